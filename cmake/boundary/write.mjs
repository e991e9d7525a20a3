// Both sides of each boundary, made from its description: `npm run format` writes them, and a test compares.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectDir } from '../setup/project.mjs';
import { boardFiles } from './board.mjs';
import { cppHeader } from './cpp.mjs';
import { readDescription } from './description.mjs';
import { paletteFiles } from './palette.mjs';
import { typescript } from './typescript.mjs';

// Emscripten's own loader puts a line before the names that a module exports; the core has no loader of that kind.
export const BOUNDARIES = [
  { folder: 'src/app', script: 'web/figure/bridge/boundary.ts', before: '_' },
  { folder: 'src/stills', script: 'web/figure/bridge/stills-boundary.ts', before: '_' },
  { folder: 'src/reader', script: 'web/figure/words/boundary.ts', before: '' },
  { folder: 'src/headless', script: 'web/core/boundary.ts', before: '' },
];

/**
 * @param {string} path
 * @param {string} text
 */
async function laidOut(path, text) {
  if (!path.endsWith('.ts')) return text;
  const options = await resolveConfig(join(projectDir, path));
  return format(text, { ...options, parser: 'typescript' });
}

/** @returns {Promise<Record<string, string>>} the texts of all, by their paths from the top of the project */
export async function boundaryFiles() {
  const files = { ...boardFiles(), ...paletteFiles() };
  for (const { folder, script, before } of BOUNDARIES) {
    const source = `${folder}/boundary.json`;
    const description = readDescription(source);
    files[`${folder}/boundary.h`] = cppHeader(description);
    files[script] = typescript(description, source, before);
  }
  for (const [path, text] of Object.entries(files)) files[path] = await laidOut(path, text);
  return files;
}

export async function writeBoundaries() {
  for (const [path, text] of Object.entries(await boundaryFiles())) {
    writeFileSync(join(projectDir, path), text);
  }
}
