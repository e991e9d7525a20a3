// clang-tidy over the sources, two at a time and only where something changed since the last clean run.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { needs } from '../setup/needs.mjs';
import { ensurePackages, programFor } from '../setup/packages.mjs';
import { buildPreset, nativeCompiler, preparePreset } from '../setup/presets.mjs';
import { buildDir, hashOf, projectDir } from '../setup/project.mjs';
import { capture } from '../setup/run.mjs';
import { progress } from '../setup/say.mjs';
import { closureOf } from './includes.mjs';

/** @typedef {{ file: string, folder: string, key: string }} Job */

const cleanDir = join(buildDir, 'tidy');

/** What follows paths through the program; its remarks on the order of fields are of no use for bytes that few have. */
const ANALYZER = '-*,clang-analyzer-*,-clang-analyzer-optin.performance.Padding';

const QUIET = ['unknown-warning-option', 'deprecated-declarations'].map(
  (name) => `--extra-arg=-Wno-${name}`,
);

// Its compile commands say how each file is built.
const preset = 'lint';

async function configuredFolder() {
  await buildPreset(await preparePreset(preset), { configureOnly: true });
  return join(buildDir, preset);
}

/**
 * Where a compile command looks for headers: layers, what CMake generates, and libraries alike.
 * @param {string} command
 */
function foldersOf(command) {
  return [...command.matchAll(/(?:^|\s)(?:-I|-isystem)\s*(\S+)/g)].map(([, folder = '']) => folder);
}

/**
 * The sources to check: those whose text, headers, command, checks or tool differ from the last clean run. The
 * compiler's own headers are left out, which its version stands for.
 * @param {string} folder
 * @param {string} version of clang-tidy and the compiler, and the checks
 */
function jobsIn(folder, version) {
  /** @type {Map<string, Job>} */
  const jobs = new Map();
  const checks = readFileSync(join(projectDir, '.clang-tidy'), 'utf8');
  const commands = JSON.parse(readFileSync(join(folder, 'compile_commands.json'), 'utf8'));
  for (const { file: full, command } of commands) {
    const file = relative(projectDir, full);
    if (!file.startsWith('src/') || jobs.has(file)) continue;
    const parts = [...closureOf(full, foldersOf(command))].sort();
    const texts = parts.flatMap((part) => [part, readFileSync(part, 'utf8')]);
    jobs.set(file, { file, folder, key: hashOf(version, checks, command, ...texts) });
  }
  return [...jobs.values()].filter((job) => !existsSync(join(cleanDir, job.key)));
}

/**
 * @param {string} program
 * @param {Job} job
 * @param {readonly string[]} options
 * @returns {Promise<string>} what it found, nothing when clean
 */
function lint(program, job, options) {
  // What a warning of the compiler's own says is no finding about the source: an option that only GCC knows, or what an
  // older library does within itself.
  const always = ['--quiet', '-p', job.folder, ...QUIET];
  const args = [...always, ...options, job.file];
  const child = spawn(program, args, { cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'] });
  let found = '';
  let other = '';
  child.stdout.on('data', (data) => (found += data));
  child.stderr.on('data', (data) => (other += data));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? '' : found || other));
  });
}

/** @returns {Promise<{ checked: number, findings: string[] }>} */
export const clangTidy = () => tidy([]);

/** The analyzer alone. @returns {Promise<{ checked: number, findings: string[] }>} */
export const analyzer = () => tidy([`--checks=${ANALYZER}`]);

/**
 * @param {readonly string[]} options
 * @returns {Promise<{ checked: number, findings: string[] }>}
 */
async function tidy(options) {
  await ensurePackages(['lint']);
  const program = (needs.clangTidy && programFor(needs.clangTidy)) ?? 'clang-tidy';
  const versions = [program, nativeCompiler(preset)].map(
    (tool) => capture(tool, ['--version']).out,
  );
  const jobs = jobsIn(await configuredFolder(), [...versions, ...options].join('\n'));
  mkdirSync(cleanDir, { recursive: true });
  const ticker = progress('clang-tidy');
  const queue = [...jobs];
  /** @type {string[]} */
  const findings = [];
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      ticker.update(`${jobs.length - queue.length} of ${jobs.length}: ${job.file}`);
      const found = await lint(program, job, options);
      if (found) findings.push(found);
      else writeFileSync(join(cleanDir, job.key), '');
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  ticker.end(`${jobs.length} changed files, ${findings.length} with findings`);
  return { checked: jobs.length, findings };
}
