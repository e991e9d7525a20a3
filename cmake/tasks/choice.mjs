// Which tests a word after `npm test --` means: a layer, a folder, a figure, a file.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectDir } from '../setup/project.mjs';
import { filesIn } from './files.mjs';

/**
 * One CMake target: a test program, of which `source` is the only part to run where it is given, or a layer
 * without tests, which is compiled.
 * @typedef {{ target: string, source?: string }} CppTest
 */

/**
 * @param {string} folder
 * @param {RegExp} declared
 */
function targetsIn(folder, declared) {
  return filesIn([folder], ['CMakeLists.txt']).flatMap((file) =>
    [...readFileSync(join(projectDir, file), 'utf8').matchAll(declared)].map(
      ([, name = '']) => name,
    ),
  );
}

/** @param {string} folder of tests/ */
function programsOf(folder) {
  return targetsIn(`tests/${folder}`, /^ *cosine_lab_(?:test|fuzz)\((\w+)/gm);
}

/** @returns {string[]} the layers: the folders of src/ */
export function layers() {
  const lists = filesIn(['src'], ['CMakeLists.txt']);
  return [...new Set(lists.map((list) => list.split('/')[1] ?? ''))];
}

/**
 * @param {string} word
 * @returns {CppTest[]}
 */
export function cppTestsOf(word) {
  if (existsSync(join(projectDir, 'tests', word, 'CMakeLists.txt'))) {
    return programsOf(word).map((target) => ({ target }));
  }
  const sources = filesIn(['tests'], ['_test.cpp']).filter((file) =>
    file.slice('tests/'.length).includes(word),
  );
  if (sources.length === 0 && layers().includes(word)) {
    return targetsIn(`src/${word}`, /cosine_lab_layer\((\w+)/g).map((target) => ({ target }));
  }
  return sources.flatMap((file) => {
    const source = file.slice('tests/'.length);
    return programsOf(source.split('/')[0] ?? '').map((target) => ({ target, source }));
  });
}

/**
 * The files of TypeScript tests in the folders that have the word in their path below tests/.
 * @param {readonly string[]} folders
 */
export function scriptTests(folders) {
  const files = filesIn(
    folders.map((folder) => `tests/${folder}`),
    ['.test.ts'],
  );
  return (/** @type {string} */ word) =>
    files.filter((file) => file.slice('tests/'.length).includes(word));
}

/** @returns {string[]} words that choose something: layers, and what test files are called */
export function knownWords() {
  const files = filesIn(['tests'], ['_test.cpp', '.test.ts']);
  const names = files.map((file) => basename(file).replace(/(_test\.cpp|\.test\.ts)$/, ''));
  const folders = files.map((file) => basename(dirname(file)));
  return [...new Set([...layers(), ...folders, ...names])];
}

/**
 * How many letters must be changed, added or left out to make one word of another.
 * @param {string} from
 * @param {string} to
 */
function editDistance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * @param {string} word
 * @param {readonly string[]} words
 * @returns {string[]} those that it may have been meant to be, the likeliest first
 */
export function alike(word, words) {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return words
    .map((other) => ({ other, off: editDistance(word, other) }))
    .filter(({ off }) => off <= allowed)
    .sort((a, b) => a.off - b.off)
    .slice(0, 3)
    .map(({ other }) => other);
}
