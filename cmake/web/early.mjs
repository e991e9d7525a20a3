// Puts the classic script of web/figure/start/early.ts into figure.html, ahead of the module that it watches.
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

/** @typedef {import('vite').Rollup.OutputBundle} Bundle */

/** @param {Bundle} bundle */
function builtScript(bundle) {
  const script = Object.values(bundle).find((file) => file.name === 'early');
  if (script?.type !== 'chunk') throw new Error('early.ts was not built.');
  if (script.imports.length > 0 || script.exports.length > 0) {
    throw new Error('early.ts must be a classic script: without imports and exports.');
  }
  return script.fileName;
}

/** @param {Bundle} bundle */
function firstPart(bundle) {
  const name = Object.keys(bundle).find((file) => /cosine-lab\.first-.*\.wasm$/.test(file));
  if (!name) throw new Error('The bundle has no cosine-lab.first.wasm.');
  return name;
}

/** @returns {import('vite').Plugin} */
export function early() {
  return {
    name: 'early',
    apply: 'build',
    buildStart() {
      const id = join(projectDir, 'web/figure/start/early.ts');
      this.emitFile({ type: 'chunk', id, name: 'early' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (!bundle || !path.endsWith('figure.html')) return html;
        const program = `data-program="./${firstPart(bundle)}"`;
        const tag = `<script ${program} src="./${builtScript(bundle)}"></script>`;
        // In a page without an origin, a style sheet requested with CORS does not load either.
        const plain = html.replaceAll(' crossorigin', '');
        const whole = plain.replace('<script type="module"', (module) => `${tag}\n${module}`);
        // Indentation is part of what every visit loads.
        return whole.replace(/\n\s+/g, '\n');
      },
    },
  };
}
