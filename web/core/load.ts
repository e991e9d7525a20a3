// Where the module's bytes come from, and how it starts.
import type { Exports } from './boundary';
import { wantWhole } from './check';
import type { CoreOptions } from './cosine-core';
import { CosineCoreError, fail } from './error';
import { usualWasm } from './files';
import { Heap } from './heap';

type Started = Exports & { _initialize(): void };
type WasmSource = NonNullable<CoreOptions['wasm']>;

const PAGE = 2 ** 16;
// As in src/headless/CMakeLists.txt.
const LEAST_MEMORY = 2 ** 20;
const MOST_MEMORY = 2 ** 32;

export async function load(options: CoreOptions): Promise<Heap> {
  const { maximumMemory = MOST_MEMORY } = options;
  wantWhole(maximumMemory, 'maximumMemory', LEAST_MEMORY, MOST_MEMORY, 'a whole number of bytes');
  const maximum = Math.floor(maximumMemory / PAGE);
  const heap = new Heap(new WebAssembly.Memory({ initial: LEAST_MEMORY / PAGE, maximum }));
  const env = {
    memory: heap.memory,
    emscripten_notify_memory_growth: () => heap.refresh(),
  };
  const exports = (await start(options.wasm, { env })) as unknown as Started;
  // As an ordinary object: the engine then knows which function a call reaches.
  heap.exports = { ...exports };
  if (!exports.core_matrix_new) fail('wrong-wasm', 'wasm', 'wasm is not cosine-core.wasm.');
  exports._initialize();
  return heap;
}

async function start(
  source: WasmSource | undefined,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Exports> {
  try {
    const instance = await instantiate(source ?? (await usualWasm()), imports);
    return instance.exports;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const remedy =
      'Put cosine-core.wasm beside cosine-core.js, or name its place in the option wasm.';
    throw new CosineCoreError('wrong-wasm', 'wasm', `wasm: ${why} ${remedy}`, error);
  }
}

async function instantiate(
  source: WasmSource,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Instance> {
  if (source instanceof WebAssembly.Module) return WebAssembly.instantiate(source, imports);
  const found =
    typeof source === 'string' || source instanceof URL ? await fetched(source) : source;
  // Bytes are tested for, not Response: naming Response makes Node load its whole fetch.
  if (found instanceof ArrayBuffer || ArrayBuffer.isView(found)) {
    return (await WebAssembly.instantiate(found as BufferSource, imports)).instance;
  }
  if (!found.ok) throw new Error(`HTTP ${found.status} from ${found.url}.`);
  // Streaming needs the right MIME type, which not every server sends.
  const streams = found.headers.get('content-type') === 'application/wasm';
  const { instance } = streams
    ? await WebAssembly.instantiateStreaming(found, imports)
    : await WebAssembly.instantiate(await found.arrayBuffer(), imports);
  return instance;
}

// Node's fetch cannot read files.
async function fetched(source: URL | string): Promise<Response | BufferSource> {
  const node = typeof process === 'object' ? process.getBuiltinModule?.('node:fs') : undefined;
  const isWeb = /^(https?|data|blob):/.test(String(source));
  if (!node || isWeb) return fetch(source);
  const path = String(source).startsWith('file:') ? new URL(source) : source;
  return node.promises.readFile(path);
}
