// A matrix and its neighbours, against plain loops over the same rows.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Core, Matrix } from '../../../web/core/cosine-core';
import { cosineUlps, MATERIALS, openCore, plainCosine, randomFloats, rowOf } from './support';

let core: Core;
beforeAll(async () => (core = await openCore()));

const ROWS = 500;
const shapes = [1, 2, 3, 4, 7, 50, 300];

function order(scores: readonly number[], skip: (row: number) => boolean = () => false): number[] {
  return scores
    .map((_, row) => row)
    .filter((row) => !skip(row))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

function lesson(): Matrix {
  const names = Object.keys(MATERIALS);
  return core.matrix(Object.values(MATERIALS).flat(), 5, 2, names);
}

describe.each(shapes)('%i dimensions', (dims) => {
  const data = randomFloats(ROWS * dims, dims);
  // A row of zeros, and one twice another.
  data.fill(0, 3 * dims, 4 * dims);
  rowOf(data, dims, 9).set(rowOf(data, dims, 5).map((x) => 2 * x));

  test('rows come back as they went in', () => {
    using matrix = core.matrix(data, ROWS, dims);
    expect([matrix.rows, matrix.dims, matrix.zeroRows, matrix.names]).toEqual([
      ROWS,
      dims,
      1,
      undefined,
    ]);
    for (const i of [0, 3, 9, ROWS - 1]) expect(matrix.row(i)).toEqual(rowOf(data, dims, i));
    expect(matrix.norm(7)).toBeCloseTo(Math.hypot(...rowOf(data, dims, 7)), 12);
    expect(matrix.bytes).toBeGreaterThanOrEqual(4 * ROWS * dims);
  });

  test('cosines are within the stated error', () => {
    using matrix = core.matrix(Float64Array.from(data), ROWS, dims);
    const bound = core.cosinesError(dims);
    const all = matrix.cosines(7);
    for (let i = 0; i < ROWS; ++i) {
      const wanted = plainCosine(rowOf(data, dims, 7), rowOf(data, dims, i));
      if (i === 3) {
        expect(all[i]).toBeNaN();
        expect(matrix.cosine(7, i)).toBeUndefined();
        continue;
      }
      expect(Math.abs((all[i] ?? 9) - wanted)).toBeLessThan(bound + 1e-14);
      expect(Math.abs((matrix.cosine(7, i) ?? 9) - wanted)).toBeLessThan(bound + 1e-14);
    }
    expect(matrix.cosine(7, 7)).toBe(1);
  });

  test('top k is that of brute force', () => {
    using matrix = core.matrix(Array.from(data), ROWS, dims);
    const query = randomFloats(dims, 99);
    const scores = Array.from({ length: ROWS }, (_, i) => plainCosine(query, rowOf(data, dims, i)));
    // In few dimensions many cosines are the same to the last digit, so rows may change places.
    const best = order(scores, (row) => row === 3);
    const { rows, cosines, zeroRows } = matrix.topK(query, 20);
    expect(zeroRows).toBe(1);
    rows.forEach((row, i) => {
      expect(Math.abs((cosines[i] ?? 9) - (scores[best[i] ?? 0] ?? 0))).toBeLessThan(1e-14);
      expect(cosineUlps(query, rowOf(data, dims, row), cosines[i] ?? 9)).toBeLessThanOrEqual(0.51);
      if (dims > 7) expect(row).toBe(best[i]);
    });
    const everyone = matrix.topK(query, 1000);
    expect(everyone.rows.length).toBe(ROWS - 1);
    expect([...everyone.rows]).not.toContain(3);
  });

  test('pairs, all and above a threshold', () => {
    using matrix = core.matrix(data, ROWS, dims);
    const full = matrix.pairwise();
    const bound = core.pairwiseError(dims) + 6e-8;
    let above = 0;
    for (let i = 0; i < ROWS; ++i) {
      for (let j = 0; j < ROWS; ++j) {
        const wanted = plainCosine(rowOf(data, dims, i), rowOf(data, dims, j));
        const cosine = full[i * ROWS + j] ?? 9;
        if (Number.isNaN(wanted) ? !Number.isNaN(cosine) : !(Math.abs(cosine - wanted) < bound)) {
          expect.fail(`${i}, ${j}: ${cosine} instead of ${wanted}`);
        }
        if (i < j && wanted >= 0.25) ++above;
      }
    }
    const pairs = matrix.pairwise({ threshold: 0.25 });
    expect(pairs.first.length).toBe(above);
    expect(pairs.cosines.every((cosine) => cosine >= 0.25)).toBe(true);
    expect(pairs.first.every((first, i) => first < (pairs.second[i] ?? 0))).toBe(true);
  });
});

describe('which rows may be found', () => {
  test('a row leaves itself out unless it is wanted; names and indices are the same', () => {
    using matrix = lesson();
    expect(matrix.topK('A', 2)).toEqual(matrix.topK(0, 2));
    expect(matrix.topK('A', 5).names).toEqual(['D', 'C', 'B', 'E']);
    expect(matrix.topK('A', 5, { includeSelf: true }).names).toEqual(['A', 'D', 'C', 'B', 'E']);
    expect(matrix.topK(MATERIALS.A, 2).names).toEqual(['A', 'D']);
  });
  test('filters and rows left out', () => {
    using matrix = lesson();
    expect(matrix.topK('A', 5, { leaveOut: ['D', 4] }).names).toEqual(['C', 'B']);
    const wanted = ['C', 'E'];
    expect(matrix.topK('A', 5, { filter: Uint8Array.of(0, 0, 1, 0, 9) }).names).toEqual(wanted);
    expect(matrix.topK('A', 5, { filter: [true, false, true, false, true] }).names).toEqual(wanted);
    const asked = { filter: (_: number, name = '') => wanted.includes(name) };
    expect(matrix.topK('A', 5, asked).names).toEqual(wanted);
    expect(matrix.topK('A', 5, { filter: () => false }).rows.length).toBe(0);
  });
  test('a filter may use the core itself', () => {
    using matrix = lesson();
    const filter = (row: number): boolean => (matrix.topK(row, 3).rows[0] ?? 0) > 0;
    expect(matrix.topK('C', 3, { filter }).names).toEqual(['A', 'B', 'E']);
  });
});

test('the plane finds the same neighbours for every place in it', () => {
  const dims = 50;
  const data = randomFloats(ROWS * dims, 3);
  using matrix = core.matrix(data, ROWS, dims);
  using plane = matrix.plane(1, rowOf(data, dims, 2));
  expect(plane.isLine).toBe(false);
  expect(plane.first[0]).toBeCloseTo(Math.hypot(...rowOf(data, dims, 1)), 12);
  expect(core.dotProduct(plane.xAxis, plane.yAxis)).toBeCloseTo(0, 14);
  expect(core.norm(plane.xAxis)).toBeCloseTo(1, 14);
  for (const [x, y] of [plane.first, plane.second, [-1, 0.5], [1e-3, -1e3]] as const) {
    const lifted = plane.lift(x, y);
    expect(plane.topK(x, y, 10)).toEqual(matrix.topK(lifted, 10));
    expect(plane.topK(x, y, 10, { leaveOut: [1, 2] })).toEqual(
      matrix.topK(lifted, 10, { leaveOut: [1, 2] }),
    );
  }
  const { x } = plane.shadows();
  expect(x.length).toBe(ROWS);
  expect(x[7]).toBeCloseTo(plainCosine(plane.xAxis, rowOf(data, dims, 7)), 5);
  matrix.append(rowOf(data, dims, 1).map((value) => 2 * value));
  expect([...plane.topK(...plane.first, 2).rows]).toEqual([1, ROWS]);
  expect(plane.shadows().x.length).toBe(ROWS + 1);
  using line = matrix.plane(1, ROWS);
  expect(line.isLine).toBe(true);
});

test('principal components of rows along a known line', () => {
  // (1, 2, 2) times -2 to 2 from (5, 0, 0), and a little of (2, 1, -2).
  const steps = [-2, -1, 0, 1, 2];
  const small = [0.1, -0.2, 0.2, -0.2, 0.1];
  const data = steps.flatMap((t, i) => {
    const s = small[i] ?? 0;
    return [5 + t + 2 * s, 2 * t + s, 2 * t - 2 * s];
  });
  using matrix = core.matrix(data, 5, 3);
  const { count, axes, variances, shares, mean, coordinates } = matrix.pca(2);
  expect(count).toBe(2);
  [1 / 3, 2 / 3, 2 / 3].forEach((x, i) => expect(axes[i]).toBeCloseTo(x, 6));
  expect(variances[0]).toBeCloseTo((9 * 10) / 4, 5);
  expect(variances[1]).toBeCloseTo((9 * 0.14) / 4, 6);
  expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeCloseTo(1, 6);
  [5, 0, 0].forEach((x, i) => expect(mean[i]).toBeCloseTo(x, 6));
  steps.forEach((t, i) => expect(coordinates[2 * i]).toBeCloseTo(3 * t, 5));
});

test('analogies, both forms, by their definitions', () => {
  const dims = 12;
  const data = randomFloats(60 * dims, 11);
  const names = Array.from({ length: 60 }, (_, i) => `w${i}`);
  using matrix = core.matrix(data, 60, dims, names);
  const unit = (i: number): number[] => {
    const row = Array.from(rowOf(data, dims, i));
    return row.map((x) => x / Math.hypot(...row));
  };
  const [a, b, c] = [unit(4), unit(5), unit(6)];
  const sum = a.map((x, i) => x - (b[i] ?? 0) + (c[i] ?? 0));
  const share = (i: number, v: number[]): number => (1 + plainCosine(unit(i), v)) / 2;
  const additive = names.map((_, i) => plainCosine(unit(i), sum));
  const product = names.map((_, i) => (share(i, a) * share(i, c)) / (share(i, b) + 0.001));
  const asked = (row: number): boolean => row >= 4 && row <= 6;
  expect([...matrix.analogy('w4', 'w5', 6).rows]).toEqual(order(additive, asked).slice(0, 10));
  const options = { k: 7, form: 'multiplicative' } as const;
  const found = matrix.analogy(4, 5, 6, options);
  expect([...found.rows]).toEqual(order(product, asked).slice(0, 7));
  found.rows.forEach((row, i) => {
    expect(found.scores[i]).toBeCloseTo(product[row] ?? 0, 12);
    expect(found.names?.[i]).toBe(names[row]);
  });
  const filter = names.map((_, i) => i % 2 === 0);
  const even = matrix.analogy(4, 5, 6, { k: 3, filter });
  expect([...even.rows]).toEqual(order(additive, (row) => asked(row) || row % 2 === 1).slice(0, 3));
});

test('mean, centring and normalising', () => {
  using matrix = lesson();
  expect(matrix.mean()).toEqual(Float64Array.of(7.2, 27.6));
  expect(matrix.centre()).toEqual(Float64Array.of(7.2, 27.6));
  expect(matrix.row('A')).toEqual(Float32Array.of(Math.fround(-4.2), Math.fround(30 - 27.6)));
  matrix.centre([-7.2, -27.6]);
  matrix.normalise();
  expect(matrix.norm('B')).toBeCloseTo(1, 7);
  expect(matrix.row('D')[1]).toBeCloseTo(10 / Math.sqrt(101), 6);
});

test('rows are added in blocks, with names or without', () => {
  const dims = 5;
  const data = randomFloats(1000 * dims, 21);
  using matrix = core.emptyMatrix(dims);
  expect(matrix.topK([1, 2, 3, 4, 5], 3).rows.length).toBe(0);
  expect(matrix.pairwise().length).toBe(0);
  expect(matrix.mean()).toEqual(new Float64Array(dims));
  for (let from = 0; from < 1000; from += 125) {
    const names = Array.from({ length: 125 }, (_, i) => `n${from + i}`);
    matrix.append(data.subarray(from * dims, (from + 125) * dims), names);
  }
  expect(matrix.rows).toBe(1000);
  expect(matrix.names?.[777]).toBe('n777');
  expect(matrix.row('n777')).toEqual(rowOf(data, dims, 777));
  using whole = core.matrix(data, 1000, dims);
  expect(matrix.topK('n3', 50).rows).toEqual(whole.topK(3, 50).rows);
});

test('work in steps tells its progress and gives the same result', () => {
  using matrix = core.matrix(randomFloats(1500 * 300, 5), 1500, 300);
  const steps = matrix.pairwiseSteps() as Generator<number, Float32Array<ArrayBuffer>, void>;
  const seen: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(step.value);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  // Element by element this would take minutes.
  const into = new Float32Array(1500 * 1500);
  expect(matrix.pairwise({ into })).toBe(into);
  expect(Buffer.compare(Buffer.from(step.value.buffer), Buffer.from(into.buffer))).toBe(0);
});

test('all pairs take no more memory in the module than a few rows', async () => {
  const own = await openCore();
  using matrix = own.matrix(randomFloats(3000 * 30, 6), 3000, 30);
  const before = own.memoryBytes;
  expect(matrix.pairwise().length).toBe(9_000_000);
  expect(own.memoryBytes - before).toBeLessThanOrEqual(2 ** 18);
});
