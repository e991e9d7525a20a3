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

/** Lets the browser ask for the first part as soon as it has read figure.html, not when the script has run.
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
        // With crossorigin, as fetch() asks: otherwise the browser would load it a second time.
        const link = `<link rel="preload" as="fetch" href="./${first}" crossorigin>`;
        return html.replace('</title>', `</title>\n    ${link}`);
      },
    },
  };
}
