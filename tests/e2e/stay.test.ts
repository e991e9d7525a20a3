// In a frame as high as its figure the drawing comes along to the controls that change it.
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { can, cannot } from './support/engine';
import { dist, hostedSite, openHost, ready, serve } from './support/hosts';

const site = hostedSite();

interface Edges {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Opened {
  page: Page;
  figure: FrameLocator;
  complaints: string[];
}

/** A figure of another site in the middle of a long page. */
async function open(width: number, height: number, name = 'embedding'): Promise<Opened> {
  const { url } = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const body = `<style>body { margin: 0 } iframe { border: 0; width: 100%; height: 600px }</style>
    <div style="height: 100px">Before</div>
    <iframe src="${url}figure.html?figure=${name}" title="Figure"></iframe>
    <script src="${url}fit.js"></script>
    <div style="height: 2000px">After</div>`;
  const { page, complaints } = await openHost(site, body);
  await page.setViewportSize({ width, height });
  const figure = page.frameLocator('iframe');
  await ready(page, figure);
  await expect
    .poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
    .toBeGreaterThan(1000);
  return { page, figure, complaints };
}

/** On the screen, whichever frame it is in. */
async function edges(figure: FrameLocator, selector: string): Promise<Edges> {
  const box = await figure.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not there.`);
  return { top: box.y, bottom: box.y + box.height, left: box.x, right: box.x + box.width };
}

async function scrollToMiddle(page: Page, figure: FrameLocator, selector: string): Promise<void> {
  const at = await edges(figure, selector);
  await page.evaluate((y) => scrollBy(0, y - innerHeight * 0.85), (at.top + at.bottom) / 2);
}

/** Waits until the drawing stands at the upper edge of the screen. */
async function atTop(figure: FrameLocator): Promise<void> {
  await expect.poll(async () => Math.abs((await edges(figure, '.drawing')).top)).toBeLessThan(1);
}

const SLIDER = '[data-control="value.0.2"]';

test('upright, the drawing glides to the upper edge, above the slider that changes it', async () => {
  const { page, figure, complaints } = await open(360, 740);
  await scrollToMiddle(page, figure, SLIDER);
  await atTop(figure);
  const slider = await edges(figure, SLIDER);
  expect(slider.top).toBeGreaterThan((await edges(figure, '.drawing')).bottom);
  const before = await figure.locator('.head').innerText();
  await page.mouse.click(slider.left + 6, (slider.top + slider.bottom) / 2);
  await expect.poll(() => figure.locator('.head').innerText()).not.toBe(before);
  await atTop(figure);
  expect(complaints).toEqual([]);
});

test('it comes along on every stretch of the way, and no focus is ever under it', async () => {
  const { page, figure } = await open(360, 740);
  await scrollToMiddle(page, figure, SLIDER);
  await atTop(figure);
  // The frame fills the screen before and after this.
  await page.evaluate(() => scrollBy(0, 500));
  await atTop(figure);
  const last = figure.locator('.board [data-press="second"]').last();
  await last.focus();
  for (let back = 0; back < 6; ++back) {
    await atTop(figure);
    const [control, drawing] = [await edges(figure, ':focus'), await edges(figure, '.drawing')];
    expect(control.top).toBeGreaterThanOrEqual(drawing.bottom - 1);
    await page.keyboard.press('Shift+Tab');
  }
});

test('a field that gets the focus is not under it, either', async () => {
  const { page, figure } = await open(360, 740, 'words');
  const FIELD = '.board [data-text] >> nth=-1';
  await scrollToMiddle(page, figure, FIELD);
  await atTop(figure);
  // The field goes under the drawing, where its reader left it.
  const at = await edges(figure, FIELD);
  await page.evaluate((y) => scrollBy(0, y), at.top - 100);
  await atTop(figure);
  await figure.locator(FIELD).focus();
  await expect
    .poll(async () => (await edges(figure, FIELD)).top - (await edges(figure, '.drawing')).bottom)
    .toBeGreaterThanOrEqual(-1);
});

test('a tip is taken where it is seen', async () => {
  const { page, figure } = await open(360, 740);
  await scrollToMiddle(page, figure, SLIDER);
  await atTop(figure);
  const tip = await edges(figure, '[data-handle="queen"]');
  const from = { x: (tip.left + tip.right) / 2, y: (tip.top + tip.bottom) / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(async () => {
      const now = await edges(figure, '[data-handle="queen"]');
      return Math.hypot(
        (now.left + now.right) / 2 - (from.x - 60),
        (now.top + now.bottom) / 2 - (from.y + 10),
      );
    })
    .toBeLessThan(12);
});

test('it goes back as the page does, and never leaves its frame', async () => {
  const { page, figure } = await open(360, 740);
  await scrollToMiddle(page, figure, SLIDER);
  await atTop(figure);
  await page.evaluate(() => scrollTo(0, 0));
  await expect
    .poll(async () => (await edges(figure, '.drawing')).top - (await edges(figure, '.figure')).top)
    .toBeCloseTo(0, 0);
  // With the lower end of the frame just in sight, the drawing stands at that end and not beyond it.
  const end = (await edges(figure, '.figure')).bottom;
  await page.evaluate((y) => scrollBy(0, y), end - 600);
  await atTop(figure);
  expect((await edges(figure, '.drawing')).bottom).toBeLessThanOrEqual(
    (await edges(figure, '.board')).bottom + 1,
  );
});

test.each([
  [700, 360],
  [844, 390],
])('on its side at %i by %i, the drawing stands beside the slider', async (width, height) => {
  if (!can('screens')) cannot('screens');
  const { page, figure, complaints } = await open(width, height);
  await scrollToMiddle(page, figure, SLIDER);
  await atTop(figure);
  expect((await edges(figure, '.drawing')).bottom).toBeLessThanOrEqual(height);
  expect((await edges(figure, SLIDER)).left).toBeGreaterThan(
    (await edges(figure, '.drawing')).right,
  );
  expect(complaints).toEqual([]);
});

test('beside its board the drawing is no higher than the screen, and comes along', async () => {
  if (!can('screens')) cannot('screens');
  const { page, figure, complaints } = await open(1264, 800);
  const screenHeight = await page.evaluate(() => screen.height);
  const height = async (): Promise<number> => {
    const { top, bottom } = await edges(figure, '.drawing');
    return bottom - top;
  };
  expect(await height()).toBeLessThanOrEqual(Math.max(560, 0.75 * screenHeight) + 1);
  const frame = await edges(figure, '.figure');
  expect(await height()).toBeLessThan((frame.bottom - frame.top) / 2);
  const LAST = '.board [data-press="second"] >> nth=-1';
  await scrollToMiddle(page, figure, LAST);
  await atTop(figure);
  expect((await edges(figure, LAST)).left).toBeGreaterThan((await edges(figure, '.drawing')).right);
  expect(complaints).toEqual([]);
});

test('where the screen has no room for both, the drawing stays in its place', async () => {
  const { page, figure } = await open(360, 420);
  await scrollToMiddle(page, figure, SLIDER);
  // There is nothing to wait for; a slider is moved, so that a frame or more has been drawn since.
  await figure.locator(SLIDER).fill('0');
  await expect.poll(() => figure.locator(SLIDER).inputValue()).toBe('0');
  expect((await edges(figure, '.drawing')).top).toBeCloseTo(
    (await edges(figure, '.figure')).top,
    0,
  );
});
