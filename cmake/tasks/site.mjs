// The static site in dist/: the WebAssembly figure, then the web side around it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { ensureModules } from '../setup/modules.mjs';
import { buildPreset, preparePreset } from '../setup/presets.mjs';
import { buildDir, distDir, hashOf, projectDir } from '../setup/project.mjs';
import { mustRun } from '../setup/run.mjs';
import { note, step } from '../setup/say.mjs';
import { digestOf, remember, withoutPassed } from './passed.mjs';
import { digests } from './reproducible.mjs';

// All that the site is made from, besides the tools: the packages that package-lock.json pins, and Node.
const SOURCES = [
  ...['cmake', 'docs', 'shaders', 'src', 'web'],
  ...['CHANGELOG.md', 'CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'README.md', 'index.html'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.mts'],
];
const PROGRAMS = ['core.wasm', 'lab.mjs', 'lab.wasm', 'reader.wasm', 'stills.mjs'];

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
    // What is edited meanwhile is not in it.
    const sources = sourcesOf(env);
    if (isBuilt(sources)) return note('It is there, made from the same bytes.');
    await buildPages(env);
    remember(hashOf(sources, ...siteNow()), 1);
  });
}

/** @param {Record<string, string>} env */
function sourcesOf(env) {
  const programs = PROGRAMS.map((name) => `build/wasm/cosine-${name}`);
  return hashOf('site', process.version, JSON.stringify(env), digestOf([...SOURCES, ...programs]));
}

const siteNow = () => [...digests(distDir)].flat();

/**
 * Whether dist/ holds what was once made from these sources, unchanged.
 * @param {string} sources
 */
function isBuilt(sources) {
  if (!existsSync(distDir)) return false;
  return withoutPassed([hashOf(sources, ...siteNow())], (key) => key).left.length === 0;
}

/** @param {Record<string, string>} env */
async function buildPages(env) {
  const vite = join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = (/** @type {string} */ what, /** @type {string[]} */ args) =>
    mustRun(what, process.execPath, [vite, 'build', ...args], { cwd: projectDir, env });
  const part = (/** @type {string} */ what, /** @type {string} */ name) =>
    build(`vite build of ${what}`, ['--config', `cmake/web/${name}.config.mjs`]);
  await build('vite build', []);
  await part('the core alone', 'core');
  await part('the one file', 'single');
  await part('the element', 'element');
  await part('fit.js', 'fit');
  await part('the package', 'package');
}
