// What has passed is not run again as long as every byte it depends on is the same. A digest of those bytes is its key,
// and build/passed/ has a file for each; without that folder, everything runs.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDir, hashOf, hashOfFile, projectDir } from '../setup/project.mjs';
import { filesIn } from './files.mjs';

/**
 * @template T
 * @typedef {object} Divided
 * @property {T[]} left those to run
 * @property {number} before how many tests the others have, which passed on the same bytes
 */

const memory = join(buildDir, 'passed');

/**
 * A digest of files and of everything in folders, as they are now.
 * @param {readonly string[]} paths from the top of the project
 */
export function digestOf(paths) {
  const files = paths.flatMap((path) =>
    statSync(join(projectDir, path)).isDirectory() ? filesIn([path], ['']) : [path],
  );
  return hashOf(...files.flatMap((file) => [file, hashOfFile(join(projectDir, file))]));
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {(one: T) => string} keyOf
 * @param {string} [folder] where it is remembered
 * @returns {Divided<T>}
 */
export function withoutPassed(all, keyOf, folder = memory) {
  // A run that was asked to take long tries something new each time.
  if (process.env.COSINE_LAB_LONG) return { left: [...all], before: 0 };
  const files = all.map((one) => ({ one, file: join(folder, keyOf(one)) }));
  const passed = files.filter(({ file }) => existsSync(file));
  return {
    left: files.filter((each) => !passed.includes(each)).map(({ one }) => one),
    before: passed.reduce((sum, { file }) => sum + Number(readFileSync(file, 'utf8')), 0),
  };
}

/**
 * @param {string} key
 * @param {number} tests how many it has
 * @param {string} [folder]
 */
export function remember(key, tests, folder = memory) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, key), String(tests));
}
