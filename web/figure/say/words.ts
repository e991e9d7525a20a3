// The catalogue of words. It comes with the module, so that the page need not carry it as well; only the few words that
// are needed earlier come with the page.
import earlyWords from 'virtual:early-words';
import type { Words } from './languages';
import type english from '../../words/en.json';

export type WordKey = keyof typeof english;

let catalogue: Words = earlyWords;

/** Takes over the module's catalogue: a line with the key, a line with its text, and so on. */
export function learnWords(lines: string): void {
  const all = lines.split('\n');
  const learnt: Record<string, string> = { ...earlyWords };
  for (let i = 0; i + 1 < all.length; i += 2) learnt[all[i] ?? ''] = all[i + 1] ?? '';
  catalogue = learnt;
}

/** The words needed before the module is there, in another language. */
export function learnEarlyWords(words: Words): void {
  catalogue = { ...catalogue, ...words };
}

/** The text for `key`, with each `{name}` in it replaced by `values[name]`. */
export function word(key: WordKey, values: Record<string, string> = {}): string {
  return (catalogue[key] ?? key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

/** Whether the catalogue has a text for this key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(catalogue, key);
}

/** Fills every element below `root` that names its text in `data-word`. */
export function fillWords(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-word]')) {
    const key = element.dataset['word'] ?? '';
    if (isWordKey(key)) element.textContent = word(key);
  }
}
