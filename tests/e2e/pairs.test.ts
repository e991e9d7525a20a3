// All pairs as a learner meets them: looked at, pressed, dragged; and predicted before they are looked at.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { rows, said, still } from './support/board';
import { axes, cosineOf, dragTip, openFigure, rest, spokenComponents } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

const path = 'figure.html?figure=pairs';
const MATRIX = 'Cosine similarity of every pair';

/** The cosine in the row and column of these names, as it is read. */
async function cosine(page: Page, first: string, second: string): Promise<string> {
  const name = `${first} and ${second}:`;
  const text = await said(page.getByRole('button', { name }));
  return text.slice(name.length).trim();
}

async function answer(page: Page, claim: string, says: 'true' | 'false'): Promise<void> {
  await page.getByRole('button', { name: `${claim}: ${says}` }).click();
  await rest(page);
}

test('the matrix of the lesson, with the digits that tell the truth', async () => {
  const { page, complaints } = await openFigure(site, { path });
  const pairs: Record<string, string> = {};
  for (const pair of ['AB', 'AC', 'AD', 'AE', 'BC', 'BD', 'BE', 'CD', 'CE', 'DE']) {
    pairs[pair] = await cosine(page, pair.slice(0, 1), pair.slice(1));
    expect(await cosine(page, pair.slice(1), pair.slice(0, 1)), pair).toBe(pairs[pair]);
  }
  expect(pairs).toEqual({
    AB: '0.353',
    AC: '0.99994',
    AD: '1',
    AE: '0.353',
    BC: '0.363',
    BD: '0.353',
    BE: '1',
    CD: '0.99994',
    CE: '0.363',
    DE: '0.353',
  });
  expect(complaints).toEqual([]);
});

test('pointing at a cell lights its arrows; a press compares them', async () => {
  const { page } = await openFigure(site, { path });
  const strong = async (): Promise<string[]> =>
    (await page.locator('[data-label="tip"].strong').allInnerTexts()).sort();
  expect(await strong()).toEqual(['A', 'B']);
  const cell = page.getByRole('button', { name: 'C and E:' });
  await cell.hover();
  await rest(page);
  expect(await strong()).toEqual(['C', 'E']);
  // arccos 0.36279 is 68.73 degrees.
  expect(await page.locator('[data-label="angle"]').innerText()).toBe('68.7°');
  await page.mouse.move(5, 5);
  await rest(page);
  expect(await strong()).toEqual(['A', 'B']);
  await cell.click();
  await page.mouse.move(5, 5);
  await rest(page);
  expect(await strong()).toEqual(['C', 'E']);
  expect(await cell.getAttribute('aria-pressed')).toBe('true');
  expect(await said(page.locator('.head'))).toBe(
    'The cosine similarity of C and E is 0.363; the angle between them is 68.7°.',
  );
  await page.keyboard.press('Control+z');
  await rest(page);
  expect(await said(page.locator('.head'))).toContain('of A and B is 0.353');
});

test('a drag changes the row and the column of its arrow, and no other', async () => {
  const { page } = await openFigure(site, { path });
  const { origin, pixelsPerUnit } = await axes(page);
  await dragTip(page, 'D', {
    x: origin.x + 40 * pixelsPerUnit,
    y: origin.y - 20 * pixelsPerUnit,
  });
  const d = await spokenComponents(page, 'D');
  expect(d[0]).toBeGreaterThan(30);
  const a = cosineOf([3, 30], d);
  expect(Number(await cosine(page, 'A', 'D'))).toBeCloseTo(a, 2);
  expect(Number(await cosine(page, 'D', 'A'))).toBeCloseTo(a, 2);
  expect(Number(await cosine(page, 'B', 'D'))).toBeCloseTo(cosineOf([15, 4], d), 2);
  expect(await cosine(page, 'A', 'B')).toBe('0.353');
  expect(await cosine(page, 'A', 'C')).toBe('0.99994');
});

test('the keys go about in the matrix; Tab enters it once', async () => {
  const { page } = await openFigure(site, { path });
  const focused = (): Promise<string> => said(page.locator(':focus'));
  await page.getByRole('button', { name: 'A and B:' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toContain('A and C:');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  // C with itself is no pair: it is passed over.
  expect(await focused()).toContain('D and C:');
  await rest(page);
  expect((await page.locator('[data-label="tip"].strong').allInnerTexts()).sort()).toEqual([
    'C',
    'D',
  ]);
  await page.keyboard.press('Enter');
  await rest(page);
  expect(await said(page.locator('.head'))).toContain('nearly the same direction');
  expect(await focused()).toContain('D and C:');
  for (let i = 0; i < 6; ++i) await page.keyboard.press('ArrowUp');
  expect(await focused()).toContain('A and C:');
  await page.getByRole('button', { name: 'D and C:' }).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('table'))).toBeNull();
});

test('predict, check, be told why, try again', async () => {
  const { page, complaints } = await openFigure(site, { path: `${path}&exercise=on` });
  const figure = await page.locator('.figure').innerText();
  for (const secret of ['0.353', '0.363', '0.99994', '69.4']) expect(figure).not.toContain(secret);
  expect(await page.locator('[data-label="angle"]').count()).toBe(0);
  const check = page.getByRole('button', { name: 'Check my answers' });
  expect(await check.count()).toBe(0);
  const claims = ['C = A', 'D = 2.5 A', 'E = 2.5 A', 'C = 0.2 B', 'D = 0.5 B', 'E = 0.5 B'];
  const says = ['true', 'true', 'true', 'false', 'false', 'true'] as const;
  for (const [index, claim] of claims.entries()) await answer(page, claim, says[index] ?? 'true');
  await page.getByRole('button', { name: 'A and D:' }).click();
  await page.getByRole('button', { name: 'A and C:' }).click();
  await check.click();
  await still(page);
  expect(await said(page.locator('.head'))).toBe(
    'Claims right: 5 of 6. Pairs found: 1 of 2. Marked by mistake: 1.',
  );
  const results = await rows(page, 'The claims, checked');
  expect(results[2]).toEqual([
    'E = 2.5 A',
    'true: wrong',
    'E = 2.5 A holds only in mass. In volume, E has 2 L, but 2.5 A has 75 L.',
  ]);
  expect(results[1]).toEqual(['D = 2.5 A', 'true: right', 'exact']);
  const sentences = await Promise.all((await page.locator('.board .say.bad').all()).map(said));
  expect(sentences).toEqual([
    'A and C do not have the same direction: their cosine similarity is 0.99994 and their angle 0.6°. By mass, C is 1 times A; by volume, 0.9 times.',
    'B and E have the same direction, but you did not mark them: their cosine similarity is exactly 1. By mass, E is 0.5 times B; by volume, 0.5 times.',
  ]);
  expect(await cosine(page, 'A', 'D')).toBe('1');
  await page.getByRole('button', { name: 'Try again' }).click();
  await rest(page);
  expect(await page.locator('.board [aria-pressed="true"]').count()).toBe(0);
  expect(await rows(page, 'Your attempts')).toEqual([
    ['1', 'Claims right: 5 of 6. Pairs found: 1 of 2. Marked by mistake: 1.'],
  ]);
  expect(complaints).toEqual([]);
});

test('undo takes back answers, and the reader may look at any time', async () => {
  const { page } = await openFigure(site, { path: `${path}&exercise=on` });
  await answer(page, 'C = A', 'true');
  const pressed = page.locator('.board [aria-pressed="true"]');
  expect(await pressed.count()).toBe(1);
  await page.keyboard.press('Control+z');
  await rest(page);
  expect(await pressed.count()).toBe(0);
  await page.getByRole('switch', { name: 'Predict first' }).uncheck();
  await rest(page);
  expect(await cosine(page, 'A', 'B')).toBe('0.353');
  expect((await rows(page, MATRIX)).length).toBe(5);
});

test('two vectors, two hundred, and one without a direction', async () => {
  const two = await openFigure(site, { path: `${path}&vectors=A:1,0;B:-2,0` });
  expect(await cosine(two.page, 'A', 'B')).toBe('\u22121');
  expect(await said(two.page.locator('.head'))).toContain('opposite directions');
  const list = Array.from({ length: 200 }, (_, i) => `v${i}:${i + 1},${200 - i}`).join(';');
  const many = await openFigure(site, { path: `${path}&vectors=${list}` });
  expect((await rows(many.page, MATRIX)).length).toBe(12);
  await many.page.locator('select[data-control="second"]').selectOption('150');
  await rest(many.page);
  expect(await cosine(many.page, 'v0', 'v150')).toBe(cosineOf([1, 200], [151, 50]).toFixed(3));
  const zero = await openFigure(site, { path: `${path}&vectors=A:1,2;B:0,0` });
  expect(await cosine(zero.page, 'A', 'B')).toBe('none');
  expect(await said(zero.page.locator('.board'))).toContain('Length 0: B.');
  const wrong = await openFigure(site, { path: `${path}&vectors=${list}&exercise=on` });
  expect(await said(wrong.page.locator('.notice'))).toContain('takes at most 12 vectors');
  expect([two, many, zero].flatMap((one) => one.complaints)).toEqual([]);
});

test('on a phone everything fits and is large enough for a finger', async () => {
  const { page } = await openFigure(site, {
    path,
    viewport: { width: 360, height: 640 },
    hasTouch: true,
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(360);
  const cell = page.getByRole('button', { name: 'B and E:' });
  const box = await cell.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.width).toBeGreaterThanOrEqual(44);
  await cell.tap();
  await rest(page);
  expect(await said(page.locator('.head'))).toContain('exactly the same direction');
});
