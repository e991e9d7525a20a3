// Several real words at once: sums that are tested, lists, places on a line, and other views. What the figure says is
// compared with sums over the numbers of the files that it loads.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';
import { all, dot, said, unit } from './support/word-vectors';

const site = hostedSite();

interface Typed {
  words: string[];
  signs: number[];
  expected: string;
}

/** How well each word fits a sum, by the definitions of 3CosAdd and 3CosMul; the words of the sum come last. */
function ranked({ words, signs }: Typed, product: boolean): { word: string; score: number }[] {
  const terms = words.map(unit);
  const sum = (terms[0] ?? []).map((_, i) =>
    terms.reduce((all, term, at) => all + (signs[at] ?? 0) * (term[i] ?? 0), 0),
  );
  const half = (one: number[], term: number[]): number => (1 + dot(one, term)) / 2;
  const score = (one: number[]): number =>
    product
      ? terms.reduce(
          (all, term, at) =>
            (signs[at] ?? 0) > 0 ? all * half(one, term) : all / (half(one, term) + 0.001),
          1,
        )
      : dot(one, sum) / Math.sqrt(dot(sum, sum));
  return all.units
    .map((one, index) => ({ word: all.words[index] ?? '', score: score(one) }))
    .filter(({ word }) => !words.includes(word))
    .toSorted((a, b) => b.score - a.score);
}

const minus = (value: number): string =>
  (Math.round(value * 100) / 100 || 0).toFixed(2).replace('-', '−');
const board = (page: Page): Promise<string> => page.locator('.board').innerText();
const allWords = (page: Page): Promise<void> =>
  expect.poll(() => board(page)).toContain('10000 English words');

const VIEWPORTS = [
  { width: 1280, height: 800 },
  { width: 360, height: 640 },
];

test.each(VIEWPORTS)(
  'at %o a sum is tested against an expected word, both ways, and results are kept',
  async (viewport) => {
    const { page, complaints } = await openFigure(site, {
      path: 'figure.html?figure=words',
      viewport,
    });
    await allWords(page);
    const held = new Map<boolean, number>();
    const sums: Typed[] = [
      { words: ['king', 'man', 'woman'], signs: [1, -1, 1], expected: 'queen' },
      { words: ['mice', 'mouse', 'house'], signs: [1, -1, 1], expected: 'houses' },
      { words: ['brother', 'man', 'woman'], signs: [1, -1, 1], expected: 'sister' },
    ];
    for (const product of [false, true]) {
      for (const sum of sums) {
        const [a, b, c] = sum.words;
        const text = `${a} − ${b} + ${c} = ${sum.expected}`;
        await page.locator('.chip', { hasText: text }).click();
        await page.locator(`[data-control="words.form"][data-value="${product ? 1 : 0}"]`).check();
        const order = ranked(sum, product);
        const rank = order.findIndex(({ word }) => word === sum.expected) + 1;
        held.set(product, (held.get(product) ?? 0) + (rank === 1 ? 1 : 0));
        const said =
          rank === 1
            ? `It holds: of all words that are not in the sum, ${sum.expected} comes first.`
            : `${order[0]?.word} comes first, and ${sum.expected} has rank ${rank}.`;
        await expect.poll(() => board(page), { message: text }).toContain(said);
        if (!product) await page.locator('[data-press="words.keep"]').click();
      }
      // As arrows, words have their signs, and come one after the other; a product is no sum of arrows.
      const signed = async (): Promise<number> =>
        (await page.locator('.label').allInnerTexts()).filter((one) => /^[−+]/.test(one.trim()))
          .length;
      await expect.poll(signed, { message: String(product) }).toBe(product ? 0 : 2);
      const count = `Results kept: 3; ${held.get(product)} of them hold.`;
      await expect.poll(() => board(page)).toContain(count);
    }
    expect([...held.values()]).toEqual([2, 1]);
    expect(complaints).toEqual([]);
  },
);

test.each(VIEWPORTS)(
  'at %o a list is compared, its odd one out found, and a cosine leads to its plane',
  async (viewport) => {
    const { page, complaints } = await openFigure(site, {
      path: 'figure.html?figure=words&list=breakfast, lunch, dinner, train',
      viewport,
    });
    await allWords(page);
    const list = ['breakfast', 'lunch', 'dinner', 'train'];
    const table = page.locator('table.matrix');
    const cells = await table
      .locator('tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
      );
    const expected = list.map((one) => [
      one,
      ...list.map((other) => dot(unit(one), unit(other)).toFixed(2)),
    ]);
    expect(cells.map((row) => row.map((text) => text.split(/\s/).at(-1)))).toEqual([
      ['', ...list],
      ...expected,
    ]);
    const mean = (one: string): number =>
      (list.reduce((sum, other) => sum + dot(unit(one), unit(other)), 0) - 1) / (list.length - 1);
    expect(await board(page)).toContain(
      `Odd one out: train. Its average cosine with the others is the lowest: ${mean('train').toFixed(2)}.`,
    );
    await table.locator('button').first().click();
    await rest(page);
    expect(await page.locator('[data-handle]').count()).toBe(2);
    expect(await page.locator('[data-handle="lunch"]').count()).toBe(1);
    expect(complaints).toEqual([]);
  },
);

test('words are placed on the line between two others, in the table and in the drawing', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=words&pair=bad,good&list=war, peace, health, law',
  });
  await allWords(page);
  await page.locator('[data-control="words.axis"]').check();
  const way = unit('good').map((number, i) => number - (unit('bad')[i] ?? 0));
  const place = (word: string): number => dot(unit(word), way) / Math.sqrt(dot(way, way));
  const order = ['war', 'peace', 'health', 'law'].toSorted((a, b) => place(a) - place(b));
  const rows = page.locator('table', { hasText: 'Along the line from bad to good' }).locator('tr');
  await expect
    .poll(() => rows.allInnerTexts())
    .toEqual(['word\tplace', ...order.map((word) => `${word}\t${minus(place(word))}`)]);
  await expect
    .poll(() => page.locator('.label').allInnerTexts())
    .toEqual(expect.arrayContaining(order));
});

test('two numbers of the words are drawn as they are, and the angle drawn is told beside the true one', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=words&pair=paris,london' });
  await allWords(page);
  await page.locator('[data-control="words.view"][data-value="1"]').check();
  await rest(page);
  const [x, y] = [0, 1].map((at) => ['paris', 'london'].map((word) => unit(word)[at] ?? 0));
  const [a = 0, b = 0] = [0, 1].map((at) => Math.atan2(y?.[at] ?? 0, x?.[at] ?? 0));
  const turn = Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
  const degrees = ((turn * 180) / Math.PI).toFixed(1);
  await expect.poll(() => board(page)).toContain(`are drawn ${degrees}° apart`);
  // The tips stand to each other as the numbers do, whatever the scale.
  const [paris, london] = [await tip(page, 'paris'), await tip(page, 'london')];
  const seen = Math.atan2(paris.y - london.y, london.x - paris.x);
  const meant = Math.atan2((y?.[1] ?? 0) - (y?.[0] ?? 0), (x?.[1] ?? 0) - (x?.[0] ?? 0));
  expect(Math.abs(Math.sin((seen - meant) / 2))).toBeLessThan(0.02);
  // In every view, the cosine is that of all numbers.
  const cosine = Number(await page.locator('[data-measure="cosine"]').getAttribute('data-value'));
  expect(cosine).toBeCloseTo(dot(unit('paris'), unit('london')), 12);
});

test.each(VIEWPORTS)(
  'at %o the slider walks along the arc, and the neighbours follow',
  async (viewport) => {
    const { page } = await openFigure(site, { path: 'figure.html?figure=words', viewport });
    await allWords(page);
    const [king, woman] = [unit('king'), unit('woman')];
    const between = Math.acos(dot(king, woman));
    const slider = page.locator('[data-control="words.walk"]');
    for (const percent of [25, 60, 100]) {
      await slider.fill(String(percent));
      await rest(page);
      const turned = (between * percent) / 100;
      // On the arc, a direction is a mean of its ends.
      const direction = king.map(
        (number, i) => Math.sin(between - turned) * number + Math.sin(turned) * (woman[i] ?? 0),
      );
      const cosine = Number(
        await page.locator('[data-measure="cosine"]').getAttribute('data-value'),
      );
      expect(cosine).toBeCloseTo(Math.cos(between - turned), 12);
      const nearest = all.units
        .map((one, index) => ({ word: all.words[index] ?? '', near: dot(one, direction) }))
        .filter(({ word }) => word !== 'king')
        .toSorted((a, b) => b.near - a.near);
      expect(await said(page)).toContain(`Nearest to the arrow king: ${nearest[0]?.word} (`);
    }
  },
);

test('a random word comes at a press, and the one before can be taken back', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=words' });
  await allWords(page);
  await page.locator('[data-press="words.random"]').click();
  await rest(page);
  expect(await page.locator('[data-handle="woman"]').count()).toBe(0);
  await page.locator('.chip', { hasText: /^woman$/ }).click();
  await rest(page);
  expect(await page.locator('[data-handle="woman"]').count()).toBe(1);
});

test('twelve long words stay within a narrow phone', async () => {
  const long = all.words.filter((word) => word.length > 12).slice(0, 12);
  const { page } = await openFigure(site, {
    path: `figure.html?figure=words&list=${long.join(',')}`,
    viewport: { width: 320, height: 640 },
  });
  await allWords(page);
  await expect.poll(() => board(page)).toContain('Odd one out');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});
