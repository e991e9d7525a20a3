// Times our figure beside the same scene in other libraries, all in one run and one browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { needs } from '../../cmake/setup/needs.mjs';
import { programFor } from '../../cmake/setup/packages.mjs';
import { main, note, step, Stop } from '../../cmake/setup/say.mjs';
import { serveFolder } from '../../cmake/tasks/serve.mjs';
import { figures } from './figures.mjs';
import { visit } from './measure.mjs';
import { markdown, targets } from './report.mjs';
import { makeSite, resultsDir } from './site.mjs';
import { sizes } from './sizes.mjs';
import { median } from './statistics.mjs';

/** @typedef {import('./measure.mjs').Visit} Visit */
/** @typedef {import('./report.mjs').Result} Result */
/** @typedef {import('playwright-core').Browser} Browser */

const browserFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
const usualRounds = 5;
const nameWidth = Math.max(...figures.map(({ name }) => name.length));
// With more than this for each processor the times say more about the neighbours.
const busyLoad = 0.5;

function wantedRounds() {
  const { values } = parseArgs({ options: { rounds: { type: 'string' } } });
  const rounds = Number(values.rounds ?? usualRounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Stop('--rounds takes a whole number.');
  return rounds;
}

function load() {
  return loadavg()[0] ?? 0;
}

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
  const executablePath = needs.chromium && programFor(needs.chromium);
  if (!executablePath) throw new Stop('Chromium is needed. CHROME_BIN may name it.');
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const loadBefore = load();
  step(`Measuring ${figures.length} figures in ${rounds} rounds`);
  if (loadBefore > busyLoad * cpus().length) note('The machine is busy: times will be too long.');
  try {
    const results = await measureAll(browser, server.url.replace('localhost', '127.0.0.1'), rounds);
    const about = { browser: browser.version(), processors: cpus().length, rounds };
    const setting = { ...about, loadBefore, loadAfter: load() };
    const text = markdown(results, setting);
    mkdirSync(resultsDir, { recursive: true });
    writeFileSync(join(resultsDir, 'results.md'), `${text}\n`);
    const json = JSON.stringify({ setting, targets: targets(results), figures: results }, null, 2);
    writeFileSync(join(resultsDir, 'results.json'), `${json}\n`);
    process.stdout.write(`\n${text}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
});
