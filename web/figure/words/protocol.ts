// What the page and the worker that reads a file say to each other.
import type { ReadReport } from './boundary';

export interface Order {
  /** The program, cosine-reader.wasm. */
  module: ArrayBuffer;
  /** What the worker holds for as long as it is there. */
  lock: string;
  file: Blob;
  /** Names for the rows of a file that has none. */
  labels: string;
  /** The most words, and bytes of their numbers, that are taken. */
  words: number;
  rowBytes: number;
}

export type Answer =
  | { locked: true }
  | { progress: { bytes: number; words: number } }
  | { piece: ArrayBuffer }
  /** The end. `cut`: the file could not be read to its end, for this reason. */
  | { report: ReadReport; bytes: number; cut: string }
  /** The end, too: 'memory', or an error. */
  | { fault: string };
