/**
 * cosine-core in a worker: the methods of Core and what it makes, as promises. Long work (pairwise,
 * pca) runs in steps, so that an abort or another call gets through.
 */
import type {
  Components,
  Core,
  CoreOptions,
  Matrix,
  Pairs,
  PairwiseOptions,
  Plane,
} from './cosine-core.js';

export { CosineCoreError } from './cosine-core.js';

export interface CallOptions {
  /** Ends the call: it rejects with the signal's reason. Work that has begun ends at its next step. */
  readonly signal?: AbortSignal;
  /** Hears which share of long work is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Buffers of typed arrays that are given away instead of copied; they are empty afterwards. */
  readonly transfer?: readonly ArrayBuffer[];
}

export interface WorkerOptions extends CoreOptions {
  /** The worker to use, already running cosine-core-thread.js. Usually one is started. */
  readonly worker?: Worker;
}

/** The arguments of a method, and behind them those of the call. Functions cannot be sent. */
type Remote<F> = F extends (...args: infer A) => infer R
  ? (
      ...args: [...A, call?: CallOptions]
    ) => Promise<R extends Matrix ? WorkerMatrix : R extends Plane ? WorkerPlane : R>
  : never;

type Methods<T> = {
  [
    K in keyof T as K extends `${string}Steps` | symbol
      ? never
      : T[K] extends (...args: never) => unknown
        ? K
        : never
  ]: Remote<T[K]>;
};

/** Properties of the other side are read with get(). */
export interface Getter<T> {
  get<K extends keyof T & string>(property: K, call?: CallOptions): Promise<T[K]>;
}

export type WorkerPlane = Methods<Plane> & Getter<Plane>;

export interface WorkerMatrix extends Omit<Methods<Matrix>, 'pairwise'>, Getter<Matrix> {
  pairwise(options?: { readonly threshold?: undefined }, call?: CallOptions): Promise<Float32Array>;
  pairwise(options: { readonly threshold: number }, call?: CallOptions): Promise<Pairs>;
  pairwise(options?: PairwiseOptions, call?: CallOptions): Promise<Float32Array | Pairs>;
  pca(count: number, call?: CallOptions): Promise<Components>;
}

export interface WorkerCore extends Methods<Core>, Getter<Core> {
  /** Ends the worker and gives all its memory back; calls under way reject. */
  terminate(): void;
}

/** Starts a worker with a core of its own. */
export function createWorkerCore(options?: WorkerOptions): Promise<WorkerCore>;
