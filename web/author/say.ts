// The one place that turns what the builder says into the language of its page.
import { SENTENCES } from './sentences';

type Words = Readonly<Record<string, string>>;
type Gaps = Readonly<Record<string, string | number>>;

let words: Words = {};

/** Fetches a language before anything is said; without it, the page goes on in English. */
export async function useLanguage(language: string): Promise<void> {
  words = {};
  if (language === 'en') return;
  try {
    const file = (await import(`./words/${language}.json`)) as { default: Words };
    words = file.default;
  } catch {
    console.warn(`The words of the language “${language}” could not be loaded.`);
  }
}

/** A text of the tables; the English one stands for itself. */
export function inWords(english: string): string {
  return words[english] ?? english;
}

function filled(text: string, gaps: Gaps): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** The same for a text that stands in another table, with gaps. */
export function sayText(english: string, gaps: Gaps): string {
  return filled(inWords(english), gaps);
}

export function say(name: keyof typeof SENTENCES, gaps: Gaps = {}): string {
  return sayText(SENTENCES[name], gaps);
}
