// The Emscripten to build with: the one on PATH, or a Debian root made for it.
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { debianRoot } from './debian-root.mjs';
import { ensurePackages } from './packages.mjs';
import { capture, which } from './run.mjs';
import { insideRoot } from './sandbox.mjs';
import { detectSystem, isRoot } from './system.mjs';
import { isAtLeast } from './version.mjs';

const oldestEmscripten = '3.1.69';

/**
 * @typedef {object} Toolchain
 * @property {string} id changes whenever build output of another toolchain must not be reused
 * @property {string} emscriptenRoot
 * @property {string} [root] the Debian root that holds it
 */

/** @returns {Toolchain | undefined} */
function fromPath() {
  const emcc = which('emcc');
  if (!emcc || process.env.COSINE_LAB_DEBIAN) return undefined;
  const version = capture(emcc, ['--version']).out.split('\n')[0] ?? '';
  if (!isAtLeast(version, oldestEmscripten)) return undefined;
  const said = which('em-config') ? capture('em-config', ['EMSCRIPTEN_ROOT']).out.trim() : '';
  const emscriptenRoot = said || dirname(realpathSync(emcc));
  return { id: `${emscriptenRoot} ${version}`, emscriptenRoot };
}

/**
 * @param {string[]} [alsoNeeded] groups of packages, so that a message names everything at once
 * @returns {Promise<Toolchain>}
 */
export async function findToolchain(alsoNeeded = []) {
  const present = fromPath();
  if (present) {
    await ensurePackages(['wasm', ...alsoNeeded]);
    return present;
  }
  const system = detectSystem();
  if (!system.isDebian) await ensurePackages(['wasm', ...alsoNeeded], true);
  await ensurePackages(['root', ...(isRoot() ? [] : ['rootless']), ...alsoNeeded]);
  const made = await debianRoot(system);
  return { id: made.id, emscriptenRoot: '/usr/share/emscripten', root: made.path };
}

/**
 * @param {Toolchain} toolchain
 * @param {string[]} words a command to run with this toolchain
 * @param {Record<string, string>} env
 */
export function withToolchain(toolchain, words, env) {
  const all = { ...env, EMSCRIPTEN_ROOT: toolchain.emscriptenRoot };
  const settings = Object.entries(all).map(([name, value]) => `${name}=${value}`);
  const full = ['env', ...settings, ...words];
  if (toolchain.root) return insideRoot(toolchain.root, full);
  return { command: 'env', args: full.slice(1) };
}
