// Which of the project's own files a C++ file is made of.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

/**
 * The file and all it includes from the project, as paths from its top.
 * @param {string} file
 * @param {Set<string>} [seen]
 */
export function closureOf(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(projectDir, file), 'utf8');
  for (const match of text.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
    const name = match[1] ?? '';
    const places = [join('src', name), join('tests', name), join(dirname(file), name)];
    const found = places.find((place) => existsSync(join(projectDir, place)));
    if (found) closureOf(found, seen);
  }
  return seen;
}
