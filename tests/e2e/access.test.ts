// Every figure by keys, by ears and by single taps.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contrast } from '../web/wcag';
import { goneRound, said, still } from './support/board';
import { axes, cosineOf, measure, openFigure, rest, spokenComponents } from './support/figure';
import { FIGURES, hostedSite } from './support/hosts';
import { visit } from './support/site';

const site = hostedSite();

interface Focus {
  name: string;
  tag: string;
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await still(page);
  }
}

const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const held = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
    const label = held.getAttribute('aria-label') ?? held.labels?.[0]?.textContent;
    const group = held.closest('[role="radiogroup"]')?.getAttribute('aria-label') ?? '';
    return { name: `${group} ${label ?? held.textContent}`.trim(), tag: held.tagName };
  });

/** As a reader of the page does: the panel beside the drawing stays as it is. */
async function openSettings(page: Page): Promise<void> {
  await page.locator('.board > summary').press('Enter');
  await page.locator('.settings > summary').press('Enter');
  await still(page);
}

/** What Tab comes to from here until it leaves the figure. */
async function stops(page: Page, most: number): Promise<string[]> {
  const names: string[] = [];
  while (names.length < most) {
    await page.keyboard.press('Tab');
    const { name, tag } = await focus(page);
    if (tag === 'BODY') break;
    names.push(name);
  }
  return names;
}

/** The sentence that is spoken next, after `act`. */
async function spokenAfter(page: Page, act: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => (document.querySelector('.spoken') as HTMLElement).replaceChildren());
  await act();
  await page.waitForFunction(() => document.querySelector('.spoken')?.textContent);
  return said(page.locator('.spoken'));
}

// The others draw no vectors, and have no panel.
const WITH_PANEL = FIGURES.filter((figure) => figure !== 'highdim' && figure !== 'tokens');

test.each(WITH_PANEL)('in the figure %s Tab reaches every control of the panel', async (figure) => {
  const { page } = await openFigure(site, { path: `figure.html?figure=${figure}` });
  await page.getByRole('button', { name: 'Values and settings' }).focus();
  if ((await page.locator('[data-tool="panel"]').getAttribute('aria-pressed')) === 'true')
    await press(page, 'Enter');
  await press(page, 'Enter');
  expect(await focus(page)).toEqual({ name: 'Values and settings', tag: 'SUMMARY' });
  const found = (await stops(page, 60)).join('\n');
  for (const name of [
    'A drag changes',
    'Snap to lines and angles',
    'Components',
    'Grid',
    'Other vectors',
  ])
    expect(found).toContain(name);
  for (const name of ['left', 'right', 'up', 'down'])
    expect(found).toMatch(new RegExp(`Move the view.* ${name}$`, 'm'));
});

test('a control that a key changes changes the drawing', async () => {
  const { page } = await openFigure(site);
  await openSettings(page);
  expect(await page.locator('[data-label="component-x"]').count()).toBe(0);
  await page.getByRole('switch', { name: 'Components' }).press('Space');
  await rest(page);
  expect(await page.locator('[data-label="component-x"]').count()).toBe(2);
});

test('Page Up and Page Down keep the direction, Home and End the length', async () => {
  const { page } = await openFigure(site);
  await page.locator('[data-handle="A"]').focus();
  await press(page, 'PageUp', 'PageUp');
  const [x = 0, y = 0] = await spokenComponents(page, 'A');
  expect(Math.hypot(x, y)).toBeGreaterThan(Math.hypot(3, 30));
  expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([3, 30], [15, 4]), 12);
  await press(page, 'PageDown', 'PageDown');
  const norm = await measure(page, 'norm-A');
  expect(norm).toBeCloseTo(Math.hypot(3, 30), 10);
  const before = await measure(page, 'angle');
  await press(page, 'Home');
  expect(await measure(page, 'norm-A')).toBeCloseTo(norm, 12);
  expect(Math.abs((await measure(page, 'angle')) - before)).toBeCloseTo(5, 10);
  await press(page, 'End', 'Shift+End');
  expect(before - (await measure(page, 'angle'))).toBeCloseTo(0.5, 10);
});

test('buttons move the view', async () => {
  const { page } = await openFigure(site);
  await openSettings(page);
  const before = (await axes(page)).origin;
  await page.getByRole('button', { name: 'Move the view to the left' }).click();
  await page.getByRole('button', { name: 'Move the view down' }).click();
  await rest(page);
  const after = (await axes(page)).origin;
  expect(after.x).toBeGreaterThan(before.x + 40);
  expect(after.y).toBeLessThan(before.y - 40);
});

test('an exercise never drops the focus', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=pairs&exercise=on' });
  const claims = await page.locator('.board table').nth(1).locator('tr').count();
  for (let row = 1; row < claims; ++row) {
    await page
      .locator('.board table')
      .nth(1)
      .locator('tr')
      .nth(row)
      .locator('button')
      .first()
      .press('Enter');
    expect((await focus(page)).tag).toBe('BUTTON');
  }
  const check = page.getByRole('button', { name: 'Check my answers' });
  expect(await spokenAfter(page, () => check.press('Enter'))).toContain('Claims right');
  await rest(page);
  expect(await focus(page)).toEqual({
    name: await page.locator('.head .say').innerText(),
    tag: 'P',
  });
  expect((await focus(page)).name).toContain('Claims right');
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await rest(page);
  expect((await focus(page)).name).toContain('Before you look');
  await page.getByRole('switch', { name: 'Predict first' }).press('Space');
  await rest(page);
  expect((await focus(page)).name).toBe('Predict first');
});

test('Enter on Next goes to the last step, and Back all the way to the first', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?steps=on' });
  await page.getByRole('button', { name: 'Next' }).focus();
  await press(page, 'Enter', 'Enter', 'Enter', 'Enter', 'Enter');
  expect(await said(page.locator('.guide'))).toContain('That was the last step.');
  expect((await focus(page)).name).toBe('Start over');
  await page.getByRole('button', { name: 'Back' }).focus();
  await press(page, 'Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter');
  expect(await said(page.locator('.guide'))).toContain('Step 1 of 5');
  expect((await focus(page)).name).toBe('Back');
});

test('a pause says what has changed, the result first, and nothing else', async () => {
  const { page } = await openFigure(site);
  await page.locator('[data-handle="A"]').focus();
  const moved = await spokenAfter(page, () => press(page, 'ArrowRight'));
  const [x = 0, y = 0] = await spokenComponents(page, 'A');
  const cosine = cosineOf([x, y], [15, 4]).toFixed(3);
  expect(moved).toMatch(new RegExp(`^Cosine similarity: ${cosine}\\. Angle: [\\d.]+°\\.$`));
  await page.locator('[data-handle="C"]').focus();
  await press(page, 'ArrowRight');
  const other = await spokenAfter(page, async () => {
    await page.locator('[data-tool="undo"]').press('Enter');
    await rest(page);
  });
  expect(other).toMatch(/^C: mass 3 kg, volume 27 L\.$/);
});

test('what leads to a formula is not told without it', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=dimension' });
  const volume = page.getByRole('button', { name: 'volume', exact: true });
  const spoken = await spokenAfter(page, () => volume.click());
  expect(spoken).toContain('30 L against 4 L');
  expect(spoken).toMatch(/\.$/);
});

test('a slider is called by its name alone, and tells its value', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=highdim' });
  const slider = page.getByRole('slider', { name: 'Dimensions', exact: true });
  expect(await slider.getAttribute('aria-valuetext')).toBe('2');
});

test('a step is spoken in order, after the result', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?steps=on&vectors=A:3,30;B:15,4' });
  await page.locator('[data-handle="A"]').focus();
  const spoken = await spokenAfter(page, () => press(page, ...Array<string>(14).fill('End')));
  const order = [
    'Cosine similarity:',
    'Step 2 of 5.',
    'point in nearly the same direction',
    'Open the angle',
  ];
  const places = order.map((piece) => spoken.indexOf(piece));
  expect(places[0]).toBe(0);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a pressed token and another view say what is there now', async () => {
  const tokens = await openFigure(site, { path: 'figure.html?figure=tokens&text=abc' });
  const token = await spokenAfter(tokens.page, () =>
    tokens.page.locator('.chip').nth(2).press('Enter'),
  );
  expect(token).toContain('c has id 2');
  expect(await said(tokens.page.locator('.rows [aria-current="true"]'))).toBe('2');
  const { page } = await openFigure(site, { path: 'figure.html?figure=embedding' });
  const view = await spokenAfter(page, () =>
    page.getByRole('radio', { name: 'two features' }).press('Space'),
  );
  expect(view).toContain('Two features are drawn');
  expect(
    await page.locator('.board table').first().locator('th[scope="row"]').count(),
  ).toBeGreaterThan(3);
});

test('the measures are read as they stand there', async () => {
  const { page } = await openFigure(site);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const texts = nodes
    .filter((node) => node.role?.value === 'StaticText')
    .map((node) => node.name?.value);
  expect(texts).toContain('0.353');
  expect(texts).toContain('length A');
  expect(nodes.filter((node) => node.role?.value === 'status' && !node.ignored)).toEqual([]);
});

test('a tip is a slider with bounds, and a click without a pointer opens its numbers', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?vectors=A:-8,3;B:150,4' });
  for (const [name, least, now, most] of [
    ['A', '-10', '-8', '10'],
    ['B', '-1000', '150', '1000'],
  ] as const) {
    const handle = page.locator(`[data-handle="${name}"]`);
    expect(await handle.getAttribute('aria-valuemin')).toBe(least);
    expect(await handle.getAttribute('aria-valuenow')).toBe(now);
    expect(await handle.getAttribute('aria-valuemax')).toBe(most);
  }
  await page.locator('[data-handle="A"]').evaluate((handle: HTMLElement) => handle.click());
  await page.locator('.typing input').first().waitFor();
});

test('the sheet for sharing closes when the focus leaves it', async () => {
  const { page } = await openFigure(site, { viewport: { width: 360, height: 640 } });
  await page.locator('[data-tool="share"]').press('Enter');
  await page.locator('.share').waitFor();
  // The way to the documentation is the last to come.
  await page.locator('.share a').waitFor();
  await page.locator('.share :is(button, a)').last().focus();
  await page.keyboard.press('Tab');
  await rest(page);
  expect(await page.locator('.share').isVisible()).toBe(false);
});

test.each(['light', 'dark'])('borders of controls can be seen in the %s theme', async (theme) => {
  const { page } = await openFigure(site, {
    path: `figure.html?figure=tokens&theme=${theme}`,
  });
  const pairs = await page.locator('.board :is(textarea, .chip)').evaluateAll((list) =>
    list.map((one) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(one);
      return [borderTopColor, backgroundColor];
    }),
  );
  expect(pairs.length).toBeGreaterThan(2);
  for (const [border = '', field = ''] of pairs)
    expect(contrast(border, field)).toBeGreaterThanOrEqual(3);
});

test('without JavaScript the figure says so in five languages, and shows no empty measures', async () => {
  const { page } = await visit(site, { javaScriptEnabled: false });
  expect(await page.locator('.notice p').count()).toBe(5);
  expect(await page.locator('.notice [lang="de"]').innerText()).toContain('Diese Grafik');
  expect(await page.locator('.readout').isVisible()).toBe(false);
});

test.each([360, 640])('at %s pixels Tab goes down the page', async (width) => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=dimension',
    viewport: { width, height: 640 },
  });
  const regions: { name: string; top: number }[] = [];
  for (let stop = 0; stop < 40; ++stop) {
    await page.keyboard.press('Tab');
    if (await goneRound(page)) break;
    const region = await page.evaluate(() => {
      const one = document.activeElement?.closest('.toolbar, .stage, .board');
      return one && { name: one.className, top: one.getBoundingClientRect().top + scrollY };
    });
    if (region && region.name !== regions.at(-1)?.name) regions.push(region);
  }
  const tops = regions.map(({ top }) => top);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(regions).toHaveLength(3);
});

test('a frame of the course page takes no focus before it has started', async () => {
  const { page } = await visit(site, { path: 'index.html' });
  const waiting = page.locator('iframe.lab[tabindex="-1"]');
  const first = page.locator('iframe.lab').first();
  expect(await waiting.count()).toBeGreaterThan(0);
  await first.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => !document.querySelector('iframe.lab')?.hasAttribute('tabindex'));
});
