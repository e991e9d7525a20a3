// The figure `words` as it comes and with a reader's own file, and what it is held against.
import { ours } from '../figures.mjs';

/** @typedef {import('../figures.mjs').Figure} Figure */
/** @typedef {import('playwright-core').Page} Page */

const patienceMs = 120_000;
// The sentence that names the nearest, with their cosines.
const ready = `${ours.ready} .head .number`;
// The second arrow has more room around its path.
const handle = '.handle.compared ~ .handle.compared';

/** @type {Figure} */
export const shipped = {
  name: 'cosine-lab, its 10,000 words',
  path: `${ours.path}?figure=words`,
  ready,
  handle,
};

/** @type {Figure} */
export const embedding = {
  name: 'cosine-lab, the figure embedding',
  path: `${ours.path}?figure=embedding`,
  ready,
  handle,
};

/**
 * Opens a file as a reader does, with the most words that may be asked for, and waits until the figure shows them.
 * @param {Page} page
 * @param {string} path
 */
export async function openFile(page, path) {
  await page.click('.own-vectors > summary');
  const limit = page.locator('.own-vectors input[type="number"]');
  await limit.fill((await limit.getAttribute('max')) ?? '');
  await page.setInputFiles('.own-vectors input[type="file"]', path);
  // "Back to the shipped words" is offered as soon as there are others.
  await page.waitForSelector('.own-vectors .row button:last-child:not([hidden])', {
    timeout: patienceMs,
  });
  await page.waitForSelector('.own-vectors .row button:first-of-type[hidden]', {
    state: 'attached',
  });
  await page.evaluate(() => document.querySelector('.board')?.scrollTo(0, 0));
}

/**
 * @param {string} path
 * @returns {Figure}
 */
export function ownWords(path) {
  return {
    ...shipped,
    name: 'cosine-lab, all words of the file',
    open: (page) => openFile(page, path),
  };
}

/**
 * @param {number} points
 * @returns {Figure}
 */
function scatterplot(points) {
  return {
    name: `regl-scatterplot 1.16, ${points.toLocaleString('en')} points`,
    path: `rivals/scatterplot/index.html?points=${points}`,
    ready: '[data-handle] > i',
    handle: '[data-handle]',
  };
}

/** As many points as there are shipped words. */
export const manyPoints = scatterplot(10_000);

/**
 * Three components, which a drag beside the arrows turns: then all words lie elsewhere in each frame.
 * @param {Page} page
 */
async function lookAround(page) {
  await page.check('[data-control="words.view"][data-value="3"]');
}

/**
 * Views of ten thousand and of a million words or points that a drag of an empty place changes.
 * @param {string} path of a file of a million words
 * @returns {Figure[]}
 */
export function clouds(path) {
  return [
    { ...shipped, open: lookAround },
    {
      ...shipped,
      name: 'cosine-lab, a million words of 8 numbers',
      open: async (page) => {
        await openFile(page, path);
        await lookAround(page);
      },
    },
    manyPoints,
    scatterplot(1_000_000),
  ];
}
