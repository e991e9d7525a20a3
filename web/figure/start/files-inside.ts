// The figure's files where no other file may be loaded: they are part of the script itself.
import font from 'virtual:figure-inside/font';
import strongFont from 'virtual:figure-inside/strong-font';
import strongLatinFont from 'virtual:figure-inside/strong-latin-font';
import wasm from 'virtual:figure-inside/wasm';
import type { Files } from './files';
import { unpack } from './unpack';

export function openFiles(): Files {
  return {
    wasm: Promise.resolve(unpack(wasm, 'application/wasm')),
    secondUrl: '',
    font: unpack(font, 'font/ttf').arrayBuffer(),
    strongFont: unpack(strongFont, 'font/woff2').arrayBuffer(),
    strongLatinFont: () => unpack(strongLatinFont, 'font/woff2').arrayBuffer(),
  };
}
