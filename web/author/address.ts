// Addresses of figures on the author's site.
import { withQuery } from '../wire/address';
import type { Values } from '../wire/messages';
import { say } from './say';

/** The folder that an author means by an address: with a slash, without a page. */
export function folderOf(address: string): string {
  const plain = address.trim().replace(/[?#].*$/s, '');
  const page = plain.slice(plain.lastIndexOf('/') + 1);
  const folder = /^.+\.html?$/is.test(page) ? plain.slice(0, -page.length) : plain;
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}

export interface Trouble {
  readonly message: string;
  /** The address is of no use at all. */
  readonly fatal: boolean;
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0|.*\.(local|localhost))$/;

/** What keeps readers of another computer from the figures at this address; null: nothing that can be seen. */
export function troubleWith(address: string): Trouble | null {
  const fatal = (message: string): Trouble => ({ message, fatal: true });
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(address)?.[1]?.toLowerCase();
  if (!scheme) {
    return fatal(say('noScheme', { address: address.replace(/^\/+/, '') }));
  }
  if (scheme !== 'http' && scheme !== 'https') {
    return fatal(say('otherScheme', { scheme }));
  }
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) {
    return fatal(say('incomplete'));
  }
  const { hostname, protocol } = new URL(address);
  if (LOCAL.test(hostname)) return { message: say('local', { host: hostname }), fatal: false };
  return protocol === 'https:' ? null : { message: say('insecure'), fatal: false };
}

export function figureAddress(site: string, values: Values): string {
  return withQuery(`${folderOf(site)}figure.html`, values);
}

/**
 * The page of the figure beside the builder, which is at `path`. A server that took .html off the builder's address does
 * the same to that of the figure, and some drop the query with it.
 */
export function figureBeside(path: string): string {
  return path.endsWith('.html') ? 'figure.html' : 'figure';
}
