// What the core is meant to reach.
import { atMost } from '../table.mjs';
import { fastest, ratio, rounds } from './results.mjs';
import { median } from '../statistics.mjs';
import { blas, blas256, ours, peak, reading, readingApart } from './tasks.mjs';

/** @typedef {import('./tasks.mjs').Place} Place */
/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('../table.mjs').Target} Target */

const placeNames = { node: 'Node', chromium: 'Chromium' };
const bytesPerKb = 1000;

/** @type {{ task: string, what: string, beside: string, limit: Record<Place, number>, from: string }[]} */
const ratios = [
  ...['query-300', 'query-100'].flatMap((task) => [
    beside(task, reading, 1 / 0.85, '85 % of its speed'),
    beside(task, readingApart, 1 / 0.85, '85 % of its speed'),
    beside(task, 'tfjs-wasm', 1, 'faster'),
    beside(task, 'onnxruntime-web', 1, 'faster'),
  ]),
  beside('pairwise', peak, 0.75, 'aim 0.6'),
  beside('pairwise', 'tfjs-wasm', 1 / 2.5, '2.5 times as fast'),
  beside('pairwise', blas, 1.3, ''),
  beside('pairwise', blas256, 1.3, ''),
  beside('pair', 'plain loop', 0.2, '', 0.3),
  beside('exact-2', 'plain loop', 5, ''),
  beside('exact-300', 'plain loop', 1, 'not slower'),
];

/**
 * @param {string} task
 * @param {string} contender
 * @param {number} limit
 * @param {string} from
 * @param {number} [inChromium]
 */
function beside(task, contender, limit, from, inChromium = limit) {
  const what = `${task}: time : ${contender}`;
  return { task, what, beside: contender, limit: { node: limit, chromium: inChromium }, from };
}

/**
 * @param {Results} results
 * @param {Place} place
 * @returns {Target[]}
 */
function speedTargets({ times }, place) {
  const where = placeNames[place];
  const step = median(rounds(times, place, 'plane', ours));
  const ready = median(rounds(times, place, 'ready', ours));
  return [
    ...ratios.map(({ task, what, beside: contender, limit, from }) => {
      const value = ratio(rounds(times, place, task, ours), rounds(times, place, task, contender));
      const quiet = fastest(times, place, task, ours) / fastest(times, place, task, contender);
      const target = atMost(`${where}, ${what}`, value, limit[place], from);
      return { ...target, undisturbed: quiet.toFixed(2) };
    }),
    atMost(`${where}, a step in the plane, ms`, step, 2, ''),
    atMost(`${where}, ready after ms`, ready, 20, ''),
  ];
}

/**
 * @param {Results} results
 * @returns {Target[]}
 */
export function targets(results) {
  const memory = Math.max(...results.memory.map(({ ratio: value }) => value));
  const size = results.size.reduce((sum, { bytes }) => sum + bytes, 0) / bytesPerKb;
  return [
    ...speedTargets(results, 'node'),
    ...speedTargets(results, 'chromium'),
    atMost('peak of linear memory : float32 data', memory, 1.05, '', 3),
    atMost('brotli KB', size, 40, '', 1),
  ];
}
