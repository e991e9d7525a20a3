// What the pages and the processes of the core's benchmark load.
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildDir, distDir } from '../../../cmake/setup/project.mjs';
import { Stop } from '../../../cmake/setup/say.mjs';
import { benchDir, resultsDir } from '../site.mjs';

const siteDir = join(resultsDir, 'core-site');
const modulesDir = join(benchDir, 'node_modules');
/** @type {[string, string][]} */
const copies = [
  [distDir, 'cosine-core'],
  [join(buildDir, 'wasm-bench', 'limits.wasm'), 'limits.wasm'],
  [
    join(modulesDir, '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
    'tfjs/tfjs-backend-wasm-simd.wasm',
  ],
  [
    join(modulesDir, 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
    'onnx/ort-wasm-simd-threaded.wasm',
  ],
];

/** @returns {Promise<string>} the folder, laid out as files.mjs says */
export async function makeCoreSite() {
  if (!existsSync(join(distDir, 'cosine-core.js'))) {
    throw new Stop('There is no dist/cosine-core.js. Run: npm run build');
  }
  rmSync(siteDir, { recursive: true, force: true });
  await build({
    configFile: false,
    root: join(benchDir, 'core', 'page'),
    base: './',
    logLevel: 'error',
    build: {
      outDir: siteDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
    },
  });
  // As in the package: a .js file is a module.
  writeFileSync(join(siteDir, 'package.json'), '{ "type": "module" }');
  for (const [from, to] of copies) cpSync(from, join(siteDir, to), { recursive: true });
  return siteDir;
}
