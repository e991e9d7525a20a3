// node cmake/boundary/write.mjs: both sides of the boundary, made from its description.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { projectDir } from '../setup/project.mjs';
import { cppHeader } from './cpp.mjs';
import { readDescription } from './description.mjs';
import { typescript } from './typescript.mjs';

/** The texts of both, by their paths from the top of the project. */
export async function boundaryFiles() {
  const description = readDescription();
  const path = 'web/figure/bridge/boundary.ts';
  const options = await resolveConfig(join(projectDir, path));
  return {
    'src/app/boundary.h': cppHeader(description),
    [path]: await format(typescript(description), { ...options, parser: 'typescript' }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await boundaryFiles())) {
    writeFileSync(join(projectDir, path), text);
  }
}
