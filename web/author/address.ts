// Addresses of figures on the author's site.
import { withQuery } from '../wire/address';
import type { Values } from '../wire/messages';

/** The folder that an author means by an address: with a slash, without a page. */
export function folderOf(address: string): string {
  const plain = address.trim().replace(/[?#].*$/s, '');
  const folder = plain.replace(/[^/]+\.html?$/i, '');
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}

export interface Trouble {
  readonly message: string;
  /** The address is of no use at all. */
  readonly fatal: boolean;
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0|.*\.(local|localhost))$/;

const PLAIN =
  'Browsers show nothing from http:// in a page that begins with https://. Serve the files by https://, and write the address so.';

/** What keeps readers of another computer from the figures at this address; null: nothing that can be seen. */
export function troubleWith(address: string): Trouble | null {
  const fatal = (message: string): Trouble => ({ message, fatal: true });
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(address)?.[1]?.toLowerCase();
  if (!scheme) {
    return fatal(
      `This address has no “https://” before it, so pages would look for it beside themselves. Write https://${address.replace(/^\/+/, '')}`,
    );
  }
  if (scheme !== 'http' && scheme !== 'https') {
    return fatal(`An address of figures begins with https:// or http://, not with ${scheme}:`);
  }
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) {
    return fatal('This is no complete address. Write it as in https://example.org/cosine-lab/');
  }
  const { hostname, protocol } = new URL(address);
  if (!LOCAL.test(hostname)) return protocol === 'https:' ? null : { message: PLAIN, fatal: false };
  const message = `${hostname} is your own computer: readers cannot open it. Put the files on a web server, and give its address here.`;
  return { message, fatal: false };
}

export function figureAddress(site: string, values: Values): string {
  return withQuery(`${folderOf(site)}figure.html`, values);
}
