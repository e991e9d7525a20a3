// Long work in steps, so that the caller can do other things in between.
import type { AddressOf } from './boundary';
import { Fault } from './boundary';
import { wantWhole } from './check';
import type { Components, PairwiseOptions, Pairs } from './cosine-core';
import { fail } from './error';
import type { Rows } from './rows';

type Steps<T> = Generator<number, T, void>;

// A few milliseconds each.
const PRODUCTS_A_STEP = 1e8;
const MOST_COMPONENTS = 10;
// As in src/core/pairwise.h.
const BLOCK_COLUMNS = 16;
const BLOCK_ROWS = 512;

// Runs `step` until all is done. The rows must stay as they are.
function* work(matrix: Rows, step: () => Fault, progress: () => number): Steps<void> {
  const { version } = matrix;
  for (;;) {
    matrix.check(step(), '');
    const done = progress();
    if (done === 1) return;
    yield done;
    matrix.alive();
    if (matrix.version !== version) {
      fail('rows-changed', 'this', 'The rows changed while they were compared. Start again.');
    }
  }
}

export function* pairwiseSteps(
  matrix: Rows,
  { threshold, into }: PairwiseOptions = {},
): Steps<Float32Array | Pairs> {
  matrix.alive();
  const pairs = Math.ceil(PRODUCTS_A_STEP / matrix.dims);
  if (threshold === undefined) return yield* fullMatrix(matrix, pairs, into);
  if (typeof threshold !== 'number' || !(threshold >= -1 && threshold <= 1)) {
    fail('out-of-range', 'threshold', `threshold is ${String(threshold)}; cosines are -1 to 1.`);
  }
  return yield* pairsAbove(matrix, threshold, pairs);
}

// The module works on blocks and holds one of them, as all of the result may be many times the rows.
function* fullMatrix(
  matrix: Rows,
  pairs: number,
  into: Float32Array | undefined,
): Steps<Float32Array> {
  const { heap, rows } = matrix;
  const { core_pairwise_next, core_pairwise_progress, core_pairwise_free } = heap.exports;
  const to = into === undefined ? room(rows) : wantRoom(into, rows);
  if (rows === 0) return to;
  const job = heap.exports.core_pairwise_new(matrix.pointer) || heap.outOfMemory();
  const step = (): Fault => {
    let done = 0;
    do {
      const fault = core_pairwise_next(job);
      if (fault !== Fault.none) return fault;
      done += takeBlock(matrix, job, to);
    } while (done < pairs && core_pairwise_progress(job) < 1);
    return Fault.none;
  };
  try {
    yield* work(matrix, step, () => core_pairwise_progress(job));
    return to;
  } finally {
    core_pairwise_free(job);
  }
}

function room(rows: number): Float32Array {
  try {
    return new Float32Array(rows * rows);
  } catch {
    return fail('out-of-memory', '', `There is no memory for ${rows} times ${rows} cosines.`);
  }
}

function wantRoom(into: unknown, rows: number): Float32Array {
  if (!(into instanceof Float32Array)) fail('wrong-type', 'into', 'into is not a Float32Array.');
  if (into.length !== rows * rows) {
    const has = `into has ${into.length} places`;
    fail('wrong-length', 'into', `${has}; ${rows} times ${rows} cosines need ${rows * rows}.`);
  }
  return into;
}

// Both halves of the symmetric matrix are filled from one. Returns how many pairs there were.
function takeBlock(
  { heap, rows }: Rows,
  job: AddressOf<'PairwiseBlocks'>,
  to: Float32Array,
): number {
  const { core_pairwise_block, core_pairwise_values } = heap.exports;
  const first = core_pairwise_block(job, 0);
  const second = core_pairwise_block(job, 1);
  const end = second + core_pairwise_block(job, 2);
  copyRows(heap.f32, core_pairwise_values(job, 0) >>> 2, to, { rows, first, second, end });
  const turned = core_pairwise_values(job, 1) >>> 2;
  for (let row = first; row < Math.min(first + BLOCK_COLUMNS, end); ++row) {
    const from = Math.max(second, row);
    const at = turned + (row - first) * BLOCK_ROWS - second;
    to.set(heap.f32.subarray(at + from, at + end), row * rows + from);
  }
  return (end - second) * BLOCK_COLUMNS;
}

interface Place {
  rows: number;
  first: number;
  second: number;
  end: number;
}

// The rows' parts are too short to be worth a call each.
function copyRows(f32: Float32Array, from: number, to: Float32Array, place: Place): void {
  const { rows, first, second, end } = place;
  for (let row = second; row < end; ++row, from += BLOCK_COLUMNS) {
    const at = row * rows + first;
    const columns = Math.min(BLOCK_COLUMNS, row - first + 1);
    for (let c = 0; c < columns; ++c) to[at + c] = f32[from + c] as number;
  }
}

function* pairsAbove(matrix: Rows, threshold: number, pairs: number): Steps<Pairs> {
  const { heap } = matrix;
  const { core_pairs_run, core_pairs_progress, core_pairs_count, core_pairs_found } = heap.exports;
  const job = heap.exports.core_pairs_new(matrix.pointer, threshold) || heap.outOfMemory();
  try {
    yield* work(
      matrix,
      () => core_pairs_run(job, pairs),
      () => core_pairs_progress(job),
    );
    const count = core_pairs_count(job);
    const at = core_pairs_found(job);
    const first = new Uint32Array(count);
    const second = new Uint32Array(count);
    const cosines = new Float64Array(count);
    for (let i = 0; i < count; ++i) {
      first[i] = heap.u32[(at >>> 2) + 4 * i] ?? 0;
      second[i] = heap.u32[(at >>> 2) + 4 * i + 1] ?? 0;
      cosines[i] = heap.f64[(at >>> 3) + 2 * i + 1] ?? 0;
    }
    return { first, second, cosines };
  } finally {
    heap.exports.core_pairs_free(job);
  }
}

export function* pcaSteps(matrix: Rows, count: number): Steps<Components> {
  const { heap, dims, rows } = matrix;
  matrix.alive();
  wantWhole(count, 'count', 1, Math.min(MOST_COMPONENTS, dims));
  if (rows === 0) fail('out-of-range', 'this', 'The matrix has no rows; append some first.');
  const { core_pca_step, core_pca_progress } = heap.exports;
  const job = heap.exports.core_pca_new(matrix.pointer, count) || heap.outOfMemory();
  try {
    yield* work(
      matrix,
      () => core_pca_step(job),
      () => core_pca_progress(job),
    );
    return components(matrix, job, count);
  } finally {
    heap.exports.core_pca_free(job);
  }
}

function components({ heap, dims, rows }: Rows, job: AddressOf<'Pca'>, count: number): Components {
  const { core_pca_axis, core_pca_variance, core_pca_share, core_pca_project } = heap.exports;
  const to = heap.allocate(4 * rows * count);
  core_pca_project(job, to, rows * count);
  const coordinates = heap.copyOfFloats(to, rows * count);
  heap.exports.core_free(to);
  const each = (value: (job: AddressOf<'Pca'>, i: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => value(job, i));
  return {
    count,
    // One behind the other in the module too.
    axes: heap.copyOfDoubles(core_pca_axis(job, 0), count * dims),
    variances: each(core_pca_variance),
    shares: each(core_pca_share),
    mean: heap.copyOfDoubles(heap.exports.core_pca_mean(job), dims),
    coordinates,
  };
}
