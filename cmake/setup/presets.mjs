// Configuring and building one CMake preset with the right tools.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doctestDir } from './doctest.mjs';
import { imguiDir, imguiGroups } from './imgui.mjs';
import { withLock } from './lock.mjs';
import { ensureModules } from './modules.mjs';
import { needs } from './needs.mjs';
import { ensurePackages, programFor } from './packages.mjs';
import { buildDir, fontFamilyDir, hashOf, projectDir } from './project.mjs';
import { capture, mustRun } from './run.mjs';
import { copyIn, copyOut, dropCopy } from './sandbox.mjs';
import { findToolchain, withToolchain } from './toolchain.mjs';

/** @typedef {import('./toolchain.mjs').Toolchain} Toolchain */
/** @typedef {'wasm' | 'wasm-tests' | 'wasm-bench' | 'native' | 'native-tests' | 'native-bench' | 'lengths' | 'fuzz' | 'lint'} PresetName */
/**
 * @typedef {object} Preset
 * @property {PresetName} name
 * @property {string} toolsId
 * @property {Record<string, string>} env
 * @property {Toolchain} [toolchain] for WebAssembly
 */

/** @typedef {'figure' | 'tests' | 'bench'} Part */
/** @type {Record<PresetName, Part[]>} */
const partsOf = {
  wasm: ['figure'],
  'wasm-tests': ['tests'],
  'wasm-bench': ['bench'],
  native: ['figure'],
  'native-tests': ['figure', 'tests'],
  'native-bench': ['bench'],
  lengths: ['tests'],
  fuzz: ['figure', 'tests'],
  lint: ['figure', 'tests'],
};

/** @type {Record<Part, string>} */
const nativeGroup = { figure: 'native', tests: 'cpp', bench: 'blas' };

const panelFont = join(fontFamilyDir, '400Regular/SourceSans3_400Regular.ttf');

/**
 * Sets up what the preset needs.
 * @param {PresetName} name
 * @returns {Promise<Preset>}
 */
export async function preparePreset(name) {
  const parts = partsOf[name];
  const groups = parts.flatMap(librariesOf);
  if (name.startsWith('wasm')) {
    const toolchain = await findToolchain(groups);
    return { name, toolsId: toolchain.id, env: await libraryEnv(parts), toolchain };
  }
  await ensurePackages([...parts.map((part) => nativeGroup[part]), ...groups]);
  const compiler = nativeCompiler(name);
  const version = capture(compiler, ['--version']).out.split('\n')[0] ?? '';
  return { name, toolsId: version, env: { ...(await libraryEnv(parts)), CXX: compiler } };
}

/** @param {PresetName} name */
export function nativeCompiler(name) {
  const clang =
    ['native-tests', 'lengths', 'fuzz', 'lint'].includes(name) &&
    needs.clang &&
    programFor(needs.clang);
  return process.env.CXX || clang || 'c++';
}

/** @param {Part} part */
function librariesOf(part) {
  if (part === 'bench') return [];
  return part === 'tests' ? ['doctest'] : imguiGroups();
}

/**
 * @param {Part[]} parts
 * @returns {Promise<Record<string, string>>}
 */
async function libraryEnv(parts) {
  /** @type {Record<string, string>} */
  const env = {};
  if (parts.includes('tests')) {
    const doctest = await doctestDir();
    if (doctest) env.COSINE_LAB_DOCTEST_DIR = doctest;
  }
  if (parts.includes('figure')) {
    const imgui = await imguiDir();
    if (imgui) env.COSINE_LAB_IMGUI_DIR = imgui;
    await ensureModules();
    env.COSINE_LAB_FONT = panelFont;
  }
  return env;
}

/**
 * @param {Preset} preset
 * @param {string[]} words
 */
export function presetCommand(preset, words) {
  if (preset.toolchain) return withToolchain(preset.toolchain, words, preset.env);
  const settings = Object.entries(preset.env).map(([name, value]) => `${name}=${value}`);
  return { command: 'env', args: [...settings, ...words] };
}

/** @param {Preset} preset */
function stampOf(preset) {
  const presets = readFileSync(join(projectDir, 'CMakePresets.json'), 'utf8');
  return hashOf(preset.toolsId, presets, projectDir, JSON.stringify(preset.env));
}

/**
 * Output of other tools must not be mixed into a build, so a changed stamp empties the folder.
 * @param {Preset} preset
 */
async function configureIfChanged(preset) {
  const folder = join(buildDir, preset.name);
  const stampFile = join(folder, 'cosine-lab.stamp');
  const stamp = stampOf(preset);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(folder, { recursive: true, force: true });
  const root = preset.toolchain?.root;
  if (root) dropCopy(root, preset.name);
  const { command, args } = presetCommand(preset, ['cmake', '--preset', preset.name]);
  await mustRun(`configuring ${preset.name}`, command, args, { cwd: projectDir });
  mkdirSync(folder, { recursive: true });
  writeFileSync(stampFile, stamp);
}

/**
 * @param {Preset} preset
 * @param {{ configureOnly?: boolean, targets?: string[] }} [options] without targets all are built
 */
export async function buildPreset(preset, options = {}) {
  await withLock(join(buildDir, 'locks', preset.name), async () => {
    const root = preset.toolchain?.root;
    if (root) copyIn(root, Object.values(preset.env));
    await configureIfChanged(preset);
    // Ninja's own file depends on all that CMake read, so building it configures anew where that changed.
    const targets = options.configureOnly ? ['build.ninja'] : (options.targets ?? []);
    const words = ['cmake', '--build', '--preset', preset.name];
    if (targets.length > 0) words.push('--target', ...targets);
    const { command, args } = presetCommand(preset, words);
    const what = options.configureOnly ? 'configuring' : 'building';
    await mustRun(`${what} ${preset.name}`, command, args, { cwd: projectDir });
    if (root) copyOut(root, preset.name);
  });
}
