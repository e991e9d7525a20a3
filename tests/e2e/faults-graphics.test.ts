// The graphics context goes away under a hand: the drag goes on as SVG, and the numbers are those of the hand.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import themes from '../../web/themes.json';
import { axes, measure, openFigure, rest, tip } from './support/figure';
import {
  distanceOfB,
  expectControlsOnBoard,
  expectFree,
  expectOneStep,
  takeB,
} from './support/held';
import { hostedSite } from './support/hosts';
import { distance, fromHex, photograph } from './support/pixels';

const site = hostedSite();
const MAGNET = 8;

type Losing = Window & { loser: WEBGL_lose_context };

async function lose(page: Page): Promise<void> {
  await page.evaluate(() => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    // A context that is lost has no extensions any more.
    const loser = context?.getExtension('WEBGL_lose_context');
    if (loser) Object.assign(window, { loser });
    (window as unknown as Losing).loser.loseContext();
  });
  await expect.poll(() => graphics(page)).toBe('resting');
}
async function bringBack(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as Losing).loser.restoreContext());
  await expect.poll(() => graphics(page)).toBe('live');
  await rest(page);
}
const graphics = (page: Page): Promise<string | null> =>
  page.locator('.drawn').getAttribute('data-graphics');

/** Whether the arrow B is painted where its numbers are. */
async function isArrowThere(page: Page): Promise<boolean> {
  const { origin } = await axes(page);
  const b = await tip(page, 'B');
  const middle = { x: (origin.x + b.x) / 2, y: (origin.y + b.y) / 2 };
  return distance((await photograph(page)).at(middle), fromHex(themes['light.vector-1'])) < 12;
}

test('lost and back twice in one drag: it goes on, and is one step of undo', async () => {
  const { page, complaints } = await openFigure(site);
  const start = await takeB(page);
  for (const round of [1, 2]) {
    await lose(page);
    const hand = { x: start.x, y: start.y - 30 * round };
    await page.mouse.move(hand.x, hand.y, { steps: 3 });
    await rest(page);
    expect(await distanceOfB(page, hand)).toBeLessThan(MAGNET);
    expect(await isArrowThere(page)).toBe(true);
    const cosine = await measure(page, 'cosine');
    await bringBack(page);
    expect(await measure(page, 'cosine')).toBe(cosine);
    expect(await page.locator('.drawn > *').count()).toBe(0);
    expect(await isArrowThere(page)).toBe(true);
  }
  await page.mouse.up();
  await expectOneStep(page);
  await expectFree(page);
  expect(complaints.filter((one) => !one.includes('WebGL'))).toEqual([]);
});

test('lost for good in a drag: SVG goes on, and the panel’s controls come to the board', async () => {
  const { page } = await openFigure(site, { prepare: (opened) => opened.clock.install() });
  const start = await takeB(page);
  expect(await page.locator('.panel-area').isVisible()).toBe(true);
  await lose(page);
  await page.clock.runFor(10_000);
  const hand = { x: start.x, y: start.y - 30 };
  await page.mouse.move(hand.x, hand.y, { steps: 3 });
  await rest(page);
  expect(await distanceOfB(page, hand)).toBeLessThan(MAGNET);
  await page.mouse.up();
  // The view is fitted to the room that the panel leaves.
  await page.waitForSelector('.figure:not(.moving):not(.dragging)');
  await rest(page);
  expect(await isArrowThere(page)).toBe(true);
  expect(await page.locator('.panel-area').isVisible()).toBe(false);
  await expectOneStep(page);
  await expectControlsOnBoard(page);
});
