// On a phone what is changed and what changes are in sight together.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { can, engine } from './support/engine';
import { openFigure, rest } from './support/figure';
import { FIGURES, hostedSite } from './support/hosts';

const site = hostedSite();

const SIZES = [
  { width: 320, height: 640 },
  { width: 360, height: 640 },
  { width: 412, height: 915 },
];
// The first one folds its board away, and the other has no drawing.
const CASES = FIGURES.filter((figure) => figure !== 'cosine' && figure !== 'tokens');

interface Edges {
  top: number;
  bottom: number;
}

async function edges(page: Page, selector: string): Promise<Edges> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });
}

/** Firefox scrolls to what gets the focus only where none of it is in sight, and WebKit to the text of a field alone. */
const IN_PART = { chromium: ':not(*)', firefox: '*', webkit: 'input[type="text"]' }[engine];

/** The controls that the drawing covers, or that lie beyond the screen, when they have the focus. */
async function unseen(page: Page): Promise<string[]> {
  return page.evaluate(async (inPart) => {
    const drawing = document.querySelector('.drawing')?.getBoundingClientRect();
    const all = document.querySelectorAll<HTMLElement>('.board :is(button, input, select)');
    const found: string[] = [];
    for (const control of all) {
      if (!control.checkVisibility()) continue;
      control.focus();
      // WebKit scrolls to it in a task of its own.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const { top, bottom, left, right, height } = control.getBoundingClientRect();
      const off = control.matches(inPart) ? height - 1 : 1;
      const beyond = top < -off || bottom > innerHeight + off || right > innerWidth + 1;
      const clear =
        drawing &&
        (top >= drawing.bottom - off || left >= drawing.right - 1 || bottom < drawing.top);
      if (beyond || !clear) found.push(control.outerHTML.slice(0, 120));
    }
    return found;
  }, IN_PART);
}

/** Scrolls to the end of the board: the drawing is at the upper edge all the same. */
async function drawingAtTheEnd(
  page: Page,
  size: { width: number; height: number },
): Promise<Edges> {
  await page.setViewportSize(size);
  await rest(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await rest(page);
  const drawing = await edges(page, '.drawing');
  expect(Math.abs(drawing.top), `${size.width}`).toBeLessThan(1);
  return drawing;
}

test.each(CASES)('%s: the drawing stays above the controls that scroll', async (figure) => {
  const { page, complaints } = await openFigure(site, {
    path: `figure.html?figure=${figure}`,
    hasTouch: can('fingers'),
  });
  for (const size of SIZES) {
    const drawing = await drawingAtTheEnd(page, size);
    // Two rows of controls have room.
    expect(drawing.bottom, `${size.width}`).toBeLessThan(size.height - 88);
    expect(await unseen(page), `${size.width}`).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

const ON_ITS_SIDE = [
  { width: 568, height: 320 },
  { width: 640, height: 360 },
  { width: 844, height: 390 },
];

test.each(CASES)(
  '%s: on its side, a phone shows the drawing beside the controls',
  async (figure) => {
    const { page, complaints } = await openFigure(site, {
      path: `figure.html?figure=${figure}`,
      hasTouch: can('fingers'),
    });
    for (const size of ON_ITS_SIDE) {
      const drawing = await drawingAtTheEnd(page, size);
      expect(drawing.bottom, `${size.width}`).toBeLessThanOrEqual(size.height);
      const stage = await edges(page, '.stage');
      expect(stage.bottom - stage.top, `${size.width}`).toBeGreaterThanOrEqual(120);
      expect(await unseen(page), `${size.width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    }
    expect(complaints).toEqual([]);
  },
);

test('a slider of a word is moved below the drawing that it changes', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=embedding',
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const slider = page.getByRole('slider', { name: /^royal/ });
  await slider.focus();
  const place = await slider.boundingBox();
  const stage = await edges(page, '.stage');
  expect(stage.top).toBeGreaterThanOrEqual(0);
  expect(stage.bottom).toBeLessThan(place?.y ?? 0);
  const before = await page.locator('.head').innerText();
  await page.touchscreen.tap((place?.x ?? 0) + 8, (place?.y ?? 0) + (place?.height ?? 0) / 2);
  await expect.poll(() => page.locator('.head').innerText()).not.toBe(before);
  expect(await edges(page, '.stage')).toEqual(stage);
});
