// The static site in dist/: the WebAssembly figure, then the web side around it.
import { join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { ensureModules } from '../setup/modules.mjs';
import { buildPreset, preparePreset } from '../setup/presets.mjs';
import { buildDir, projectDir } from '../setup/project.mjs';
import { mustRun } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';

/** @returns {Promise<Record<string, string>>} the environment the web build reads */
async function buildWasm() {
  step('Building the core and the figure to WebAssembly');
  const preset = await preparePreset('wasm');
  await buildPreset(preset);
  return preset.env;
}

/** The core alone, which the TypeScript tests load. */
export async function buildCore() {
  await buildPreset(await preparePreset('wasm'), { targets: ['cosine-core'] });
}

export async function buildSite() {
  await ensureModules();
  const env = await buildWasm();
  step('Building the site into dist/');
  await withLock(join(buildDir, 'locks', 'dist'), async () => {
    const vite = join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
    const build = (/** @type {string} */ what, /** @type {string[]} */ args) =>
      mustRun(what, process.execPath, [vite, 'build', ...args], { cwd: projectDir, env });
    await build('vite build', []);
    await build('vite build of the core alone', ['--config', 'cmake/web/core.config.mjs']);
    await build('vite build of the one file', ['--config', 'cmake/web/single.config.mjs']);
    await build('vite build of the element', ['--config', 'cmake/web/element.config.mjs']);
    await build('vite build of fit.js', ['--config', 'cmake/web/fit.config.mjs']);
    await build('vite build of the package', ['--config', 'cmake/web/package.config.mjs']);
  });
}
