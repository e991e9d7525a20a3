// From navigation to the first drag that answers, with nothing in any cache.
import { freshPage } from '../page.mjs';

/** @typedef {import('../figures.mjs').Figure} Figure */

const PATIENCE_MS = 30_000;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Figure} figure
 * @param {string} site
 * @returns {Promise<number>} milliseconds
 */
export async function firstDrag(browser, figure, site) {
  const page = await freshPage(browser, figure);
  const began = performance.now();
  await page.goto(site + figure.path, { waitUntil: 'commit' });
  const handle = page.locator(figure.handle).first();
  await page.waitForSelector(figure.ready);
  // A hand that tries again and again: the first press that moves the tip counts.
  while (performance.now() - began < PATIENCE_MS) {
    const from = await handle.boundingBox();
    if (!from) continue;
    const centre = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
    await page.mouse.move(centre.x, centre.y);
    await page.mouse.down();
    // As a hand moves: JSXGraph leaves the first move after a press unanswered now and then.
    await page.mouse.move(centre.x + 40, centre.y + 30, { steps: 2 });
    const to = await handle.boundingBox();
    if (to && Math.hypot(to.x - from.x, to.y - from.y) > 10) break;
    await page.mouse.up();
  }
  const took = performance.now() - began;
  await page.context().close();
  return took;
}
