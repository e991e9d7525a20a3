// Lists of the project's own source files.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

// What programs put there: packages, and the sites that the tests of hosts make.
const MADE = ['node_modules', '.sites'];

/**
 * Files below the folders with one of the endings, as paths from the top of the project.
 * @param {readonly string[]} folders
 * @param {readonly string[]} endings
 */
export function filesIn(folders, endings) {
  return folders
    .flatMap((folder) => walk(folder))
    .filter((file) => endings.some((end) => file.endsWith(end)));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function walk(folder) {
  const full = join(projectDir, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return MADE.includes(entry.name) ? [] : walk(path);
      return [path];
    });
}
