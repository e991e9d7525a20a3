// Starts the worker: a module worker in browsers, a thread in Node.
import { threadAddress } from './files';
import type { Line } from './protocol';

export async function startWorker(): Promise<Line> {
  const url = await threadAddress();
  const node =
    typeof process === 'object' ? process.getBuiltinModule?.('node:worker_threads') : null;
  if (!node) return overWorker(new Worker(url, { type: 'module' }));
  const thread = new node.Worker(url);
  thread.unref();
  return {
    postMessage: (message, transfer) => thread.postMessage(message, transfer),
    listen(hear, fail) {
      thread.on('message', hear);
      thread.on('error', (error) => fail(error.message));
    },
    hold: (held) => (held ? thread.ref() : thread.unref()),
    terminate: () => void thread.terminate(),
  };
}

export function overWorker(worker: Worker): Line {
  return {
    postMessage: (message, transfer) => worker.postMessage(message, transfer),
    listen(hear, fail) {
      worker.addEventListener('message', ({ data }) => hear(data));
      worker.addEventListener('error', ({ message }) =>
        fail(message || 'cosine-core-thread.js could not be loaded.'),
      );
    },
    hold: () => {},
    terminate: () => worker.terminate(),
  };
}
