// From navigation to the first neighbours on the screen, and the longest tasks of a page until it is at rest.
import { sleep } from '../drag.mjs';
import { longestOf, watchLongTasks } from '../long-tasks.mjs';
import { freshPage } from '../page.mjs';

/** @typedef {import('../figures.mjs').Figure} Figure */
/** @typedef {import('../probe.mjs').Probed} Probed */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {Awaited<ReturnType<typeof start>>} Start */

// Long enough for whatever a figure still does after it is ready.
const calmMs = 1500;

/**
 * @param {Browser} browser
 * @param {Figure} figure
 * @param {string} site
 */
export async function start(browser, figure, site) {
  const page = await freshPage(browser, figure);
  await page.addInitScript(watchLongTasks);
  await page.goto(site + figure.path);
  const readyMs = await page.evaluate(() => /** @type {Probed} */ (globalThis).benchProbe.ready);
  await page.waitForLoadState('networkidle');
  const tasks = async () => {
    await sleep(calmMs);
    return longestOf(await page.evaluate(() => globalThis.longTasks.splice(0)));
  };
  const loading = await tasks();
  await figure.open?.(page);
  const opening = await tasks();
  await page.context().close();
  return { readyMs, loading, opening };
}
