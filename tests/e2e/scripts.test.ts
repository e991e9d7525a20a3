// Names in any script, wherever the figure writes them: what the panel's font cannot write, the browser does.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose } from './support/board';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

const NAMES = ['קטן', 'كلب صغير', 'Kočka', 'Łódź', 'Мир', 'बिल्ली'];
const NUMBERS = ['3,30', '15,4', '3,27', '7.5,75', '7.5,2', '9,9'];
const viewport = { width: 1000, height: 900 };

const queryOf = (names: readonly string[]): string =>
  `vectors=${encodeURIComponent(names.map((name, at) => `${name}:${NUMBERS[at]}`).join(';'))}`;

const panel = (page: Page): Promise<boolean> => page.locator('.panel-area').isVisible();

/** The names that can be read beside the fields of numbers, in the order of the page. */
async function namedFields(page: Page): Promise<string[]> {
  const labels = await page.locator('.board-settings label').allInnerTexts();
  return NAMES.filter((name) => labels.some((label) => label.includes(name)));
}

test('every name is written in the panel’s controls, and none as question marks', async () => {
  const dims = encodeURIComponent('وزن:kg;objętość:L');
  const path = `figure.html?${queryOf(NAMES)}&dims=${dims}&board=open`;
  const { page, complaints } = await openFigure(site, { path, viewport });
  expect(await panel(page)).toBe(false);
  expect(await page.locator('[data-tool="panel"]').count()).toBe(0);
  await expect.poll(() => namedFields(page)).toEqual(NAMES);
  expect(await page.locator('.board-settings').innerText()).toMatch(/objętość/);
  expect(complaints).toEqual([]);
});

test('names of Western Europe stay in the panel', async () => {
  const path = `figure.html?${queryOf(['Zürich', 'São Paulo', 'Œuvre', 'Ærø', 'Niño'])}`;
  const { page } = await openFigure(site, { path, viewport });
  expect(await panel(page)).toBe(true);
});

test('a reader’s own table may bring such names, too', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?board=open', viewport });
  expect(await panel(page)).toBe(true);
  await choose(page, 'Data', 'your own');
  await page.locator('.board-foot textarea').fill('Мир\t3\t30\nKočka\t15\t4');
  await rest(page);
  await expect.poll(() => panel(page)).toBe(false);
  await expect.poll(() => namedFields(page)).toEqual(['Kočka', 'Мир']);
});
