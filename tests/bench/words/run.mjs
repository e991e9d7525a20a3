// The figure `words`: how soon it answers, what a drag costs, how a reader's own file is read, and the search over all
// rows, each beside what one would take otherwise.
import { cpus } from 'node:os';
import { main, note, step } from '../../../cmake/setup/say.mjs';
import { serveFolder } from '../../../cmake/tasks/serve.mjs';
import { inChromium, measureAll } from '../core/measure.mjs';
import { makeCoreSite } from '../core/site.mjs';
import { taskOf } from '../core/tasks.mjs';
import { visit } from '../measure.mjs';
import { launchBrowser, load, publish, wantedRounds, warnIfBusy } from '../setting.mjs';
import { makeSite } from '../site.mjs';
import { sizes } from '../sizes.mjs';
import { turnCloud } from './cloud.mjs';
import { clouds, embedding, manyPoints, ownWords, shipped } from './figures.mjs';
import { allOfWink, aMillion, wordFile } from './file.mjs';
import { parsers, readFile } from './reading.mjs';
import { markdown, targets } from './report.mjs';
import { start } from './start.mjs';

/** @typedef {import('playwright-core').Browser} Browser */

/**
 * Side by side: what else the machine does falls on all of them alike.
 * @template Measured
 * @param {string} what
 * @param {number} rounds
 * @param {readonly string[]} names
 * @param {(name: string) => Promise<Measured>} measure
 * @param {(measured: Measured) => string} say
 */
async function inRounds(what, rounds, names, measure, say) {
  /** @type {Record<string, Measured[]>} */
  const found = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names) {
      const measured = await measure(name);
      found[name]?.push(measured);
      note(`round ${round}, ${what}: ${name}: ${say(measured)}`);
    }
  }
  return found;
}

/**
 * @template Measured
 * @param {string} what
 * @param {number} rounds
 * @param {readonly import('../figures.mjs').Figure[]} figures
 * @param {(figure: import('../figures.mjs').Figure) => Promise<Measured>} measure
 * @param {(measured: Measured) => string} say
 */
function ofFigures(what, rounds, figures, measure, say) {
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  const of = (/** @type {string} */ name) => measure(byName.get(name) ?? shipped);
  return inRounds(what, rounds, [...byName.keys()], of, say);
}

const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;

/**
 * @param {Browser} browser
 * @param {string} folder the site
 * @param {string} site its address
 * @param {number} rounds
 */
async function measureFigures(browser, folder, site, rounds) {
  const file = wordFile(allOfWink);
  const own = ownWords(file.path);
  const starts = await ofFigures(
    'start',
    rounds,
    [shipped, embedding, own],
    (figure) => start(browser, figure, site),
    ({ readyMs, loading, opening }) =>
      `${ms(readyMs)}, tasks of ${ms(loading.longest)} and ${ms(opening.longest)}`,
  );
  const reads = await inRounds(
    'reading',
    rounds,
    Object.keys(parsers),
    (name) => readFile(browser, site, folder, file, name),
    (read) => ms(read.ms),
  );
  const visits = await ofFigures(
    'drag',
    rounds,
    [shipped, own, manyPoints],
    (figure) => visit(browser, figure, site),
    ({ scriptMs, graphicsMs }) => `script ${ms(scriptMs)}, graphics ${ms(graphicsMs)}`,
  );
  const turned = await ofFigures(
    'cloud',
    rounds,
    clouds(wordFile(aMillion).path),
    (figure) => turnCloud(browser, figure, site),
    ({ frameMs, graphicsMs }) => `frame ${ms(frameMs)}, graphics ${ms(graphicsMs)}`,
  );
  const files = { [shipped.name]: await sizes(browser, shipped, site) };
  return { file, own, starts, reads, visits, turned, files };
}

/**
 * @param {Browser} browser
 * @param {number} rounds
 */
async function measureQuery(browser, rounds) {
  const all = taskOf('query-100');
  const server = await serveFolder(await makeCoreSite(), 0, '127.0.0.1');
  const chromium = inChromium(browser, server.url.replace('localhost', '127.0.0.1'));
  try {
    return { task: all.id, times: await measureAll({ chromium }, [all], rounds) };
  } finally {
    await server.close();
  }
}

await main(async () => {
  const rounds = wantedRounds();
  const folder = await makeSite(['reading', 'scatterplot']);
  const server = await serveFolder(folder, 0, '127.0.0.1');
  const browser = await launchBrowser();
  const loadBefore = load();
  step(`Measuring the figure words in ${rounds} rounds`);
  warnIfBusy();
  try {
    const site = server.url.replace('localhost', '127.0.0.1');
    const figures = await measureFigures(browser, folder, site, rounds);
    const query = await measureQuery(browser, rounds);
    const about = { browser: browser.version(), processors: cpus().length, rounds };
    const results = { setting: { ...about, loadBefore, loadAfter: load() }, ...figures, ...query };
    publish('words', markdown(results), { ...results, targets: targets(results) });
  } finally {
    await browser.close();
    await server.close();
  }
});
