// What a frame costs in which every dot moves. There is no graphics card here, so the process that draws works them all out
// on the processor.
import { graphicsMs } from '../graphics.mjs';
import { freshPage } from '../page.mjs';

/** @typedef {import('../figures.mjs').Figure} Figure */
/** @typedef {import('../probe.mjs').Probed} Probed */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof turnCloud>>} Turned */

const warmUpMoves = 3;
const timedMoves = 20;
const pixels = 3;
// A place in the drawing away from arrows and tools.
const empty = { x: 0.12, y: 0.5 };

/** @param {Page} page */
async function emptyPlace(page) {
  const box = await page.locator('canvas').first().boundingBox();
  return {
    x: (box?.x ?? 0) + empty.x * (box?.width ?? 0),
    y: (box?.y ?? 0) + empty.y * (box?.height ?? 0),
  };
}

/** @param {Page} page */
function frame(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/**
 * @param {Page} page
 * @param {{ x: number, y: number }} from
 * @param {number} moves
 */
async function move(page, from, moves) {
  for (let i = 1; i <= moves; i += 1) {
    await page.mouse.move(from.x + pixels * i, from.y + pixels * (i % 2));
    await frame(page);
  }
}

/**
 * @param {Browser} browser
 * @param {Figure} figure
 * @param {string} site
 */
export async function turnCloud(browser, figure, site) {
  const page = await freshPage(browser, figure);
  await page.goto(site + figure.path);
  await page.evaluate(() => /** @type {Probed} */ (globalThis).benchProbe.ready);
  await page.waitForLoadState('networkidle');
  await figure.open?.(page);
  const from = await emptyPlace(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await move(page, from, warmUpMoves);
  const drawn = await graphicsMs(browser);
  const begin = performance.now();
  await move(page, from, timedMoves);
  const ms = performance.now() - begin;
  const graphics = (await graphicsMs(browser)) - drawn;
  await page.mouse.up();
  await page.context().close();
  return { frameMs: ms / timedMoves, graphicsMs: graphics / timedMoves };
}
