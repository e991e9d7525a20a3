// The files that the figure cannot do without, from beside the script. The page of one file has
// files-inside.ts in place of this module.
import fontUrl from 'virtual:figure-font/regular';
import strongFontUrl from 'virtual:figure-font/strong';
import wasmUrl from '#wasm/cosine-lab.wasm?url';
import { download } from './download';

export interface Files {
  wasm: Promise<Response>;
  font: Promise<ArrayBuffer>;
  strongFont: Promise<ArrayBuffer>;
}

/** Asks for all of them at once. */
export function openFiles(): Files {
  const bytes = async (url: string): Promise<ArrayBuffer> => (await download(url)).arrayBuffer();
  return { wasm: download(wasmUrl), font: bytes(fontUrl), strongFont: bytes(strongFontUrl) };
}
