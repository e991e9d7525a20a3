// What the page says before the module is there, and in which language the module speaks.
import type { Bridge } from './bridge';
import type { Words } from './languages';
import { wordsIn } from './languages';
import type { Notices } from './notices';
import { setLocale } from './numbers';
import { fillWords, learnEarlyWords, word } from './words';

/** Writes what stands in the page itself. */
export function say(root: HTMLElement): void {
  document.title = word('title');
  fillWords(root);
  root.setAttribute('aria-label', word('figure.label'));
}

async function change(root: HTMLElement, language: string, coming: Promise<Words>): Promise<Words> {
  const words = await coming;
  learnEarlyWords(words);
  document.documentElement.lang = language;
  setLocale(language);
  say(root);
  return words;
}

/** Asks for another language than English; as soon as it is there, the page speaks it. */
export function askForWords(root: HTMLElement, language: string): Promise<Words> | null {
  const coming = wordsIn(language);
  const words = coming && change(root, language, coming);
  // It is told of by teachWords().
  words?.catch(() => {});
  return words;
}

/** Before the module makes the figure: the words of another language, or that they could not be had. */
export async function teachWords(
  bridge: Bridge,
  words: Promise<Words> | null,
  notices: Notices,
): Promise<void> {
  try {
    bridge.useWords((await words) ?? {});
  } catch (error) {
    bridge.useWords({});
    const detail = error instanceof Error ? error.message : String(error);
    notices.show(word('error.words', { detail }));
  }
}
