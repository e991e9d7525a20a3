// Subresource integrity: for an address that names a version, whose file does not change. The file is the one beside
// this page, so it is given where that is of the same version alone.
import { version } from '../../package.json';
import { folderOf } from './address';
import { say } from './say';

// The last one in the name of a folder.
const VERSION = /^(?:.*[@_v-])?(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/;
const LONGEST = 200;

/** The version in the path of an address, as in cosine-lab@1.2.3/ and /v1.2.3/; '' where there is none. */
export function versionIn(address: string): string {
  const folder = folderOf(address);
  if (!URL.canParse(folder)) return '';
  const folders = new URL(folder).pathname.split('/').slice(0, -1);
  const versions = folders.map((name) => (name.length <= LONGEST ? VERSION.exec(name)?.[1] : ''));
  return versions.findLast(Boolean) ?? '';
}

export function isOwnVersion(address: string): boolean {
  return versionIn(address) === version;
}

/** What the attribute `integrity` has for these bytes; '' where this page cannot compute it. */
export async function integrityOf(bytes: BufferSource): Promise<string> {
  // Pages without https have no such thing.
  if (!globalThis.crypto?.subtle) return '';
  const digest = await crypto.subtle.digest('SHA-384', bytes);
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

let own: Promise<string> | undefined;

/** That of the element’s script beside this page; '' where it cannot be had. */
export function ownIntegrity(): Promise<string> {
  const address = new URL('cosine-lab.js', location.href);
  own ??= fetch(address)
    .then(async (answer) => (answer.ok ? integrityOf(await answer.arrayBuffer()) : ''))
    .catch(() => '');
  return own;
}

/** Why the code has an integrity, or none; '' for an address that names no version. */
export function integrityNote(address: string, integrity: string): string {
  const named = versionIn(address);
  if (named === '') return '';
  if (named !== version) return say('otherVersion', { named, own: version });
  return integrity === '' ? say('noIntegrity') : say('integrity', { own: version });
}
