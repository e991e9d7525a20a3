// The messages between page and worker.
import type { CosineCoreErrorCode } from './cosine-core';

/** Calls `method` of the object `target`; 0 is createCore itself, 1 the core. */
export interface Call {
  id: number;
  target: number;
  method: string;
  args: unknown[];
}
/** Ends the call of this id. */
export interface Abort {
  abort: number;
}
export type ToWorker = Call | Abort;

export interface Fault {
  message: string;
  code: CosineCoreErrorCode;
  argument: string;
}
/** One of: progress, the number of an object that was made, a value, or a fault. */
export interface Answer {
  id: number;
  progress?: number;
  object?: number;
  value?: unknown;
  fault?: Fault;
}

/** The page's end of the connection to a worker, in browsers and in Node. */
export interface Line {
  postMessage(message: ToWorker, transfer: ArrayBuffer[]): void;
  listen(hear: (answer: Answer) => void, fail: (why: string) => void): void;
  /** Whether Node must keep running, because an answer is expected. */
  hold(held: boolean): void;
  terminate(): void;
}
