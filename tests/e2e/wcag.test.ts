// Rules of WCAG 2.2 that no checker sees, tried on every figure with all of it unfolded: a width of 320 pixels, more
// space in the text, and where the focus is. docs/accessibility.md names the tests of each rule.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './support/axe';
import { goneRound } from './support/board';
import { openFigure, rest, spokenComponents, tip } from './support/figure';
import { FIGURES, hostedSite } from './support/hosts';
import { visit } from './support/site';

const site = hostedSite();

async function unfolded(figure: string): Promise<Page> {
  const { page } = await openFigure(site, {
    path: `figure.html?figure=${figure}&board=open&steps=on`,
    viewport: { width: 320, height: 640 },
  });
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((one) => (one.open = true)),
  );
  await rest(page);
  return page;
}

// What rule 1.4.12 lets readers ask for.
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }';

/** Text that is wider than the box that hides the rest of it. */
async function cutTexts(page: Page): Promise<string[]> {
  return page.locator('main :is(.readout, .head, .guide, .toolbar, .board) *').evaluateAll((all) =>
    all
      .filter((one) => one.textContent && one.checkVisibility() && !one.closest('math, .unseen'))
      .filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowX))
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent ?? ''),
  );
}

interface Stop {
  name: string;
  isTip: boolean;
  outlined: boolean;
  seen: boolean;
}

const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const one = document.activeElement ?? document.body;
    const { x, y, width, height } = one.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    // Of a choice, the words beside the hidden button are outlined.
    const outlines = [one, one.nextElementSibling].map((each) => each && getComputedStyle(each));
    return {
      name: `${one.tagName} ${one.className} ${one.getAttribute('aria-label') ?? one.textContent}`,
      isTip: one.matches('[data-handle]'),
      outlined: outlines.some(
        (style) => style?.outlineStyle === 'solid' && Number.parseFloat(style.outlineWidth) >= 2,
      ),
      seen: there !== null && (one.contains(there) || there.contains(one)),
    };
  });

/** How many there are; each is seen. */
async function seenStops(page: Page): Promise<number> {
  for (let stops = 0; stops < 200; ++stops) {
    await page.keyboard.press('Tab');
    if (await goneRound(page)) return stops;
    let held = await stop(page);
    // A tip that was out of sight comes into view, and a field in WebKit's next frame. A tip's ring is part of the
    // drawing: see below.
    if (held.isTip || !held.seen) {
      await rest(page);
      held = await stop(page);
    }
    expect(held.seen, held.name).toBe(true);
    expect(held.outlined || held.isTip, held.name).toBe(true);
  }
  throw new Error('Tab does not lead out.');
}

test.each(FIGURES)(
  '%s at 320 pixels: it fits, the focus is always seen, and space cuts no text',
  async (figure) => {
    const page = await unfolded(figure);
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(await page.title()).toBe(await page.locator('h1').textContent());
    expect(await page.title()).not.toBe('');
    expect(await seenStops(page)).toBeGreaterThanOrEqual(10);
    await page.addStyleTag({ content: SPACED });
    await rest(page);
    expect(await width()).toBeLessThanOrEqual(320);
    expect(await cutTexts(page)).toEqual([]);
  },
);

test('a tip that has the focus is ringed', async () => {
  const { page } = await openFigure(site);
  const { x, y } = await tip(page, 'B');
  const clip = { x: x - 30, y: y - 30, width: 60, height: 60 };
  const before = await page.screenshot({ clip });
  await page.locator('[data-handle="A"]').focus();
  await page.keyboard.press('Tab');
  await rest(page);
  const after = await page.screenshot({ clip });
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await rest(page);
  const later = await page.screenshot({ clip });
  expect(after.equals(before)).toBe(false);
  expect(later.equals(before)).toBe(true);
});

test('the builder breaks no rule, and neither do answers and the sheet for sharing', async () => {
  const author = await visit(site, { path: 'author.html', viewport: { width: 320, height: 800 } });
  await author.page.frameLocator('iframe').locator('.figure[data-state="ready"]').waitFor();
  expect(await violations(author.page.mainFrame())).toEqual([]);
  const { page } = await openFigure(site, { path: 'figure.html?figure=pairs&exercise=on' });
  for (const label of await page.getByText('true', { exact: true }).all()) await label.click();
  await page.getByRole('button', { name: 'Check my answers' }).click();
  await rest(page);
  expect(await violations(page.mainFrame())).toEqual([]);
  await page.locator('[data-tool="share"]').click();
  expect(await violations(page.mainFrame())).toEqual([]);
});

test.each([
  ['more space', '* { letter-spacing: 0.12em !important }'],
  ['larger text', ':root { font-size: 24px !important }'],
  ['another font', '* { font-family: monospace !important }'],
])('a reader who wants %s gets the controls of the panel as text', async (_, content) => {
  const { page } = await openFigure(site, { path: 'figure.html?board=open' });
  const panel = page.locator('[data-tool="panel"]');
  const mass = page.getByRole('textbox', { name: /mass/ }).first();
  expect(await panel.count()).toBe(1);
  expect(await mass.isVisible()).toBe(false);
  await page.addStyleTag({ content });
  await mass.waitFor();
  expect(await panel.count()).toBe(0);
  await mass.fill('6');
  await mass.press('Enter');
  await expect.poll(() => spokenComponents(page, 'A')).toEqual([6, 30]);
});
