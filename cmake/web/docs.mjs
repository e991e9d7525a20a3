// Writes the documentation into dist/docs/, with still pictures behind the figures of its gallery.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsSite } from '../docs/site.mjs';
import { projectDir } from '../setup/project.mjs';
import { withStills } from './stills.mjs';

const read = (/** @type {string} */ name) => readFileSync(join(projectDir, name), 'utf8');

/** @returns {import('vite').Plugin} */
export function docs() {
  return {
    name: 'docs',
    apply: 'build',
    buildStart() {
      const id = join(projectDir, 'web/docs/gallery.ts');
      this.emitFile({ type: 'chunk', id, fileName: 'docs/gallery.js' });
    },
    async generateBundle() {
      for (const [fileName, html] of docsSite()) {
        this.emitFile({ type: 'asset', fileName, source: await withStills(html) });
      }
      this.emitFile({
        type: 'asset',
        fileName: 'docs/docs.css',
        source: ['docs', 'places'].map((part) => read(`web/docs/${part}.css`)).join('\n'),
      });
      this.emitFile({ type: 'asset', fileName: 'docs/icon.svg', source: read('web/icon.svg') });
    },
  };
}
