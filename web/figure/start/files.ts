// The files that the figure needs, from beside the script. The one-file page has files-inside.ts in place of this
// module.
import fontUrl from 'virtual:figure-font/regular';
import strongFontUrl from 'virtual:figure-font/strong';
import strongLatinUrl from 'virtual:figure-font/strong-latin';
import firstUrl from '#wasm/cosine-lab.first.wasm?url';
import secondUrl from '#wasm/cosine-lab.rest.wasm?url';
import { download } from './download';

declare global {
  interface Window {
    /** The program, as early.ts has requested it. */
    program?: Promise<Response>;
  }
}

export interface Files {
  wasm: Promise<Response>;
  /** Where the part of the program is that `wasm` lacks; empty when it lacks none. */
  secondUrl: string;
  font: Promise<ArrayBuffer>;
  strongFont: Promise<ArrayBuffer>;
  /** More letters of the strong font, for languages other than English. */
  strongLatinFont: () => Promise<ArrayBuffer>;
}

/** Requests all of them at once, except what early.ts has requested already. */
export function openFiles(): Files {
  const bytes = async (url: string): Promise<ArrayBuffer> => (await download(url)).arrayBuffer();
  return {
    wasm: download(firstUrl, window.program),
    secondUrl,
    font: bytes(fontUrl),
    strongFont: bytes(strongFontUrl),
    strongLatinFont: () => bytes(strongLatinUrl),
  };
}
