// Forty figures on one page: the memory of all processes beside that of one figure, and the tasks of a scroll.
import { readFileSync } from 'node:fs';
import { longestOf, watchLongTasks } from '../long-tasks.mjs';
import { median } from '../statistics.mjs';

/** @typedef {import('playwright-core').Browser} Browser */

const FIGURES = 40;
const CALM_MS = 6000;
const STEP_PIXELS = 240;
const ANSWER_MS = 1000;
// What a browser keeps of earlier pages makes one measurement uncertain by 15 MB.
const MEMORY_ROUNDS = 3;

/**
 * @param {Browser} browser
 * @param {string} figureSite
 * @param {string} hostSite
 * @param {(name: string, body: string) => void} write
 */
export async function manyPages(browser, figureSite, hostSite, write) {
  const kinds = {
    iframes: (/** @type {number} */ index) =>
      `<iframe loading="lazy" src="${figureSite}figure.html?vectors=A:${index + 1},2;B:2,1" title="Figure" width="800" height="460"></iframe><p>Text.</p>`,
    elements: (/** @type {number} */ index) =>
      `<cosine-lab vectors="A:${index + 1},2;B:2,1"></cosine-lab><p>Text.</p>`,
  };
  const script = `<script type="module" src="${figureSite}cosine-lab.js"></script>`;
  const results = [];
  for (const [name, figure] of Object.entries(kinds)) {
    write('one.html', script + figure(0));
    write('many.html', script + Array.from({ length: FIGURES }, (_, i) => figure(i)).join(''));
    const more = [];
    for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
      const one = await memoryOf(browser, `${hostSite}one.html`);
      more.push((await memoryOf(browser, `${hostSite}many.html`)) - one);
    }
    const { longest, tasks } = await scroll(browser, `${hostSite}many.html`);
    results.push({ name, memory: median(more), longest, tasks });
  }
  return results;
}

/** @returns {Promise<number[]>} */
const silence = () => new Promise((done) => setTimeout(done, ANSWER_MS, []));

/** @param {Browser} browser */
async function processMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  // The proportional share: memory that processes have in common counts once.
  const shares = processInfo.map(({ id }) => {
    try {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return 1024 * Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return shares.reduce((sum, one) => sum + one, 0);
}

/**
 * Scrolled to the end and back, as a reader does, so that every figure was there once.
 * @param {Browser} browser
 * @param {string} url
 */
async function memoryOf(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await walk(page, 450);
  await page.waitForTimeout(CALM_MS);
  const bytes = await processMemory(browser);
  await context.close();
  return bytes;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} step
 */
async function walk(page, step) {
  // The page scrolls itself: a wheel waits for each frame of a browser that draws in software.
  await page.evaluate(async (by) => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += by) {
      scrollTo(0, at);
      await new Promise((done) => setTimeout(done, 50));
    }
    scrollTo(0, 0);
  }, step);
}

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function scroll(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchLongTasks);
  await page.goto(url);
  await page.waitForTimeout(CALM_MS);
  /** @type {number[]} */
  const found = [];
  const gather = async () => {
    for (const frame of page.frames()) {
      // A frame that has not been near the screen has no page yet, and would be waited for without end.
      if (!frame.url().startsWith('http')) continue;
      const own = frame.evaluate(() => globalThis.longTasks?.splice(0) ?? []).catch(() => []);
      found.push(...(await Promise.race([own, silence()])));
    }
  };
  await gather();
  // The start of the page is not its scrolling.
  found.length = 0;
  await walk(page, STEP_PIXELS);
  await gather();
  await context.close();
  return longestOf(found);
}
