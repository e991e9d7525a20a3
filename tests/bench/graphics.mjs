// The process that draws for all pages of a browser.

/** @typedef {import('playwright-core').Browser} Browser */

/**
 * How long it was given a processor.
 * @param {Browser} browser
 */
export async function graphicsMs(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const times = processInfo.filter(({ type }) => type === 'GPU').map(({ cpuTime }) => cpuTime);
  return 1000 * times.reduce((sum, seconds) => sum + seconds, 0);
}
