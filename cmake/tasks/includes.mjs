// Which files a C++ file is made of, found as the compiler finds them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

/**
 * What a file includes itself. Names are looked up in its own folder and in `folders`; what is in none of them belongs
 * to the compiler.
 * @param {string} file
 * @param {readonly string[]} folders
 * @returns {string[]}
 */
export function includedBy(file, folders) {
  const text = readFileSync(inProject(file), 'utf8');
  return [...text.matchAll(/^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)/gm)].flatMap(
    ([, quoted, angled]) => {
      const name = quoted ?? angled ?? '';
      const places = [...(quoted ? [dirname(file)] : []), ...folders];
      const found = places.map((place) => join(place, name)).find((at) => isThere(at));
      return found ? [found] : [];
    },
  );
}

/** @param {string} path from the top of the project unless it is absolute */
function inProject(path) {
  return isAbsolute(path) ? path : join(projectDir, path);
}

/** @param {string} path */
function isThere(path) {
  return existsSync(inProject(path));
}

/**
 * The file and all it includes, directly or not.
 * @param {string} file
 * @param {readonly string[]} folders
 * @param {Set<string>} [seen]
 */
export function closureOf(file, folders, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of includedBy(file, folders)) closureOf(next, folders, seen);
  return seen;
}
