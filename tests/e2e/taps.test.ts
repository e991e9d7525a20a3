// A tip is placed by two taps, and tips that lie close together are told apart.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { said } from './support/board';
import type { Spot } from './support/figure';
import { axes, componentsAt, cosineOf, measure, openFigure, rest, tip } from './support/figure';
import { spokenComponents } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

async function tapTwice(page: Page, tap: (at: Spot) => Promise<void>): Promise<void> {
  const from = await tip(page, 'A');
  const hint = page.locator('.picked');
  expect(await hint.isVisible()).toBe(false);
  await tap(from);
  await rest(page);
  expect(await said(hint)).toContain('A is picked up. Tap an empty place');
  await page.waitForFunction(() =>
    document.querySelector('.spoken')?.textContent?.includes('A is picked up.'),
  );
  const to = { x: from.x + 70, y: from.y + 50 };
  const [x, y] = componentsAt(to, await axes(page));
  await tap(to);
  await rest(page);
  expect(await hint.isVisible()).toBe(false);
  expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([x, y], [15, 4]), 1);
  const [newX = 0, newY = 0] = await spokenComponents(page, 'A');
  expect(newX).toBeCloseTo(x, 0);
  expect(newY).toBeCloseTo(y, 0);
}

test('with a mouse', async () => {
  const { page } = await openFigure(site);
  await tapTwice(page, ({ x, y }) => page.mouse.click(x, y));
});

test('with a finger', async () => {
  const { page } = await openFigure(site, { hasTouch: true });
  await tapTwice(page, ({ x, y }) => page.touchscreen.tap(x, y));
});

test('Escape puts it down', async () => {
  const { page } = await openFigure(site);
  const { x, y } = await tip(page, 'A');
  await page.mouse.click(x, y);
  await rest(page);
  await page.keyboard.press('Escape');
  await rest(page);
  expect(await page.locator('.picked').isVisible()).toBe(false);
  await page.mouse.click(x + 70, y + 50);
  await rest(page);
  expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([3, 30], [15, 4]), 12);
});

test.each(['A:10,10;B:10.2,10', 'A:10,10;B:10,10', 'A:10,10;B:10,10;C:10.3,10'])(
  'each of the tips of %s can be pressed',
  async (vectors) => {
    const { page } = await openFigure(site, { path: `figure.html?vectors=${vectors}` });
    for (const name of vectors.match(/[A-C]/g) ?? []) {
      const handle = page.locator(`[data-handle="${name}"]`);
      const box = await handle.boundingBox();
      if (!box) throw new Error(`${name} has no box.`);
      const hit = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y)?.getAttribute('data-handle'),
        [box.x + box.width / 2, box.y + box.height / 2] as const,
      );
      expect(hit).toBe(name);
    }
  },
);
