// The course page in all its languages: index.html in English, index.de.html and so on beside it.
import { readFileSync } from 'node:fs';
import { withStills } from '../stills.mjs';
import { inWords } from './units.mjs';

/** @type {Readonly<Record<string, { decimal: string, direction?: 'rtl' }>>} */
export const LANGUAGES = {
  de: { decimal: ',' },
  es: { decimal: ',' },
  fr: { decimal: ',' },
  ar: { decimal: '.', direction: 'rtl' },
};

/**
 * @param {'course' | 'author'} page
 * @param {string} language
 * @returns {Record<string, string>} a unit of the page or of its script in English, and what it is in that language
 */
export function wordsOf(page, language) {
  const file = new URL(`../../../web/${page}/words/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Numbers stand the same in all languages but for the decimal sign; where that is a comma, lists have semicolons.
 * @param {string} text
 * @param {string} decimal
 */
export function numbersIn(text, decimal) {
  if (decimal === '.') return text;
  return text.replace(/,(?= |$)/g, ';').replace(/(?<=\d)\.(?=\d)/g, decimal);
}

/**
 * A page that stands beside its English one, as index.de.html beside index.html.
 * @param {string} html the English page
 * @param {string} name of its file
 * @param {'course' | 'author'} page
 * @param {string} language
 * @returns {string}
 */
export function pageIn(html, name, page, language) {
  const { decimal, direction } = LANGUAGES[language] ?? { decimal: '.' };
  const words = wordsOf(page, language);
  const translate = (/** @type {string} */ unit) => {
    const text = words[unit];
    if (!text) throw new Error(`web/${page}/words/${language}.json has no “${unit}”.`);
    return text;
  };
  const begin = `<html lang="${language}"${direction ? ` dir="${direction}"` : ''}>`;
  return inWords(html, translate, (text) => numbersIn(text, decimal))
    .replace('<html lang="en">', begin)
    .replace(' aria-current="page"', '')
    .replace(`href="./${name}.${language}.html" lang="${language}"`, '$& aria-current="page"');
}

/**
 * @param {string} html the English page
 * @param {string} language
 * @returns {string}
 */
export function courseIn(html, language) {
  return pageIn(html, 'index', 'course', language)
    .replaceAll('src="./figure.html?', `$&lang=${language}&amp;`)
    .replaceAll('href="./author.html"', `href="./author.${language}.html"`);
}

/** @returns {import('vite').Plugin} */
export function course() {
  return {
    name: 'course',
    apply: 'build',
    generateBundle: {
      // Once the addresses of its scripts and styles stand in it.
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The course page is missing.');
        const html = String(page.source);
        page.source = await withStills(html);
        for (const language of Object.keys(LANGUAGES)) {
          const source = await withStills(courseIn(html, language), language);
          this.emitFile({ type: 'asset', fileName: `index.${language}.html`, source });
        }
      },
    },
  };
}
