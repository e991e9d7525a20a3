// Timing calls with a clock that may be coarse: a page's is, so several calls are taken together.
import { quantile } from '../statistics.mjs';

const sampleMs = 20;
const warmUpMs = 200;
const timedMs = 400;
const leastSamples = 3;

/** @typedef {() => unknown} Work each call does it once more; a promise is waited for */

/**
 * @param {Work} work
 * @param {number} calls
 */
async function sample(work, calls) {
  const began = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return performance.now() - began;
}

/**
 * @param {Work} work
 * @returns {Promise<{ ms: number, least: number, ms95: number }>} of one call: the median of the samples, the fastest,
 *   and the slowest but 5 %
 */
export async function time(work) {
  let [spent, calls] = [0, 0];
  for (let more = 1; spent < warmUpMs || calls < leastSamples; more *= 2) {
    spent += await sample(work, more);
    calls += more;
    // The engine hands in better code between tasks.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const each = Math.ceil((sampleMs * calls) / spent);
  /** @type {number[]} */
  const samples = [];
  const began = performance.now();
  while (samples.length < leastSamples || performance.now() - began < timedMs) {
    samples.push((await sample(work, each)) / each);
  }
  const at = (/** @type {number} */ part) => quantile(samples, part);
  return { ms: at(0.5), least: at(0), ms95: at(0.95) };
}
