// A hand that comes at once keeps the graphics from starting. The panel's place has its controls all the same.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cosineOf, graphicsSettled, measure } from './support/figure';
import { hostedSite } from './support/hosts';
import { visit } from './support/site';

const site = hostedSite();

/** Presses the stage as soon as the figure is ready, and holds it. */
async function holdAtOnce(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector<HTMLElement>('.figure')?.dataset['state'] !== 'ready') return;
      observer.disconnect();
      const stage = document.querySelector('.stage');
      stage?.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 77, bubbles: true }));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

async function letGo(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 77, bubbles: true })),
  );
}

test('until it is drawn, its controls stand there and work', async () => {
  const { page } = await visit(site, {
    path: 'figure.html',
    viewport: { width: 900, height: 560 },
    prepare: holdAtOnce,
  });
  await page.waitForSelector('.figure[data-state="ready"]');
  const lent = page.locator('.panel-area .board-settings');
  await lent.waitFor();
  expect(await page.locator('.drawn').getAttribute('data-graphics')).toBe('waiting');
  const number = lent.getByLabel(/^B mass/);
  await number.fill('20');
  await number.press('Enter');
  await expect.poll(() => measure(page, 'cosine')).toBeCloseTo(cosineOf([3, 30], [20, 4]), 12);
  // Whoever is at work on them is taken along to where they go.
  await letGo(page);
  await graphicsSettled(page);
  expect(await page.locator('.panel-area .board-settings').count()).toBe(0);
  await expect.poll(() => number.count()).toBe(0);
  const back = page.locator('.settings .board-settings').getByLabel(/^B mass/);
  expect(await back.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await back.inputValue()).toBe('20');
});

test('whoever holds the drawing alone finds the panel and nothing else', async () => {
  const { page } = await visit(site, {
    path: 'figure.html',
    viewport: { width: 900, height: 560 },
    prepare: holdAtOnce,
  });
  await page.locator('.panel-area .board-settings').waitFor();
  await letGo(page);
  await graphicsSettled(page);
  expect(await page.locator('.panel-area .board-settings').count()).toBe(0);
  expect(await page.locator('.settings').evaluate((fold) => fold.hasAttribute('open'))).toBe(false);
});
