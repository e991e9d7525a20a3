// Neighbour searches: which rows may be found, and how the module's answer is read.
import type { MemoryAddress } from './boundary';
import { lengthOf, wantWhole } from './check';
import type {
  Neighbours,
  NeighbourOptions,
  Row,
  RowOptions,
  TopKOptions,
  Vector,
} from './cosine-core';
import { fail } from './error';
import { behind, NOTHING } from './heap';
import type { Rows } from './rows';

const MOST = 1000;

/** Rows that are left out, as the module wants them: in scratch memory behind a query. */
export interface Selection {
  keep: Uint8Array | undefined;
  leaveOut: readonly number[];
}

export function keepOf(matrix: Rows, filter: RowOptions['filter']): Uint8Array | undefined {
  if (filter === undefined) return undefined;
  const { rows, names } = matrix;
  if (typeof filter === 'function') {
    return Uint8Array.from({ length: rows }, (_, i) => (filter(i, names?.[i]) ? 1 : 0));
  }
  if (lengthOf(filter as Vector, 'filter') !== rows) {
    const has = `filter has ${filter.length} entries`;
    fail('wrong-length', 'filter', `${has}; it needs one for each of the ${rows} rows.`);
  }
  return filter instanceof Uint8Array ? filter : Uint8Array.from(filter, Number);
}

export function selectionOf(
  matrix: Rows,
  options: NeighbourOptions | undefined,
  self: number,
): Selection {
  const { filter, leaveOut = [] } = options ?? {};
  if (!Array.isArray(leaveOut))
    fail('wrong-type', 'leaveOut', 'leaveOut must be an array of rows.');
  const out = leaveOut.map((row: Row, i) => matrix.indexOf(row, `leaveOut[${i}]`));
  if (self >= 0) out.push(self);
  return { keep: keepOf(matrix, filter), leaveOut: out };
}

export function wantCount(k: number): void {
  wantWhole(k, 'k', 1, MOST);
}

/**
 * Scratch memory for a number of doubles, and behind them the selection; `ask` is called with the
 * addresses.
 */
export function withSelection<T>(
  matrix: Rows,
  doubles: number,
  { keep, leaveOut }: Selection,
  ask: (at: MemoryAddress, keep: MemoryAddress, leaveOut: MemoryAddress, count: number) => T,
): T {
  const { heap } = matrix;
  const out = 8 * doubles;
  const bytes = out + 4 * leaveOut.length;
  const at = heap.scratch(bytes + (keep?.length ?? 0));
  heap.u32.set(leaveOut, (at + out) >>> 2);
  if (keep) heap.u8.set(keep, (at + bytes) >>> 0);
  // A matrix without rows has no filter, and null would mean that all may be found.
  return ask(at, keep ? behind(at, bytes) : NOTHING, behind(at, out), leaveOut.length);
}

export function topK(
  matrix: Rows,
  query: Row | Vector,
  k: number,
  options?: TopKOptions,
): Neighbours {
  const self = matrix.checkQuery(query, 'query');
  wantCount(k);
  const selection = selectionOf(matrix, options, options?.includeSelf ? -1 : self);
  const count = withSelection(matrix, matrix.dims, selection, (at, keep, out, outs) => {
    matrix.place(query, at >>> 3, 'query');
    return matrix.heap.exports.core_matrix_nearest(matrix.pointer, at, k, keep, out, outs);
  });
  return neighbours(matrix, count, 'query', query);
}

/** What the module found; `count` is its answer. */
export function found(
  matrix: Rows,
  count: number,
  argument: string,
  query?: Row | Vector,
): { rows: Uint32Array; scores: Float64Array; names?: string[]; zeroRows: number } {
  const { heap, names, zeroRows } = matrix;
  if (count < 0) matrix.check(heap.exports.core_fault(), argument, query);
  const at = heap.exports.core_neighbours();
  const rows = new Uint32Array(count);
  const scores = new Float64Array(count);
  for (let i = 0; i < count; ++i) {
    rows[i] = heap.u32[(at >>> 2) + 4 * i] ?? 0;
    scores[i] = heap.f64[(at >>> 3) + 2 * i + 1] ?? 0;
  }
  const named = names && { names: Array.from(rows, (row) => names[row] ?? '') };
  return { rows, scores, ...named, zeroRows };
}

export function neighbours(
  matrix: Rows,
  count: number,
  argument: string,
  query?: Row | Vector,
): Neighbours {
  const { scores, ...rest } = found(matrix, count, argument, query);
  return { cosines: scores, ...rest };
}
