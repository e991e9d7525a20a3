// Times our figure beside the same scene in other libraries, all in one run and one browser.
import { cpus } from 'node:os';
import { main, note, step } from '../../cmake/setup/say.mjs';
import { serveFolder } from '../../cmake/tasks/serve.mjs';
import { figures } from './figures.mjs';
import { visit } from './measure.mjs';
import { markdown, targets } from './report.mjs';
import { launchBrowser, load, publish, wantedRounds, warnIfBusy } from './setting.mjs';
import { makeSite } from './site.mjs';
import { sizes } from './sizes.mjs';
import { median } from './statistics.mjs';

/** @typedef {import('./measure.mjs').Visit} Visit */
/** @typedef {import('./report.mjs').Result} Result */
/** @typedef {import('playwright-core').Browser} Browser */

const nameWidth = Math.max(...figures.map(({ name }) => name.length));

/** @param {Visit[]} visits */
function medians(visits) {
  const names = /** @type {(keyof Visit)[]} */ (Object.keys(visits[0] ?? {}));
  const pairs = names.map((name) => [name, median(visits.map((one) => one[name]))]);
  return /** @type {Visit} */ (Object.fromEntries(pairs));
}

/**
 * @param {Browser} browser
 * @param {string} site
 * @param {number} rounds
 * @returns {Promise<Result[]>}
 */
async function measureAll(browser, site, rounds) {
  /** @type {Map<string, Visit[]>} */
  const visits = new Map(figures.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    // Side by side: what else the machine does falls on all of them alike.
    for (const figure of figures) {
      const result = await visit(browser, figure, site);
      visits.get(figure.name)?.push(result);
      const { scriptMs, frameMs } = result;
      const numbers = `script ${scriptMs.toFixed(2)} ms, input to frame ${frameMs.toFixed(1)} ms`;
      note(`round ${round}: ${figure.name.padEnd(nameWidth)} ${numbers}`);
    }
  }
  /** @type {Result[]} */
  const results = [];
  for (const figure of figures) {
    const own = visits.get(figure.name) ?? [];
    const files = await sizes(browser, figure, site);
    results.push({ name: figure.name, medians: medians(own), rounds: own, files });
  }
  return results;
}

await main(async () => {
  const rounds = wantedRounds();
  const server = await serveFolder(await makeSite(), 0, '127.0.0.1');
  const browser = await launchBrowser();
  const loadBefore = load();
  step(`Measuring ${figures.length} figures in ${rounds} rounds`);
  warnIfBusy();
  try {
    const results = await measureAll(browser, server.url.replace('localhost', '127.0.0.1'), rounds);
    const about = { browser: browser.version(), processors: cpus().length, rounds };
    const setting = { ...about, loadBefore, loadAfter: load() };
    const data = { setting, targets: targets(results), figures: results };
    publish('results', markdown(results, setting), data);
  } finally {
    await browser.close();
    await server.close();
  }
});
