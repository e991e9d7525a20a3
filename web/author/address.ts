// Addresses of figures, as readable as they may be.
import type { Values } from '../wire/messages';

// Legal in a query as they are. Quotes and brackets are too, but would end an attribute or a Markdown link.
const PLAIN = /%(?:3A|3B|2C|2F|3D|40)/g;
const HALF_LETTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

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

/** The folder that an author means by an address: with a slash, without a page. */
export function folderOf(address: string): string {
  const plain = address.trim().replace(/[?#].*$/s, '');
  const folder = plain.replace(/[^/]+\.html?$/i, '');
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}

export function withQuery(page: string, values: Values): string {
  const after = query(values);
  return after ? `${page}?${after}` : page;
}

export function figureAddress(site: string, values: Values): string {
  return withQuery(`${folderOf(site)}figure.html`, values);
}
