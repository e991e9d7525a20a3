// How exact everyone's cosine is over the reference pairs.
import cosineOfCompute from 'compute-cosine-similarity';
import { similarity } from 'ml-distance';
import { startCore } from './contenders/core.mjs';
import { plainCosine } from './loops.mjs';
import { nodeFiles } from './node-files.mjs';
import { referenceCases, ulpsOff } from './reference.mjs';
import { ours } from './tasks.mjs';

/** @typedef {(a: number[], b: number[]) => number} Measure */
/** @typedef {{ name: string, cosine: Measure, angle: Measure }} Library */
/**
 * @typedef {object} Accuracy
 * @property {string} name
 * @property {number} hard pairs, and
 * @property {number} hardFailed of them
 * @property {number} failed of all pairs
 * @property {number} pairs
 * @property {number} cosineUlp the worst where it did not fail
 * @property {number} angleUlp
 * @property {number} angleOff in radians
 */

/** Kinds of pairs without anything special about them. */
const easy = new Set(['lesson', 'ordinary', 'long']);
// The arc cosine of a double is up to 2e-8 off near 0 and 180 degrees; what is worse than this is wrong.
const failedRadians = 1e-6;

/**
 * @param {string} name
 * @param {Measure} cosine
 * @returns {Library} as its users get an angle
 */
function throughArcCosine(name, cosine) {
  return { name, cosine, angle: (a, b) => Math.acos(cosine(a, b)) };
}

/**
 * @param {Library} library
 * @returns {Accuracy}
 */
function accuracyOf({ name, cosine, angle }) {
  const result = { name, pairs: 0, failed: 0, hard: 0, hardFailed: 0 };
  const worst = { cosineUlp: 0, angleUlp: 0, angleOff: 0 };
  for (const { kind, a, b, cosine: trueCosine, angle: trueAngle } of referenceCases()) {
    if (!trueCosine || !trueAngle) continue;
    const isHard = !easy.has(kind);
    const found = { cosine: cosine(a, b), angle: angle(a, b) };
    const off = Math.abs(found.angle - trueAngle.value);
    result.pairs += 1;
    result.hard += isHard ? 1 : 0;
    // Not "greater": what is no number has failed too.
    if (!(off <= failedRadians)) {
      result.failed += 1;
      result.hardFailed += isHard ? 1 : 0;
      continue;
    }
    worst.cosineUlp = Math.max(worst.cosineUlp, ulpsOff(found.cosine, trueCosine));
    worst.angleUlp = Math.max(worst.angleUlp, ulpsOff(found.angle, trueAngle));
    worst.angleOff = Math.max(worst.angleOff, off);
  }
  return { ...result, ...worst };
}

/**
 * @param {string} site a folder
 * @returns {Promise<Accuracy[]>}
 */
export async function accuracy(site) {
  const core = await startCore(nodeFiles(site));
  const own = {
    name: ours,
    cosine: (/** @type {number[]} */ a, /** @type {number[]} */ b) => core.cosineSimilarity(a, b),
    angle: (/** @type {number[]} */ a, /** @type {number[]} */ b) => core.angleBetween(a, b),
  };
  const rivals = [
    throughArcCosine('plain loop', plainCosine),
    throughArcCosine('compute-cosine-similarity 1.1', cosineOfCompute),
    throughArcCosine('ml-distance 5', similarity.cosine),
  ];
  return [own, ...rivals].map(accuracyOf);
}
