// Both sides of each boundary, made from its description: `npm run format` writes them, and a test compares.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectDir } from '../setup/project.mjs';
import { cppHeader } from './cpp.mjs';
import { readDescription } from './description.mjs';
import { typescript } from './typescript.mjs';

// Emscripten's own loader puts a line before the names that a module exports; the core has no loader of that kind.
export const BOUNDARIES = [
  { folder: 'src/app', script: 'web/figure/bridge/boundary.ts', before: '_' },
  { folder: 'src/stills', script: 'web/figure/bridge/stills-boundary.ts', before: '_' },
  { folder: 'src/reader', script: 'web/figure/words/boundary.ts', before: '' },
  { folder: 'src/headless', script: 'web/core/boundary.ts', before: '' },
];

/** @returns {Promise<Record<string, string>>} the texts of all, by their paths from the top of the project */
export async function boundaryFiles() {
  /** @type {Record<string, string>} */
  const files = {};
  for (const { folder, script, before } of BOUNDARIES) {
    const source = `${folder}/boundary.json`;
    const description = readDescription(source);
    const options = await resolveConfig(join(projectDir, script));
    files[`${folder}/boundary.h`] = cppHeader(description);
    files[script] = await format(typescript(description, source, before), {
      ...options,
      parser: 'typescript',
    });
  }
  return files;
}

export async function writeBoundaries() {
  for (const [path, text] of Object.entries(await boundaryFiles())) {
    writeFileSync(join(projectDir, path), text);
  }
}
