// A page with one figure in it, as someone sees it who was never there before.
import { Stop } from '../../cmake/setup/say.mjs';
import { installProbe } from './probe.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

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
  await page.addInitScript(installProbe, figure.ready);
  return page;
}
