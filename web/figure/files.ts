// The files that the figure cannot do without, from beside the script. The page of one file has
// files-inside.ts in place of this module.
import fontUrl from 'virtual:figure-font/regular';
import strongFontUrl from 'virtual:figure-font/strong';
import strongLatinUrl from 'virtual:figure-font/strong-latin';
import firstUrl from '#wasm/cosine-lab.first.wasm?url';
import restUrl from '#wasm/cosine-lab.rest.wasm?url';
import { download } from './download';

export interface Files {
  wasm: Promise<Response>;
  /** Where the part of the program is that `wasm` has not; empty: it has all. */
  restUrl: string;
  font: Promise<ArrayBuffer>;
  strongFont: Promise<ArrayBuffer>;
  /** Further letters of the strong font, for other languages than English. */
  strongLatinFont: () => Promise<ArrayBuffer>;
}

/** Asks for all of them at once. */
export function openFiles(): Files {
  const bytes = async (url: string): Promise<ArrayBuffer> => (await download(url)).arrayBuffer();
  return {
    wasm: download(firstUrl),
    restUrl,
    font: bytes(fontUrl),
    strongFont: bytes(strongFontUrl),
    strongLatinFont: () => bytes(strongLatinUrl),
  };
}
