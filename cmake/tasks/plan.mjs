// The steps of npm test, in order, and what the system must have for each.
import { imguiGroups } from '../setup/imgui.mjs';
import { ensureModules } from '../setup/modules.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { Stop } from '../setup/say.mjs';
import { findToolchain } from '../setup/toolchain.mjs';
import { alike, cppTestsOf, knownWords, layers, scriptTests } from './choice.mjs';
import { cppTests } from './cpp.mjs';
import { everyEngine, wholeEngine } from './engines.mjs';
import { reproducible } from './reproducible.mjs';
import {
  analysis,
  e2e,
  format,
  hosts,
  lint,
  reader,
  shaders,
  site,
  sites,
  types,
  unit,
} from './steps.mjs';

/**
 * @template T
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} title
 * @property {(chosen?: T[]) => Promise<import('./steps.mjs').Outcome>} run
 * @property {(word: string) => T[]} [find] the tests that a word means
 * @property {string[]} [groups] of packages
 * @property {boolean} [usesEmscripten]
 * @property {boolean} [whenNamed] runs only where it is named, because it takes long
 * @property {boolean} [onlyWhole] a word alone does not choose it, because another step runs the same tests
 * @property {string} [after] a step that must have passed for this one to mean anything
 */

/** @typedef {Kind<any>} Step */

// See tests/CMakeLists.txt.
const inWasm = ['core_tests', 'io_tests', 'lesson_tests'];

/** @type {Step[]} */
export const steps = [
  { name: 'format', title: 'layout of the sources', run: format, groups: ['format'] },
  {
    name: 'lint',
    title: 'clang-tidy, rings, long files',
    run: lint,
    groups: ['lint', 'cpp', 'native', ...imguiGroups()],
  },
  { name: 'types', title: 'TypeScript types', run: types },
  { name: 'shaders', title: 'shaders compile', run: shaders, groups: ['shaders'] },
  {
    name: 'cpp',
    title: 'C++ tests and desktop figure, sanitizers',
    run: (chosen) => cppTests('native-tests', chosen),
    find: cppTestsOf,
    groups: ['cpp', 'native', ...imguiGroups()],
  },
  {
    name: 'wasm',
    title: 'C++ tests, WebAssembly',
    run: (chosen) => cppTests('wasm-tests', chosen),
    find: (word) => cppTestsOf(word).filter(({ target }) => inWasm.includes(target)),
    groups: ['doctest'],
    usesEmscripten: true,
    onlyWhole: true,
  },
  {
    name: 'unit',
    title: 'TypeScript tests',
    run: unit,
    find: scriptTests(['web', 'setup', 'docs']),
    groups: imguiGroups(),
    usesEmscripten: true,
  },
  { name: 'build', title: 'site builds', run: site, groups: imguiGroups(), usesEmscripten: true },
  {
    name: 'e2e',
    title: 'end-to-end tests',
    run: e2e,
    find: scriptTests(['e2e']),
    groups: ['browser'],
    after: 'build',
  },
  {
    name: 'engines',
    title: 'a part of them in Firefox, WebKit',
    run: everyEngine,
    groups: ['firefox', 'webkit'],
    after: 'build',
  },
  {
    name: 'sites',
    title: 'a figure in site builders of Debian',
    run: sites,
    groups: ['browser', 'sites'],
    after: 'build',
  },
  {
    name: 'firefox',
    title: 'end-to-end tests in Firefox ESR',
    run: wholeEngine('firefox'),
    find: scriptTests(['e2e']),
    groups: ['browser', 'firefox'],
    after: 'build',
    whenNamed: true,
  },
  {
    name: 'webkit',
    title: 'end-to-end tests in WebKitGTK',
    run: wholeEngine('webkit'),
    find: scriptTests(['e2e']),
    groups: ['browser', 'webkit'],
    after: 'build',
    whenNamed: true,
  },
  {
    name: 'reader',
    title: 'what Orca says of the figures',
    run: reader,
    find: scriptTests(['screen-reader']),
    groups: ['reader'],
    after: 'build',
    whenNamed: true,
  },
  {
    name: 'reproducible',
    title: 'two builds are the same bytes',
    run: reproducible,
    groups: imguiGroups(),
    usesEmscripten: true,
    whenNamed: true,
  },
  {
    name: 'analyzer',
    title: 'paths through the C++, followed by Clang',
    run: analysis,
    groups: ['lint', 'cpp', 'native', ...imguiGroups()],
    whenNamed: true,
  },
  {
    name: 'hosts',
    title: 'site builders, bundlers, players',
    run: hosts,
    find: scriptTests(['hosts']),
    groups: ['browser', 'hosts'],
    after: 'build',
    whenNamed: true,
  },
];

/** @typedef {{ step: Step, tests?: any[] }} Chosen without tests, all of them */

/**
 * Steps by name. Any other word chooses tests in them; where no step is named, in all that have tests of that name, and
 * the site is built for those that look at it.
 * @param {string[]} words
 * @returns {Chosen[]}
 */
export function choose(words) {
  const named = steps.filter(({ name }) => words.includes(name));
  const others = words.filter((word) => !named.some(({ name }) => name === word));
  if (others.length === 0) {
    const all = named.length > 0 ? named : steps.filter(({ whenNamed }) => !whenNamed);
    return all.map((step) => ({ step }));
  }
  const usual = steps.filter(({ whenNamed, onlyWhole }) => !whenNamed && !onlyWhole);
  const within = named.length > 0 ? named : usual;
  for (const word of others) {
    if (!within.some(({ find }) => find?.(word).length)) throw new Stop(nothingFor(word, named));
  }
  /** @type {Chosen[]} */
  const chosen = within.flatMap((step) => {
    if (!step.find) return named.length > 0 ? [{ step }] : [];
    const tests = others.flatMap(step.find);
    return tests.length > 0 ? [{ step, tests }] : [];
  });
  return named.length > 0 ? chosen : withBases(chosen);
}

/**
 * The steps that others stand on, before them.
 * @param {readonly Chosen[]} chosen
 * @returns {Chosen[]}
 */
function withBases(chosen) {
  const bases = steps.filter(({ name }) => chosen.some(({ step }) => step.after === name));
  const all = [...bases.map((step) => ({ step })), ...chosen];
  return all.sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
}

/**
 * @param {string} word
 * @param {readonly Step[]} named
 */
function nothingFor(word, named) {
  const names = steps.map(({ name }) => name);
  const matches = (/** @type {string} */ one) =>
    (named.length > 0 ? named : steps).some(({ find }) => find?.(one).length);
  const guesses = alike(word, [...names, ...knownWords().filter(matches)]);
  const elsewhere = steps.filter(({ find }) => find?.(word).length).map(({ name }) => name);
  const where = named.length > 0 ? ` of ${named.map(({ name }) => name).join(', ')}` : '';
  return [
    `"${word}" matches no test${where}.`,
    ...(elsewhere.length > 0 ? [`It matches tests of ${elsewhere.join(', ')}.`] : []),
    ...(guesses.length > 0 ? [`Did you mean ${guesses.join(' or ')}?`] : []),
    `Steps: ${names.join(' ')}`,
    `Layers: ${layers().join(' ')}`,
    'Any part of the path of a test below tests/ will do, too.',
  ].join('\n');
}

/**
 * Everything at once, so that packages are installed together and one message names everything that is missing.
 * @param {readonly Chosen[]} chosen
 */
export async function setUp(chosen) {
  await ensureModules();
  const wanted = [...new Set(chosen.flatMap(({ step }) => step.groups ?? []))];
  if (chosen.some(({ step }) => step.usesEmscripten)) await findToolchain(wanted);
  else await ensurePackages(wanted);
}
