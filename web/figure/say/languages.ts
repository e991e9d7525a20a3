// The words of other languages than English: a file for each, loaded where the address asks for it.
export type Words = Readonly<Record<string, string>>;

const OTHERS: Readonly<Record<string, () => Promise<{ default: Words }>>> = {
  de: () => import('../../words/de.json'),
  es: () => import('../../words/es.json'),
  fr: () => import('../../words/fr.json'),
};

/** The available languages. */
export const LANGUAGES = ['en', ...Object.keys(OTHERS)];

/** null for English, which the module has, and for an unknown language, of which the module complains. */
export function wordsIn(language: string): Promise<Words> | null {
  const load = Object.hasOwn(OTHERS, language) ? OTHERS[language] : undefined;
  return load ? load().then((file) => file.default) : null;
}
