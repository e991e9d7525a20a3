// Our own module, as its users call it. Where its API changes, only this file does.
import { neighbours } from '../tasks.mjs';

/** @typedef {import('../contenders.mjs').Files} Files */

/** @type {ArrayBuffer | undefined} */
let moduleBytes;

/** @param {Files} files */
async function prepare(files) {
  moduleBytes = await files.bytes(files.coreWasm);
  await import(/* @vite-ignore */ files.core);
}

/** @param {Files} files */
export async function startCore(files) {
  const { createCore } = await import(/* @vite-ignore */ files.core);
  return createCore({ wasm: moduleBytes ?? (await files.bytes(files.coreWasm)) });
}

/** @type {import('../contenders.mjs').Contender} */
export const core = {
  async query({ data, rows, dims }, wanted, files) {
    const matrix = (await startCore(files)).matrix(data, rows, dims);
    return () => matrix.topK(wanted, neighbours).rows;
  },

  async pairwise({ data, rows, dims }, files) {
    const matrix = (await startCore(files)).matrix(data, rows, dims);
    const into = new Float32Array(rows * rows);
    return () => matrix.pairwise({ into });
  },

  async plane({ data, rows, dims }, _first, _second, files) {
    const matrix = (await startCore(files)).matrix(data, rows, dims);
    let plane = matrix.plane(0, 1);
    return {
      begin() {
        plane.dispose?.();
        plane = matrix.plane(0, 1);
      },
      step: (a, b) => plane.topK(a, b, neighbours).rows,
    };
  },

  async pair({ data, rows, dims }, files) {
    const matrix = (await startCore(files)).matrix(data, rows, dims);
    return (first, second) => {
      let sum = 0;
      for (let k = 0; k < first.length; k += 1) sum += matrix.cosine(first[k], second[k]);
      return sum;
    };
  },

  async exact(vectors, files) {
    const module = await startCore(files);
    return (first, second) => {
      let sum = 0;
      for (let k = 0; k < first.length; k += 1) {
        sum += module.cosineSimilarity(vectors[first[k] ?? 0], vectors[second[k] ?? 0]);
      }
      return sum;
    };
  },

  beforeReady: prepare,

  async ready(files) {
    const module = await startCore(files);
    return () => module.cosineSimilarity([3, 30], [15, 4]);
  },
};

/**
 * What memory is measured of. All pairs of more rows would take minutes.
 * @type {{ name: string, rows: number, run: (matrix: any, query: Float32Array) => unknown }[]}
 */
export const operations = [
  { name: 'loading', rows: 100_000, run: () => {} },
  { name: 'neighbours', rows: 100_000, run: (matrix, query) => matrix.topK(query, 1000) },
  { name: 'plane', rows: 100_000, run: (matrix) => matrix.plane(0, 1).topK(1, 1, 1000) },
  { name: 'analogy', rows: 100_000, run: (matrix) => matrix.analogy(0, 1, 2) },
  { name: 'PCA', rows: 100_000, run: (matrix) => matrix.pca(3) },
  { name: 'pairs above 0.9', rows: 20_000, run: (matrix) => matrix.pairwise({ threshold: 0.9 }) },
  { name: 'all pairs', rows: 5_000, run: (matrix) => matrix.pairwise() },
];
