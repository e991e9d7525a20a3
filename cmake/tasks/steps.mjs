// What each step of npm test does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureModules } from '../setup/modules.mjs';
import { needs } from '../setup/needs.mjs';
import { ensurePackages, programFor } from '../setup/packages.mjs';
import { projectDir } from '../setup/project.mjs';
import { capture, runLong } from '../setup/run.mjs';
import { changedTests } from './changed.mjs';
import { filesIn } from './files.mjs';
import { clangFormat, prettier } from './layout.mjs';
import { includeRings } from './rings.mjs';
import { buildCore, buildSite } from './site.mjs';
import { withPrograms } from './absent.mjs';
import { analyzer, clangTidy } from './tidy.mjs';
import { vitest } from './vitest.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [skipped] why there was nothing to do
 * @property {number} [before] the tests left out because they passed before, on the same bytes
 * @property {string[]} [flaky] the tests that failed first and passed when they were tried again
 * @property {string} [details] what a person needs to see of a failure
 */

/** @param {{ ok: boolean, log: string }[]} runs */
function checks(runs) {
  const bad = runs.filter((run) => !run.ok);
  const details = bad.map((run) => readFileSync(run.log, 'utf8').trim()).join('\n');
  return { passed: runs.length - bad.length, failed: bad.length, details };
}

export async function format() {
  return checks([await clangFormat(false), await prettier(false)]);
}

const MOST_LINES = 400;
// Nobody reads or edits what a program wrote.
const WRITTEN = /(boundary\.h|bridge\/boundary\.ts)$/;

/** @returns {string[]} a line for each source that is too long to read at a sitting */
function longFiles() {
  const endings = ['.cpp', '.h', '.inc', '.ts', '.mts', '.mjs', '.css', '.cmake'];
  return filesIn(['src', 'web', 'tests', 'cmake'], endings).flatMap((file) => {
    const lines = readFileSync(join(projectDir, file), 'utf8').split('\n').length - 1;
    return lines > MOST_LINES && !WRITTEN.test(file)
      ? [`${file} has ${lines} lines. Divide it: no file has more than ${MOST_LINES}.`]
      : [];
  });
}

/** Rings between TypeScript files, and long functions: oxlint is one program without dependencies, and takes a second. */
async function scriptFaults() {
  await ensureModules();
  const oxlint = join(projectDir, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const options = ['--config', 'cmake/tasks/oxlint.json', '--tsconfig', 'tsconfig.json'];
  const args = [oxlint, ...options, 'web', 'tests', 'cmake', 'vite.config.mts'];
  const { ok, out, err } = capture(process.execPath, args, { cwd: projectDir });
  return ok ? [] : [out + err];
}

/** @returns {Promise<Outcome>} */
export async function lint() {
  const kinds = [includeRings(), longFiles(), await scriptFaults(), (await clangTidy()).findings];
  const findings = kinds.flat();
  return {
    passed: kinds.filter((found) => found.length === 0).length,
    failed: findings.length,
    details: findings.join('\n'),
  };
}

/** @returns {Promise<Outcome>} */
export async function analysis() {
  const { checked, findings } = await analyzer();
  const details = findings.join('\n');
  return {
    passed: findings.length > 0 ? 0 : Math.max(checked, 1),
    failed: findings.length,
    details,
  };
}

export async function types() {
  await ensureModules();
  const tsc = join(projectDir, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '--project', projectDir, '--pretty', 'false'];
  return checks([await runLong('tsc', process.execPath, args, { cwd: projectDir })]);
}

export async function shaders() {
  await ensurePackages(['shaders']);
  const program = (needs.glslang && programFor(needs.glslang)) ?? 'glslangValidator';
  const files = filesIn(['shaders'], ['.vert', '.frag']);
  const found = files.map((file) => capture(program, [file], { cwd: projectDir }));
  const bad = found.filter((result) => !result.ok);
  const details = bad.map((result) => result.out + result.err).join('\n');
  return { passed: found.length - bad.length, failed: bad.length, details };
}

/** @param {readonly string[]} [files] */
export async function unit(files) {
  await buildCore();
  return vitest('unit', files);
}

export async function site() {
  await buildSite();
  return { passed: 1, failed: 0 };
}

/** @param {readonly string[]} [files] */
export async function e2e(files) {
  await ensurePackages(['browser']);
  return files ? vitest('e2e', files) : changedTests('e2e');
}

/** The site builders that Debian has are quick. */
export const sites = () =>
  withPrograms(['browser', 'sites'], () => vitest('hosts', ['tests/hosts/debian.test.ts']));

/** @param {readonly string[]} [files] */
export const reader = (files) => withPrograms(['reader'], () => vitest('reader', files));

/** @param {readonly string[]} [files] */
export async function hosts(files) {
  await ensurePackages(['browser', 'hosts']);
  await ensureModules(join(projectDir, 'tests/hosts'));
  return vitest('hosts', files);
}
