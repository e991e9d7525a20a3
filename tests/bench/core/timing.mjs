// Timing calls with a clock that may be coarse: a page's is, so several calls are taken together.
import { quantile } from '../statistics.mjs';

const sampleMs = 20;
const warmUpMs = 200;
const timedMs = 500;
const leastSamples = 7;

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
 * @returns {Promise<{ ms: number, ms95: number }>} of one call: the median and the slowest but 5 % of the samples
 */
export async function time(work) {
  let spent = 0;
  let calls = 0;
  while (spent < warmUpMs || calls < 3) {
    spent += await sample(work, 1);
    calls += 1;
    // The engine hands in better code between tasks.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const each = Math.max(1, Math.ceil(sampleMs / (await sample(work, 1))));
  const samples = [];
  const began = performance.now();
  while (samples.length < leastSamples || performance.now() - began < timedMs) {
    samples.push((await sample(work, each)) / each);
  }
  return { ms: quantile(samples, 0.5), ms95: quantile(samples, 0.95) };
}
