// Addresses of files, as readers type them and authors write them.
import type { FileSource } from './protocol';

export interface Named {
  /** What messages call it. */
  name: string;
  file: FileSource;
  /** With names for the rows of a file that has none. */
  labels: FileSource | null;
}

/** http and https only; without either, as seen from the figure's page. */
function addressOf(text: string): string | null {
  if (!URL.canParse(text, document.baseURI)) return null;
  const { protocol, href } = new URL(text, document.baseURI);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

export function nameOf(address: string): string {
  const { pathname, host } = new URL(address);
  const last = pathname.slice(pathname.lastIndexOf('/') + 1) || host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** "FILE", or "FILE NAMES"; null if either is not an address. */
export function namedBy(text: string): Named | null {
  const [file, labels, ...more] = text.trim().split(/\s+/).map(addressOf);
  if (!file || labels === null || more.length > 0) return null;
  return { name: nameOf(file), file, labels: labels ?? null };
}
