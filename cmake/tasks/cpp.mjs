// The C++ tests: all of them by CTest, or chosen programs and files of tests by themselves.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildPreset, preparePreset, presetCommand } from '../setup/presets.mjs';
import { hashOf, hashOfFile, projectDir } from '../setup/project.mjs';
import { capture, runLong } from '../setup/run.mjs';
import { Stop } from '../setup/say.mjs';
import { countCtest, countDoctest } from './counts.mjs';
import { digestOf, remember, withoutPassed } from './passed.mjs';

/** @typedef {import('./choice.mjs').CppTest} CppTest */
/** @typedef {import('./steps.mjs').Outcome} Outcome */
/** @typedef {{ name: string, command?: string[] }} Listed */
/** @typedef {import('../setup/presets.mjs').Preset} Preset */

// What the programs read while they run: references, words and their vectors, and a font.
const READ = ['tests/fixtures', 'web/vectors', 'package-lock.json'];

/**
 * @param {'native-tests' | 'wasm-tests'} name
 * @param {readonly CppTest[]} [chosen] nothing else is built; all where it is left out
 * @returns {Promise<Outcome>}
 */
export async function cppTests(name, chosen) {
  const preset = await preparePreset(name);
  if (!chosen) {
    // Natively the desktop figure is built, too.
    await buildPreset(preset, name === 'wasm-tests' ? { targets: ['test_programs'] } : {});
    return everything(preset);
  }
  await buildPreset(preset, { targets: [...new Set(chosen.map(({ target }) => target))] });
  const total = { passed: 0, failed: 0, details: '' };
  for (const { target, sources } of byTarget(chosen)) {
    const { passed, failed, details = '' } = await program(preset, target, sources);
    total.passed += passed;
    total.failed += failed;
    total.details += details;
  }
  return total;
}

/**
 * @param {Preset} preset
 * @returns {Promise<Outcome>}
 */
async function everything(preset) {
  const basis = hashOf(digestOf(READ), preset.name, preset.toolsId);
  const tests = listed(preset);
  const keys = new Map(tests.map((test) => [test.name, hashOf(basis, ...bytesOf(test))]));
  const { left, before } = withoutPassed(tests, ({ name }) => keys.get(name) ?? '');
  if (left.length === 0) return { passed: 0, failed: 0, before };
  const only = `^(${left.map(({ name }) => name).join('|')})$`;
  const words = ['ctest', '--preset', preset.name, '--verbose', '--tests-regex', only];
  const { command, args } = presetCommand(preset, [...words, '-j', String(availableParallelism())]);
  const { ok, log } = await runLong(`ctest ${preset.name}`, command, args, { cwd: projectDir });
  const output = readFileSync(log, 'utf8');
  const { passed, failed, programs } = countCtest(output);
  for (const { name } of left) {
    const count = programs.get(name);
    if (count !== undefined) remember(keys.get(name) ?? '', count);
  }
  return { passed, failed: ok ? failed : Math.max(1, failed), before, details: ok ? '' : output };
}

/**
 * Its command, and a digest of every file that stands in it, by itself or in quotes. Node reads a module beside the
 * script that it is given.
 * @param {Listed} test
 */
export function bytesOf({ name, command = [] }) {
  const quoted = command.flatMap((word) =>
    [...word.matchAll(/'([^']+)'/g)].map(([, path = '']) => path),
  );
  const paths = [...command, ...quoted].flatMap((path) => [path, path.replace(/\.cjs$/, '.wasm')]);
  const files = [...new Set(paths)].filter((path) => existsSync(path) && statSync(path).isFile());
  if (files.length === 0) throw new Stop(`The command of ${name} has no program in it.`);
  return [...command, ...files.map(hashOfFile)];
}

/**
 * @param {readonly CppTest[]} chosen
 * @returns {{ target: string, sources: string[] }[]} without sources a program is run whole
 */
function byTarget(chosen) {
  return [...new Set(chosen.map(({ target }) => target))].map((target) => {
    const parts = chosen.filter((test) => test.target === target).map(({ source }) => source);
    const sources = parts.filter((part) => part !== undefined);
    return { target, sources: sources.length === parts.length ? sources : [] };
  });
}

/**
 * The test programs, with their commands as CTest would run them.
 * @param {Preset} preset
 * @returns {Listed[]}
 */
function listed(preset) {
  const words = ['ctest', '--preset', preset.name, '--show-only=json-v1'];
  const { command, args } = presetCommand(preset, words);
  const { ok, out, err } = capture(command, args, { cwd: projectDir });
  if (!ok) throw new Stop(`CTest cannot list the tests of ${preset.name}:\n${err}`);
  return JSON.parse(out.slice(out.indexOf('{'))).tests;
}

/**
 * @param {Preset} preset
 * @param {string} target
 * @param {readonly string[]} sources
 * @returns {Promise<Outcome>}
 */
async function program(preset, target, sources) {
  const words = listed(preset).find(({ name }) => name === target)?.command;
  // A layer without tests has compiled by now.
  if (!words) return { passed: 1, failed: 0 };
  const only = sources.map((source) => `*tests/${source}`).join(',');
  const all = only ? [...words, `--source-file=${only}`] : words;
  const { command, args } = presetCommand(preset, all);
  const { ok, log } = await runLong(`${target} ${preset.name}`, command, args, { cwd: projectDir });
  const output = readFileSync(log, 'utf8');
  return { ...countDoctest(output, ok), details: ok ? '' : output };
}
