// The figure's files where no other file may be loaded: they are part of the script itself.
import font from 'virtual:figure-inside/font';
import strongFont from 'virtual:figure-inside/strong-font';
import strongLatinFont from 'virtual:figure-inside/strong-latin-font';
import wasm from 'virtual:figure-inside/wasm';
import type { Files } from './files';

// Unpacked as a stream, so that the module is compiled while it is unpacked.
function unpack(base64: string, type: string): Response {
  const packed = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
  const stream = packed.stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream, { headers: { 'Content-Type': type } });
}

export function openFiles(): Files {
  return {
    wasm: Promise.resolve(unpack(wasm, 'application/wasm')),
    restUrl: '',
    font: unpack(font, 'font/ttf').arrayBuffer(),
    strongFont: unpack(strongFont, 'font/woff2').arrayBuffer(),
    strongLatinFont: () => unpack(strongLatinFont, 'font/woff2').arrayBuffer(),
  };
}
