// A page with one figure in it, as someone sees it who was never there before.
import { readFileSync } from 'node:fs';
import { Stop } from '../../cmake/setup/say.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

const probe = readFileSync(new URL('./probe.mjs', import.meta.url), 'utf8');

/**
 * @param {Browser} browser
 * @param {Figure} figure
 * @returns {Promise<Page>} a page with nothing in any cache
 */
export async function freshPage(browser, figure) {
  const context = await browser.newContext({
    viewport: { width: 900, height: 560 },
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw new Stop(`${figure.name} failed in the browser: ${error.stack}`);
  });
  // In braces, so that the probe's names are not the page's.
  const content = `globalThis.benchReady = ${JSON.stringify(figure.ready)};\n{\n${probe}\n}`;
  await page.addInitScript({ content });
  return page;
}
