// The page's side of a core in a worker: every method is a message, and its answer a promise.
import type { CallOptions, WorkerCore, WorkerOptions } from './cosine-core-worker';
import { wasmForWorker } from './files';
import { CosineCoreError } from './index';
import { overWorker, startWorker } from './line';
import type { Answer, Call, Line } from './protocol';

export { CosineCoreError };

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  onProgress: ((done: number) => void) | undefined;
}

export async function createWorkerCore(options: WorkerOptions = {}): Promise<WorkerCore> {
  const { worker, ...core } = options;
  const wasm = core.wasm ?? (await wasmForWorker());
  const remote = new Remote(worker ? overWorker(worker) : await startWorker());
  try {
    await remote.call(0, 'createCore', [{ ...core, wasm: sendable(wasm) }]);
  } catch (error) {
    remote.terminate();
    throw error;
  }
  return remote.object(1) as WorkerCore;
}

// Relative addresses mean what they mean to the page; responses cannot be sent.
function sendable(wasm: WorkerOptions['wasm']): unknown {
  const isPage = typeof document === 'object';
  if (wasm instanceof URL) return wasm.href;
  return isPage && typeof wasm === 'string' ? new URL(wasm, document.baseURI).href : wasm;
}

class Remote {
  readonly #line: Line;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #ended: CosineCoreError | undefined;

  constructor(line: Line) {
    this.#line = line;
    line.listen(
      (answer) => this.#hear(answer),
      (why) => this.#end(`The worker failed: ${why}`),
    );
  }

  /** An object of the worker. Its methods are not listed: whatever is called is sent. */
  object(target: number): unknown {
    const methods: Record<string | symbol, unknown> = {
      // What has a then() would be taken for a promise.
      then: undefined,
      terminate: () => this.terminate(),
    };
    return new Proxy(methods, {
      get: (known, name) => {
        if (name in known) return known[name];
        const method = name === Symbol.dispose ? 'dispose' : String(name);
        return (...args: unknown[]) => this.call(target, method, args);
      },
    });
  }

  async call(target: number, method: string, all: unknown[]): Promise<unknown> {
    const { args, signal, onProgress, transfer = [] } = split(all);
    signal?.throwIfAborted();
    if (this.#ended) throw this.#ended;
    const id = ++this.#last;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
    });
    this.#line.hold(true);
    this.#send(id, { id, target, method, args }, transfer);
    const abort = (): void => {
      this.#line.postMessage({ abort: id }, []);
      this.#take(id)?.reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort);
    try {
      return await answer;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  #send(id: number, message: Call, transfer: readonly ArrayBuffer[]): void {
    try {
      this.#line.postMessage(message, [...transfer]);
    } catch (error) {
      const why = `${message.method}: an argument cannot be sent to a worker. ${String(error)}`;
      this.#take(id)?.reject(new CosineCoreError('wrong-type', '', why, error));
    }
  }

  terminate(): void {
    this.#end('The worker was ended by terminate().');
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#line.hold(false);
    return waiting;
  }

  #hear({ id, progress, object, value, fault }: Answer): void {
    if (progress !== undefined) return this.#waiting.get(id)?.onProgress?.(progress);
    const waiting = this.#take(id);
    if (fault) {
      waiting?.reject(new CosineCoreError(fault.code, fault.argument, fault.message));
    } else if (object === undefined) {
      waiting?.resolve(value);
    } else if (waiting) {
      waiting.resolve(this.object(object));
    } else {
      // Its call was aborted, so nobody else will.
      void this.call(object, 'dispose', []);
    }
  }

  #end(why: string): void {
    this.#ended ??= new CosineCoreError('worker-failed', '', why);
    this.#line.terminate();
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(this.#ended);
  }
}

/** The call's own options, which are the end of the last argument or all of it. */
function split(all: unknown[]): CallOptions & { args: unknown[] } {
  const last = all.at(-1);
  if (Object.getPrototypeOf(last ?? 0) !== Object.prototype) return { args: all };
  const { signal, onProgress, transfer, ...rest } = last as CallOptions;
  const own = {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
    ...(transfer && { transfer }),
  };
  const isCall = Object.keys(own).length > 0 && Object.keys(rest).length === 0;
  return { ...own, args: [...all.slice(0, -1), ...(isCall ? [] : [rest])] };
}
