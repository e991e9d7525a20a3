// How the figure's page comes by its program, which cmake/Split.cmake has made two files of.

/**
 * The module's own way to its bytes is never taken, and would make the build add them once more.
 * @param {string} code
 * @param {string} id
 */
export function withoutOwnWay(code, id) {
  if (!id.endsWith('/cosine-lab.mjs')) return null;
  return code.replace('new URL("cosine-lab.wasm",import.meta.url).href', '"cosine-lab.wasm"');
}

/** Tells instead.ts where the first part is, which lets the browser ask for it ahead of the module.
 * @returns {import('vite').Plugin} */
export function program() {
  return {
    name: 'program',
    apply: 'build',
    transform: withoutOwnWay,
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (!bundle || !path.endsWith('figure.html')) return html;
        const first = Object.keys(bundle).find((name) => /cosine-lab\.first-.*\.wasm$/.test(name));
        if (!first) throw new Error('The bundle has no cosine-lab.first.wasm.');
        return html.replace('<script src=', `<script data-program="./${first}" src=`);
      },
    },
  };
}
