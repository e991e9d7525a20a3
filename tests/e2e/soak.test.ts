// Long use compressed: what a figure holds after many moves is what it held after a few hundred.
//
// COSINE_LAB_LONG=3600 npm test -- e2e soak   does 25 times as much: 20,000 moves, 2,000 keys with an undo after every
// fourth. It also prints what a move costs the script at the beginning and at the end.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { can, cannot } from './support/engine';
import { graphicsSettled, measure, openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';
import type { Held } from './support/memory';
import { held, note } from './support/memory';

const site = hostedSite();
const MORE = process.env['COSINE_LAB_LONG'] ? 25 : 1;

function expectFlat(before: Held, after: Held): void {
  expect(after.program).toBe(before.program);
  expect(after.objects).toBe(before.objects);
  expect(Math.abs(after.elements - before.elements)).toBeLessThan(10);
  // What the engine compiles and keeps of text comes to some tens of kilobytes.
  expect(after.heap - before.heap).toBeLessThan(300_000);
}

/** Moves a tip in circles, a frame for every four moves. */
async function circle(page: Page, moves: number): Promise<void> {
  await page.evaluate(async (count) => {
    const handle = document.querySelector('[data-handle="B"]');
    const box = handle?.getBoundingClientRect();
    if (!handle || !box) throw new Error('no tip');
    const send = (type: string, x: number, y: number, buttons: number): boolean =>
      handle.dispatchEvent(
        new PointerEvent(type, {
          ...{ bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, buttons },
          ...{ clientX: x, clientY: y, pointerType: 'mouse' },
        }),
      );
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    send('pointerdown', x, y, 1);
    for (let i = 1; i <= count; ++i) {
      send('pointermove', x + 40 * Math.sin(i / 9), y - 40 + 40 * Math.cos(i / 9), 1);
      if (i % 4 === 0) await new Promise(requestAnimationFrame);
    }
    send('pointermove', x, y, 1);
    send('pointerup', x, y, 0);
  }, moves);
  await rest(page);
}

/** The milliseconds of script that each of ten drags takes, all of its frames with it. */
async function tenDrags(page: Page, moves: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
  };
  const spent: number[] = [];
  for (let i = 0; i < 10; ++i) {
    const before = await script();
    await circle(page, moves / 10);
    spent.push((await script()) - before);
  }
  await session.detach();
  return spent;
}

const timeout = MORE > 1 ? 1_200_000 : 60_000;

test('hundreds of moves, and of steps of undo, leave nothing behind', { timeout }, async () => {
  if (!can('cdp')) cannot('cdp');
  const { page, complaints } = await openFigure(site, { prepare: note });
  await graphicsSettled(page);
  const cosine = await measure(page, 'cosine');
  await circle(page, 400);
  await page.keyboard.press('Control+z');
  await rest(page);
  const before = await held(page);
  expect(before.program).toBeGreaterThan(1_000_000);
  expect(before.objects).toBeGreaterThan(0);
  const spent = await tenDrags(page, 800 * MORE);
  if (MORE > 1) console.info('ms of script for each tenth of the moves:', spent.map(Math.round));
  for (let i = 0; i < 10; ++i) await page.keyboard.press('Control+z');
  await rest(page);
  expectFlat(before, await held(page));
  const tip = page.locator('[data-handle="B"]');
  // Undo remembers the last two hundred steps.
  await tip.focus();
  for (let i = 0; i < 80 * MORE; ++i) {
    await page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
    if (i % 4 === 3) await page.keyboard.press('Control+z');
  }
  for (let i = 0; i < 200; ++i) await page.keyboard.press('Control+z');
  await rest(page);
  expectFlat(before, await held(page));
  // More keys than undo remembers end elsewhere.
  if (MORE === 1) expect(await measure(page, 'cosine')).toBe(cosine);
  expect(complaints).toEqual([]);
});
