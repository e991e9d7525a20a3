// The core as a module of its own: dist/cosine-core.js with its WebAssembly and types, and the entry
// that runs it in a worker. Names have no hashes, because other projects import them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { distDir, projectDir } from '../setup/project.mjs';

const source = join(projectDir, 'web/core');

/** @returns {import('vite').Plugin} */
function wasmAndTypes() {
  const files = {
    'cosine-core.wasm': join(projectDir, 'build/wasm/cosine-core.wasm'),
    'cosine-core.d.ts': join(source, 'cosine-core.d.ts'),
    'cosine-core-worker.d.ts': join(source, 'cosine-core-worker.d.ts'),
  };
  return {
    name: 'wasm-and-types',
    generateBundle() {
      for (const [fileName, file] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      }
    },
  };
}

export default defineConfig({
  root: projectDir,
  publicDir: false,
  plugins: [wasmAndTypes()],
  build: {
    outDir: distDir,
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: {
        'cosine-core': join(source, 'index.ts'),
        'cosine-core-worker': join(source, 'worker.ts'),
        'cosine-core-thread': join(source, 'thread.ts'),
      },
      formats: ['es'],
    },
    rollupOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { entryFileNames: '[name].js', minify: true },
    },
  },
});
