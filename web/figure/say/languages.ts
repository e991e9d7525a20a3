// The words that do not come with the module: those of other languages, and of other figures than a first visit shows.
export type Words = Readonly<Record<string, string>>;

type Load = () => Promise<{ default: Words }>;

const OTHERS: Readonly<Record<string, Load>> = {
  ar: () => import('./arabic'),
  de: () => import('../../words/de.json'),
  es: () => import('../../words/es.json'),
  fr: () => import('../../words/fr.json'),
};

/** The available languages. */
export const LANGUAGES = ['en', ...Object.keys(OTHERS)];

/** A file that came empty is a script, too. */
function present(words: Words | undefined): Words {
  if (!words) throw new Error('an empty file');
  return words;
}

/** null for English, and for an unknown language, of which the module complains. */
export function wordsIn(language: string): Promise<Words> | null {
  const load = Object.hasOwn(OTHERS, language) ? OTHERS[language] : undefined;
  return load ? load().then((file) => present(file.default)) : null;
}

/** All English words. */
export async function englishWords(): Promise<Words> {
  return present((await import('../../words/en.json')).default);
}
