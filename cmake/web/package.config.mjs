// What `npm install cosine-lab` gives: dist/package/, for every bundler without settings. Bundlers follow imports; few
// copy other files. So these modules ask for none: the figure's page, the core's WebAssembly and its worker are
// modules, imported when they are wanted. Runs after the other builds, whose files it takes in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, defineConfig } from 'vite';
import { distDir, projectDir } from '../setup/project.mjs';
import { namesAlone } from './element.config.mjs';

const web = (/** @type {string} */ path) => join(projectDir, 'web', path);
const read = (/** @type {string} */ path) => readFileSync(join(projectDir, path));

/** @type {Record<string, () => string | Promise<string>>} */
const contents = {
  'virtual:figure-page': () => readFileSync(join(distDir, 'cosine-lab.single.html')).toString(),
  'virtual:core-wasm': () =>
    deflateRawSync(read('build/wasm/cosine-core.wasm'), { level: 9 }).toString('base64'),
  'virtual:core-thread': threadCode,
};

/** A worker that is made in memory can import nothing. */
async function threadCode() {
  const built = await build({
    root: projectDir,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: web('core/thread.ts'), formats: ['es'] },
      rollupOptions: { output: { minify: true } },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = chunks;
  if (chunk?.type !== 'chunk' || chunks.length > 1) throw new Error('The worker is not one file.');
  return chunk.code;
}

/** @returns {import('vite').Plugin} */
function filesAsModules() {
  return {
    name: 'files-as-modules',
    resolveId: (id) => (id in contents ? `\0${id}` : null),
    async load(id) {
      const content = id.startsWith('\0') && contents[id.slice(1)];
      return content ? `export default ${JSON.stringify(await content())};` : null;
    },
  };
}

/** @type {Record<string, string>} */
const instead = {
  [web('element/home.ts')]: web('element/home-inside.ts'),
  [web('core/files.ts')]: web('core/files-inside.ts'),
};

/** @returns {import('vite').Plugin} */
function nothingFetched() {
  return {
    name: 'nothing-fetched',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      return (found && instead[found.id]) ?? found;
    },
  };
}

export default defineConfig({
  root: projectDir,
  publicDir: false,
  plugins: [namesAlone(), nothingFetched(), filesAsModules()],
  build: {
    outDir: join(distDir, 'package'),
    target: 'es2022',
    // Vite asks before it empties a folder outside the root only.
    emptyOutDir: true,
    chunkSizeWarningLimit: 2048,
    modulePreload: false,
    lib: {
      entry: {
        element: web('element/index.ts'),
        'element-inline': web('element/inline.ts'),
        core: web('core/index.ts'),
        'core-worker': web('core/worker.ts'),
      },
      formats: ['es'],
    },
    rollupOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ name }) => `${name.replace('_virtual_', '')}.js`,
        minify: true,
      },
    },
  },
});
