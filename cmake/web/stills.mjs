// Puts a still picture and a table of its numbers behind every figure of a page: for print, and for readers
// without JavaScript. The C++ of the figure draws them, from the same parameters.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = fileURLToPath(new URL('../../build/wasm/cosine-stills.mjs', import.meta.url));
const words = fileURLToPath(new URL('../../web/vectors/english-1.vectors', import.meta.url));
const FIGURE = /<iframe[^>]*\bsrc="[^"]*figure\.html(?:\?([^"]*))?"[^>]*>\s*<\/iframe>/g;

/** @typedef {import('../../web/figure/bridge/stills-module').Stills} Stills */

/**
 * @param {Stills} stills
 * @param {Iterable<[string, string]>} pairs
 * @param {Stills['_still_parameter']} take
 */
function give(stills, pairs, take) {
  for (const [name, text] of pairs) {
    const [first, second] = [stills.stringToNewUTF8(name), stills.stringToNewUTF8(text)];
    take(first, second);
    stills._free(first);
    stills._free(second);
  }
}

/**
 * @param {Stills} stills
 * @param {string} query as it stands in HTML, after the question mark
 */
function still(stills, query) {
  const parameters = new URLSearchParams(query.replaceAll('&amp;', '&'));
  give(stills, parameters, stills._still_parameter);
  const html = stills.UTF8ToString(stills._still_page(0));
  const wrong = stills.UTF8ToString(stills._still_complaints());
  if (wrong) throw new Error(`A figure of the course page or the gallery: ${wrong}`);
  return html.trimEnd();
}

/** @param {Stills} stills */
function teachWords(stills) {
  const bytes = readFileSync(words);
  const place = stills._malloc(bytes.length);
  stills.HEAPU8.set(bytes, Number(place));
  const good = stills._still_word_vectors(place, bytes.length);
  stills._free(place);
  if (!good) throw new Error(`${words} is damaged.`);
}

/**
 * @param {Stills} stills
 * @param {string} language
 */
function teachLanguage(stills, language) {
  const file = new URL(`../../web/words/${language}.json`, import.meta.url);
  /** @type {Record<string, string>} */
  const texts = JSON.parse(readFileSync(file, 'utf8'));
  give(stills, Object.entries(texts), stills._still_word);
}

// One for each language, because a module forgets no words.
/** @type {Map<string, Promise<Stills>>} */
const taught = new Map();

/** @param {string} language */
async function start(language) {
  const { default: create } = await import(pathToFileURL(program).href);
  const module = /** @type {Stills} */ (await create());
  teachWords(module);
  if (language !== 'en') teachLanguage(module, language);
  return module;
}

/**
 * @param {string} html
 * @param {string} [language] of all its figures, which their addresses name too
 */
export async function withStills(html, language = 'en') {
  if (html.search(FIGURE) < 0) return html;
  const module = taught.get(language) ?? start(language);
  taught.set(language, module);
  const stills = await module;
  return html.replace(FIGURE, (iframe, query = '') => `${iframe}\n${still(stills, query)}`);
}
