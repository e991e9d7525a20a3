// The rows of a matrix in the module's memory: appended, named, found and checked. What is worked out from them is in
// the files that take them.
import type { AddressOf } from './boundary';
import { Fault } from './boundary';
import { lengthOf, wantDims, wantFiniteEntries } from './check';
import type * as Api from './cosine-core';
import { fail } from './error';
import type { Heap } from './heap';
import { NOTHING, write } from './heap';
import { Names } from './names';

type Row = Api.Row;
type Vector = Api.Vector;

const LARGEST_FLOAT = 3.4028234663852886e38;

export class Rows {
  readonly heap: Heap;
  readonly dims: number;
  rows = 0;
  /** 0 after dispose(). */
  pointer: AddressOf<'EmbeddingMatrix'>;
  /** Changes with the rows. */
  version = 0;
  #names: Names | undefined;

  constructor(heap: Heap, dims: number) {
    this.heap = heap;
    this.dims = wantDims(dims);
    this.pointer = heap.exports.core_matrix_new(dims) || heap.outOfMemory();
    heap.own(this, heap.exports.core_matrix_free, this.pointer);
  }

  get names(): readonly string[] | undefined {
    return this.#names?.list;
  }
  get zeroRows(): number {
    return this.pointer && this.heap.exports.core_matrix_zero_rows(this.pointer);
  }
  get bytes(): number {
    return this.pointer && this.heap.exports.core_matrix_bytes(this.pointer);
  }

  append(data: Vector, names?: readonly string[]): void {
    this.alive();
    const count = this.#wholeRows(data);
    const { rows } = this;
    this.#addNames(count, names);
    try {
      this.#addRows(data, count);
    } catch (error) {
      this.heap.exports.core_matrix_truncate(this.pointer, rows);
      this.#names?.truncate(rows);
      throw error;
    }
    this.rows = rows + count;
    ++this.version;
  }

  #wholeRows(data: Vector): number {
    const length = lengthOf(data, 'data');
    if (length % this.dims !== 0) {
      const has = `data has ${length} entries`;
      fail('wrong-length', 'data', `${has}; a row has ${this.dims}, and rows must be whole.`);
    }
    return length / this.dims;
  }

  #addNames(count: number, names: readonly string[] | undefined): void {
    if (count === 0 && names === undefined) return;
    const named = this.#names ? this.rows : 0;
    if (names === undefined ? named > 0 : named < this.rows) {
      fail('wrong-length', 'names', 'names: either all rows of a matrix have a name, or none has.');
    }
    if (names === undefined) return;
    if (!Array.isArray(names)) fail('wrong-type', 'names', 'names must be an array of strings.');
    if (names.length !== count) {
      fail('wrong-length', 'names', `names has ${names.length} entries for ${count} rows.`);
    }
    (this.#names ??= new Names()).add(names);
  }

  #addRows(data: Vector, count: number): void {
    const { heap, pointer } = this;
    const stride = heap.exports.core_matrix_stride(pointer);
    for (let done = 0; done < count;) {
      const room = heap.exports.core_matrix_space(pointer, count - done);
      if (room === 0) heap.outOfMemory();
      this.#fill(heap.exports.core_matrix_space_begin() >>> 2, stride, data, done, room);
      if (heap.exports.core_matrix_commit(pointer, room) !== Fault.none) this.#badEntry(data, done);
      done += room;
    }
  }

  #fill(at: number, stride: number, data: Vector, first: number, count: number): void {
    const { dims } = this;
    const { f32 } = this.heap;
    if (stride === dims) return write(f32, at, data, first * dims, (first + count) * dims, 'data');
    for (let i = 0; i < count; ++i) {
      write(f32, at + i * stride, data, (first + i) * dims, (first + i + 1) * dims, 'data');
    }
  }

  #badEntry(data: Vector, done: number): never {
    const { core_added_row, core_added_dimension } = this.heap.exports;
    const row = done + core_added_row();
    const dimension = core_added_dimension();
    const value = data[row * this.dims + dimension] ?? Number.NaN;
    const where = `data: row ${row}, dimension ${dimension} is ${value}`;
    const wanted = Number.isFinite(value)
      ? `rows are float32, so at most ${LARGEST_FLOAT}`
      : 'it must be a finite number';
    fail('not-finite', 'data', `${where}; ${wanted}.`);
  }

  /** The pointer, while there is one. */
  alive(): AddressOf<'EmbeddingMatrix'> {
    return (
      this.pointer ||
      fail('disposed', 'this', 'The matrix was disposed of; make another with core.matrix().')
    );
  }

  /** The index of a row, or an error that names the argument. */
  indexOf(row: Row, argument: string): number {
    this.alive();
    if (typeof row === 'string') {
      const known = this.#names?.rowOf(row);
      if (known !== undefined) return known;
      const why = this.#names ? `no row is named "${row}"` : 'the rows have no names';
      fail('unknown-name', argument, `${argument}: ${why}.`);
    }
    if (row >>> 0 !== row || row >= this.rows) {
      const range = this.rows === 0 ? 'has no rows' : `has rows 0 to ${this.rows - 1}`;
      fail('out-of-range', argument, `${argument} is ${String(row)}; the matrix ${range}.`);
    }
    return row;
  }

  /** A row or vector as doubles, to heap.f64[at] and on. */
  place(query: Row | Vector, at: number, argument: string): void {
    if (typeof query === 'object') return write(this.heap.f64, at, query, 0, this.dims, argument);
    const row = this.heap.exports.core_matrix_row(this.pointer, this.indexOf(query, argument));
    this.heap.f64.set(this.heap.f32.subarray(row >>> 2, (row >>> 2) + this.dims), at);
  }

  /** The index of a query that is a row; -1 for a vector, whose length is then right. */
  checkQuery(query: Row | Vector, argument: string): number {
    this.alive();
    if (typeof query === 'number' || typeof query === 'string')
      return this.indexOf(query, argument);
    const length = lengthOf(query, argument);
    if (length !== this.dims) {
      const has = `${argument} has ${length} entries`;
      fail('wrong-length', argument, `${has}; the matrix has ${this.dims} dimensions.`);
    }
    return -1;
  }

  /** Throws what a fault code of the module says about an argument. */
  refuse(fault: Fault, argument: string, query?: Row | Vector): never {
    if (fault === Fault.outOfMemory) this.heap.outOfMemory();
    if (fault === Fault.notFinite && typeof query === 'object') wantFiniteEntries(query, argument);
    const why = `${argument} has zeros only, so no direction`;
    fail('no-direction', argument, `${why}; it needs an entry that is not 0.`);
  }
  check(fault: Fault, argument: string, query?: Row | Vector): void {
    if (fault !== Fault.none) this.refuse(fault, argument, query);
  }

  row(row: Row): Float32Array {
    const index = this.indexOf(row, 'row');
    return this.heap.copyOfFloats(
      this.heap.exports.core_matrix_row(this.pointer, index),
      this.dims,
    );
  }

  norm(row: Row): number {
    return this.heap.exports.core_matrix_norm(this.alive(), this.indexOf(row, 'row'));
  }

  dispose(): void {
    if (this.pointer === 0) return;
    this.heap.disown(this, this.heap.exports.core_matrix_free, this.pointer);
    this.pointer = NOTHING;
    this.rows = 0;
    this.#names = undefined;
  }
}
