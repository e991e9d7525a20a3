// Puts the classic script of web/figure/instead.ts into figure.html, ahead of the module that it watches.
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

/** @typedef {import('vite').Rollup.OutputBundle} Bundle */

/** @param {Bundle} bundle */
function builtScript(bundle) {
  const script = Object.values(bundle).find((file) => file.name === 'instead');
  if (script?.type !== 'chunk') throw new Error('instead.ts was not built.');
  if (script.imports.length > 0 || script.exports.length > 0) {
    throw new Error('instead.ts must be a classic script: without imports and exports.');
  }
  return script.fileName;
}

/** @returns {import('vite').Plugin} */
export function instead() {
  return {
    name: 'instead',
    apply: 'build',
    buildStart() {
      const id = join(projectDir, 'web/figure/instead.ts');
      this.emitFile({ type: 'chunk', id, name: 'instead' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (!bundle || !path.endsWith('figure.html')) return html;
        const tag = `<script src="./${builtScript(bundle)}"></script>`;
        // Without an origin, a style sheet that is asked for with CORS does not come either.
        const plain = html.replaceAll(' crossorigin', '');
        return plain.replace('<script type="module"', (module) => `${tag}\n    ${module}`);
      },
    },
  };
}
