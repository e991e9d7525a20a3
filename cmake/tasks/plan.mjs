// The steps of npm test, in order, and what the system must have for each.
import { imguiGroups } from '../setup/imgui.mjs';
import { ensureModules } from '../setup/modules.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { findToolchain } from '../setup/toolchain.mjs';
import { ctest, e2e, format, hosts, lint, shaders, site, types, unit } from './steps.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {(filters: string[]) => Promise<import('./steps.mjs').Outcome>} run
 * @property {string[]} [groups] of packages
 * @property {boolean} [usesEmscripten]
 * @property {boolean} [takesFilters] a part of its tests can be chosen by name
 * @property {boolean} [whenNamed] runs only where it is named, because it takes long
 * @property {string} [after] a step that must have passed for this one to mean anything
 */

/** @type {Step[]} */
export const steps = [
  { name: 'format', title: 'layout of the sources', run: format, groups: ['format'] },
  {
    name: 'lint',
    title: 'clang-tidy',
    run: lint,
    groups: ['lint', 'cpp', 'native', ...imguiGroups()],
  },
  { name: 'types', title: 'TypeScript types', run: types },
  { name: 'shaders', title: 'shaders compile', run: shaders, groups: ['shaders'] },
  {
    name: 'cpp',
    title: 'C++ tests and desktop figure, sanitizers',
    run: (filters) => ctest('native-tests', filters),
    groups: ['cpp', 'native', ...imguiGroups()],
    takesFilters: true,
  },
  {
    name: 'wasm',
    title: 'C++ tests, WebAssembly',
    run: (filters) => ctest('wasm-tests', filters),
    groups: ['doctest'],
    usesEmscripten: true,
    takesFilters: true,
  },
  {
    name: 'unit',
    title: 'TypeScript tests',
    run: unit,
    groups: imguiGroups(),
    usesEmscripten: true,
    takesFilters: true,
  },
  { name: 'build', title: 'site builds', run: site, groups: imguiGroups(), usesEmscripten: true },
  {
    name: 'e2e',
    title: 'end-to-end tests',
    run: e2e,
    groups: ['browser'],
    takesFilters: true,
    after: 'build',
  },
  {
    name: 'hosts',
    title: 'site builders, bundlers, players',
    run: hosts,
    groups: ['browser', 'hosts'],
    takesFilters: true,
    after: 'build',
    whenNamed: true,
  },
];

/**
 * Steps by name; all other words choose tests by name in the steps that can do so.
 * @param {string[]} words
 */
export function choose(words) {
  const names = new Set(steps.map(({ name }) => name));
  const wanted = words.filter((word) => names.has(word));
  const filters = words.filter((word) => !names.has(word));
  const chosen = steps.filter(({ name, takesFilters, whenNamed }) => {
    if (wanted.length > 0 || whenNamed) return wanted.includes(name);
    return filters.length === 0 || takesFilters;
  });
  return { chosen, filters };
}

/**
 * Everything at once, so that packages are installed together and one message names everything that is missing.
 * @param {readonly Step[]} chosen
 */
export async function setUp(chosen) {
  await ensureModules();
  const wanted = [...new Set(chosen.flatMap(({ groups }) => groups ?? []))];
  if (chosen.some(({ usesEmscripten }) => usesEmscripten)) await findToolchain(wanted);
  else await ensurePackages(wanted);
}
