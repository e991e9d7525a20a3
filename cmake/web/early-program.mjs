// Lets the browser ask for the figure's program as soon as it has read figure.html, not when the script has run.

/** @returns {import('vite').Plugin} */
export function earlyProgram() {
  return {
    name: 'early-program',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (!bundle || !path.endsWith('figure.html')) return html;
        const program = Object.keys(bundle).find((name) => /cosine-lab-.*\.wasm$/.test(name));
        if (!program) throw new Error('The bundle has no cosine-lab.wasm.');
        // With crossorigin, as fetch() asks: otherwise the browser would load it a second time.
        const link = `<link rel="preload" as="fetch" href="./${program}" crossorigin>`;
        return html.replace('</title>', `</title>\n    ${link}`);
      },
    },
  };
}
