// What a figure loads, as a server that compresses well would send it.
import { brotliCompressSync, constants } from 'node:zlib';
import { freshPage } from './page.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('playwright-core').Browser} Browser */

/** @param {Buffer} body */
export function compressed(body) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params }).length;
}

/**
 * Everything the figure loads until it is at rest.
 * @param {Browser} browser
 * @param {Figure} figure
 * @param {string} site
 * @returns {Promise<{ file: string, bytes: number }[]>} bytes after brotli
 */
export async function sizes(browser, figure, site) {
  const page = await freshPage(browser, figure);
  /** @type {Set<string>} */
  const urls = new Set();
  page.on('request', (request) => urls.add(request.url()));
  await page.goto(site + figure.path);
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const loaded = [...urls].filter((url) => url.startsWith('http'));
  return Promise.all(
    loaded.map(async (url) => {
      // Asked for again: the browser does not keep the body of a module that it compiled while it came.
      const body = Buffer.from(await (await fetch(url)).arrayBuffer());
      return { file: new URL(url).pathname.split('/').pop() ?? '', bytes: compressed(body) };
    }),
  );
}
