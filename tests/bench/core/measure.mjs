// The contenders one after another, round by round, in Node and in a browser.
import { join } from 'node:path';
import { capture } from '../../../cmake/setup/run.mjs';
import { note, Stop } from '../../../cmake/setup/say.mjs';
import { benchDir } from '../site.mjs';
import { measureOpenblas } from './openblas.mjs';
import { native } from './tasks.mjs';

/** @typedef {import('./tasks.mjs').Place} Place */
/** @typedef {import('./tasks.mjs').Task} Task */
/** @typedef {import('./work.mjs').Measured} Measured */
/** @typedef {import('./results.mjs').Times} Times */
/** @typedef {import('./page/main.mjs').Page} BenchPage */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {(task: Task, contender: string) => Promise<Measured>} Measure */

/**
 * @param {string} site a folder
 * @returns {Measure}
 */
export function inNode(site) {
  return async (task, contender) => {
    const script = join(benchDir, 'core', 'node.mjs');
    const { ok, out, err } = capture(process.execPath, [script, site, task.id, contender]);
    const line = out.trim().split('\n').at(-1) ?? '';
    if (!ok) throw new Stop(`${contender} failed in Node: ${err}`);
    return JSON.parse(line);
  };
}

/**
 * @param {Browser} browser
 * @param {string} site an address
 * @returns {Measure}
 */
export function inChromium(browser, site) {
  return async (task, contender) => {
    // A context of its own is a process of its own, with nothing in any cache.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site);
    const words = /** @type {const} */ ([task.id, contender]);
    const measured = await page.evaluate(
      ([id, name]) => /** @type {BenchPage} */ (globalThis).benchMeasure(id, name),
      words,
    );
    await context.close();
    return measured;
  };
}

/**
 * @param {Partial<Record<Place, Measure>>} measures
 * @param {readonly Task[]} tasks
 * @param {number} rounds
 * @returns {Promise<Times>}
 */
export async function measureAll(measures, tasks, rounds) {
  /** @type {Times} */
  const times = { node: {}, chromium: {} };
  for (let round = 1; round <= rounds; round += 1) {
    for (const task of tasks) {
      for (const [place, measure] of /** @type {[Place, Measure][]} */ (Object.entries(measures))) {
        // Side by side: what else the machine does falls on all of them alike.
        for (const name of task.contenders) {
          const processor = native[name];
          if (processor !== undefined && place === 'chromium') continue;
          const measured =
            processor === undefined ? await measure(task, name) : measureOpenblas(task, processor);
          ((times[place][task.id] ??= {})[name] ??= []).push(measured);
          note(
            `round ${round}, ${place}: ${task.title}: ${name}: ${measured.ms.toPrecision(3)} ms`,
          );
        }
      }
    }
  }
  return times;
}
