// The page in which a contender is measured: run.mjs calls benchMeasure.
import { fileNames } from '../files.mjs';
import { measure } from '../work.mjs';

/** @typedef {import('../work.mjs').Measured} Measured */
/** @typedef {typeof globalThis & { benchMeasure: (task: string, contender: string) => Promise<Measured> }} Page */

const files = {
  ...fileNames(new URL('.', location.href).href),
  bytes: async (/** @type {string} */ url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response.arrayBuffer();
  },
};

/** @type {Page} */ (globalThis).benchMeasure = (task, contender) =>
  measure(task, contender, files);
