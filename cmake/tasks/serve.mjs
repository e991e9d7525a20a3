// A static file server for dist/, for developers and for the end-to-end tests.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { Stop } from '../setup/say.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @param {string} url
 * @returns {string | undefined} the file, or nothing when there is none
 */
export function fileFor(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Headers that replace the usual ones, for all files or by path; one that is undefined is not sent.
 * @typedef {Record<string, string | undefined>} Headers
 * @typedef {Headers | ((path: string) => Headers)} ExtraHeaders
 */

/** @param {string} own where a page's script and style come from */
const policyOf = (own) =>
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
  ].join('; ');

/**
 * The headers of a server that allows the site's pages what they need, and nothing else. They go with every file:
 * a worker follows the policy that came with its own script. The one file has its script and its style inside.
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function strictHeaders(path) {
  const own = path.endsWith('.single.html') ? "'unsafe-inline'" : "'self'";
  return { 'Content-Security-Policy': policyOf(own) };
}

// A file that the build names after its content never changes under that name.
const NAMED_BY_CONTENT = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/**
 * @param {string} path
 * @param {string} file
 * @param {import('node:fs').Stats} stats
 * @param {ExtraHeaders} extra
 * @returns {Record<string, string>}
 */
function headersFor(path, file, stats, extra) {
  /** @type {Headers} */
  const all = {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': String(stats.size),
    // A page under development must never come from a cache.
    'Cache-Control': NAMED_BY_CONTENT.test(path)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    ETag: `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`,
    'X-Content-Type-Options': 'nosniff',
    ...(typeof extra === 'function' ? extra(path) : extra),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * @param {string} folder
 * @param {ExtraHeaders} extra
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(folder, extra, request, response) {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const url = request.url ?? '/';
  const file = isRead ? fileFor(folder, url) : undefined;
  if (!file) {
    response.writeHead(isRead ? 404 : 405, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(isRead ? 'Not found\n' : 'Only GET and HEAD\n');
    return;
  }
  const path = new URL(url, 'http://localhost').pathname;
  const headers = headersFor(path, file, statSync(file), extra);
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim());
  if (headers['ETag'] && known?.includes(headers['ETag'])) {
    delete headers['Content-Length'];
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * Serves a folder on the first free port from the one given; port 0 takes any.
 * @param {string} folder
 * @param {number} [port]
 * @param {string} [host] all addresses when left out
 * @param {ExtraHeaders} [extra]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, port = 0, host = undefined, extra = {}) {
  const server = createServer((request, response) => answer(folder, extra, request, response));
  for (let next = port; ; next += 1) {
    if (await listens(server, next, host)) break;
    if (next >= port + 100) throw new Stop(`The ports from ${port} to ${next} are all taken.`);
  }
  const address = server.address();
  const actual = address && typeof address === 'object' ? address.port : port;
  const close = () =>
    new Promise((/** @type {(value: void) => void} */ resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${actual}/`, close };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<boolean>} false when the port is taken
 */
function listens(server, port, host) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    server.listen({ port, host }, () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}
