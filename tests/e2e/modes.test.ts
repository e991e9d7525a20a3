// What a drag may change, which vectors are compared, zoom and pan, and numbers that are typed.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Spot } from './support/figure';
import {
  axes,
  cosineOf,
  dragTip,
  measure,
  openFigure,
  rest,
  spokenComponents,
  tip,
  written,
} from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

// The panel is drawn on the canvas: its parts are found by where they stand on a canvas of 900 by 560.
const PANEL: Record<string, Spot> = {
  'compare second C': { x: 764, y: 347 },
  'drag length': { x: 766, y: 408 },
  'drag direction': { x: 846, y: 408 },
  'A mass': { x: 740, y: 132 },
  components: { x: 662, y: 499 },
};

async function pressPanel(page: Page, part: keyof typeof PANEL): Promise<void> {
  const spot = PANEL[part];
  if (!spot) throw new Error(`Where is ${part}?`);
  await page.mouse.click(spot.x, spot.y);
  await rest(page);
  await rest(page);
}

test('with the direction locked only the length changes, and the cosine stands still', async () => {
  const { page } = await openFigure(site);
  const before = await measure(page, 'cosine');
  await pressPanel(page, 'drag length');
  const from = await tip(page, 'B');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const [dx, dy] of [
    [60, -80],
    [130, 30],
    [-120, 15],
    [-400, -10],
  ] as const) {
    await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 });
    await rest(page);
    expect(Math.abs((await measure(page, 'cosine')) - before)).toBeLessThan(1e-14);
  }
  await page.mouse.up();
  await rest(page);
  expect(await measure(page, 'norm-B')).toBeLessThan(2);
  expect(await measure(page, 'norm-B')).toBeGreaterThan(0);
});

test('with the length locked only the direction changes', async () => {
  const { page } = await openFigure(site);
  const norm = await measure(page, 'norm-B');
  await pressPanel(page, 'drag direction');
  const from = await tip(page, 'B');
  await dragTip(page, 'B', { x: from.x + 70, y: from.y - 140 });
  expect(await measure(page, 'norm-B')).toBeCloseTo(norm, 12);
  expect(await measure(page, 'cosine')).toBeGreaterThan(0.5);
});

test('another vector can be compared', async () => {
  const { page } = await openFigure(site);
  await pressPanel(page, 'compare second C');
  // C has a volume of 27: nearly the direction of A, and the readout says it is not the same.
  expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([3, 30], [3, 27]), 14);
  expect(await written(page, 'cosine')).toBe('0.99994');
  expect(await page.locator('[data-measure="norm-C"]').count()).toBe(1);
  expect(await page.locator('[data-measure="norm-B"]').count()).toBe(0);
});

test('components are shown on demand, with units', async () => {
  const { page } = await openFigure(site);
  expect(await page.locator('[data-label^="component"]').count()).toBe(0);
  await pressPanel(page, 'components');
  expect(await page.locator('[data-label="component-x"]').allInnerTexts()).toEqual([
    '3\u202fkg',
    '15\u202fkg',
  ]);
});

test('a number of the panel is dragged sideways', async () => {
  const { page } = await openFigure(site);
  const spot = PANEL['A mass'] ?? { x: 0, y: 0 };
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x + 60, spot.y, { steps: 10 });
  await rest(page);
  await page.mouse.up();
  await rest(page);
  const [mass = 0, volume] = await spokenComponents(page, 'A');
  expect(mass).toBeGreaterThan(4);
  expect(volume).toBe(30);
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect(await spokenComponents(page, 'A')).toEqual([3, 30]);
});

describe('typing', () => {
  test('a click on a number of the panel opens a field for it', async () => {
    const { page } = await openFigure(site);
    const spot = PANEL['A mass'] ?? { x: 0, y: 0 };
    await page.mouse.click(spot.x, spot.y, { delay: 40 });
    const input = page.locator('.typing input');
    await input.waitFor();
    expect(await input.count()).toBe(1);
    await page.keyboard.type('7,5');
    await page.keyboard.press('Enter');
    await rest(page);
    expect(await spokenComponents(page, 'A')).toEqual([7.5, 30]);
  });

  test('a double click on a tip opens both, and a bad number says what to do', async () => {
    const { page } = await openFigure(site);
    const at = await tip(page, 'B');
    await page.mouse.dblclick(at.x, at.y, { delay: 40 });
    const inputs = page.locator('.typing input');
    await inputs.first().waitFor();
    expect(await inputs.count()).toBe(2);
    await inputs.nth(0).fill('five');
    await page.keyboard.press('Enter');
    expect(await page.locator('.typing .bad').innerText()).toContain('“five” is not a number');
    expect(await measure(page, 'norm-B')).toBeCloseTo(Math.hypot(15, 4), 12);
    await inputs.nth(0).fill('1e400');
    await page.keyboard.press('Enter');
    expect(await page.locator('.typing .bad').innerText()).toContain('too large');
    await inputs.nth(0).fill('\u22122e0');
    await inputs.nth(1).fill(' 6 ');
    await page.keyboard.press('Enter');
    await rest(page);
    expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([3, 30], [-2, 6]), 14);
    // Both numbers are one step of undo.
    await page.click('[data-tool="undo"]');
    await rest(page);
    expect(await spokenComponents(page, 'B')).toEqual([15, 4]);
  });
});

describe('the view', () => {
  test('a plain wheel scrolls the page; with Ctrl it zooms about the pointer', async () => {
    const { page } = await openFigure(site);
    await page.evaluate(() => {
      const more = document.createElement('div');
      more.style.height = '2000px';
      document.body.append(more);
    });
    const before = await axes(page);
    const b = await tip(page, 'B');
    // The place of a wheel is a whole pixel everywhere, even where that of a pointer is not.
    const at = { x: Math.round(b.x), y: Math.round(b.y) };
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(() => scrollY > 0);
    await page.mouse.wheel(0, -500);
    await page.waitForFunction(() => scrollY === 0);
    expect(await axes(page)).toEqual(before);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await rest(page);
    const zoom = (await axes(page)).pixelsPerUnit / before.pixelsPerUnit;
    expect(zoom).toBeGreaterThan(1.3);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const after = await tip(page, 'B');
    expect(after.x).toBeCloseTo(at.x + (b.x - at.x) * zoom, 1);
    expect(after.y).toBeCloseTo(at.y + (b.y - at.y) * zoom, 1);
  });

  test('a mouse pans the empty figure, and zoom to fit comes back', async () => {
    const { page } = await openFigure(site);
    const before = await axes(page);
    await page.mouse.move(500, 300);
    await page.mouse.down();
    await page.mouse.move(460, 280, { steps: 5 });
    await page.mouse.up();
    await rest(page);
    const after = await axes(page);
    expect(after.origin.x - before.origin.x).toBeCloseTo(-40, 0);
    expect(after.origin.y - before.origin.y).toBeCloseTo(-20, 0);
    expect(await measure(page, 'norm-A')).toBeCloseTo(Math.hypot(3, 30), 12);
    await page.click('[data-tool="fit"]');
    await rest(page);
    expect((await axes(page)).origin.x).toBeCloseTo(before.origin.x, 0);
    // Once more shows every vector, D among them.
    await page.click('[data-tool="fit"]');
    await rest(page);
    const stage = await page.locator('.stage').boundingBox();
    expect((await tip(page, 'D')).y).toBeGreaterThan(stage?.y ?? 0);
  });
});
