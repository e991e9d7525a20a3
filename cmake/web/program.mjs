// The program's two files come by web/figure/files.ts. The module's own way to its bytes is never taken, and would
// make the build add the whole once more.

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
