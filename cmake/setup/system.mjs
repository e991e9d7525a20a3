// Which operating system this is, as far as installing packages goes.
import { readFileSync } from 'node:fs';

/** @typedef {'apt' | 'dnf' | 'pacman' | 'brew' | 'other'} Manager */
/**
 * @typedef {object} System
 * @property {string} name
 * @property {boolean} isDebian Debian itself: the only system on which the set-up installs packages
 * @property {string} codename
 * @property {Manager} manager
 */

/** @type {Record<string, Manager>} */
const managers = {
  debian: 'apt',
  ubuntu: 'apt',
  fedora: 'dnf',
  rhel: 'dnf',
  arch: 'pacman',
};

/**
 * @param {string} text the content of os-release
 * @returns {System}
 */
export function parseOsRelease(text) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const line of text.split('\n')) {
    const match = /^([A-Z_]+)=(.*)$/.exec(line.trim());
    if (match?.[1]) fields[match[1]] = (match[2] ?? '').replace(/^["']|["']$/g, '');
  }
  const ids = [fields.ID ?? '', ...(fields.ID_LIKE ?? '').split(' ')];
  const known = ids.find((id) => id in managers);
  return {
    name: fields.PRETTY_NAME || fields.NAME || 'this system',
    isDebian: fields.ID === 'debian',
    codename: fields.VERSION_CODENAME ?? '',
    manager: (known && managers[known]) || 'other',
  };
}

/**
 * @param {NodeJS.ProcessEnv} [env] COSINE_LAB_OS_RELEASE names another file, for trying the messages out
 * @returns {System}
 */
export function detectSystem(env = process.env) {
  if (process.platform === 'darwin' && !env.COSINE_LAB_OS_RELEASE) {
    return { name: 'macOS', isDebian: false, codename: '', manager: 'brew' };
  }
  try {
    return parseOsRelease(readFileSync(env.COSINE_LAB_OS_RELEASE || '/etc/os-release', 'utf8'));
  } catch {
    return { name: 'this system', isDebian: false, codename: '', manager: 'other' };
  }
}

export function isRoot() {
  return process.getuid?.() === 0;
}
