// Plain loops in double precision: a contender, and what the others' answers are held against.

/**
 * @param {Float32Array} a
 * @param {number} aBegin
 * @param {Float32Array} b
 * @param {number} bBegin
 * @param {number} dims
 */
export function dot(a, aBegin, b, bBegin, dims) {
  let sum = 0;
  for (let i = 0; i < dims; i += 1) {
    sum += /** @type {number} */ (a[aBegin + i]) * /** @type {number} */ (b[bBegin + i]);
  }
  return sum;
}

/**
 * @param {Float32Array} a
 * @param {number} begin
 * @param {number} dims
 */
export function norm(a, begin, dims) {
  return Math.sqrt(dot(a, begin, a, begin, dims));
}

/**
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b
 */
export function plainCosine(a, b) {
  let [product, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const x = /** @type {number} */ (a[i]);
    const y = /** @type {number} */ (b[i]);
    product += x * y;
    aa += x * x;
    bb += y * y;
  }
  return product / (Math.sqrt(aa) * Math.sqrt(bb));
}

/** The rows with the largest values offered, largest first. */
export class TopRows {
  /** @param {number} count */
  constructor(count) {
    this.values = new Float64Array(count).fill(-Infinity);
    this.indices = new Uint32Array(count);
    this.least = -Infinity;
  }

  /**
   * @param {number} row
   * @param {number} value
   */
  offer(row, value) {
    if (value <= this.least) return;
    const { values, indices } = this;
    let place = values.length - 1;
    for (; place > 0 && value > (values[place - 1] ?? 0); place -= 1) {
      values[place] = values[place - 1] ?? 0;
      indices[place] = indices[place - 1] ?? 0;
    }
    values[place] = value;
    indices[place] = row;
    this.least = values[values.length - 1] ?? 0;
  }

  rows() {
    return this.indices;
  }
}

/**
 * An orthonormal basis of the plane of two rows (Gram-Schmidt).
 * @param {import('./contenders.mjs').Matrix} matrix
 * @param {number} i the first vector points along this row
 * @param {number} j the second towards this one
 */
export function planeBasis({ data, dims }, i, j) {
  const first = data.slice(i * dims, (i + 1) * dims);
  const length = norm(first, 0, dims);
  for (let d = 0; d < dims; d += 1) first[d] = (first[d] ?? 0) / length;
  const second = data.slice(j * dims, (j + 1) * dims);
  const along = dot(first, 0, second, 0, dims);
  for (let d = 0; d < dims; d += 1) second[d] = (second[d] ?? 0) - along * (first[d] ?? 0);
  const rest = norm(second, 0, dims);
  for (let d = 0; d < dims; d += 1) second[d] = (second[d] ?? 0) / rest;
  return { first, second };
}
