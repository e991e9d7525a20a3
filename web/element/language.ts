// The language of one element, and its title where the author gives none.
import { mainLanguage } from '../wire/language';
import type { Values } from '../wire/messages';

/** The figure's title in each of its languages. */
export const TITLES: Readonly<Record<string, string>> = {
  en: 'Vectors and their cosine similarity',
  ar: 'المتجهات وتشابه جيب التمام بينها',
  de: 'Vektoren und ihre Kosinus-Ähnlichkeit',
  es: 'Vectores y su similitud coseno',
  fr: 'Vecteurs et leur similarité cosinus',
};

/** For an unknown language, the figure complains and speaks English. */
export function languageIn(values: Values): string {
  const language = mainLanguage(values['lang'] ?? '');
  return Object.hasOwn(TITLES, language) ? language : 'en';
}

export function titleIn(values: Values): string {
  return TITLES[languageIn(values)] ?? '';
}
