// What the first figure of a page loads, and what one more does.
import { compressed } from '../sizes.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} figureSite
 * @param {string} hostSite
 * @param {(name: string, body: string) => void} write
 * @returns {Promise<{ first: number, further: number }>} bytes after brotli
 */
export async function transfers(browser, figureSite, hostSite, write) {
  const line = (/** @type {number} */ index) =>
    `<iframe src="${figureSite}figure.html?vectors=A:${index + 1},2;B:2,1" title="Figure" width="800" height="500"></iframe>`;
  write('first.html', line(0));
  write('two.html', line(0) + line(1));
  const first = await loaded(browser, `${hostSite}first.html`, figureSite);
  const two = await loaded(browser, `${hostSite}two.html`, figureSite);
  return { first, further: two - first };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} figureSite
 */
async function loaded(browser, url, figureSite) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const fetched = [];
  page.on('response', async (response) => {
    const own = response.url().startsWith(figureSite);
    // What came from a cache was not transferred.
    const cached = (await response.serverAddr().catch(() => null)) === null;
    if (own && !cached) fetched.push(response.url());
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await context.close();
  const bytes = await Promise.all(
    fetched.map(async (one) => compressed(Buffer.from(await (await fetch(one)).arrayBuffer()))),
  );
  return bytes.reduce((sum, one) => sum + one, 0);
}
