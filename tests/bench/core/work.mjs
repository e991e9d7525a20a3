// One contender at one task, in Node as well as in a page; wrong answers are not timed.
import { contenderOf } from './contenders.mjs';
import { expectCosines, expectRows, expectSum } from './checks.mjs';
import { randomFloats, randomIndices } from './data.mjs';
import { planeBasis } from './loops.mjs';
import { pairCalls, taskOf } from './tasks.mjs';
import { time } from './timing.mjs';

/** @typedef {import('./tasks.mjs').Task} Task */
/** @typedef {import('./contenders.mjs').Contender} Contender */
/** @typedef {import('./contenders.mjs').Files} Files */
/**
 * @typedef {object} Measured in milliseconds
 * @property {number} ms of one operation
 * @property {number} least of the fastest
 * @property {number} [ms95] of the slowest but 5 %
 * @property {number} [loadMs] from the numbers to the first answer
 * @property {number} [beginMs] of the begin of a drag
 */

const matrixSeed = 1;
const querySeed = 2;
const turn = 0.618034;

/** @param {Task} task */
function matrixOf({ rows, dims }) {
  return { data: randomFloats(rows * dims, matrixSeed), rows, dims };
}

/**
 * @template T
 * @param {T | undefined} ability
 * @param {Task} task
 */
function able(ability, task) {
  if (!ability) throw new Error(`This contender cannot do: ${task.title}.`);
  return ability;
}

/** @type {Record<import('./tasks.mjs').Kind, (task: Task, who: Contender, files: Files) => Promise<Measured>>} */
const kinds = {
  async query(task, who, files) {
    const matrix = matrixOf(task);
    const wanted = randomFloats(task.dims, querySeed);
    const began = performance.now();
    const work = await able(who.query, task)(matrix, wanted, files);
    const answer = /** @type {ArrayLike<number> | undefined} */ (await work());
    const loadMs = performance.now() - began;
    if (answer) expectRows(answer, matrix, wanted);
    return { ...(await time(work)), loadMs };
  },

  async pairwise(task, who, files) {
    const matrix = matrixOf(task);
    const work = await able(who.pairwise, task)(matrix, files);
    const answer = /** @type {Float32Array | undefined} */ (await work());
    if (answer) expectCosines(answer, matrix);
    return time(work);
  },

  async plane(task, who, files) {
    const matrix = matrixOf(task);
    const basis = planeBasis(matrix, 0, 1);
    const plane = await able(who.plane, task)(matrix, basis.first, basis.second, files);
    plane.begin();
    const wanted = basis.first.map(
      (x, i) => Math.cos(1) * x + Math.sin(1) * (basis.second[i] ?? 0),
    );
    expectRows(plane.step(Math.cos(1), Math.sin(1)), matrix, wanted);
    let angle = 0;
    const step = () => {
      angle += turn;
      return plane.step(3 * Math.cos(angle), 3 * Math.sin(angle));
    };
    const begin = await time(() => plane.begin());
    return { ...(await time(step)), beginMs: begin.ms };
  },

  async pair(task, who, files) {
    const matrix = matrixOf(task);
    const { data, rows, dims } = matrix;
    const vectors = Array.from({ length: rows }, (_, row) =>
      data.subarray(row * dims, (row + 1) * dims),
    );
    return timePairs(await able(who.pair, task)(matrix, files), vectors);
  },

  async exact(task, who, files) {
    const { data, rows, dims } = matrixOf(task);
    // Not spread into brackets: V8 would box every number.
    const vectors = Array.from({ length: rows }, (_, row) =>
      Array.from(data.subarray(row * dims, (row + 1) * dims)),
    );
    return timePairs(await able(who.exact, task)(vectors, files), vectors);
  },

  async ready(task, who, files) {
    await who.beforeReady?.(files);
    const began = performance.now();
    const first = await able(who.ready, task)(files);
    await first();
    const ms = performance.now() - began;
    return { ms, least: ms };
  },
};

/**
 * @param {import('./contenders.mjs').Pairs} pairs
 * @param {ArrayLike<number>[]} vectors
 */
async function timePairs(pairs, vectors) {
  const first = randomIndices(pairCalls, vectors.length, 3);
  const second = randomIndices(pairCalls, vectors.length, 4);
  expectSum(pairs(first, second), vectors, first, second);
  let total = 0;
  // Other pairs in every run, and every sum used: nothing can be worked out once, or not at all.
  const work = () => {
    const move = first[0] ?? 0;
    first.copyWithin(0, 1);
    first[first.length - 1] = move;
    total += pairs(first, second);
  };
  const { ms, least, ms95 } = await time(work);
  if (!Number.isFinite(total)) throw new Error('A cosine was not a number.');
  return { ms: ms / pairCalls, least: least / pairCalls, ms95: ms95 / pairCalls };
}

/**
 * @param {string} taskId
 * @param {string} name of the contender
 * @param {Files} files
 */
export async function measure(taskId, name, files) {
  const task = taskOf(taskId);
  return kinds[task.kind](task, await contenderOf(name), files);
}
