// What is known of a file once it is opened.
import type { Fault } from './protocol';

export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

export interface Opened {
  /** As src/io reads them. */
  bytes: Bytes;
  /** Why they ended before their end; empty where they did not. */
  cut: () => string;
  /** For a Parquet file, whose columns come in `bytes` as a table of text. */
  table?: Table;
}

export interface Table {
  /** The names of the columns that are read. */
  columns: string;
  /** How many bytes of the file have been read, about. */
  done: () => number;
}

/** Nothing of the file can be read. */
export class FileFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.detail);
    this.fault = fault;
  }
}
