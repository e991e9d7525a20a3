// Everything a mouse does to a tip, a keyboard does too; and Tab always gets out again.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cosineOf, measure, openFigure, rest, spokenComponents, tip } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await rest(page);
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement).dataset['handle'] ?? '');

test('arrow keys move a tip, with Shift in finer steps', async () => {
  const { page } = await openFigure(site);
  await page.locator('[data-handle="A"]').focus();
  await press(page, 'ArrowRight');
  const [coarse = 0, height = 0] = await spokenComponents(page, 'A');
  expect(coarse).toBeGreaterThan(3);
  expect(height).toBe(30);
  await press(page, 'Shift+ArrowRight');
  const [fine = 0] = await spokenComponents(page, 'A');
  expect((coarse - 3) / (fine - coarse)).toBeCloseTo(10, 6);
  await press(page, 'ArrowUp', 'ArrowLeft', 'Shift+ArrowLeft', 'ArrowDown');
  expect(await spokenComponents(page, 'A')).toEqual([3, 30]);
  expect(await measure(page, 'cosine')).toBeCloseTo(0.352527889773966, 14);
});

test('a step is the same share of the view at every zoom', async () => {
  const { page } = await openFigure(site);
  await page.locator('[data-handle="A"]').focus();
  const before = await tip(page, 'A');
  await press(page, 'ArrowRight');
  const moved = (await tip(page, 'A')).x - before.x;
  await press(page, 'ArrowLeft', '+', '+', '+', '+', '+', '+');
  const near = await tip(page, 'A');
  await press(page, 'ArrowRight');
  const movedNear = (await tip(page, 'A')).x - near.x;
  expect(movedNear).toBeGreaterThan(moved / 2.6);
  expect(movedNear).toBeLessThan(moved * 2.6);
});

test('every tip can be reached, and Tab leaves the figure', async () => {
  const { page } = await openFigure(site);
  await page.evaluate(() => {
    const after = document.createElement('button');
    after.id = 'after';
    document.body.append(after);
  });
  const seen: string[] = [];
  for (let step = 0; step < 20; ++step) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.id === 'after')) break;
    seen.push(await focused(page));
  }
  expect(seen.filter(Boolean)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
  // Back over the heading of the calculation.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('E');
});

test('a tip that is out of sight comes into view when it is focused', async () => {
  const { page } = await openFigure(site);
  const stage = await page.locator('.stage').boundingBox();
  expect((await tip(page, 'D')).y).toBeLessThan(stage?.y ?? 0);
  await page.locator('[data-handle="D"]').focus();
  await press(page, 'ArrowRight');
  expect((await tip(page, 'D')).y).toBeGreaterThan(stage?.y ?? 0);
});

test('Escape lets go of a tip', async () => {
  const { page } = await openFigure(site);
  await page.locator('[data-handle="B"]').focus();
  await press(page, 'Escape');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('a handle says its name and its numbers with units, and a pause says the result', async () => {
  const { page } = await openFigure(site);
  const handle = page.locator('[data-handle="B"]');
  expect(await handle.getAttribute('aria-label')).toBe('Tip of B');
  expect(await handle.getAttribute('aria-valuetext')).toBe('mass 15\u202fkg, volume 4\u202fL');
  await handle.focus();
  await press(page, 'ArrowUp');
  const [x = 0, y = 0] = await spokenComponents(page, 'B');
  await page.waitForFunction(() => document.querySelector('.spoken')?.textContent !== '');
  const spoken = await page.locator('.spoken').textContent();
  expect(spoken).toContain(`Cosine similarity: ${cosineOf([3, 30], [x, y]).toFixed(3)}`);
});

test('typing in a field is left alone by the figure’s keys', async () => {
  const { page } = await openFigure(site);
  await page.locator('[data-handle="A"]').focus();
  await press(page, 'Enter');
  await page.keyboard.type('12');
  await page.keyboard.press('Backspace');
  expect(await page.locator('.typing input').first().inputValue()).toBe('1');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-dimension'))).toBe(
    '1',
  );
  await press(page, 'Escape');
  expect(await page.locator('.typing').count()).toBe(0);
  expect(await focused(page)).toBe('A');
});

test.each([
  ['en', 'ArrowRight', 'ArrowLeft'],
  ['ar', 'ArrowLeft', 'ArrowRight'],
])('in %s Tab comes to one tool, and arrow keys go on among them', async (lang, on, back) => {
  const { page } = await openFigure(site, { path: `figure.html?lang=${lang}` });
  const tool = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLElement ? (activeElement.dataset['tool'] ?? '') : '';
    });
  await page.keyboard.press('Tab');
  expect(await tool()).toBe('undo');
  for (const expected of ['redo', 'reset', 'zoom.out']) {
    await page.keyboard.press(on);
    expect(await tool()).toBe(expected);
  }
  await page.keyboard.press('Tab');
  expect(await tool()).toBe('');
  await page.keyboard.press('Shift+Tab');
  expect(await tool()).toBe('zoom.out');
  for (const expected of ['reset', 'redo', 'undo', 'undo']) {
    await page.keyboard.press(back);
    expect(await tool()).toBe(expected);
  }
});

test('of many tips Tab comes to the compared two, and to another once it is chosen', async () => {
  const vectors = Array.from({ length: 40 }, (_, i) => `V${i}:${1 + (i % 8)},${1 + (i % 5)}`);
  const { page } = await openFigure(site, {
    path: `figure.html?vectors=${vectors.join(';')}&controls=html&board=open`,
  });
  const tips = async (): Promise<string[]> => {
    const found: string[] = [];
    await page.locator('.describe').focus();
    await page.keyboard.press('Tab');
    for (let name = await focused(page); name; name = await focused(page)) {
      found.push(name);
      await page.keyboard.press('Tab');
    }
    return found;
  };
  expect(await tips()).toEqual(['V0', 'V1']);
  await page.locator('[data-control="first"]').selectOption({ label: 'V17' });
  await rest(page);
  expect(await tips()).toEqual(['V1', 'V17']);
});
