// A tip in the hand, for what can happen meanwhile.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Spot } from './figure';
import { dragTip, measure, rest, spokenComponents, tip } from './figure';

/** Takes B with the mouse and moves it; says where the hand is. */
export async function takeB(page: Page, by: Spot = { x: -20, y: -40 }): Promise<Spot> {
  const from = await tip(page, 'B');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const at = { x: from.x + by.x, y: from.y + by.y };
  await page.mouse.move(at.x, at.y, { steps: 3 });
  await rest(page);
  expect(await isHeld(page)).toBe(true);
  return at;
}

export async function isHeld(page: Page): Promise<boolean> {
  return page.locator('.figure').evaluate((root) => root.classList.contains('dragging'));
}

/** How far B is from a place on the screen. */
export async function distanceOfB(page: Page, { x, y }: Spot): Promise<number> {
  const at = await tip(page, 'B');
  return Math.hypot(at.x - x, at.y - y);
}

/** Undoes once, which brings the author's figure back, and nothing is left to undo. */
export async function expectOneStep(page: Page): Promise<void> {
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect(await measure(page, 'dot')).toBe(165);
  expect(await page.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
}

/** Nothing is held: a pointer that passes moves nothing, and the next drag is one step. */
export async function expectFree(page: Page): Promise<void> {
  expect(await isHeld(page)).toBe(false);
  const before = await measure(page, 'cosine');
  await page.mouse.move(300, 300);
  await page.mouse.move(420, 330, { steps: 3 });
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(before);
  const from = await tip(page, 'A');
  await dragTip(page, 'A', { x: from.x + 60, y: from.y + 50 });
  expect(await measure(page, 'cosine')).not.toBe(before);
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(before);
}

/** Without a panel its controls stand on the board, and work. */
export async function expectControlsOnBoard(page: Page): Promise<void> {
  await page.locator('.board > summary').click();
  const mass = page.getByLabel('A mass (kg)');
  await mass.fill('15');
  await mass.press('Enter');
  await rest(page);
  expect((await spokenComponents(page, 'A'))[0]).toBe(15);
}
