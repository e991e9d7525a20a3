// Random vectors: what a reader reads and sees of the histogram.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, rows, said } from './support/board';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';
import { distance, fromHex, photograph } from './support/pixels';
import { handheld } from './support/site';

const site = hostedSite();

const path = 'figure.html?figure=highdim';

async function angles(page: Page): Promise<number[]> {
  const text = await said(page.locator('.head'));
  return [...text.matchAll(/([\d.]+)°/g)].map((match) => Number(match[1]));
}

/** How much blue stands in the part of the drawing from one cosine to another. */
async function bars(page: Page, from: number, to: number): Promise<number> {
  const place = async (value: string): Promise<number> => {
    const labels = page.locator('[data-label="tick-x"]');
    for (const label of await labels.all()) {
      const box = await label.boundingBox();
      if ((await label.textContent()) === value && box) return box.x + box.width / 2;
    }
    throw new Error(`no number ${value}`);
  };
  const [left, right] = [await place('\u22121'), await place('1')];
  const stage = await page.locator('.stage').boundingBox();
  if (!stage) throw new Error('no stage');
  const picture = await photograph(page);
  const x = (cosine: number): number => left + ((cosine + 1) / 2) * (right - left);
  const blue = fromHex('#0068a8');
  let count = 0;
  for (let at = Math.ceil(x(from)); at < x(to); ++at) {
    for (let y = stage.y + 40; y < stage.y + stage.height - 60; y += 2) {
      if (distance(picture.at({ x: at, y }), blue) < 40) ++count;
    }
  }
  return count;
}

test('the cosines close in on 0 as the dimensions grow', async () => {
  const { page, complaints } = await openFigure(site, { path });
  const [low = 0, high = 0] = await angles(page);
  // In a plane the angle is uniform: its quartiles are 45° and 135°.
  expect(low).toBeGreaterThan(40);
  expect(low).toBeLessThan(50);
  expect(high).toBeGreaterThan(130);
  expect(high).toBeLessThan(140);
  expect(await bars(page, -1, -0.9)).toBeGreaterThan(await bars(page, -0.05, 0.05));
  await page.locator('.board').getByRole('button', { name: '1000', exact: true }).click();
  await rest(page);
  // 0.6745 standard deviations of 1/sqrt(1000) are 1.22°.
  const [near = 0, far = 0] = await angles(page);
  expect(near).toBeGreaterThan(88.5);
  expect(far).toBeLessThan(91.5);
  expect(await bars(page, -1, -0.2)).toBe(0);
  expect(await bars(page, 0.2, 1)).toBe(0);
  expect(await bars(page, -0.1, 0.1)).toBeGreaterThan(500);
  expect(complaints).toEqual([]);
});

test('a slider goes through the dimensions, by keys too, and says them', async () => {
  const { page } = await openFigure(site, { path });
  const slider = page.getByRole('slider', { name: /^Dimensions/ });
  expect(await slider.getAttribute('aria-valuetext')).toBe('2');
  await slider.focus();
  await page.keyboard.press('End');
  await rest(page);
  expect(await slider.getAttribute('aria-valuetext')).toBe('1000');
  expect(await said(page.locator('.head'))).toContain('With 1000 dimensions');
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect(await said(page.locator('.head'))).toContain('With 2 dimensions');
});

test('positive numbers make everything alike, and another draw is another sample', async () => {
  const { page } = await openFigure(site, { path: `${path}&dimensions=100` });
  await choose(page, 'Numbers', 'only positive');
  expect(await said(page.locator('.board'))).toContain('not around 0');
  const [, mean] = (await rows(page, 'Press a number'))[3] ?? [];
  // 2 / pi
  expect(Number(mean)).toBeCloseTo(0.637, 1);
  const before = await said(page.locator('.board'));
  await page.getByRole('button', { name: 'Draw again' }).click();
  await rest(page);
  expect(await said(page.locator('.board'))).not.toBe(before);
});

test('there is nothing to drag, zoom or set in a panel; wrong parameters are named', async () => {
  const { page } = await openFigure(site, {
    path: `${path}&dimensions=5000&vectors=A:1,2;B:3,4`,
    viewport: { width: 1200, height: 700 },
  });
  expect(await page.locator('.handle:visible').count()).toBe(0);
  // Undo, redo, start again, help, share, full screen.
  expect(await page.locator('.tool:visible').count()).toBe(6);
  const notices = await said(page.locator('.notices'));
  expect(notices).toContain('Write a whole number from 2 to 1000');
  expect(notices).toContain('It belongs to another figure. Known: cosine');
});

test('on a phone the whole of it fits', async () => {
  const { page } = await openFigure(site, {
    path,
    viewport: { width: 360, height: 640 },
    ...handheld,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const stage = await page.locator('.stage').boundingBox();
  for (const label of await page.locator('[data-label]').all()) {
    const box = await label.boundingBox();
    if (!box || !stage) throw new Error('a label is hidden');
    expect(box.x).toBeGreaterThanOrEqual(stage.x - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(stage.y + stage.height + 1);
  }
});
