// For the page of one file: the figure's files as modules, and files-inside.ts where the figure asks for them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { projectDir } from '../setup/project.mjs';
import { fontFile } from './font.mjs';

const figure = join(projectDir, 'web/figure');
const prefix = 'virtual:figure-inside/';

/** @type {Record<string, () => Promise<Uint8Array>>} */
const files = {
  wasm: () => readFile(join(projectDir, 'build/wasm/cosine-lab.wasm')),
  font: () => fontFile('regular'),
  'strong-font': () => fontFile('strong'),
  'strong-latin-font': () => fontFile('strong-latin'),
  vectors: () => readFile(join(projectDir, 'web/vectors/english-1.vectors')),
};

/** @type {Record<string, { usual: string, here: string }>} */
const instead = {
  files: { usual: 'start/files.ts', here: 'start/files-inside.ts' },
  vectors: { usual: 'start/vectors.ts', here: 'start/vectors-inside.ts' },
  'file-of-author': { usual: 'words/file-of-author.ts', here: 'words/file-of-author-none.ts' },
  section: { usual: 'words/section.ts', here: 'words/section-none.ts' },
  'stand-in': { usual: 'start/stand-in.ts', here: 'start/stand-in-none.ts' },
};

/** @returns {import('vite').Plugin} */
export function filesInside() {
  return {
    name: 'files-inside',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (id.startsWith(prefix)) return `\0${id}`;
      const other = instead[id.slice(id.lastIndexOf('/') + 1)];
      if (!other) return null;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      return found?.id === join(figure, other.usual) ? join(figure, other.here) : found;
    },
    async load(id) {
      const bytes = id.startsWith(`\0${prefix}`) && files[id.slice(prefix.length + 1)];
      if (!bytes) return null;
      // Deflated and then in base64, it is two thirds of the raw size, and compresses better in transit.
      const packed = deflateSync(await bytes(), { level: 9 }).toString('base64');
      return `export default ${JSON.stringify(packed)};`;
    },
  };
}
