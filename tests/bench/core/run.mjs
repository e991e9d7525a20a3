// Times the similarity core beside other libraries and the machine's limits, in Node and in a browser, in one run.
import { cpus } from 'node:os';
import { join } from 'node:path';
import { main, note, step, Stop } from '../../../cmake/setup/say.mjs';
import { capture } from '../../../cmake/setup/run.mjs';
import { serveFolder } from '../../../cmake/tasks/serve.mjs';
import { launchBrowser, load, publish, wantedRounds, warnIfBusy } from '../setting.mjs';
import { benchDir } from '../site.mjs';
import { accuracy } from './accuracy.mjs';
import { memory } from './memory.mjs';
import { measureOpenblas } from './openblas.mjs';
import { markdown } from './report.mjs';
import { makeCoreSite } from './site.mjs';
import { moduleSize } from './size.mjs';
import { native, tasks } from './tasks.mjs';
import { targets } from './targets.mjs';

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
function inNode(site) {
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
function inChromium(browser, site) {
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
 * @param {Record<Place, Measure>} measures
 * @param {number} rounds
 * @returns {Promise<Times>}
 */
async function measureAll(measures, rounds) {
  /** @type {Times} */
  const times = { node: {}, chromium: {} };
  for (let round = 1; round <= rounds; round += 1) {
    for (const task of tasks) {
      for (const place of /** @type {Place[]} */ (['node', 'chromium'])) {
        // Side by side: what else the machine does falls on all of them alike.
        for (const name of task.contenders) {
          const processor = native[name];
          if (processor !== undefined && place === 'chromium') continue;
          const measured =
            processor === undefined
              ? await measures[place](task, name)
              : measureOpenblas(task, processor);
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

await main(async () => {
  const rounds = wantedRounds();
  const folder = await makeCoreSite();
  const server = await serveFolder(folder, 0, '127.0.0.1');
  const browser = await launchBrowser();
  const loadBefore = load();
  step(`Measuring the similarity core in ${rounds} rounds`);
  warnIfBusy();
  try {
    const address = server.url.replace('localhost', '127.0.0.1');
    const measures = { node: inNode(folder), chromium: inChromium(browser, address) };
    const times = await measureAll(measures, rounds);
    const about = { browser: browser.version(), processors: cpus().length, rounds };
    const results = {
      setting: { ...about, loadBefore, loadAfter: load() },
      times,
      memory: await memory(folder),
      accuracy: await accuracy(folder),
      size: moduleSize(),
    };
    publish('core', markdown(results), { ...results, targets: targets(results) });
  } finally {
    await browser.close();
    await server.close();
  }
});
