// The bytes of a file that is given, or lies at an address.
import type { Fault, Source } from './protocol';

// The first two bytes of a gzip file.
const GZIP = [0x1f, 0x8b];

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Nothing of the file can be read. */
export class SourceFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.detail);
    this.fault = fault;
  }
}

// Without what the browser knows of the reader: whoever writes a link, or the page around a figure, could otherwise see
// what only the reader may.
async function fetched(address: string): Promise<Bytes> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch((error: unknown) => {
    throw new SourceFault({ kind: 'unreached', detail: String(error), address });
  });
  const { ok, status } = response;
  if (!ok) throw new SourceFault({ kind: 'status', detail: String(status), address });
  return response.body ?? new Blob().stream();
}

export interface Opened {
  bytes: Bytes;
  /** Why they ended before their end; empty where they did not. */
  cut: () => string;
}

/**
 * The same bytes, of which the first ones are known. They end where they break off: a stream that fails would take with
 * it what has come and is not read yet.
 */
async function begun(all: Bytes): Promise<Opened & { head: number[] }> {
  const reader = all.getReader();
  const kept: Uint8Array<ArrayBuffer>[] = [];
  const head: number[] = [];
  while (head.length < GZIP.length) {
    const { done, value } = await reader.read();
    if (done) break;
    kept.push(value);
    head.push(...value.subarray(0, GZIP.length - head.length));
  }
  let why = '';
  const bytes: Bytes = new ReadableStream({
    start: (whole) => kept.forEach((part) => whole.enqueue(part)),
    pull: async (whole) => {
      const part = await reader.read().catch((error: unknown) => {
        why = String(error);
        return null;
      });
      if (part?.value) whole.enqueue(part.value);
      else whole.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { head, bytes, cut: () => why };
}

/** Unpacked where it is a gzip file, which its first bytes tell. */
export async function bytesOf(source: Source): Promise<Opened> {
  const all = typeof source === 'string' ? await fetched(source) : source.stream();
  const { head, bytes, cut } = await begun(all);
  const packed = GZIP.every((byte, i) => head[i] === byte);
  return { bytes: packed ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes, cut };
}
