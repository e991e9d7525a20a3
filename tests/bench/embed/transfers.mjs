// What the first figure of a page loads, and what one more does: counted where it is sent.
import { compressed } from '../sizes.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} figureSite
 * @param {string} hostSite
 * @param {(name: string, body: string) => void} write
 * @param {string[]} asked the paths that the server of the figure was asked for
 * @returns {Promise<{ first: number, further: number }>} bytes after brotli
 */
export async function transfers(browser, figureSite, hostSite, write, asked) {
  const line = (/** @type {number} */ index) =>
    `<iframe src="${figureSite}figure.html?vectors=A:${index + 1},2;B:2,1" title="Figure" width="800" height="500"></iframe>`;
  write('first.html', line(0));
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent = async () => {
    await page.waitForLoadState('networkidle');
    const bodies = asked.splice(0).map(async (path) => fetch(new URL(path, figureSite)));
    const bytes = await Promise.all(
      bodies.map(async (body) => compressed(Buffer.from(await (await body).arrayBuffer()))),
    );
    // These were asked for here, and not by the page.
    asked.length = 0;
    return bytes.reduce((sum, one) => sum + one, 0);
  };
  asked.length = 0;
  await page.goto(`${hostSite}first.html`);
  const first = await sent();
  const answer = page.waitForResponse((response) => response.url().includes('A:2,2'));
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), line(1));
  await answer;
  const further = await sent();
  await context.close();
  return { first, further };
}
