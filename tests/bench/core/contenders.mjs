// Everyone by name. A contender is fetched only when it is its turn.

/** @typedef {{ data: Float32Array, rows: number, dims: number }} Matrix */
/** @typedef {ReturnType<typeof import('./files.mjs').fileNames>} Names */
/** @typedef {Names & { bytes: (name: string) => Promise<ArrayBuffer> }} Files where things are in this place */
/** @typedef {(first: Uint32Array, second: Uint32Array) => number} Pairs sums the cosines of pairs of rows */
/** @typedef {{ begin(): void, step(a: number, b: number): ArrayLike<number> }} Plane */
/**
 * What a contender can do; what it prepares before it answers is its loading.
 * @typedef {object} Contender
 * @property {(matrix: Matrix, wanted: Float32Array, files: Files) => Promise<() => unknown>} [query] rows, nearest first
 * @property {(matrix: Matrix, files: Files) => Promise<() => unknown>} [pairwise] all cosines by rows
 * @property {(matrix: Matrix, first: Float32Array, second: Float32Array, files: Files) => Promise<Plane>} [plane]
 * @property {(matrix: Matrix, files: Files) => Promise<Pairs>} [pair]
 * @property {(vectors: number[][], files: Files) => Promise<Pairs>} [exact]
 * @property {(files: Files) => Promise<void>} [beforeReady] fetches the bytes
 * @property {(files: Files) => Promise<() => unknown>} [ready]
 */

/** @type {Record<string, () => Promise<Contender>>} */
const contenders = {
  'cosine-core': async () => (await import('./contenders/core.mjs')).core,
  'read only': async () => (await import('./contenders/limits.mjs')).readOnly,
  'read only, at 4 places': async () => (await import('./contenders/limits.mjs')).readApart,
  'multiply-add peak': async () => (await import('./contenders/limits.mjs')).multiplyAddPeak,
  'tfjs-wasm': async () => (await import('./contenders/tfjs.mjs')).tfjs,
  'onnxruntime-web': async () => (await import('./contenders/onnx.mjs')).onnx,
  'plain loop': async () => (await import('./contenders/plain.mjs')).plain,
};

/** @param {string} name */
export async function contenderOf(name) {
  const load = contenders[name];
  if (!load) throw new Error(`There is no contender ${name}.`);
  return load();
}
