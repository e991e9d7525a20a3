// The plugins of web/plugins/ as they are, in dist/plugins/: the figure builder links to them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

const folder = join(projectDir, 'web/plugins');

/** Paths below web/plugins/, with slashes. */
const pluginFiles = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.pyc'))
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

/** @returns {import('vite').Plugin} */
export function plugins() {
  return {
    name: 'plugins',
    apply: 'build',
    generateBundle() {
      for (const file of pluginFiles) {
        const source = readFileSync(join(folder, file));
        this.emitFile({ type: 'asset', fileName: `plugins/${file}`, source });
      }
    },
  };
}
