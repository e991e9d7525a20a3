// Reads a file in a worker of its own, which ends with it.
import readerUrl from '#wasm/cosine-reader.wasm?url';
import { download } from '../start/download';
import type { ReadReport } from './boundary';
import type { Answer, Fault, FaultKind, Order } from './protocol';

export interface Loaded {
  /** Those that were not used before. */
  pieces: ArrayBuffer[];
  report: ReadReport;
  bytes: number;
  cut: string;
  columns: string;
}

export interface LoadOptions extends Omit<Order, 'module' | 'lock'> {
  signal: AbortSignal;
  onProgress: (bytes: number, words: number) => void;
  /** Hears of the first words of a file that is long in coming, and whether they are used. */
  onUsable?: (pieces: readonly ArrayBuffer[], words: number) => Promise<boolean>;
}

export class LoadError extends Error {
  readonly kind: FaultKind;
  /** What a server has not given. */
  readonly address: string;

  constructor({ kind, detail, address }: Fault) {
    super(detail);
    this.kind = kind;
    this.address = address;
  }
}

/** Whether this browser, and the frame's sandbox, allow workers. */
export function hasWorkers(): boolean {
  // A sandboxed frame has no origin, and so no script that a worker may load.
  return 'Worker' in globalThis && origin !== 'null';
}

const program = async (): Promise<ArrayBuffer> => (await download(readerUrl)).arrayBuffer();

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    work.then(resolve, reject);
  });
}

/** Rejects with the signal's reason, a LoadError, or an error of the browser's. */
export async function load({
  signal,
  onProgress,
  onUsable = async () => false,
  ...order
}: LoadOptions): Promise<Loaded> {
  const module = await unlessAborted(program(), signal);
  const worker = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' });
  try {
    const loaded = new Promise<Loaded>((resolve, reject) => {
      const pieces: ArrayBuffer[] = [];
      let using = Promise.resolve();
      const use = async (words: number): Promise<void> => {
        const taken = pieces.splice(0);
        if (!(await onUsable(taken, words))) pieces.unshift(...taken);
      };
      const lock = `cosine-lab ${Date.now()} ${Math.random()}`;
      // A script that cannot be loaded has no message.
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The worker could not start.')),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if ('progress' in data) onProgress(data.progress.bytes, data.progress.words);
        else if ('piece' in data) pieces.push(data.piece);
        else if ('usable' in data) using = using.then(() => use(data.usable)).catch(reject);
        else if ('fault' in data) reject(new LoadError(data.fault));
        // Getting the lock means that the worker has ended, which browsers do mostly for want of memory.
        else if ('locked' in data)
          void navigator.locks.request(lock, () =>
            reject(new LoadError({ kind: 'memory', detail: '', address: '' })),
          );
        else void using.then(() => resolve({ pieces, ...data }));
      });
      worker.postMessage({ module, lock, ...order } satisfies Order, [module]);
    });
    return await unlessAborted(loaded, signal);
  } finally {
    worker.terminate();
  }
}
