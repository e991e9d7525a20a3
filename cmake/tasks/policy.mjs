// The Content-Security-Policy that `npm start` sends with every file: nothing runs, loads or is
// framed but what lies on the same server.
import { basename } from 'node:path';

/**
 * @param {string} own where scripts and styles may come from
 * @param {string[]} more
 */
const policy = (own, ...more) =>
  [
    "default-src 'none'",
    `script-src ${own} 'wasm-unsafe-eval'`,
    `style-src ${own}`,
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    ...more,
  ].join('; ');

const strict = policy("'self'");
// All of it is in the page itself; nothing else may be loaded.
const inOneFile = policy("'unsafe-inline'").replace("connect-src 'self'", 'connect-src data:');

/**
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function policyFor(path) {
  const isOneFile = basename(path).endsWith('.single.html');
  return { 'Content-Security-Policy': isOneFile ? inOneFile : strict };
}
