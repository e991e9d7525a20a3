// What every host is asked: does the figure start, follow a hand, and leave the console silent?
import type { ChildProcess } from 'node:child_process';
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { cosineIn, dragIn, openAt, ready } from '../../e2e/support/hosts';
import type { Hosted } from '../../e2e/support/hosts';
import { find, printed } from '../../e2e/support/printed';
import type { Site } from '../../e2e/support/site';

/** The frame of the first figure, in an element or on its own. */
export function figureIn(page: Page): FrameLocator {
  return page.frameLocator('iframe');
}

/** Opens a page with one figure of Swift (4, 3) and Gull (-1, 5), and drags it. */
export async function checkFigure(site: Site, url: string): Promise<Hosted> {
  const hosted = await openAt(site, url);
  const { page, complaints } = hosted;
  const figure = figureIn(page);
  await page.locator('cosine-lab, iframe').first().scrollIntoViewIfNeeded();
  await ready(page, figure);
  const cosine = 11 / (5 * Math.sqrt(26));
  expect(await cosineIn(figure)).toBeCloseTo(cosine, 14);
  await figure.locator('[data-handle="Gull"]').scrollIntoViewIfNeeded();
  await dragIn(page, figure, 'Gull', { x: 40, y: 30 });
  expect(await cosineIn(figure)).not.toBeCloseTo(cosine, 3);
  // Vite and Astro tell of their own work.
  expect(complaints.filter((text) => !/^\[(vite\] connect|astro\] Init)/.test(text))).toEqual([]);
  return hosted;
}

/** What the page wrote of the core: the cosine of (3, 30) and (15, 4). */
export async function checkCore(page: Page): Promise<void> {
  await expect.poll(() => page.locator('#core').textContent()).toBe('0.35252788977396565');
  await expect.poll(() => page.locator('#worker').textContent()).toBe('0.35252788977396565');
}

/** The address that a server prints once it listens. */
export function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: unknown): void => {
      said += String(text);
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => reject(new Error(`The server ended:\n${said}`)));
  });
}

/** The figure has the height that it asks for. */
export async function checkHeight(page: Page): Promise<void> {
  const missing = (): Promise<number> =>
    figureIn(page)
      .locator('.figure')
      .evaluate((root) => Math.abs(Number(root.dataset['height']) - innerHeight));
  await expect.poll(missing).toBeLessThanOrEqual(1);
}

/** The figure becomes dark when the page does, and keeps what was dragged. */
export async function checkTheme(page: Page, darken: () => Promise<unknown>): Promise<void> {
  const figure = figureIn(page);
  const scheme = (): Promise<string> =>
    figure.locator('html').evaluate((root) => getComputedStyle(root).colorScheme);
  const cosine = await cosineIn(figure);
  expect(await scheme()).toBe('light');
  await darken();
  await expect.poll(scheme).toBe('dark');
  expect(await cosineIn(figure)).toBe(cosine);
}

/** The wheel over every part of the figure is the page's, once that part has nothing left to scroll. */
export async function checkWheel(page: Page): Promise<void> {
  // Some pages are shorter than the window.
  await page.evaluate(() => (document.body.style.paddingBottom = '150vh'));
  const frame = page.locator('iframe');
  const shares = [0.1, 0.5, 0.9];
  for (const [across, along] of shares.flatMap((x) => shares.map((y) => [x, y] as const))) {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const box = await frame.boundingBox();
    if (!box) throw new Error('The figure is not on the page.');
    const down = Math.min(box.y + along * box.height, (page.viewportSize()?.height ?? 0) - 10);
    await page.mouse.move(box.x + across * box.width, down);
    // The panel keeps what it can scroll itself.
    const turned = async (): Promise<number> => {
      await page.mouse.wheel(0, 60);
      return page.evaluate(() => scrollY);
    };
    await expect.poll(turned).toBeGreaterThan(100);
  }
  await page.evaluate(() => document.body.style.removeProperty('padding-bottom'));
}

/** The figure's answer and its table are on paper, on the same page. */
export async function checkPrint(page: Page): Promise<void> {
  const answer = await figureIn(page).locator('[data-measure="cosine"]').innerText();
  const paper = await printed(page);
  const pages = [answer, 'Swift', 'Gull'].map((text) => find(paper, text).page);
  expect(new Set(pages).size).toBe(1);
}

/** What every site is asked about the figure in it. */
export async function checkSite(page: Page, darken: () => Promise<unknown>): Promise<void> {
  await checkHeight(page);
  await checkWheel(page);
  await checkPrint(page);
  await checkTheme(page, darken);
}
