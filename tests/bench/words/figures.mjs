// The figure `words` as it comes and with a reader's own file, and what it is held against.
import { ours } from '../figures.mjs';

/** @typedef {import('../figures.mjs').Figure} Figure */
/** @typedef {import('playwright-core').Page} Page */

const mostWords = 1_000_000;
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
  await page.fill('.own-vectors input[type="number"]', String(mostWords));
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
  return { ...shipped, name: 'cosine-lab, all words of the file', open: (page) => openFile(page, path) };
}

/**
 * As many points as there are shipped words. Of a million, one frame takes seconds without a graphics card.
 * @type {Figure}
 */
export const manyPoints = {
  name: 'regl-scatterplot 1.16, 10,000 points',
  path: 'rivals/scatterplot/index.html?points=10000',
  ready: '[data-handle] > i',
  handle: '[data-handle]',
};
