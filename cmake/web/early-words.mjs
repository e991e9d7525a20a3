// The words that the page needs before the module provides the others: those of its HTML, and of what goes wrong. Of
// errors the page alone speaks, so the module has none of these.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const NAME = 'virtual:early-words';
const OF_A_START = /^(title$|figure\.label$|error\.)/;

/** @returns {import('vite').Plugin} */
export function earlyWords() {
  return {
    name: 'early-words',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const all = JSON.parse(readFileSync(at('web/words/en.json'), 'utf8'));
      const page = readFileSync(at('web/figure.html'), 'utf8');
      const named = [...page.matchAll(/data-word="([^"]+)"/g)].map((match) => match[1] ?? '');
      const early = Object.keys(all).filter((key) => OF_A_START.test(key));
      const words = Object.fromEntries([...early, ...named].map((key) => [key, all[key]]));
      return `export default ${JSON.stringify(words)};`;
    },
  };
}
