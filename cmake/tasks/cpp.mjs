// The C++ tests: all of them by CTest, or chosen programs and files of tests by themselves.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildPreset, preparePreset, presetCommand } from '../setup/presets.mjs';
import { projectDir } from '../setup/project.mjs';
import { capture, runLong } from '../setup/run.mjs';
import { Stop } from '../setup/say.mjs';
import { countCtest, countDoctest } from './counts.mjs';

/** @typedef {import('./choice.mjs').CppTest} CppTest */
/** @typedef {import('./steps.mjs').Outcome} Outcome */
/** @typedef {import('../setup/presets.mjs').Preset} Preset */

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
  const words = ['ctest', '--preset', preset.name, '--verbose'];
  const { command, args } = presetCommand(preset, [...words, '-j', String(availableParallelism())]);
  const { ok, log } = await runLong(`ctest ${preset.name}`, command, args, { cwd: projectDir });
  const output = readFileSync(log, 'utf8');
  const counts = countCtest(output);
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { ...counts, details: ok ? '' : output };
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
 * The command of a test program as CTest would run it; none for a layer.
 * @param {Preset} preset
 * @param {string} target
 * @returns {string[] | undefined}
 */
function commandOf(preset, target) {
  const words = ['ctest', '--preset', preset.name, '--show-only=json-v1'];
  const { command, args } = presetCommand(preset, words);
  const { ok, out, err } = capture(command, args, { cwd: projectDir });
  if (!ok) throw new Stop(`CTest cannot list the tests of ${preset.name}:\n${err}`);
  /** @type {{ name: string, command?: string[] }[]} */
  const tests = JSON.parse(out.slice(out.indexOf('{'))).tests;
  return tests.find((test) => test.name === target)?.command;
}

/**
 * @param {Preset} preset
 * @param {string} target
 * @param {readonly string[]} sources
 * @returns {Promise<Outcome>}
 */
async function program(preset, target, sources) {
  const words = commandOf(preset, target);
  // A layer without tests has compiled by now.
  if (!words) return { passed: 1, failed: 0 };
  const only = sources.map((source) => `*tests/${source}`).join(',');
  const all = only ? [...words, `--source-file=${only}`] : words;
  const { command, args } = presetCommand(preset, all);
  const { ok, log } = await runLong(`${target} ${preset.name}`, command, args, { cwd: projectDir });
  const output = readFileSync(log, 'utf8');
  return { ...countDoctest(output, ok), details: ok ? '' : output };
}
