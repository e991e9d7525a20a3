// The custom element: dist/cosine-lab.js with its types and its manifest. Pages name them, so names have no hashes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { distDir, projectDir } from '../setup/project.mjs';
import { manifest, parameters, types } from './element.mjs';

const source = join(projectDir, 'web/element');

/** The element needs the names of parameters, and not their descriptions.
 * @returns {import('vite').Plugin} */
export function namesAlone() {
  const table = parameters.map(({ name, part, kind, figures }) => ({ name, part, kind, figures }));
  return {
    name: 'names-alone',
    enforce: 'pre',
    transform: (_, id) => (id.endsWith('/web/parameters.json') ? JSON.stringify(table) : null),
  };
}

/** @returns {import('vite').Plugin} */
function typesAndManifest() {
  return {
    name: 'types-and-manifest',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'cosine-lab.d.ts', source: types() });
      this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source: manifest() });
      for (const name of readdirSync(join(source, 'types'))) {
        const text = readFileSync(join(source, 'types', name));
        this.emitFile({ type: 'asset', fileName: `types/${name}`, source: text });
      }
    },
  };
}

export default defineConfig({
  root: projectDir,
  publicDir: false,
  plugins: [namesAlone(), typesAndManifest()],
  build: {
    outDir: distDir,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: { 'cosine-lab': join(source, 'index.ts') }, formats: ['es'] },
    rollupOptions: { output: { entryFileNames: '[name].js', minify: true } },
  },
});
