// Nothing is cut off and nothing lies upon anything else, in every figure, from the narrowest frame to a wide one.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openFigure, rest } from './support/figure';
import { FIGURES, hostedSite } from './support/hosts';

const site = hostedSite();

const WIDTHS = [280, 320, 360, 412, 600, 760, 918, 1100];
const CASES = [
  ...FIGURES,
  'cosine&board=open',
  'cosine&steps=on',
  'cosine&view=circle',
  'pairs&exercise=on',
  'words&sum=king - man %2B woman',
];

/** What lies upon something else, is wider than its place, or goes beyond the frame. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const all = [...document.querySelectorAll<HTMLElement>('.figure *')];
    const seen = all.filter((element) => {
      const unseen = element.closest('.unseen, .spoken, .stage, .paper, svg, math');
      return !unseen && element.checkVisibility() && element.getClientRects().length > 0;
    });
    const areas = seen.filter((element) =>
      element.matches('.readout, .toolbar, .views, .head, .board, .guide'),
    );
    const stage = document.querySelector<HTMLElement>('.stage');
    if (stage?.checkVisibility()) areas.push(stage);
    for (const [i, one] of areas.entries()) {
      const a = one.getBoundingClientRect();
      for (const other of areas.slice(i + 1)) {
        const b = other.getBoundingClientRect();
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 1 && high > 1) found.add(`${one.className} lies upon ${other.className}`);
      }
    }
    for (const element of seen) {
      const { overflowX } = getComputedStyle(element);
      const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      // What is typed scrolls in its field.
      if (cut && overflowX !== 'visible' && !element.matches('input, textarea'))
        found.add(`${element.className || element.tagName} is cut`);
      const { right, left } = element.getBoundingClientRect();
      const scrolls = element.closest('.scroller, textarea');
      if (!scrolls && (right > innerWidth + 1 || left < -1))
        found.add(`${element.className || element.tagName} goes beyond the frame`);
    }
    return [...found];
  });
}

/** What is at fault at each width. */
async function faultsAt(page: Page, widths: readonly number[]): Promise<Record<number, string[]>> {
  const found: Record<number, string[]> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 });
    await rest(page);
    const here = await faults(page);
    if (here.length > 0) found[width] = here;
  }
  return found;
}

test.each(CASES.flatMap((figure) => ['en', 'de'].map((lang) => ({ figure, lang }))))(
  '$figure fits in $lang',
  async ({ figure, lang }) => {
    const { page } = await openFigure(site, { path: `figure.html?figure=${figure}&lang=${lang}` });
    expect(await faultsAt(page, WIDTHS)).toEqual({});
  },
);

// German has the longest words.
test.each(FIGURES)('every step of %s fits in German', async (figure) => {
  const { page } = await openFigure(site, {
    path: `figure.html?figure=${figure}&lang=de&steps=on`,
  });
  const next = page.locator('.guide').getByRole('button', { name: 'Weiter' });
  const found: Record<string, string[]> = {};
  let step = 0;
  for (; step === 0 || (await next.count()) > 0; ++step) {
    if (step > 0) await next.click();
    for (const [width, here] of Object.entries(await faultsAt(page, [280, 918]))) {
      found[`step ${step + 1} at ${width} px`] = here;
    }
  }
  expect(found).toEqual({});
  expect(step).toBeGreaterThan(2);
});
