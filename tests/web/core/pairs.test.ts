import { beforeAll, describe, expect, test } from 'vitest';
import type { Core, Vector } from '../../../web/core/cosine-core';
import { cosineUlps, expectFault, MATERIALS, openCore, random } from './support';

let core: Core;
beforeAll(async () => (core = await openCore()));

const { A, B, C, D, E } = MATERIALS;

describe('cosine similarity', () => {
  test('of the materials is what the lesson says', () => {
    expect(core.cosineSimilarity(A, B)).toBeCloseTo(0.353, 3);
    expect(core.cosineSimilarity(A, C)).toBeCloseTo(0.99994, 5);
    expect(core.cosineSimilarity(A, D)).toBe(1);
    expect(core.cosineSimilarity(B, E)).toBe(1);
    expect(core.cosineSimilarity([2, 0], [0, -7])).toBe(0);
    expect(core.cosineSimilarity(A, [-3, -30])).toBe(-1);
  });

  test('is right to 0.51 ulp, in and beyond the plane, at every scale', () => {
    const next = random(7);
    for (const length of [1, 2, 3, 4, 5, 17, 64, 300]) {
      for (const scale of [1, 1e-300, 1e300]) {
        const a = Array.from({ length }, () => next() * scale);
        const near = a.map((x) => x * (1 + next() * 1e-9));
        for (const b of [Array.from({ length }, next), near]) {
          const cosine = core.cosineSimilarity(a, b) ?? Number.NaN;
          expect(cosineUlps(a, b, cosine)).toBeLessThanOrEqual(0.51);
        }
      }
    }
  });

  test('is the same for every kind of array', () => {
    const a = [3, 30, 7];
    const b = [15, 4, 1];
    const kinds = [Float64Array, Float32Array, Int8Array, Uint8Array, Int16Array, Uint16Array];
    const wanted = core.cosineSimilarity(a, b);
    for (const kind of [...kinds, Int32Array, Uint32Array, Uint8ClampedArray]) {
      expect(core.cosineSimilarity(kind.from(a), b)).toBe(wanted);
      expect(core.cosineSimilarity(kind.from(a), kind.from(b))).toBe(wanted);
      expect(core.cosineSimilarity(kind.from([3, 30]), kind.from([15, 4]))).toBe(
        core.cosineSimilarity(A, B),
      );
    }
    expect(core.cosineSimilarity(Float64Array.of(9, ...a).subarray(1), b)).toBe(wanted);
  });
});

test('the other measures, by hand', () => {
  expect(core.angleBetween([1, 0], [0, 1])).toBe(Math.PI / 2);
  expect(core.angleBetween([1, 0, 0], [-1, 0, 0])).toBe(Math.PI);
  expect(core.angleBetween([1, 1e-200], [1, 0])).toBe(1e-200);
  expect(core.angularDistance([1, 0], [0, 1])).toBe(0.5);
  expect(core.dotProduct(A, B)).toBe(165);
  expect(core.dotProduct([1e200, 1, -1e200], [1, 1, 1])).toBe(1);
  expect(core.norm([3, 4])).toBe(5);
  expect(core.norm([3e300, 4e300])).toBe(5e300);
  expect(core.euclideanDistance([1, 2, 3], [1, 5, 7])).toBe(5);
  expect(core.manhattanDistance([1, 2, 3], [1, 5, -7])).toBe(13);
  expect(core.pearsonCorrelation([1, 2, 3], [10, 20, 30])).toBe(1);
  expect(core.pearsonCorrelation([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 15);
});

test('slerp goes along the great circle and beyond', () => {
  const half = core.slerp([2, 0], [0, 3], 0.5);
  expect(half?.[0]).toBeCloseTo(Math.SQRT1_2, 15);
  expect(half?.[1]).toBeCloseTo(Math.SQRT1_2, 15);
  expect(core.slerp([2, 0], [0, 3], 0)).toEqual(Float64Array.of(1, 0));
  const beyond = core.slerp([1, 0, 0], [0, 1, 0], 2);
  expect(beyond?.[0]).toBeCloseTo(-1, 15);
  expect(beyond?.[1]).toBeCloseTo(0, 15);
});

describe('a number that does not exist is undefined', () => {
  const zeros: [Vector, Vector][] = [
    [
      [0, 0],
      [1, 2],
    ],
    [
      [1, 2, 3],
      [0, -0, 0],
    ],
    [[], []],
  ];
  test.each(zeros)('%j and %j have no angle', (a, b) => {
    expect(core.cosineSimilarity(a, b)).toBeUndefined();
    expect(core.angleBetween(a, b)).toBeUndefined();
    expect(core.angularDistance(a, b)).toBeUndefined();
    expect(core.slerp(a, b, 0.5)).toBeUndefined();
  });
  test('a constant vector has no correlation, opposite ones no way between', () => {
    expect(core.pearsonCorrelation([1, 2, 3], [5, 5, 5])).toBeUndefined();
    expect(core.slerp([1, 2], [-1, -2], 0.5)).toBeUndefined();
  });
  test('the other measures know zero vectors', () => {
    expect(core.dotProduct([0, 0], [1, 2])).toBe(0);
    expect(core.norm([0, 0, 0])).toBe(0);
    expect(core.norm([])).toBe(0);
    expect(core.euclideanDistance([], [])).toBe(0);
  });
});

describe('what is wrong is said of every measure', () => {
  const measures = [
    'cosineSimilarity',
    'angleBetween',
    'dotProduct',
    'euclideanDistance',
    'manhattanDistance',
    'pearsonCorrelation',
    'angularDistance',
  ] as const;
  test.each(measures)('%s', (name) => {
    const call = core[name];
    expectFault(() => call([1, 2], [1, 2, 3]), 'wrong-length', 'b', '2', '3');
    expectFault(() => call([1, Number.NaN], [1, 2]), 'not-finite', 'a', 'a[1] is NaN');
    expectFault(() => call([1, 2, 3], [1, 2, -Infinity]), 'not-finite', 'b', 'b[2] is -Infinity');
    expectFault(() => call('12' as never, [1, 2]), 'wrong-type', 'a', 'array');
    expectFault(() => call(undefined as never, [1, 2]), 'wrong-type', 'a');
    expectFault(() => call([1, 2], null as never), 'wrong-type', 'b');
    expectFault(() => call([1, '2' as never], [1, 2]), 'wrong-type', 'a', 'a[1] is string');
    expectFault(() => call([1, 2, 3], [1, null as never, 2]), 'wrong-type', 'b', 'b[1]');
    expectFault(() => call(BigInt64Array.of(1n, 2n) as never, [1, 2]), 'wrong-type', 'a');
  });
  test('results beyond the largest double', () => {
    expectFault(() => core.dotProduct([1e300], [1e300]), 'out-of-range', '', '1.8e308');
    expectFault(() => core.norm([1.7e308, 1.7e308]), 'out-of-range', '');
    expectFault(() => core.euclideanDistance([1.7e308], [-1.7e308]), 'out-of-range', '');
  });
  test('norm and slerp', () => {
    expectFault(() => core.norm([1, Number.NaN]), 'not-finite', 'a');
    expectFault(() => core.norm(7 as never), 'wrong-type', 'a');
    expectFault(() => core.slerp([1], [1, 2], 0), 'wrong-length', 'b');
    expectFault(() => core.slerp([1, 2], [1, 3], Number.NaN), 'not-finite', 't');
    expectFault(() => core.slerp([1, Infinity], [1, 3], 0), 'not-finite', 'a');
  });
});
