// What the page says before the module is there, and in which language the module speaks.
import type { Words } from './languages';
import { wordsIn } from './languages';
import { fillWords, learnEarlyWords, word } from './words';

const LATE_MS = 4000;

/** Fills in the words of the page's HTML. */
export function say(root: HTMLElement): void {
  document.title = word('title');
  fillWords(root);
  root.setAttribute('aria-label', word('figure.label'));
}

export class PageLanguage {
  readonly #words: Promise<Words>;
  #settled = false;
  /** Another language than English is asked for. */
  readonly isForeign: boolean;

  /** Requests its words; the page uses them as soon as they are there. */
  constructor(root: HTMLElement, language: string) {
    const coming = wordsIn(language);
    this.isForeign = coming !== null;
    this.#words = (coming ?? Promise.resolve({})).then((words) => {
      if (coming && !this.#settled) this.#change(root, language, words);
      return words;
    });
    // Callers that need the words get the error from the promise.
    this.#words.catch(() => {});
  }

  /** The words that replace English ones. Rejects when they cannot be loaded in time; the figure then stays English. */
  async words(): Promise<Words> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${LATE_MS / 1000} s`)), LATE_MS);
    });
    try {
      return await Promise.race([this.#words, late]);
    } finally {
      clearTimeout(timer);
      this.#settled = true;
    }
  }

  /** Resolves when the page has its final words. */
  async settled(): Promise<void> {
    await this.words().catch(() => {});
  }

  #change(root: HTMLElement, language: string, words: Words): void {
    learnEarlyWords(words);
    document.documentElement.lang = language;
    if (language === 'ar') document.dir = 'rtl';
    say(root);
  }
}
