// A worker that reads one file of word vectors: bytes of the file go into src/reader, pieces of rows come out.
import type { Exports, ReadReport } from './boundary';
import { readStruct } from './boundary';
import type { Answer, Fault, FileSource, Order } from './protocol';
import { FileFault } from './opened';
import { bytesOf } from './file-bytes';

const CHUNK = 2 ** 20;
const TELL_MS = 100;
// A file from elsewhere may take long. This many of its words are enough to begin with, if there are no more by then.
const USABLE_MS = 1000;
const USABLE = 2000;
// A longer file of names is none.
const LONGEST_LABELS = 32 * 2 ** 20;

type Program = Exports & { memory: WebAssembly.Memory; _initialize(): void };
const utf8 = new TextDecoder();

const tell = (answer: Answer, transfer: ArrayBuffer[] = []): void =>
  self.postMessage(answer, { transfer });

let told = 0;
function tellProgress(bytes: number, words: number): void {
  if (performance.now() - told < TELL_MS) return;
  told = performance.now();
  tell({ progress: { bytes, words } });
}

async function start(module: ArrayBuffer): Promise<Program> {
  // What the C++ library asks for where a program ends; this one does not.
  const nothing = new Proxy({}, { get: () => () => 0 });
  const imports = { env: nothing, wasi_snapshot_preview1: nothing };
  const { instance } = await WebAssembly.instantiate(module, imports);
  const program = instance.exports as unknown as Program;
  program._initialize();
  return program;
}

class Reading {
  readonly #program: Program;

  constructor(program: Program, { words, rowBytes }: Order, labels: Uint8Array) {
    this.#program = program;
    program.reader_begin(words, rowBytes, this.#put(labels), labels.length);
  }

  #put(bytes: Uint8Array): ReturnType<Exports['reader_space']> {
    const place = this.#program.reader_space(Math.max(bytes.length, 1));
    if (place === 0) throw new RangeError('memory');
    new Uint8Array(this.#program.memory.buffer).set(bytes, place);
    return place;
  }

  /** True: no more are needed. */
  feed(bytes: Uint8Array): boolean {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const chunk = bytes.subarray(at, at + CHUNK);
      this.#put(chunk);
      if (this.#program.reader_feed(chunk.length)) return true;
    }
    return false;
  }

  get report(): ReadReport {
    const { memory } = this.#program;
    const text = (address: number): string => {
      const bytes = new Uint8Array(memory.buffer);
      return utf8.decode(bytes.subarray(address, bytes.indexOf(0, address)));
    };
    const place = this.#program.reader_report();
    return readStruct('ReadReport', new Float64Array(memory.buffer), place, text);
  }

  *pieces(begin: number, end: number): Generator<ArrayBuffer> {
    for (let first = begin; first < end;) {
      const count = this.#program.reader_piece(first);
      if (count === 0) throw new RangeError('memory');
      const place = this.#program.reader_piece_begin();
      yield this.#program.memory.buffer.slice(place, place + this.#program.reader_piece_size());
      first += count;
    }
  }

  finish(cut: boolean): void {
    this.#program.reader_finish(cut ? 1 : 0);
  }
}

function sendPieces(reading: Reading, begin: number, end: number): void {
  for (const piece of reading.pieces(begin, end)) tell({ piece }, [piece]);
}

/** Sends the first words of a file that is long in coming; the answer stops that, and says how many have been sent. */
function sendFirst(reading: Reading): () => number {
  let sent = 0;
  const timer = setInterval(() => {
    const { words } = reading.report;
    if (words < USABLE) return;
    clearInterval(timer);
    try {
      sendPieces(reading, 0, words);
      sent = words;
      tell({ usable: words });
    } catch (error) {
      tell({ fault: faultOf(error) });
    }
  }, USABLE_MS);
  return () => {
    clearInterval(timer);
    return sent;
  };
}

async function labelsIn(source: FileSource | null): Promise<Uint8Array> {
  if (!source) return new Uint8Array();
  const { bytes, cut } = await bytesOf(source);
  const labels = await new Response(bytes).arrayBuffer();
  if (cut()) throw new Error(cut());
  return labels.byteLength < LONGEST_LABELS ? new Uint8Array(labels) : new Uint8Array();
}

async function read(order: Order): Promise<void> {
  const labels = await labelsIn(order.labels);
  const reading = new Reading(await start(order.module), order, labels);
  const onBytes = (bytes: number): void => tellProgress(bytes, 0);
  const opened = await bytesOf(order.file, { ...order, onBytes });
  const stream = opened.bytes.getReader();
  const first = typeof order.file === 'string' ? sendFirst(reading) : (): number => 0;
  let bytes = 0;
  // A file that is cut off, packed or on its way, is used as far as it goes.
  let cut = '';
  try {
    for (let chunk = await stream.read(); !chunk.done; chunk = await stream.read()) {
      bytes = opened.table?.done() ?? bytes + chunk.value.length;
      if (reading.feed(chunk.value)) break;
      tellProgress(bytes, reading.report.words);
    }
  } catch (error) {
    cut = String(error);
  }
  cut = opened.cut() || cut;
  await stream.cancel().catch(() => {});
  reading.finish(cut !== '');
  const { report } = reading;
  // A table may fail before any of it has become bytes.
  if (opened.table && cut && report.words === 0)
    throw new FileFault({ kind: 'other', detail: cut, address: '' });
  sendPieces(reading, first(), report.words);
  tell({ report, bytes, cut, columns: opened.table?.columns ?? '' });
}

// Browsers may end a worker without a word, and then release its locks. Pages without HTTPS have none.
function hold(lock: string): Promise<void> {
  return new Promise((held) => {
    if (!navigator.locks) return held();
    const holding = navigator.locks.request(lock, () => {
      tell({ locked: true });
      held();
      return new Promise(() => {});
    });
    holding.catch(() => held());
  });
}

function faultOf(error: unknown): Fault {
  if (error instanceof FileFault) return error.fault;
  const kind = error instanceof RangeError ? 'memory' : 'other';
  return { kind, detail: String(error), address: '' };
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  hold(data.lock)
    .then(() => read(data))
    .catch((error: unknown) => tell({ fault: faultOf(error) }));
});
