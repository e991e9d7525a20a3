// The frame, the screen and the page change under a hand: what it holds stays under it, and no number jumps.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CosineLab } from '../../web/element/cosine-lab';
import { inside, openElements, readyStates } from './support/element';
import { can } from './support/engine';
import { measure, openFigure, rest } from './support/figure';
import { distanceOfB, expectFree, expectOneStep, takeB } from './support/held';
import { cosineIn, dragIn, hostedSite, ready } from './support/hosts';

const site = hostedSite();
const MAGNET = 8;
const AUTHORS = 0.35252788977396565;
const SIZE = { width: 900, height: 560 };

interface Screen {
  width: number;
  height: number;
  deviceScaleFactor: number;
}
const DENSER = 'another screen';
const FORCED = 'forced colours';
type Change = (page: Page, resize: (screen: Screen) => Promise<unknown>) => Promise<unknown>;

const CHANGES: Record<string, Change> = {
  'a wider frame': (_, resize) => resize({ width: 1200, height: 640, deviceScaleFactor: 1 }),
  'a narrower frame': (_, resize) => resize({ width: 760, height: 520, deviceScaleFactor: 1 }),
  'a frame with no room for the panel': (_, resize) =>
    resize({ width: 560, height: 560, deviceScaleFactor: 1 }),
  [DENSER]: (_, resize) => resize({ ...SIZE, deviceScaleFactor: 2.5 }),
  'the theme': (page) => page.emulateMedia({ colorScheme: 'dark' }),
  [FORCED]: (page) => page.emulateMedia({ forcedColors: 'active' }),
  'less motion': (page) => page.emulateMedia({ reducedMotion: 'reduce' }),
  'paper, and back': async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: null });
  },
};

/** Whether the engine's driver can do it. */
const drives = (change: string): boolean =>
  (change !== DENSER || can('cdp')) && (change !== FORCED || can('forced'));

/** Only Chrome's own protocol changes how many pixels a point has. */
async function screenOf(page: Page): Promise<(screen: Screen) => Promise<unknown>> {
  if (!can('cdp')) return ({ width, height }) => page.setViewportSize({ width, height });
  const session = await page.context().newCDPSession(page);
  return (screen) =>
    session.send('Emulation.setDeviceMetricsOverride', { ...screen, mobile: false });
}

test('one after the other, they change nothing in the hand', async () => {
  const { page, complaints } = await openFigure(site);
  const resize = await screenOf(page);
  let hand = await takeB(page);
  for (const [name, change] of Object.entries(CHANGES)) {
    if (!drives(name)) continue;
    const cosine = await measure(page, 'cosine');
    const away = await distanceOfB(page, hand);
    await change(page, resize);
    await rest(page);
    expect(await measure(page, 'cosine'), name).toBe(cosine);
    expect(await distanceOfB(page, hand), name).toBeCloseTo(away, 1);
    // The hand trembles, and comes back to its place.
    await page.mouse.move(hand.x + 1, hand.y);
    await page.mouse.move(hand.x, hand.y);
    await rest(page);
    expect(await measure(page, 'cosine'), name).toBeCloseTo(cosine, 12);
    hand = { x: hand.x - 4, y: hand.y - 11 };
    await page.mouse.move(hand.x, hand.y, { steps: 3 });
    await rest(page);
    expect(await distanceOfB(page, hand), name).toBeLessThan(MAGNET);
  }
  await page.mouse.up();
  await page.emulateMedia({ colorScheme: 'light' });
  if (drives(FORCED)) await page.emulateMedia({ forcedColors: 'none' });
  await page.waitForSelector('.figure:not(.moving):not(.dragging)');
  await expectFree(page);
  await expectOneStep(page);
  expect(complaints).toEqual([]);
});

test('another language, which takes another page of the figure, comes with the numbers in the hand', async () => {
  const { page, complaints } = await openElements(
    site,
    () => '<cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>',
  );
  const figure = inside(page);
  await ready(page, figure);
  const handle = await figure.locator('[data-handle="B"]').boundingBox();
  const from = { x: (handle?.x ?? 0) + 22, y: (handle?.y ?? 0) + 22 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y - 90, { steps: 4 });
  await rest(page);
  const cosine = await cosineIn(figure);
  expect(cosine).not.toBe(AUTHORS);
  await page.locator('cosine-lab').evaluate((lab) => lab.setAttribute('lang', 'de'));
  await figure.locator('html[lang="de"] .figure[data-state="ready"]').waitFor();
  await expect.poll(() => readyStates(page)).toEqual(['ready']);
  await page.mouse.move(from.x, from.y - 150, { steps: 4 });
  await page.mouse.up();
  await rest(page);
  expect(await cosineIn(figure)).toBe(cosine);
  await dragIn(page, figure, 'A', { x: 60, y: 40 });
  const undo = (): Promise<unknown> =>
    page.locator('cosine-lab').evaluate(async (lab) => {
      const { measures, canUndo } = await (lab as CosineLab).undo();
      return [measures?.cosine, canUndo];
    });
  expect(await undo()).toEqual([cosine, true]);
  expect(await undo()).toEqual([AUTHORS, false]);
  expect(complaints).toEqual([]);
});
