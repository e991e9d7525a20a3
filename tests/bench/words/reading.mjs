// A file of word vectors read in a worker of the browser, by our reader and by what one would take otherwise.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../../../cmake/setup/say.mjs';

/** @typedef {import('../rivals/reading/main.mjs').Read} Read */
/** @typedef {import('../rivals/reading/main.mjs').ReadingPage} ReadingPage */
/** @typedef {import('./file.mjs').WordFile} WordFile */

/** @type {Record<string, string>} names of contenders, and what the page calls them */
export const parsers = {
  'cosine-lab': 'ours',
  'Papa Parse 5.7': 'papaparse',
  "split('\\n'), split(' '), parseFloat": 'split',
};

/** @param {string} folder the site */
function oursIn(folder) {
  const files = readdirSync(join(folder, 'cosine-lab', 'assets'));
  const named = (/** @type {RegExp} */ pattern) => {
    const found = files.find((file) => pattern.test(file));
    if (!found) throw new Stop(`The site has no ${pattern}.`);
    return `/cosine-lab/assets/${found}`;
  };
  return { reader: named(/^reader-.*\.js$/), program: named(/^cosine-reader-.*\.wasm$/) };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} site
 * @param {string} folder of the site
 * @param {WordFile} file
 * @param {string} name of the parser
 * @returns {Promise<Read>}
 */
export async function readFile(browser, site, folder, file, name) {
  // A context of its own is a process of its own.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site}rivals/reading/index.html`);
  await page.setInputFiles('input', file.path);
  const words = /** @type {const} */ ([parsers[name] ?? name, oursIn(folder)]);
  const read = await page.evaluate(
    ([contender, ours]) => /** @type {ReadingPage} */ (globalThis).benchRead(contender, ours),
    words,
  );
  await context.close();
  for (const [key, wanted] of Object.entries(file.content)) {
    const found = read[/** @type {keyof Read} */ (key)];
    if (found !== wanted) throw new Stop(`${name}: ${key} is ${found}, not ${wanted}.`);
  }
  return read;
}
