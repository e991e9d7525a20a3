// Reads a file in a worker of its own, which ends with it.
import readerUrl from '#wasm/cosine-reader.wasm?url';
import { download } from '../start/download';
import type { ReadReport } from './boundary';
import type { Answer, Order } from './protocol';

export interface Loaded {
  pieces: ArrayBuffer[];
  report: ReadReport;
  bytes: number;
  cut: string;
}

export interface LoadOptions extends Omit<Order, 'module' | 'life'> {
  signal: AbortSignal;
  onProgress: (bytes: number, words: number) => void;
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

/** Rejects with the signal's reason, or with an Error whose message is 'memory' or the browser's own. */
export async function load({ signal, onProgress, ...order }: LoadOptions): Promise<Loaded> {
  const module = await unlessAborted(program(), signal);
  const worker = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' });
  try {
    const loaded = new Promise<Loaded>((resolve, reject) => {
      const pieces: ArrayBuffer[] = [];
      // A script that does not come has no message.
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The worker could not start.')),
      );
      // Browsers end a worker without a word. The other end of this closes with it, mostly for want of memory.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('close', () => reject(new Error('memory')));
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if ('progress' in data) onProgress(data.progress.bytes, data.progress.words);
        else if ('piece' in data) pieces.push(data.piece);
        else if ('fault' in data) reject(new Error(data.fault));
        else resolve({ pieces, ...data });
      });
      worker.postMessage({ module, life: port2, ...order } satisfies Order, [module, port2]);
    });
    return await unlessAborted(loaded, signal);
  } finally {
    worker.terminate();
  }
}
