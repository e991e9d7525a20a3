// What is timed, and who does it.

/** @typedef {'query' | 'pairwise' | 'plane' | 'pair' | 'exact' | 'ready'} Kind */
/** @typedef {'node' | 'chromium'} Place */
/**
 * @typedef {object} Task
 * @property {string} id
 * @property {string} title
 * @property {Kind} kind
 * @property {number} rows
 * @property {number} dims
 * @property {string[]} contenders names in contenders.mjs or in `native`
 */

export const ours = 'cosine-core';
export const blas = 'OpenBLAS, native';
export const blas256 = 'OpenBLAS, its AVX2 code';
/**
 * Contenders outside of both places, and the processor whose code they take; empty for the one that is there.
 * @type {Record<string, string>}
 */
export const native = { [blas]: '', [blas256]: 'Haswell' };
const rivals = ['tfjs-wasm', 'onnxruntime-web', 'plain loop'];
export const reading = 'read only';
export const readingApart = 'read only, at 4 places';
export const peak = 'multiply-add peak';

export const neighbours = 10;
/** Calls in one timed run where one call is too short for a clock. */
export const pairCalls = 4096;

/** @type {Task[]} */
export const tasks = [
  {
    id: 'query-300',
    title: '1 query x 100,000 x 300, top 10',
    kind: 'query',
    rows: 100_000,
    dims: 300,
    contenders: [ours, reading, readingApart, ...rivals, ...Object.keys(native)],
  },
  {
    id: 'query-100',
    title: '1 query x 400,000 x 100, top 10',
    kind: 'query',
    rows: 400_000,
    dims: 100,
    contenders: [ours, reading, readingApart, ...rivals, ...Object.keys(native)],
  },
  {
    id: 'pairwise',
    title: 'all pairs of 2,000 x 300',
    kind: 'pairwise',
    rows: 2000,
    dims: 300,
    contenders: [ours, peak, ...rivals, ...Object.keys(native)],
  },
  {
    id: 'plane',
    title: 'a step in the plane, 400,000 x 300, top 10',
    kind: 'plane',
    rows: 400_000,
    dims: 300,
    contenders: [ours, 'plain loop'],
  },
  {
    id: 'pair',
    title: 'one pair of length 300 in the module',
    kind: 'pair',
    rows: 256,
    dims: 300,
    contenders: [ours, 'plain loop'],
  },
  {
    id: 'exact-2',
    title: 'exact, two arrays of length 2',
    kind: 'exact',
    rows: 512,
    dims: 2,
    contenders: [ours, 'plain loop'],
  },
  {
    id: 'exact-300',
    title: 'exact, two arrays of length 300',
    kind: 'exact',
    rows: 256,
    dims: 300,
    contenders: [ours, 'plain loop'],
  },
  {
    id: 'ready',
    title: 'from the bytes to the first answer',
    kind: 'ready',
    rows: 1,
    dims: 2,
    contenders: [ours, 'tfjs-wasm', 'onnxruntime-web'],
  },
];

/** @param {string} id */
export function taskOf(id) {
  const task = tasks.find((one) => one.id === id);
  if (!task) throw new Error(`There is no task ${id}: ${tasks.map((one) => one.id).join(', ')}.`);
  return task;
}
