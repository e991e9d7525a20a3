// What the page and the worker that reads a file say to each other.
import type { ReadReport } from './boundary';

/** A file, or its address. */
export type FileSource = Blob | string;

export interface Order {
  /** The program, cosine-reader.wasm. */
  module: ArrayBuffer;
  /** What the worker holds for as long as it is there. */
  lock: string;
  file: FileSource;
  /** Names for the rows of a file that has none. */
  labels: FileSource | null;
  /** The most words, and bytes of their numbers, that are taken. */
  words: number;
  rowBytes: number;
}

/**
 * `status`: a server has none for it, with the number as detail. `unreached`: no server answers, or may answer.
 * `columns`: a Parquet file has no words, or no numbers. `codec`: it is compressed in a way that is not read, the detail.
 * `large`: it, or one of its groups of rows, has too many bytes.
 */
export type FaultKind = 'memory' | 'status' | 'unreached' | 'columns' | 'codec' | 'large' | 'other';

export interface Fault {
  kind: FaultKind;
  detail: string;
  /** What a server has not given; empty for other faults. */
  address: string;
}

export type Answer =
  | { locked: true }
  | { progress: { bytes: number; words: number } }
  | { piece: ArrayBuffer }
  /** The number of words in the pieces so far; more may take long. */
  | { usable: number }
  /**
   * The end. `cut`: the file could not be read to its end, for this reason. `columns`: those read of a Parquet file;
   * empty for other formats.
   */
  | { report: ReadReport; bytes: number; cut: string; columns: string }
  /** The end, too. */
  | { fault: Fault };
