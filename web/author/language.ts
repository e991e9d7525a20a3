// The builder in other languages: what a figure begins with there, and the way from one to another.
import type { View } from './builder';
import type { Draft } from './draft';
import { EMPTY, writeDraft } from './draft';
import { parameter } from './parameters';

/**
 * An untouched draft. An author who works in German writes a German course, so the figure's code says
 * `lang=de` from the start; what authors choose instead stays, whatever language they read the page in.
 */
export function fresh(): Draft {
  const { lang } = document.documentElement;
  const known = lang !== 'en' && parameter('lang')?.choices?.includes(lang);
  return known ? { ...EMPTY, values: { lang } } : EMPTY;
}

/** The links at the top take along what was made so far, so that it is there in the other language. */
export class LanguageLinks {
  readonly #links = document.querySelectorAll<HTMLAnchorElement>('.languages a');

  update({ draft }: View): void {
    const made = writeDraft(draft);
    // An untouched draft starts again in the chosen language.
    const hash = made === writeDraft(fresh()) ? '' : made;
    for (const link of this.#links) {
      link.search = location.search;
      link.hash = hash;
    }
  }
}
