// Everything that can be asked wrongly of a matrix: what is said, and that nothing was changed.
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Core, Matrix, Plane } from '../../../web/core/cosine-core';
import { CosineCoreError, createCore } from '../../../web/core/index';
import { expectFault, MATERIALS, openCore, randomFloats, wasm } from './support';

let core: Core;
beforeAll(async () => (core = await openCore()));

const flat = [...Object.values(MATERIALS).flat(), 0, 0];
const names = [...Object.keys(MATERIALS), 'Z'];
let matrix: Matrix;
let plane: Plane;
beforeEach(() => {
  matrix = core.matrix(flat, 6, 2, names);
  plane = matrix.plane('A', 'B');
});
// Whatever went wrong, the rows are still there.
afterEach(() => {
  if (matrix.rows > 0) expect(matrix.topK('A', 1).names).toEqual(['D']);
});

describe('shapes', () => {
  test('data that is not rows times dims long', () => {
    expectFault(
      () => core.matrix([1, 2, 3], 2, 2),
      'wrong-length',
      'data',
      '3',
      '2 rows of 2',
      '4',
    );
    expectFault(() => matrix.append([1, 2, 3]), 'wrong-length', 'data', '3', '2');
  });
  test.each([0, -1, 1.5, Number.NaN, 2 ** 20 + 1, '2' as never])('%s dimensions', (dims) => {
    expectFault(() => core.matrix([], 0, dims), 'out-of-range', 'dims', String(dims), '1048576');
    expectFault(() => core.emptyMatrix(dims), 'out-of-range', 'dims');
    expectFault(() => core.cosinesError(dims), 'out-of-range', 'dims');
    expectFault(() => core.pairwiseError(dims), 'out-of-range', 'dims');
  });
  test.each([-1, 0.5, Number.NaN, 2 ** 32])('%s rows', (rows) => {
    expectFault(() => core.matrix([], rows, 1), 'out-of-range', 'rows');
  });
  test('data of another type', () => {
    expectFault(() => core.matrix('12' as never, 1, 2), 'wrong-type', 'data');
    expectFault(() => core.matrix([[1, 2]] as never, 1, 1), 'wrong-type', 'data', 'data[0]');
    expectFault(() => matrix.append([1, undefined as never], ['n']), 'wrong-type', 'data');
  });
});

describe('entries that are not finite', () => {
  test.each([Number.NaN, Infinity, -Infinity])('%s', (bad) => {
    const data = new Float32Array(5000 * 3).fill(1);
    data[4321 * 3 + 2] = bad;
    const place = ['row 4321', 'dimension 2', String(bad)];
    expectFault(() => core.matrix(data, 5000, 3), 'not-finite', 'data', ...place);
    expectFault(() => matrix.append([1, 2, bad, 4], ['n', 'm']), 'not-finite', 'data', 'row 1');
    expect(matrix.names).toEqual(names);
    matrix.append([1, 2], ['n']);
    expect(matrix.rows).toBe(7);

    const query = [1, bad];
    expectFault(() => matrix.topK(query, 1), 'not-finite', 'query', 'query[1]', String(bad));
    expectFault(() => matrix.cosines(query), 'not-finite', 'query', 'query[1]');
    expectFault(() => matrix.plane(query, 'A'), 'not-finite', 'first', 'first[1]');
    expectFault(() => matrix.plane('A', query), 'not-finite', 'second', 'second[1]');
    expectFault(() => matrix.centre(query), 'not-finite', 'mean', 'mean[1]');
    expectFault(() => plane.topK(bad, 0, 1), 'not-finite', 'x');
    expectFault(() => plane.topK(0, bad, 1), 'not-finite', 'y');
    expectFault(() => plane.lift(0, bad), 'not-finite', 'y');
  });
  test('a number beyond float32 says so', () => {
    expectFault(() => core.matrix([1, 1e300], 1, 2), 'not-finite', 'data', '1e+300', 'float32');
    expectFault(() => matrix.centre([1e300, 0]), 'not-finite', 'mean', 'float32');
  });
});

describe('vectors without a direction', () => {
  test('zero rows are counted and nobody’s neighbours', () => {
    expect(matrix.zeroRows).toBe(1);
    expect(matrix.topK('A', 9).names).not.toContain('Z');
    expect(matrix.topK('A', 9).zeroRows).toBe(1);
    expect(matrix.cosine('A', 'Z')).toBeUndefined();
    expect(matrix.norm('Z')).toBe(0);
    expect(matrix.pairwise({ threshold: -1 }).first.length).toBe(10);
    matrix.normalise();
    expect(matrix.row('Z')).toEqual(Float32Array.of(0, 0));
  });
  test('as a query they are refused', () => {
    expectFault(() => matrix.topK([0, -0], 1), 'no-direction', 'query', 'zeros only');
    expectFault(() => matrix.topK('Z', 1), 'no-direction', 'query');
    expectFault(() => matrix.cosines('Z'), 'no-direction', 'query');
    expectFault(() => matrix.plane('Z', 'A'), 'no-direction', 'first');
    expectFault(() => matrix.plane('A', [0, 0]), 'no-direction', 'second');
    expectFault(() => plane.topK(0, 0, 1), 'no-direction', 'x and y');
    expectFault(() => matrix.analogy('A', 'Z', 'B'), 'no-direction', 'b');
  });
});

describe('counts, indices and names', () => {
  test.each([0, -1, 1.5, 1001, Number.NaN, '3' as never])('k of %s', (k) => {
    expectFault(() => matrix.topK('A', k), 'out-of-range', 'k', String(k), '1 to 1000');
    expectFault(() => plane.topK(1, 1, k), 'out-of-range', 'k');
    expectFault(() => matrix.analogy('A', 'B', 'C', { k }), 'out-of-range', 'k');
  });
  test.each([-1, 6, 0.5, Number.NaN, 2 ** 32, null as never, true as never])('row %s', (row) => {
    const said = [String(row), '0 to 5'];
    expectFault(() => matrix.row(row), 'out-of-range', 'row', ...said);
    expectFault(() => matrix.norm(row), 'out-of-range', 'row', ...said);
    expectFault(() => matrix.cosine(row, 0), 'out-of-range', 'i', ...said);
    expectFault(() => matrix.cosine(0, row), 'out-of-range', 'j', ...said);
    expectFault(() => matrix.analogy(0, row, 1), 'out-of-range', 'b', ...said);
    expectFault(() => matrix.topK(0, 1, { leaveOut: [1, row] }), 'out-of-range', 'leaveOut[1]');
  });
  test.each([-1, 6, 0.5, 2 ** 32])('query %s', (row) => {
    expectFault(() => matrix.topK(row, 1), 'out-of-range', 'query', '0 to 5');
    expectFault(() => matrix.cosines(row), 'out-of-range', 'query');
    expectFault(() => matrix.plane(row, 0), 'out-of-range', 'first');
    expectFault(() => matrix.plane(0, row), 'out-of-range', 'second');
  });
  test('names', () => {
    expectFault(() => matrix.topK('Q', 1), 'unknown-name', 'query', '"Q"');
    expectFault(() => matrix.row('toString'), 'unknown-name', 'row', '"toString"');
    expectFault(() => matrix.topK('A', 1, { leaveOut: ['Q'] }), 'unknown-name', 'leaveOut[0]');
    expectFault(() => core.matrix([1, 2], 2, 1).row('A'), 'unknown-name', 'row', 'no names');
    const twice = (): unknown => core.matrix([1, 2, 3], 3, 1, ['a', 'b', 'a']);
    expectFault(twice, 'duplicate-name', 'names', '"a"', '0 and 2');
    expectFault(() => matrix.append([1, 2], ['C']), 'duplicate-name', 'names', '2 and 6');
    expectFault(() => core.matrix([1, 2], 2, 1, ['a']), 'wrong-length', 'names', '1', '2');
    expectFault(() => core.matrix([1, 2], 2, 1, ['a', 7 as never]), 'wrong-type', 'names', '[1]');
    expectFault(() => core.matrix([1], 1, 1, 'a' as never), 'wrong-type', 'names');
    expectFault(() => matrix.append([1, 2]), 'wrong-length', 'names', 'all rows');
    using nameless = core.matrix([1, 2], 2, 1);
    expectFault(() => nameless.append([1], ['a']), 'wrong-length', 'names', 'all rows');
  });
  test('queries and options of the wrong shape', () => {
    expectFault(() => matrix.topK([1, 2, 3], 1), 'wrong-length', 'query', '3', '2');
    expectFault(() => matrix.cosines([1]), 'wrong-length', 'query');
    expectFault(() => matrix.plane('A', [1]), 'wrong-length', 'second');
    expectFault(() => matrix.centre([1]), 'wrong-length', 'mean');
    expectFault(() => matrix.topK({} as never, 1), 'wrong-type', 'query');
    expectFault(() => matrix.topK(undefined as never, 1), 'wrong-type', 'query');
    expectFault(() => matrix.topK('A', 1, { filter: [true] }), 'wrong-length', 'filter', '1', '6');
    expectFault(() => matrix.topK('A', 1, { filter: 1 as never }), 'wrong-type', 'filter');
    expectFault(() => matrix.topK('A', 1, { leaveOut: 1 as never }), 'wrong-type', 'leaveOut');
    const form = 'other' as never;
    expectFault(() => matrix.analogy(0, 1, 2, { form }), 'out-of-range', 'form', 'multiplicative');
  });
  test('thresholds and components', () => {
    for (const threshold of [Number.NaN, 1.1, -2, '0' as never]) {
      expectFault(() => matrix.pairwise({ threshold }), 'out-of-range', 'threshold');
    }
    const few = { into: new Float32Array(1) };
    expectFault(() => matrix.pairwise(few), 'wrong-length', 'into', '1 places');
    expectFault(() => matrix.pairwise({ into: [] as never }), 'wrong-type', 'into');
    for (const count of [0, 3, 1.5, Number.NaN]) {
      expectFault(() => matrix.pca(count), 'out-of-range', 'count', '1 to 2');
    }
    expectFault(() => core.emptyMatrix(2).pca(1), 'out-of-range', 'this', 'no rows');
    expect(core.emptyMatrix(2).pairwise({ threshold: 0 }).first.length).toBe(0);
  });
});

test('a disposed matrix says so whatever is asked of it', () => {
  const job = matrix.pairwiseSteps();
  matrix.dispose();
  matrix.dispose();
  expect([matrix.rows, matrix.bytes, matrix.zeroRows, matrix.names]).toEqual([0, 0, 0, undefined]);
  const calls: (() => unknown)[] = [
    () => matrix.append([1, 2]),
    () => matrix.row(0),
    () => matrix.norm('A'),
    () => matrix.cosine(0, 1),
    () => matrix.cosines([1, 2]),
    () => matrix.topK('A', 1),
    () => matrix.pairwise(),
    () => matrix.pairwise({ threshold: 0 }),
    () => matrix.plane(0, 1),
    () => matrix.pca(1),
    () => matrix.analogy(0, 1, 2),
    () => matrix.mean(),
    () => matrix.centre(),
    () => matrix.normalise(),
    () => plane.topK(1, 1, 1),
    () => plane.shadows(),
    () => job.next(),
  ];
  for (const call of calls) expectFault(call, 'disposed', 'this', 'disposed');
  plane.dispose();
});

test('a disposed plane says so; work whose rows change does too', () => {
  plane.dispose();
  plane.dispose();
  expectFault(() => plane.topK(1, 1, 1), 'disposed', 'this', 'matrix.plane()');
  using large = core.matrix(randomFloats(3000 * 64, 1), 3000, 64);
  const job = large.pairwiseSteps();
  expect(job.next().done).toBe(false);
  large.normalise();
  expectFault(() => job.next(), 'rows-changed', 'this');
});

describe('memory at its end', () => {
  const dims = 100;
  test('leaves the matrix as it was, and is had again after dispose()', async () => {
    const small = await openCore(4 * 2 ** 20);
    const first = small.matrix(randomFloats(2000 * dims, 1), 2000, dims);
    const before = first.topK(0, 10);
    const more = randomFloats(20_000 * dims, 2);
    for (let again = 0; again < 3; ++again) {
      expectFault(() => first.append(more), 'out-of-memory', '', 'MiB', 'maximumMemory');
      expect(first.rows).toBe(2000);
      expect(first.topK(0, 10)).toEqual(before);
      expectFault(() => small.matrix(more, 20_000, dims), 'out-of-memory', '');
      // The module holds a block of the pairs at a time.
      expect(first.pairwise().length).toBe(2000 * 2000);
    }
    expect(small.memoryBytes).toBeLessThanOrEqual(4 * 2 ** 20);
    first.dispose();
    const second = small.matrix(randomFloats(6000 * dims, 3), 6000, dims);
    expect(second.rows).toBe(6000);
  });
  test('a name of a failed block is free again', async () => {
    const small = await openCore(2 ** 21);
    using named = small.matrix([1], 1, 1, ['a']);
    const many = Array.from({ length: 300_000 }, (_, i) => `n${i}`);
    expectFault(() => named.append(new Float32Array(300_000), many), 'out-of-memory', '');
    named.append([1], ['n7']);
    expect(named.names).toEqual(['a', 'n7']);
  });
  test('growth while a plane and answers are held', async () => {
    const own = await openCore();
    using held = own.matrix(randomFloats(100 * 8, 1), 100, 8);
    const place = held.plane(0, 1);
    const answer = place.topK(1, 2, 5);
    const size = own.memoryBytes;
    using grown = own.matrix(randomFloats(200_000 * 8, 2), 200_000, 8);
    expect(own.memoryBytes).toBeGreaterThan(size);
    expect(place.topK(1, 2, 5)).toEqual(answer);
    expect(grown.topK(7, 1, { includeSelf: true }).rows[0]).toBe(7);
  });
  test.each([0, 1000, 2 ** 33, Number.NaN, 2 ** 20 + 0.5])('a maximum of %s', async (bytes) => {
    await expect(openCore(bytes)).rejects.toMatchObject({
      code: 'out-of-range',
      argument: 'maximumMemory',
    });
  });
});

describe('the module’s bytes', () => {
  const bytes = readFileSync(wasm);
  test('come as bytes, address, response or module', async () => {
    const module = await WebAssembly.compile(bytes);
    const typed = { headers: { 'content-type': 'application/wasm' } };
    const sources = [
      bytes,
      new Uint8Array(bytes).buffer,
      new URL(`file://${wasm}`),
      `file://${wasm}`,
      new Response(bytes),
      new Response(bytes, typed),
      module,
    ];
    for (const source of sources) {
      const made = await createCore({ wasm: source });
      expect(made.norm([3, 4])).toBe(5);
    }
  });
  test('that are missing or wrong are told of', async () => {
    const other = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
    const wrong = [
      new Uint8Array(8),
      other,
      bytes.subarray(0, 500),
      '/nowhere/cosine-core.wasm',
      new Response('no', { status: 404 }),
      7 as never,
    ];
    for (const source of wrong) {
      const error: unknown = await createCore({ wasm: source }).catch((why: unknown) => why);
      expect(error).toBeInstanceOf(CosineCoreError);
      expect(error).toMatchObject({ code: 'wrong-wasm', argument: 'wasm' });
    }
  });
});
