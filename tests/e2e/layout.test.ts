// Nothing overlaps, nothing is cut off, from the narrowest phone to a wide screen.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

interface Box {
  what: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

async function boxes(page: Page, selector: string): Promise<Box[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { what: element.textContent || element.className, left, top, right, bottom };
      })
      .filter((box) => box.right > box.left),
  );
}

function overlaps(list: readonly Box[]): string[] {
  const found: string[] = [];
  list.forEach((a, i) => {
    for (const b of list.slice(i + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && tall > 1) found.push(`${a.what} / ${b.what}`);
    }
  });
  return found;
}

const sizes = [
  [280, 420],
  [320, 480],
  [320, 568],
  [360, 640],
  [579, 400],
  [580, 400],
  [700, 480],
  [900, 560],
  [1280, 720],
] as const;

describe.each(sizes)('%i by %i', (width, height) => {
  test('texts and buttons stand clear of each other', async () => {
    const { page } = await openFigure(site, { viewport: { width, height } });
    expect(overlaps(await boxes(page, '.readout .pair, .tool'))).toEqual([]);
    expect(overlaps(await boxes(page, '.label'))).toEqual([]);
    for (const box of await boxes(page, '.readout .pair, .tool, .label')) {
      expect(box.left, box.what).toBeGreaterThanOrEqual(0);
      expect(box.right, box.what).toBeLessThanOrEqual(width);
      expect(box.bottom, box.what).toBeLessThanOrEqual(height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });

  test('the panel opens without covering the plot, and folds away', async () => {
    const { page } = await openFigure(site, { viewport: { width, height } });
    const toggle = page.locator('[data-tool="panel"]');
    if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
    await rest(page);
    const panel = await page.locator('.panel-area').boundingBox();
    expect(panel?.width).toBeGreaterThanOrEqual(260);
    for (const box of await boxes(page, '.label, .handle:not(.away)')) {
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const inside =
        panel && middle.x > panel.x && middle.y > panel.y && middle.y < panel.y + panel.height;
      expect(inside, box.what).toBe(false);
    }
    await toggle.click();
    await rest(page);
    expect(await page.locator('.panel-area').isHidden()).toBe(true);
  });
});

test('the panel stands open where there is room, and is folded where there is not', async () => {
  const wide = await openFigure(site, { viewport: { width: 900, height: 560 } });
  expect(await wide.page.locator('[data-tool="panel"]').getAttribute('aria-pressed')).toBe('true');
  const narrow = await openFigure(site, { viewport: { width: 360, height: 640 } });
  expect(await narrow.page.locator('[data-tool="panel"]').getAttribute('aria-pressed')).toBe(
    'false',
  );
});

test('the figure does not take the focus when it loads', async () => {
  const { page } = await openFigure(site);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});
