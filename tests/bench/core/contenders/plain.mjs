// The loops that one writes first, over typed arrays.
import { dot, norm, plainCosine, TopRows } from '../loops.mjs';
import { neighbours } from '../tasks.mjs';

/** @param {import('../contenders.mjs').Matrix} matrix */
function lengths({ data, rows, dims }) {
  return Float64Array.from({ length: rows }, (_, row) => norm(data, row * dims, dims));
}

/** @type {import('../contenders.mjs').Contender} */
export const plain = {
  async query(matrix, wanted) {
    const { data, rows, dims } = matrix;
    const norms = lengths(matrix);
    return () => {
      const top = new TopRows(neighbours);
      for (let row = 0; row < rows; row += 1) {
        top.offer(row, dot(data, row * dims, wanted, 0, dims) / (norms[row] ?? 0));
      }
      return top.rows();
    };
  },

  async pairwise(matrix) {
    const { data, rows, dims } = matrix;
    const norms = lengths(matrix);
    return () => {
      const cosines = new Float32Array(rows * rows);
      for (let i = 0; i < rows; i += 1) {
        for (let j = i; j < rows; j += 1) {
          const product = dot(data, i * dims, data, j * dims, dims);
          const cosine = product / ((norms[i] ?? 0) * (norms[j] ?? 0));
          cosines[i * rows + j] = cosine;
          cosines[j * rows + i] = cosine;
        }
      }
      return cosines;
    };
  },

  async plane(matrix, first, second) {
    const { data, rows, dims } = matrix;
    const norms = lengths(matrix);
    const across = new Float64Array(rows);
    const up = new Float64Array(rows);
    return {
      begin() {
        for (let row = 0; row < rows; row += 1) {
          across[row] = dot(data, row * dims, first, 0, dims) / (norms[row] ?? 0);
          up[row] = dot(data, row * dims, second, 0, dims) / (norms[row] ?? 0);
        }
      },
      step(a, b) {
        const top = new TopRows(neighbours);
        for (let row = 0; row < rows; row += 1) {
          top.offer(row, a * (across[row] ?? 0) + b * (up[row] ?? 0));
        }
        return top.rows();
      },
    };
  },

  async pair({ data, rows, dims }) {
    const all = Array.from({ length: rows }, (_, row) =>
      data.subarray(row * dims, (row + 1) * dims),
    );
    return (first, second) => sumOf(all, first, second);
  },

  async exact(vectors) {
    return (first, second) => sumOf(vectors, first, second);
  },
};

/**
 * @param {ArrayLike<number>[]} vectors
 * @param {Uint32Array} first
 * @param {Uint32Array} second
 */
function sumOf(vectors, first, second) {
  let sum = 0;
  for (let k = 0; k < first.length; k += 1) {
    const a = /** @type {ArrayLike<number>} */ (vectors[first[k] ?? 0]);
    sum += plainCosine(a, /** @type {ArrayLike<number>} */ (vectors[second[k] ?? 0]));
  }
  return sum;
}
