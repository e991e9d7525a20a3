// How a figure behaves in a course page: the first drag, what it loads, forty on a page, and scrolling past them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, note, step } from '../../../cmake/setup/say.mjs';
import { serveFolder } from '../../../cmake/tasks/serve.mjs';
import { jsxgraph, mafs, ours, oursBare, svg } from '../figures.mjs';
import { launchBrowser, load, publish, wantedRounds, warnIfBusy } from '../setting.mjs';
import { makeSite } from '../site.mjs';
import { median } from '../statistics.mjs';
import { firstAnswer } from './first-answer.mjs';
import { firstDrag } from './first-drag.mjs';
import { manyPages } from './many.mjs';
import { transfers } from './transfers.mjs';

/** @typedef {import('../figures.mjs').Figure} Figure */
/** @typedef {{ task: string, value: string, target: string, met: boolean | null }} Row */

const MEGABYTE = 1 << 20;

/** @param {Row[]} rows */
function markdown(rows) {
  const lines = rows.map(({ task, value, target, met }) => {
    const verdict = met === null ? '' : met ? 'met' : 'MISSED';
    return `| ${task} | ${value} | ${target} | ${verdict} |`;
  });
  return ['| task | measured | target | |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} site
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 */
async function firstDrags(browser, site, rounds) {
  // The rivals' scene has no panel, and neither has ours from the start.
  const bare = { ...oursBare, path: `${oursBare.path}&controls=none` };
  const figures = [bare, ours, mafs, jsxgraph, svg];
  /** @type {Map<string, number[]>} */
  const times = new Map(figures.map(({ name }) => [name, []]));
  /** @type {Map<string, Awaited<ReturnType<typeof firstAnswer>>[]>} */
  const answers = new Map(figures.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const figure of figures) {
      times.get(figure.name)?.push(await firstDrag(browser, figure, site));
      answers.get(figure.name)?.push(await firstAnswer(browser, figure, site));
    }
  }
  const drag = (/** @type {Figure} */ { name }) => median(times.get(name) ?? []);
  const answer = (/** @type {Figure} */ { name }) =>
    median((answers.get(name) ?? []).map((one) => one.answer));
  const drags = rowsOf(figures, 'first drag that answers', drag, {
    [mafs.name]: ['ours not slower', drag(bare) <= drag(mafs)],
    [jsxgraph.name]: ['ours half of it', drag(bare) <= drag(jsxgraph) / 2],
  });
  const atOnce = rowsOf(figures, 'first answer to a hand that comes at once', answer, {
    [mafs.name]: ['ours not slower', answer(bare) <= answer(mafs)],
  });
  return [...drags, ...atOnce.map((row, at) => withLoaded(row, answers, figures[at]))];
}

/**
 * @param {Figure[]} figures
 * @param {string} task
 * @param {(figure: Figure) => number} of milliseconds
 * @param {Record<string, [target: string, met: boolean]>} targets
 * @returns {Row[]}
 */
function rowsOf(figures, task, of, targets) {
  return figures.map((figure) => {
    const [target, met] = targets[figure.name] ?? ['', null];
    return { task: `${task}: ${figure.name}`, value: `${of(figure).toFixed(0)} ms`, target, met };
  });
}

/**
 * @param {Row} row
 * @param {Map<string, Awaited<ReturnType<typeof firstAnswer>>[]>} answers
 * @param {Figure | undefined} figure
 * @returns {Row}
 */
function withLoaded(row, answers, figure) {
  const bytes = median((answers.get(figure?.name ?? '') ?? []).map((one) => one.bytes));
  return { ...row, value: `${row.value}, ${(bytes / 1000).toFixed(0)} KB uncompressed by then` };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} figureSite
 * @param {string} hostSite
 * @param {(name: string, body: string) => void} write a page of the host
 * @param {string[]} asked the paths that were asked for
 * @returns {Promise<Row[]>}
 */
async function ofTransfers(browser, figureSite, hostSite, write, asked) {
  const { first, further } = await transfers(browser, figureSite, hostSite, write, asked);
  return [
    {
      task: 'transfer of the first figure, brotli',
      value: `${(first / 1000).toFixed(1)} KB`,
      target: '200 KB',
      met: first <= 200_000,
    },
    {
      task: 'transfer of a further figure',
      value: `${(further / 1000).toFixed(1)} KB`,
      target: '10 KB',
      met: further < 10_000,
    },
  ];
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} figureSite
 * @param {string} hostSite
 * @param {(name: string, body: string) => void} write
 * @returns {Promise<Row[]>}
 */
async function ofMany(browser, figureSite, hostSite, write) {
  const rows = [];
  for (const page of await manyPages(browser, figureSite, hostSite, write)) {
    const more = page.memory / MEGABYTE;
    rows.push(
      {
        task: `40 figures (${page.name}): memory more than with one`,
        value: `${more.toFixed(0)} MB`,
        target: '150 MB',
        met: more < 150,
      },
      {
        task: `40 figures (${page.name}): longest task while scrolling`,
        value: `${page.longest.toFixed(0)} ms, ${page.tasks} over 50 ms`,
        target: 'none over 50 ms',
        met: page.tasks === 0,
      },
    );
  }
  return rows;
}

await main(async () => {
  const rounds = wantedRounds();
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  /** @type {string[]} */
  const asked = [];
  const figures = await serveFolder(
    await makeSite(),
    0,
    '127.0.0.1',
    (/** @type {string} */ path) => {
      asked.push(path);
      return {};
    },
  );
  const write = (/** @type {string} */ name, /** @type {string} */ body) =>
    writeFileSync(
      join(folder, name),
      `<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,">${body}</html>`,
    );
  const host = await serveFolder(folder, 0, '127.0.0.1');
  const browser = await launchBrowser();
  step('Measuring the figure in course pages');
  warnIfBusy();
  const loadBefore = load();
  try {
    const site = figures.url.replace('localhost', '127.0.0.1');
    /** @type {Row[]} */
    const rows = [];
    const keep = (/** @type {Row[]} */ some) => {
      rows.push(...some);
      for (const { task, value } of some) note(`${task}: ${value}`);
    };
    keep(await firstDrags(browser, site, rounds));
    // Another host name is another site, so its frames are in a process of their own, as in a course.
    const lab = `${site}cosine-lab/`;
    keep(await ofTransfers(browser, lab, host.url, write, asked));
    keep(await ofMany(browser, lab, host.url, write));
    note(`load ${loadBefore.toFixed(1)} before, ${load().toFixed(1)} after`);
    publish('embed', markdown(rows), { loadBefore, loadAfter: load(), rows });
  } finally {
    await browser.close();
    await figures.close();
    await host.close();
    rmSync(folder, { recursive: true });
  }
});
