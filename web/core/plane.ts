// The plane of two vectors, and the rows near a vector that moves in it.
import type { AddressOf } from './boundary';
import { wantFinite, wantFiniteEntries } from './check';
import type { NeighbourOptions, Neighbours, Plane, Row, Vector } from './cosine-core';
import { fail } from './error';
import { behind, NOTHING } from './heap';
import type { Rows } from './rows';
import { neighbours, selectionOf, wantCount, withSelection } from './neighbours';

type Point = readonly [number, number];

export class PlaneOfMatrix implements Plane {
  readonly xAxis: Float64Array;
  readonly yAxis: Float64Array;
  readonly first: Point;
  readonly second: Point;
  readonly isLine: boolean;
  readonly #matrix: Rows;
  #pointer: AddressOf<'PlaneOfMatrix'>;
  // The version of the matrix whose rows the module has read; -1 for none.
  #version = -1;

  constructor(matrix: Rows, first: Row | Vector, second: Row | Vector) {
    const { heap, dims } = matrix;
    matrix.checkQuery(first, 'first');
    matrix.checkQuery(second, 'second');
    const at = heap.scratch(16 * dims);
    matrix.place(first, at >>> 3, 'first');
    matrix.place(second, (at >>> 3) + dims, 'second');
    this.#pointer = heap.exports.core_plane_new(matrix.pointer, at, behind(at, 8 * dims));
    if (this.#pointer === 0) whyNoPlane(matrix, at, first, second);
    this.#matrix = matrix;
    heap.own(this, heap.exports.core_plane_free, this.#pointer);
    const { core_plane_axis, core_plane_point, core_plane_is_line } = heap.exports;
    const point = (which: number): Point => [
      core_plane_point(this.#pointer, which, 0),
      core_plane_point(this.#pointer, which, 1),
    ];
    this.xAxis = heap.copyOfDoubles(core_plane_axis(this.#pointer, 0), dims);
    this.yAxis = heap.copyOfDoubles(core_plane_axis(this.#pointer, 1), dims);
    this.first = point(0);
    this.second = point(1);
    this.isLine = core_plane_is_line(this.#pointer) === 1;
  }

  lift(x: number, y: number): Float64Array {
    wantFinite(x, 'x');
    wantFinite(y, 'y');
    return this.xAxis.map((value, i) => x * value + y * (this.yAxis[i] ?? 0));
  }

  shadows(): { x: Float32Array; y: Float32Array } {
    this.#start();
    const { heap, rows } = this.#matrix;
    const along = (axis: number): Float32Array =>
      heap.copyOfFloats(heap.exports.core_plane_shadows(this.#pointer, axis), rows);
    return { x: along(0), y: along(1) };
  }

  topK(x: number, y: number, k: number, options?: NeighbourOptions): Neighbours {
    wantFinite(x, 'x');
    wantFinite(y, 'y');
    wantCount(k);
    this.#start();
    const selection = selectionOf(this.#matrix, options, -1);
    const count = withSelection(this.#matrix, 0, selection, (_, keep, out, outs) =>
      this.#matrix.heap.exports.core_plane_nearest(this.#pointer, x, y, k, keep, out, outs),
    );
    return neighbours(this.#matrix, count, 'x and y');
  }

  // Changed rows must be read again.
  #start(): void {
    const matrix = this.#matrix;
    matrix.alive();
    if (this.#pointer === 0) {
      fail('disposed', 'this', 'The plane was disposed of; make another with matrix.plane().');
    }
    if (this.#version === matrix.version) return;
    matrix.check(matrix.heap.exports.core_plane_start(this.#pointer), '');
    this.#version = matrix.version;
  }

  dispose(): void {
    if (this.#pointer === 0) return;
    const { heap } = this.#matrix;
    heap.disown(this, heap.exports.core_plane_free, this.#pointer);
    this.#pointer = NOTHING;
  }
  declare [Symbol.dispose]: () => void;
}

// The vectors still lie at `at`.
function whyNoPlane(matrix: Rows, at: number, first: Row | Vector, second: Row | Vector): never {
  const { heap, dims } = matrix;
  if (typeof first === 'object') wantFiniteEntries(first, 'first');
  if (typeof second === 'object') wantFiniteEntries(second, 'second');
  const isZero = heap.f64.subarray(at >>> 3, (at >>> 3) + dims).every((x) => x === 0);
  return matrix.refuse(heap.exports.core_fault(), isZero ? 'first' : 'second');
}
