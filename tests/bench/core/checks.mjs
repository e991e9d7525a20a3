// Answers held against plain loops in double precision.
import { dot, norm, plainCosine, TopRows } from './loops.mjs';

/** @typedef {import('./contenders.mjs').Matrix} Matrix */

// Single precision sums of unit vectors are off by less, and unlike vectors differ by more.
const tolerance = 1e-5;
const pairsChecked = 5000;

/**
 * @param {ArrayLike<number>} found rows, nearest first
 * @param {Matrix} matrix
 * @param {Float32Array} wanted
 */
export function expectRows(found, { data, rows, dims }, wanted) {
  const top = new TopRows(found.length);
  for (let row = 0; row < rows; row += 1) {
    top.offer(row, dot(data, row * dims, wanted, 0, dims) / norm(data, row * dims, dims));
  }
  const expected = [...top.rows()].join(' ');
  const text = Array.from(found).join(' ');
  if (text !== expected) throw new Error(`The nearest rows are ${expected}, not ${text}.`);
}

/**
 * @param {Float32Array} found all cosines, row by row
 * @param {Matrix} matrix
 */
export function expectCosines(found, { data, rows, dims }) {
  if (found.length !== rows * rows) throw new Error(`There are ${found.length} cosines.`);
  for (let k = 0; k < pairsChecked; k += 1) {
    const i = (k * 7919) % rows;
    const j = (k * 104729 + Math.floor(k / rows)) % rows;
    const product = dot(data, i * dims, data, j * dims, dims);
    const expected = product / (norm(data, i * dims, dims) * norm(data, j * dims, dims));
    const off = Math.abs((found[i * rows + j] ?? Number.NaN) - expected);
    if (!(off < tolerance)) throw new Error(`The cosine of rows ${i} and ${j} is off by ${off}.`);
  }
}

/**
 * @param {number} found
 * @param {ArrayLike<number>[]} vectors
 * @param {Uint32Array} first
 * @param {Uint32Array} second
 */
export function expectSum(found, vectors, first, second) {
  let expected = 0;
  for (let k = 0; k < first.length; k += 1) {
    expected += plainCosine(vectors[first[k] ?? 0] ?? [], vectors[second[k] ?? 0] ?? []);
  }
  const off = Math.abs(found - expected);
  if (!(off < tolerance * first.length)) throw new Error(`A sum of cosines is off by ${off}.`);
}
