// What each step of npm test does.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureModules } from '../setup/modules.mjs';
import { needs } from '../setup/needs.mjs';
import { ensurePackages, programFor } from '../setup/packages.mjs';
import { buildPreset, preparePreset, presetCommand } from '../setup/presets.mjs';
import { buildDir, projectDir } from '../setup/project.mjs';
import { capture, runLong } from '../setup/run.mjs';
import { countCtest, countVitest } from './counts.mjs';
import { filesIn } from './files.mjs';
import { clangFormat, prettier } from './layout.mjs';
import { buildCore, buildSite, hasSite } from './site.mjs';
import { clangTidy } from './tidy.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [skipped] why there was nothing to do
 * @property {string} [details] what a person needs to see of a failure
 */

/** @param {{ ok: boolean, log: string }[]} runs */
function checks(runs) {
  const bad = runs.filter((run) => !run.ok);
  const details = bad.map((run) => readFileSync(run.log, 'utf8').trim()).join('\n');
  return { passed: runs.length - bad.length, failed: bad.length, details };
}

/** @param {string} skipped */
function nothing(skipped) {
  return { passed: 0, failed: 0, skipped };
}

export async function format() {
  return checks([await clangFormat(false), await prettier(false)]);
}

export async function lint() {
  if (!hasCppTests()) return nothing('no C++ tests to configure yet');
  const { findings } = await clangTidy();
  return {
    passed: findings.length === 0 ? 1 : 0,
    failed: findings.length,
    details: findings.join('\n'),
  };
}

export async function types() {
  await ensureModules();
  const tsc = join(projectDir, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '--project', projectDir, '--pretty', 'false'];
  return checks([await runLong('tsc', process.execPath, args, { cwd: projectDir })]);
}

export async function shaders() {
  const files = filesIn(['shaders'], ['.vert', '.frag']);
  if (files.length === 0) return nothing('no shaders yet');
  await ensurePackages(['shaders']);
  const program = (needs.glslang && programFor(needs.glslang)) ?? 'glslangValidator';
  const found = files.map((file) => capture(program, [file], { cwd: projectDir }));
  const bad = found.filter((result) => !result.ok);
  const details = bad.map((result) => result.out + result.err).join('\n');
  return { passed: found.length - bad.length, failed: bad.length, details };
}

function hasCppTests() {
  return (
    existsSync(join(projectDir, 'src/core/CMakeLists.txt')) &&
    existsSync(join(projectDir, 'tests/core/CMakeLists.txt'))
  );
}

/**
 * @param {'native-tests' | 'wasm-tests'} name
 * @param {string[]} filters
 * @returns {Promise<Outcome>}
 */
export async function ctest(name, filters) {
  if (!hasCppTests()) return nothing('no C++ tests yet');
  const preset = await preparePreset(name);
  await buildPreset(preset);
  const only = filters.length > 0 ? ['-R', filters.join('|')] : [];
  const words = ['ctest', '--preset', name, '--verbose', '--no-tests=ignore', ...only];
  const { command, args } = presetCommand(preset, words);
  const { ok, log } = await runLong(`ctest ${name}`, command, args, { cwd: projectDir });
  const output = readFileSync(log, 'utf8');
  const counts = countCtest(output);
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { ...counts, details: ok ? '' : output };
}

/**
 * @param {'unit' | 'e2e' | 'hosts'} project
 * @param {string[]} filters
 * @returns {Promise<Outcome>}
 */
async function vitest(project, filters) {
  await ensureModules();
  const report = join(buildDir, 'reports', `${project}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const script = join(projectDir, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    script,
    'run',
    '--project',
    project,
    '--passWithNoTests',
    ...filters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const chromium = needs.chromium && programFor(needs.chromium);
  const env = { NO_COLOR: '1', ...(chromium ? { CHROME_BIN: chromium } : {}) };
  const { ok, log } = await runLong(`vitest ${project}`, process.execPath, args, {
    cwd: projectDir,
    env,
  });
  const counts = existsSync(report)
    ? countVitest(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { ...counts, details: ok ? '' : readFileSync(log, 'utf8') };
}

/** @param {string[]} filters */
export async function unit(filters) {
  await buildCore();
  return vitest('unit', filters);
}

export async function site() {
  if (!hasSite()) return nothing('no page and figure yet');
  await buildSite();
  return { passed: 1, failed: 0 };
}

/** @param {string[]} filters */
export async function e2e(filters) {
  if (filesIn(['tests/e2e'], ['.test.ts']).length === 0) return nothing('no end-to-end tests yet');
  await ensurePackages(['browser']);
  return vitest('e2e', filters);
}

/** @param {string[]} filters */
export async function hosts(filters) {
  await ensurePackages(['browser', 'hosts']);
  await ensureModules(join(projectDir, 'tests/hosts'));
  return vitest('hosts', filters);
}
