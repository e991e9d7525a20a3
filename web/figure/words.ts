// The catalogue of words, shared with the C++ side.
import english from '../words/en.json';

export type WordKey = keyof typeof english;

/** The text for `key`, with each `{name}` in it replaced by `values[name]`. */
export function word(key: WordKey, values: Record<string, string> = {}): string {
  return english[key].replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

/** Whether the catalogue has a text for this key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(english, key);
}

/** Fills every element below `root` that names its text in `data-word`. */
export function fillWords(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-word]')) {
    const key = element.dataset['word'] ?? '';
    if (isWordKey(key)) element.textContent = word(key);
  }
}
