// What readers see if the element’s script cannot be loaded, and while it loads.
import { languageIn } from '../element/language';
import type { Values } from '../wire/messages';
import { attribute } from './escape';

/** Each goes on with a link. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'If no figure appears here, open it on its own page:',
  ar: 'إن لم يظهر هنا شكل، فافتحه في صفحته الخاصة:',
  de: 'Falls hier keine Grafik erscheint, öffne sie auf ihrer eigenen Seite:',
  es: 'Si aquí no aparece ninguna figura, ábrela en su propia página:',
  fr: 'Si aucune figure n’apparaît ici, ouvrez-la sur sa propre page\u00a0:',
};

/** The element has no such slot, so once it runs this is gone. */
export function instead(address: string, title: string, values: Values): string {
  const link = `<a href="${attribute(address)}">${attribute(title)}</a>`;
  return `<p slot="instead">${WORDS[languageIn(values)]} ${link}</p>`;
}
