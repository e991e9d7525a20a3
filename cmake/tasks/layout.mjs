// The layout of source text: clang-format for C++, prettier for TypeScript, JavaScript and CSS.
import { join } from 'node:path';
import { ensureModules } from '../setup/modules.mjs';
import { needs } from '../setup/needs.mjs';
import { ensurePackages, programFor } from '../setup/packages.mjs';
import { projectDir } from '../setup/project.mjs';
import { runLong } from '../setup/run.mjs';
import { filesIn } from './files.mjs';

const cppEndings = ['.cpp', '.h', '.inc'];
const webPatterns = ['vite.config.mts', '{web,tests,cmake}/**/*.{ts,mjs,css}'];

/** @param {boolean} repair */
export async function clangFormat(repair) {
  await ensurePackages(['format']);
  const program = (needs.clangFormat && programFor(needs.clangFormat)) ?? 'clang-format';
  const mode = repair ? ['-i'] : ['--dry-run', '-Werror'];
  const args = [...mode, ...filesIn(['src', 'tests'], cppEndings)];
  return runLong('clang-format', program, args, { cwd: projectDir });
}

/** @param {boolean} repair */
export async function prettier(repair) {
  await ensureModules();
  const script = join(projectDir, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
  const args = [
    script,
    repair ? '--write' : '--check',
    '--log-level',
    repair ? 'warn' : 'log',
    ...webPatterns,
  ];
  return runLong('prettier', process.execPath, args, { cwd: projectDir });
}
