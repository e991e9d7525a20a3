// What one run found, and how it is looked up.
import { median } from '../statistics.mjs';

/** @typedef {import('./tasks.mjs').Place} Place */
/** @typedef {import('./work.mjs').Measured} Measured */
/** @typedef {Record<Place, Record<string, Record<string, Measured[]>>>} Times by place, task and contender, a round each */
/**
 * @typedef {object} Results
 * @property {import('../table.mjs').Setting} setting
 * @property {Times} times
 * @property {import('./memory.mjs').Memory[]} memory
 * @property {import('./accuracy.mjs').Accuracy[]} accuracy
 * @property {{ file: string, bytes: number }[]} size
 */

/**
 * @param {Times} times
 * @param {Place} place
 * @param {string} task
 * @param {string} contender
 * @param {keyof Measured} [what]
 * @returns {number[]} a number for each round; native programs run beside Node only
 */
export function rounds(times, place, task, contender, what = 'ms') {
  const own = times[place][task]?.[contender] ?? times.node[task]?.[contender] ?? [];
  return own.map((measured) => measured[what] ?? Number.NaN);
}

/**
 * The fastest of all samples of all rounds: what is left of it when nothing else disturbs.
 * @param {Times} times
 * @param {Place} place
 * @param {string} task
 * @param {string} contender
 */
export function fastest(times, place, task, contender) {
  return Math.min(...rounds(times, place, task, contender, 'least'));
}

/**
 * How many times as long one takes as another: the median of the rounds' ratios, as what slows a round down slows
 * both.
 * @param {number[]} longer
 * @param {number[]} shorter
 */
export function ratio(longer, shorter) {
  return median(longer.map((ms, round) => ms / (shorter[round] ?? Number.NaN)));
}
