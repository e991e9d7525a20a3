// Puts a still picture and a table of its numbers behind every figure of a page: for print, and for readers
// without JavaScript. The C++ of the figure draws them, from the same parameters.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../build/wasm/cosine-stills.cjs', import.meta.url));
const FIGURE = /<iframe[^>]*\bsrc="[^"]*figure\.html(?:\?([^"]*))?"[^>]*>\s*<\/iframe>/g;

/** @param {string} query as it stands in HTML, after the question mark */
function still(query) {
  const parameters = new URLSearchParams(query.replaceAll('&amp;', '&'));
  const words = [...parameters].map(([name, value]) => `${name}=${value}`);
  return execFileSync(process.execPath, [program, ...words], { encoding: 'utf8' });
}

/** @returns {import('vite').Plugin} */
export function stills() {
  return {
    name: 'stills',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(FIGURE, (iframe, query = '') => `${iframe}\n${still(query).trimEnd()}`),
    },
  };
}
