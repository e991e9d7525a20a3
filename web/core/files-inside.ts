// The core's other files as modules: bundlers know imports, and few of them copy a file that is only named.
import type { CoreOptions } from './cosine-core';

type WasmSource = NonNullable<CoreOptions['wasm']>;

export async function usualWasm(): Promise<WasmSource> {
  const { default: packed } = await import('virtual:core-wasm');
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(unpacked).arrayBuffer();
}

export function wasmForWorker(): Promise<WasmSource | undefined> {
  return usualWasm();
}

export async function threadAddress(): Promise<URL> {
  const { default: code } = await import('virtual:core-thread');
  // Node's workers know no blob: addresses, and browsers run no worker from a data: address as a module of the page.
  const isNode = typeof process === 'object' && !!process.versions?.node;
  return new URL(
    isNode
      ? `data:text/javascript,${encodeURIComponent(code)}`
      : URL.createObjectURL(new Blob([code], { type: 'text/javascript' })),
  );
}
