/**
 * cosine-core: cosine similarity, exact and fast, for Node 20+, browsers and workers.
 *
 * Numbers are float64, rows of a matrix are stored as float32. A single number or direction that
 * does not exist (the cosine of a zero vector) is `undefined`; every wrong request throws a
 * CosineCoreError that names the argument, the place in it and the remedy. Nothing is changed by a
 * call that throws.
 */

/** Numbers in a plain or typed array. */
export type Vector =
  | readonly number[]
  | Float64Array
  | Float32Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** A row of a matrix: its index, or its name where the rows have names. */
export type Row = number | string;

export type CosineCoreErrorCode =
  /** Not of the expected type. */
  | 'wrong-type'
  /** Lengths that differ, or data that is not rows times dims long. */
  | 'wrong-length'
  /** An entry that is NaN, infinite, or beyond float32 where rows are stored. */
  | 'not-finite'
  /** Zeros only, so no direction: it has no neighbours and spans no plane. */
  | 'no-direction'
  /** An index, a count, a threshold or a result outside of its range. */
  | 'out-of-range'
  | 'unknown-name'
  | 'duplicate-name'
  /** Used after dispose(). */
  | 'disposed'
  /** The rows changed while a job worked on them. */
  | 'rows-changed'
  /** Out of memory; see CoreOptions.maximumMemory. */
  | 'out-of-memory'
  /** The WebAssembly file could not be loaded, or is not cosine-core's. */
  | 'wrong-wasm'
  /** The worker could not be started, or has ended. */
  | 'worker-failed';

export class CosineCoreError extends Error {
  constructor(code: CosineCoreErrorCode, argument: string, message: string, cause?: unknown);
  readonly code: CosineCoreErrorCode;
  /** Which argument is wrong; empty where none is. */
  readonly argument: string;
}

export interface CoreOptions {
  /**
   * cosine-core.wasm: its bytes, its address (in Node also a path), the response of a fetch, or the
   * compiled module. By default the file beside this one.
   */
  readonly wasm?: ArrayBuffer | ArrayBufferView | URL | string | Response | WebAssembly.Module;
  /** In bytes, 1 MiB to 4 GiB; the memory grows up to it. 4 GiB by default. */
  readonly maximumMemory?: number;
}

export interface RowOptions {
  /**
   * Which rows may be found: an entry for each row, 0 leaves it out, or a function that is asked
   * for every row.
   */
  readonly filter?: Uint8Array | readonly boolean[] | ((row: number, name?: string) => boolean);
}

export interface NeighbourOptions extends RowOptions {
  /** More rows to leave out. */
  readonly leaveOut?: readonly Row[];
}

export interface TopKOptions extends NeighbourOptions {
  /** Lets a query that is a row of the matrix find itself. False by default. */
  readonly includeSelf?: boolean;
}

export interface AnalogyOptions extends RowOptions {
  /** How many rows, 1 to 1000; 10 by default. */
  readonly k?: number;
  /**
   * `additive`: by the cosine with a/|a| - b/|b| + c/|c| (3CosAdd). `multiplicative`: by
   * s(a) s(c) / (s(b) + 0.001), where s = (1 + cosine) / 2 (3CosMul). Additive by default.
   */
  readonly form?: 'additive' | 'multiplicative';
}

export interface PairwiseOptions {
  /** Only pairs whose cosine is at least this, -1 to 1. */
  readonly threshold?: number | undefined;
  /** Without a threshold: receives the result, rows x rows. A new array by default. */
  readonly into?: Float32Array | undefined;
}

/** Rows with what they are ordered by, best first; of equal ones the lower index. */
interface Found {
  readonly rows: Uint32Array;
  /** The names of the rows, if the matrix has names. */
  readonly names?: string[];
  /** How many rows of the matrix are zero. They have no direction and are never found. */
  readonly zeroRows: number;
}

export interface Neighbours extends Found {
  /** Right to 0.51 ulp. */
  readonly cosines: Float64Array;
}

export interface Analogies extends Found {
  /** The cosine of the additive form, or the product of the multiplicative one. */
  readonly scores: Float64Array;
}

/** Pairs of rows, `first[i] < second[i]`, in order of their indices. */
export interface Pairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Right to 0.51 ulp. */
  readonly cosines: Float64Array;
}

/** Principal components by falling variance. */
export interface Components {
  readonly count: number;
  /** count x dims, row after row: unit vectors, whose largest entry is positive. */
  readonly axes: Float64Array;
  /** The variance of the rows along each axis, divided by rows - 1. */
  readonly variances: Float64Array;
  /** Each variance as a share of the whole, 0 to 1. */
  readonly shares: Float64Array;
  /** The mean of all rows: the origin of the coordinates. */
  readonly mean: Float64Array;
  /** rows x count, row after row. */
  readonly coordinates: Float32Array;
}

/** Something that holds memory until dispose(), or until it is garbage-collected. */
export interface Disposable {
  /** Releases the memory; calling it again does nothing. Any other use then throws `disposed`. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** Rows of float32, all with the same number of dimensions. */
export interface Matrix extends Disposable {
  readonly rows: number;
  readonly dims: number;
  /** Undefined where the rows have no names. */
  readonly names: readonly string[] | undefined;
  /** How many rows have zeros only. */
  readonly zeroRows: number;
  /** Memory of the rows and their norms. */
  readonly bytes: number;

  /**
   * Adds rows, all or none. `data`: dims entries for each row, row after row; names: one for each
   * of them, if the rows before have names too.
   */
  append(data: Vector, names?: readonly string[]): void;
  /** A copy of a row. */
  row(row: Row): Float32Array;
  /** The L2 norm of a row. */
  norm(row: Row): number;
  /** The cosine of two rows, within Core.cosinesError(dims); undefined with a zero row. */
  cosine(i: Row, j: Row): number | undefined;
  /** The cosine of each row with the query, within Core.cosinesError(dims); NaN for zero rows. */
  cosines(query: Row | Vector): Float64Array;
  /**
   * The k rows with the greatest cosine to the query, exactly: as if each were compared without
   * rounding. k: 1 to 1000; fewer are found where there are fewer. A query that is a row leaves
   * itself out.
   */
  topK(query: Row | Vector, k: number, options?: TopKOptions): Neighbours;
  /**
   * The cosines of all pairs: rows x rows, row after row, within Core.pairwiseError(dims); NaN with
   * a zero row. With a threshold: exactly the pairs that reach it.
   */
  pairwise(options?: PairwiseOptions & { readonly threshold?: undefined }): Float32Array;
  pairwise(options: { readonly threshold: number }): Pairs;
  pairwise(options?: PairwiseOptions): Float32Array | Pairs;
  /** The same in steps of a few milliseconds: yields the share that is done, returns the result. */
  pairwiseSteps(options?: PairwiseOptions): Generator<number, Float32Array | Pairs, void>;
  /** The plane that two rows or vectors span. */
  plane(first: Row | Vector, second: Row | Vector): Plane;
  /** Principal components, 1 to 10 and at most dims. Needs at least one row. */
  pca(count: number): Components;
  /** The same in steps, each a pass over the rows. */
  pcaSteps(count: number): Generator<number, Components, void>;
  /** a - b + c: which rows are to c as a is to b? a, b and c themselves are left out. */
  analogy(a: Row, b: Row, c: Row, options?: AnalogyOptions): Analogies;
  /** The mean of all rows; zeros without rows. */
  mean(): Float64Array;
  /** Subtracts a vector, the mean by default, from every row; returns it. */
  centre(mean?: Vector): Float64Array;
  /** Divides every row by its norm. Zero rows stay. */
  normalise(): void;
}

/** The plane of two vectors of any number of dimensions, in which their angle is the true one. */
export interface Plane extends Disposable {
  /** Unit vector along the first vector. */
  readonly xAxis: Float64Array;
  /** Unit vector at a right angle to it, on the second vector's side. */
  readonly yAxis: Float64Array;
  /** Where the first vector lies: [|a|, 0]. */
  readonly first: readonly [number, number];
  /** Where the second vector lies: |b| [cos, sin] of the angle. */
  readonly second: readonly [number, number];
  /** The vectors are parallel; yAxis is then any direction at a right angle. */
  readonly isLine: boolean;
  /** The point as a vector: x xAxis + y yAxis. */
  lift(x: number, y: number): Float64Array;
  /** The shadow of each row's direction, in the unit disc; zero rows lie at the origin. */
  shadows(): { readonly x: Float32Array; readonly y: Float32Array };
  /**
   * Matrix.topK for the vector at a point of the plane, the same answer: the first call reads all
   * rows, every later one two numbers a row.
   */
  topK(x: number, y: number, k: number, options?: NeighbourOptions): Neighbours;
}

export interface Core {
  /**
   * -1 to 1, right to 0.51 ulp: exactly 1 for parallel vectors, exactly 0 for perpendicular ones.
   * Undefined where one is zero.
   */
  cosineSimilarity(a: Vector, b: Vector): number | undefined;
  /** In radians, 0 to pi, right to 0.51 ulp, however small. Undefined where one is zero. */
  angleBetween(a: Vector, b: Vector): number | undefined;
  /** The angle as a share of the half turn, 0 to 1: a metric. Undefined where one is zero. */
  angularDistance(a: Vector, b: Vector): number | undefined;
  /** The cosine after each has lost its own mean. Undefined where one is constant. */
  pearsonCorrelation(a: Vector, b: Vector): number | undefined;
  /** Sum of a[i] b[i], right to 0.51 ulp. */
  dotProduct(a: Vector, b: Vector): number;
  /** L2 norm of a, right to 0.51 ulp. */
  norm(a: Vector): number;
  /** L2 norm of a - b. */
  euclideanDistance(a: Vector, b: Vector): number;
  /** Sum of |a[i] - b[i]|. */
  manhattanDistance(a: Vector, b: Vector): number;
  /**
   * The unit vector a share t of the way from the direction of a (0) to that of b (1), along the
   * great circle and beyond. Undefined where one is zero, or where they are opposite.
   */
  slerp(a: Vector, b: Vector, t: number): Float64Array | undefined;

  /** `data`: rows x dims entries, row after row; dims: 1 to 1,048,576; names: one for each row. */
  matrix(data: Vector, rows: number, dims: number, names?: readonly string[]): Matrix;
  /** A matrix without rows, to be filled with append(). */
  emptyMatrix(dims: number): Matrix;

  /** Bound of the absolute error of Matrix.cosine, cosines and shadows; at most 2.4e-6. */
  cosinesError(dims: number): number;
  /** Bound of the absolute error of Matrix.pairwise without a threshold; at most 3.9e-6. */
  pairwiseError(dims: number): number;
  /** The memory of the module as a whole. It grows and never shrinks; released memory is reused. */
  readonly memoryBytes: number;
}

/** Loads the module. Each core has its own memory. */
export function createCore(options?: CoreOptions): Promise<Core>;

declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}
