// The bytes of a file that is given, or lies at an address.
import type { Limits } from './limits';
import type { Bytes, Opened } from './opened';
import { FileFault } from './opened';
import { PARQUET, parquetTable } from './parquet';
import type { FileSource } from './protocol';

// The first two bytes of a gzip file.
const GZIP = [0x1f, 0x8b];

// The limit for a Parquet file that is packed or at an address: all of it must be there before any of it can be read.
const LARGEST_TABLE = 2 ** 29;
const HEAD = Math.max(GZIP.length, PARQUET.length);

// Without what the browser knows of the reader: whoever writes a link, or the page around a figure, could otherwise see
// what only the reader may.
async function fetchFrom(address: string): Promise<Bytes> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch((error: unknown) => {
    throw new FileFault({ kind: 'unreached', detail: String(error), address });
  });
  const { ok, status } = response;
  if (!ok) throw new FileFault({ kind: 'status', detail: String(status), address });
  return response.body ?? new Blob().stream();
}

/**
 * The same bytes, of which the first ones are known. They end where they break off: a stream that fails would take with
 * it what has come and is not read yet.
 */
async function begin(all: Bytes): Promise<Opened & { head: number[] }> {
  const reader = all.getReader();
  const kept: Uint8Array<ArrayBuffer>[] = [];
  const head: number[] = [];
  while (head.length < HEAD) {
    const { done, value } = await reader.read();
    if (done) break;
    kept.push(value);
    head.push(...value.subarray(0, HEAD - head.length));
  }
  let why = '';
  const bytes: Bytes = new ReadableStream({
    start: (whole) => kept.forEach((chunk) => whole.enqueue(chunk)),
    pull: async (whole) => {
      const chunk = await reader.read().catch((error: unknown) => {
        why = String(error);
        return null;
      });
      if (chunk?.value) whole.enqueue(chunk.value);
      else whole.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { head, bytes, cut: () => why };
}

const is = (kind: readonly number[], head: readonly number[]): boolean =>
  kind.every((byte, i) => head[i] === byte);

async function unpack({ bytes, cut }: Opened): Promise<Opened & { head: number[] }> {
  const inner = await begin(bytes.pipeThrough(new DecompressionStream('gzip')));
  return { ...inner, cut: () => inner.cut() || cut() };
}

/** For files of words; a file of their names is not a table. */
export interface TableOptions extends Limits {
  /** Hears of each byte that comes before the table begins. */
  onBytes: (bytes: number) => void;
}

// What lies at the end of a Parquet file says where everything is.
async function tableOf({ bytes, cut }: Opened, options: TableOptions): Promise<Opened> {
  const chunks: BlobPart[] = [];
  let size = 0;
  const reader = bytes.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > LARGEST_TABLE) {
      await reader.cancel();
      throw new FileFault({ kind: 'large', detail: '', address: '' });
    }
    // A blob need not stay in memory.
    chunks.push(new Blob([chunk.value]));
    options.onBytes(size);
  }
  if (cut()) throw new FileFault({ kind: 'other', detail: cut(), address: '' });
  return parquetTable(new Blob(chunks), options);
}

/** Unpacked where it is a gzip file, and as lines of text where it is a Parquet file, which the first bytes tell. */
export async function bytesOf(source: FileSource, table?: TableOptions): Promise<Opened> {
  const all = typeof source === 'string' ? await fetchFrom(source) : source.stream();
  const outer = await begin(all);
  if (table && typeof source !== 'string' && is(PARQUET, outer.head)) {
    await outer.bytes.cancel();
    return parquetTable(source, table);
  }
  const opened = is(GZIP, outer.head) ? await unpack(outer) : outer;
  return table && is(PARQUET, opened.head) ? tableOf(opened, table) : opened;
}
