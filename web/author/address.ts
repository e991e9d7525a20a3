// Addresses of figures on the author's site.
import { withQuery } from '../wire/address';
import type { Values } from '../wire/messages';

/** The folder that an author means by an address: with a slash, without a page. */
export function folderOf(address: string): string {
  const plain = address.trim().replace(/[?#].*$/s, '');
  const folder = plain.replace(/[^/]+\.html?$/i, '');
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}

export function figureAddress(site: string, values: Values): string {
  return withQuery(`${folderOf(site)}figure.html`, values);
}
