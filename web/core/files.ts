// Where the core's other files are: beside this module. In the package for bundlers files-inside.ts stands in for
// this module.
import type { CoreOptions } from './cosine-core';

type WasmSource = NonNullable<CoreOptions['wasm']>;

export async function usualWasm(): Promise<WasmSource> {
  return new URL(/* @vite-ignore */ './cosine-core.wasm', import.meta.url);
}

/** What a worker needs to be told; undefined where it finds the file by itself. */
export async function wasmForWorker(): Promise<WasmSource | undefined> {
  return undefined;
}

/** The address of the worker's module. */
export async function threadAddress(): Promise<URL> {
  return new URL(/* @vite-ignore */ './cosine-core-thread.js', import.meta.url);
}
