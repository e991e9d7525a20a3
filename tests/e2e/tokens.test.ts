// Text as tokens: typing, pressing, pointing, and back from ids to text.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, said } from './support/board';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';
import { handheld } from './support/site';

const site = hostedSite();

const path = 'figure.html?figure=tokens';

async function type(page: Page, label: RegExp, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(text);
  await rest(page);
}

/** "h 7", "H no id" */
/** Without the signs that isolate a name's direction, which nobody sees. */
async function chips(page: Page): Promise<string[]> {
  return page
    .locator('.chip')
    .evaluateAll((list) =>
      list.map((chip) =>
        [...chip.children]
          .map((part) => (part.textContent ?? '').replace(/[\u2068\u2069]/g, ''))
          .join(' '),
      ),
    );
}

test('a typed text becomes tokens with their ids', async () => {
  const { page, complaints } = await openFigure(site, { path });
  expect(await said(page.locator('.head'))).toContain('3 of them not in the vocabulary');
  await type(page, /^Text/, 'abz');
  expect(await chips(page)).toEqual(['a 0', 'b 1', 'z 25']);
  await type(page, /^Text/, 'Hi');
  expect(await chips(page)).toEqual(['H no id', 'i 8']);
  await page.getByRole('switch', { name: 'Ignore capitals' }).check();
  await rest(page);
  expect(await chips(page)).toEqual(['H 7', 'i 8']);
  expect(complaints).toEqual([]);
});

test('families, accents and Arabic are cut where a reader would cut them', async () => {
  const { page } = await openFigure(site, { path });
  await type(page, /^Text/, '👨‍👩‍👧e\u0301🇫🇷سلام');
  const tokens = (await chips(page)).map((chip) => chip.replace(' no id', ''));
  expect(tokens).toEqual(['👨‍👩‍👧', 'e\u0301', '🇫🇷', 'س', 'ل', 'ا', 'م']);
});

test('a text of one letter with its accent is one token', async () => {
  const { page } = await openFigure(site, { path });
  await type(page, /^Text/, 'e\u0301');
  expect(await chips(page)).toEqual(['e\u0301 no id']);
});

test('a long text stays whole, and what is not split is said', async () => {
  const { page } = await openFigure(site, { path });
  await type(page, /^Text/, 'ab'.repeat(3000));
  expect(await said(page.locator('.head'))).toContain('2000 tokens');
  expect(await said(page.locator('.board'))).toContain('This text is long');
  await page.getByRole('switch', { name: 'Ignore capitals' }).check();
  await rest(page);
  const text = await page.getByRole('textbox', { name: /^Text/ }).inputValue();
  expect(text.length).toBe(6000);
});

test('keys still reach the tokens where capitals join some of them', async () => {
  const { page } = await openFigure(site, {
    path: `${path}&text=UNfriendly&vocabulary=un,friend,ly`,
  });
  await page.locator('.chip').last().click();
  await page.getByRole('switch', { name: 'Ignore capitals' }).check();
  await rest(page);
  expect(await chips(page)).toEqual(['UN 0', 'friend 1', 'ly 2']);
  expect(await page.locator('.chip:not([tabindex="-1"])').count()).toBe(1);
});

test('the id is the row: pointing lights it, pressing says it, the page stays where it is', async () => {
  const { page } = await openFigure(site, { path: `${path}&text=zebra` });
  const top = await page.evaluate(() => scrollY);
  await page.locator('.chip').first().hover();
  await rest(page);
  const row = page.locator('.rows th.lit').first();
  expect(await row.textContent()).toBe('25');
  const [box, around] = [await row.boundingBox(), await page.locator('.rows').boundingBox()];
  if (!box || !around) throw new Error('no row');
  expect(box.y).toBeGreaterThanOrEqual(around.y);
  expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height + 1);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await page.locator('.chip').first().click();
  await rest(page);
  expect(await said(page.locator('.board'))).toContain('z has id 25: it is row 25 of the table');
});

test('arrow keys go from chip to chip, and Tab stops there once', async () => {
  const { page } = await openFigure(site, { path: `${path}&text=abc` });
  await page.locator('.chip').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await rest(page);
  expect(await said(page.locator('.board'))).toContain('c has id 2');
  expect(await page.locator('.chip[tabindex="-1"]').count()).toBe(2);
});

test('ids turn back into text, and a wrong one is named', async () => {
  const { page } = await openFigure(site, { path });
  await type(page, /^Ids/, '7 4 11 11 14');
  expect(await page.getByRole('textbox', { name: /^Text/ }).inputValue()).toBe('hello');
  await type(page, /^Ids/, '7 26');
  expect(await said(page.locator('.board'))).toContain('“26” is not an id');
  expect(await page.getByRole('textbox', { name: /^Ids/ }).inputValue()).toBe('7 26');
  expect(await page.getByRole('textbox', { name: /^Text/ }).inputValue()).toBe('hello');
});

test('words have the rows of the next figure, and undo comes back to letters', async () => {
  const { page } = await openFigure(site, { path: `${path}&text=king%20and%20dog` });
  await choose(page, 'Vocabulary', 'words');
  expect(await chips(page)).toEqual(['king 0', 'and no id', 'dog 11']);
  expect(await said(page.locator('.board'))).toContain('made by hand');
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect((await chips(page)).length).toBe(12);
});

test('a vocabulary of the author’s own, wrong ones named', async () => {
  const { page } = await openFigure(site, {
    path: `${path}&text=unfriendly&vocabulary=un,friend,ly`,
  });
  expect(await chips(page)).toEqual(['un 0', 'friend 1', 'ly 2']);
  const wrong = await openFigure(site, { path: `${path}&vocabulary=a,a` });
  expect(await said(wrong.page.locator('.notices'))).toContain('vocabulary');
  expect((await chips(wrong.page)).length).toBe(12);
});

test('there is no drawing, and on a phone all of it fits', async () => {
  const { page } = await openFigure(site, {
    path,
    viewport: { width: 360, height: 640 },
    ...handheld,
  });
  expect(await page.locator('.stage').isVisible()).toBe(false);
  // Undo, redo, start again, share, full screen, help.
  expect(await page.locator('.tool:visible').count()).toBe(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
