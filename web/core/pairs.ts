// Two vectors of doubles. The hot paths only copy and call; what is wrong is found out from the answer.
import type { MemoryAddress } from './boundary';
import { Status } from './boundary';
import { lengthOf, wantFinite, wantFiniteEntries } from './check';
import type { Core, Vector } from './cosine-core';
import { fail } from './error';
import type { Heap } from './heap';
import { behind, write } from './heap';

/** In the order of kComparisons in src/headless/pair_exports.cpp. */
export const MEASURES = [
  'cosineSimilarity',
  'angleBetween',
  'dotProduct',
  'euclideanDistance',
  'manhattanDistance',
  'pearsonCorrelation',
  'angularDistance',
] as const;

type PairMethods = Pick<Core, (typeof MEASURES)[number] | 'norm' | 'slerp'>;

export function pairMethods(heap: Heap): PairMethods {
  const general = MEASURES.map(
    (_, measure) =>
      (a: Vector, b: Vector): number | undefined =>
        compare(heap, measure, a, b),
  );
  const methods = Object.fromEntries(MEASURES.map((name, i) => [name, general[i]]));
  const { core_cosine_in_plane, core_angle_in_plane } = heap.exports;
  return {
    ...(methods as unknown as PairMethods),
    // Two dimensions fit into the call's own arguments. Written out twice, as an engine calls a
    // function of the module quickly only where it knows which one.
    cosineSimilarity(a, b) {
      if (isPlanar(a) && isPlanar(b)) {
        const value = core_cosine_in_plane(a[0], a[1], b[0], b[1]);
        if (value === value) return value;
      }
      return compare(heap, 0, a, b);
    },
    angleBetween(a, b) {
      if (isPlanar(a) && isPlanar(b)) {
        const value = core_angle_in_plane(a[0], a[1], b[0], b[1]);
        if (value === value) return value;
      }
      return compare(heap, 1, a, b);
    },
    norm: (a) => norm(heap, a),
    slerp: (a, b, t) => slerp(heap, a, b, t),
  };
}

function isPlanar(a: Vector): a is [number, number] {
  return a?.length === 2 && typeof a[0] === 'number' && typeof a[1] === 'number';
}

function equalLength(a: Vector, b: Vector): number {
  const length = lengthOf(a, 'a');
  if (lengthOf(b, 'b') !== length) {
    const both = `a has ${length} entries and b has ${b.length}`;
    fail('wrong-length', 'b', `${both}; vectors that are compared must be equally long.`);
  }
  return length;
}

// Both vectors in memory, one behind the other, and `more` doubles behind them.
function place(heap: Heap, a: Vector, b: Vector, length: number, more = 0): MemoryAddress {
  const at = heap.scratch(8 * (2 * length + more));
  const first = at >>> 3;
  if (Array.isArray(a) && Array.isArray(b) && placeArrays(heap.f64, first, a, b)) return at;
  write(heap.f64, first, a, 0, length, 'a');
  write(heap.f64, first + length, b, 0, length, 'b');
  return at;
}

// One loop that sees only plain arrays is three times as fast as write(). False for an entry that is
// no number.
function placeArrays(to: Float64Array, at: number, a: number[], b: number[]): boolean {
  const { length } = a;
  for (let i = 0; i < length; ++i) {
    const x = a[i];
    const y = b[i];
    if (typeof x !== 'number' || typeof y !== 'number') return false;
    to[at + i] = x;
    to[at + length + i] = y;
  }
  return true;
}

function compare(heap: Heap, measure: number, a: Vector, b: Vector): number | undefined {
  const length = equalLength(a, b);
  const at = place(heap, a, b, length);
  const value = heap.exports.core_compare(measure, at, behind(at, 8 * length), length);
  return value === value ? value : whyNone(heap.exports.core_status(), a, b);
}

function whyNone(status: Status, a: Vector, b: Vector): undefined {
  if (status === Status.zeroVector) return undefined;
  if (status === Status.notFinite) {
    wantFiniteEntries(a, 'a');
    wantFiniteEntries(b, 'b');
  }
  fail('out-of-range', '', 'The result is beyond 1.8e308. Divide the vectors by a number first.');
}

function norm(heap: Heap, a: Vector): number {
  const length = lengthOf(a, 'a');
  const at = heap.scratch(8 * length);
  write(heap.f64, at >>> 3, a, 0, length, 'a');
  const value = heap.exports.core_norm(at, length);
  return value === value ? value : (whyNone(heap.exports.core_status(), a, []) ?? 0);
}

function slerp(heap: Heap, a: Vector, b: Vector, t: number): Float64Array | undefined {
  const length = equalLength(a, b);
  wantFinite(t, 't');
  const at = place(heap, a, b, length, length);
  const to = behind(at, 16 * length);
  const status = heap.exports.core_slerp(at, behind(at, 8 * length), length, t, to);
  if (status === Status.ok) return heap.copyOfDoubles(to, length);
  // Opposite vectors are out of range here: no one circle joins them.
  return status === Status.notFinite ? whyNone(status, a, b) : undefined;
}
