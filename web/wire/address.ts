// Parameters as an address, as readable as possible.
import type { Values } from './messages';

// Legal in a query as they are. Quotes and brackets are too, but would end an attribute or a Markdown link.
const PLAIN = /%(?:3A|3B|2C|2F|3D|40)/g;
const HALF_LETTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** How numbers are written; not part of the scene. */
export const MANNER: readonly string[] = ['angle', 'digits'];

/** What a shared link keeps of the author's address, beside the scene. */
export const LINKED: readonly string[] = [
  'theme',
  'colors',
  'controls',
  'board',
  'lang',
  'description',
  'words',
  'omit',
  ...MANNER,
];

export function encoded(text: string): string {
  return encodeURIComponent(text.replace(HALF_LETTER, '\ufffd'))
    .replace(PLAIN, decodeURIComponent)
    .replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** `figure=ratio&vectors=A:3,30;B:15,4` */
export function query(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');
}

export function withQuery(page: string, values: Values): string {
  const after = query(values);
  return after ? `${page}?${after}` : page;
}
