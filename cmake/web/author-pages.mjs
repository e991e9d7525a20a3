// The figure builder in all its languages: author.html in English, author.de.html and so on beside it.
import { LANGUAGES, pageIn } from './course/pages.mjs';

/**
 * @param {string} html the English page
 * @param {string} language
 * @returns {string}
 */
export function authorIn(html, language) {
  return pageIn(html, 'author', 'author', language).replace(
    'href="./index.html"',
    `href="./index.${language}.html"`,
  );
}

/** @returns {import('vite').Plugin} */
export function authorPages() {
  return {
    name: 'author-pages',
    apply: 'build',
    generateBundle: {
      // Once the addresses of its scripts and styles stand in it.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['author.html'];
        if (page?.type !== 'asset') throw new Error('The figure builder is missing.');
        const html = String(page.source);
        for (const language of Object.keys(LANGUAGES)) {
          const source = authorIn(html, language);
          this.emitFile({ type: 'asset', fileName: `author.${language}.html`, source });
        }
      },
    },
  };
}
