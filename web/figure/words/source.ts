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
  const response = await fetch(address, { credentials: 'omit' }).catch((error: unknown) => {
    throw new SourceFault({ kind: 'unreached', detail: String(error), address });
  });
  const { ok, status } = response;
  if (!ok) throw new SourceFault({ kind: 'status', detail: String(status), address });
  return response.body ?? new Blob().stream();
}

/** The same bytes, of which the first ones are known. */
async function begun(bytes: Bytes): Promise<{ head: number[]; bytes: Bytes }> {
  const reader = bytes.getReader();
  const kept: Uint8Array<ArrayBuffer>[] = [];
  const head: number[] = [];
  while (head.length < GZIP.length) {
    const { done, value } = await reader.read();
    if (done) break;
    kept.push(value);
    head.push(...value.subarray(0, GZIP.length - head.length));
  }
  const whole: Bytes = new ReadableStream({
    start: (all) => kept.forEach((part) => all.enqueue(part)),
    pull: async (all) => {
      const { done, value } = await reader.read();
      if (done) all.close();
      else all.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { head, bytes: whole };
}

/** Unpacked where it is a gzip file, which its first bytes tell. */
export async function bytesOf(source: Source): Promise<Bytes> {
  const all = typeof source === 'string' ? await fetched(source) : source.stream();
  const { head, bytes } = await begun(all);
  const packed = GZIP.every((byte, i) => head[i] === byte);
  return packed ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
}
