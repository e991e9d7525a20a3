// web/figure/start/files.ts loads the program's two files. The module's own way to load itself is never used, and would make
// the build include the whole program once more.

/** @returns {import('vite').Plugin} */
export function program() {
  return {
    name: 'program',
    transform(code, id) {
      if (!id.endsWith('/cosine-lab.mjs')) return null;
      return code.replace('new URL("cosine-lab.wasm",import.meta.url).href', '"cosine-lab.wasm"');
    },
  };
}
