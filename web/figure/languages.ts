// The words of other languages than English: a file for each, loaded where the address asks for it.
export type Words = Readonly<Record<string, string>>;

const OTHERS: Readonly<Record<string, () => Promise<{ default: Words }>>> = {
  de: () => import('../words/de.json'),
  es: () => import('../words/es.json'),
  fr: () => import('../words/fr.json'),
};

/** The languages there are. */
export const LANGUAGES = ['en', ...Object.keys(OTHERS)];

/** null: English, which the module has, or a language that is not there, of which it complains. */
export function wordsIn(language: string): Promise<Words> | null {
  const load = Object.hasOwn(OTHERS, language) ? OTHERS[language] : undefined;
  return load ? load().then((file) => file.default) : null;
}
