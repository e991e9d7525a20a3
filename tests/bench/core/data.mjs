// The same numbers for every contender, made from a seed; openblas.cpp draws them too.

const multiplier = 1664525;
const increment = 1013904223;
const lowBits = 8;
const half = 2 ** 23;

/**
 * A linear congruential generator, its 24 highest bits in [-1, 1), so that a float holds each value.
 * @param {number} count
 * @param {number} seed
 */
export function randomFloats(count, seed) {
  const values = new Float32Array(count);
  let state = seed;
  for (let i = 0; i < count; i += 1) {
    state = (Math.imul(state, multiplier) + increment) | 0;
    values[i] = (state >>> lowBits) / half - 1;
  }
  return values;
}

/**
 * Whole numbers from 0 to below `end`.
 * @param {number} count
 * @param {number} end
 * @param {number} seed
 */
export function randomIndices(count, end, seed) {
  return Uint32Array.from(randomFloats(count, seed), (value) =>
    Math.floor(((value + 1) / 2) * end),
  );
}

/**
 * The rows scaled to length 1, for libraries that know no cosine.
 * @param {Float32Array} data
 * @param {number} dims
 */
export function normalised(data, dims) {
  const rows = new Float32Array(data.length);
  for (let begin = 0; begin < data.length; begin += dims) {
    let sum = 0;
    for (let i = begin; i < begin + dims; i += 1) sum += (data[i] ?? 0) ** 2;
    const scale = 1 / Math.sqrt(sum);
    for (let i = begin; i < begin + dims; i += 1) rows[i] = (data[i] ?? 0) * scale;
  }
  return rows;
}
