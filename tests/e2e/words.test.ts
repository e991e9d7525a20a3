// The figure of real words: what it says is compared with sums over the numbers of the files that it loads.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dragTip, openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';
import { all, dot, said, unit } from './support/word-vectors';

const site = hostedSite();

/** The nearest words to a direction, without one of them, as the figure writes them. */
function nearest(direction: readonly number[], count: number, without = ''): string {
  const norm = Math.sqrt(dot(direction, direction));
  const ranked = all.units
    .map((one, index) => ({ word: all.words[index] ?? '', cosine: dot(one, direction) / norm }))
    .filter(({ word }) => word !== without)
    .toSorted((a, b) => b.cosine - a.cosine);
  return ranked
    .slice(0, count)
    .map(({ word, cosine }) => `${word} (${cosine.toFixed(2)})`)
    .join(', ');
}

/** The direction that an arrow has on the screen while woman's stays in its place, as a sum of the two words. */
async function directionOf(
  page: Page,
  origin: { x: number; y: number },
  arrow = 'king',
): Promise<number[]> {
  const [king, woman] = [unit('king'), unit('woman')];
  const angle = Math.acos(dot(king, woman));
  const at = await tip(page, arrow);
  const still = await tip(page, 'woman');
  const turn =
    Math.atan2(origin.y - still.y, still.x - origin.x) -
    Math.atan2(origin.y - at.y, at.x - origin.x);
  // In the plane, woman = cos · king + sin · across.
  const [along, across] = [Math.cos(angle - turn), Math.sin(angle - turn)];
  return king.map(
    (number, i) =>
      along * number + (across * ((woman[i] ?? 0) - Math.cos(angle) * number)) / Math.sin(angle),
  );
}

/** Where the arrows begin: both are equally long, at a known angle. */
async function originOf(page: Page): Promise<{ x: number; y: number }> {
  const king = await tip(page, 'king');
  const woman = await tip(page, 'woman');
  const half = Math.acos(dot(unit('king'), unit('woman'))) / 2;
  const middle = { x: (king.x + woman.x) / 2, y: (king.y + woman.y) / 2 };
  const side = { x: king.x - middle.x, y: king.y - middle.y };
  return { x: middle.x - side.y / Math.tan(half), y: middle.y + side.x / Math.tan(half) };
}

test.each([
  { width: 1280, height: 800 },
  { width: 360, height: 640 },
])('at %o the nearest words are those of where the arrow points', async (viewport) => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?figure=words',
    viewport,
  });
  await expect.poll(() => page.locator('.board').innerText()).toContain('10000 English words');
  expect(await said(page)).toBe(`Nearest to the arrow king: ${nearest(unit('king'), 4, 'king')}.`);
  const origin = await originOf(page);
  const woman = await tip(page, 'woman');
  for (const share of [0.3, 0.75]) {
    const king = await tip(page, 'king');
    await dragTip(page, 'king', {
      x: king.x + share * (woman.x - king.x),
      y: king.y + share * (woman.y - king.y),
    });
    const expected = nearest(await directionOf(page, origin), 4, 'king');
    expect(await said(page)).toBe(`Nearest to the arrow king: ${expected}.`);
  }
  expect(await said(page)).toContain('woman');
  expect(complaints).toEqual([]);
});

test('the words nearest to a free arrow are those of where it points, by hand, by key and by link', async () => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?figure=words',
    viewport: { width: 360, height: 640 },
  });
  await expect.poll(() => page.locator('.board').innerText()).toContain('10000 English words');
  await page.locator('[data-control="words.probe"]').check();
  await rest(page);
  const origin = await originOf(page);
  const expected = async (): Promise<string> =>
    `Nearest to the arrow P: ${nearest(await directionOf(page, origin, 'P'), 4)}.`;
  // Halfway between the two, both are equally near.
  expect(await said(page, 1)).toMatch(
    /^Nearest to the arrow P: (king|woman) \(0\.83\), (king|woman) \(0\.83\), father/u,
  );
  const start = await tip(page, 'P');
  await dragTip(page, 'P', { x: start.x + 40, y: start.y + 55 });
  const dragged = await expected();
  expect(dragged).toContain('king');
  expect(await said(page, 1)).toBe(dragged);
  await page.locator('[data-handle="P"]').focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowUp');
  await rest(page);
  expect(await expected()).not.toBe(dragged);
  expect(await said(page, 1)).toBe(await expected());
  await page.locator('[data-tool="share"]').click();
  await page.goto(await page.locator('.share input').first().inputValue());
  await page.waitForSelector('.figure[data-state="ready"]');
  expect(await said(page, 1)).toBe(await expected());
  expect(complaints).toEqual([]);
});

test('a word is found in spite of a typing error, pressed, and kept by a link', async () => {
  const { page, complaints } = await openFigure(site, { path: 'figure.html?figure=words' });
  await page.locator('[data-text="words.find"]').fill('qeen');
  await page.locator('.chip', { hasText: /^queen$/ }).click();
  await rest(page);
  expect(await page.locator('[data-handle="queen"]').count()).toBe(1);
  const cosine = Number(await page.locator('[data-measure="cosine"]').getAttribute('data-value'));
  expect(cosine).toBeCloseTo(dot(unit('king'), unit('queen')), 12);
  await page.locator('[data-tool="share"]').click();
  const link = await page.locator('.share input').first().inputValue();
  await page.goto(link);
  await page.waitForSelector('.figure[data-state="ready"]');
  expect(await page.locator('[data-handle="queen"]').count()).toBe(1);
  expect(await page.locator('[data-text="words.find"]').inputValue()).toBe('qeen');
  expect(complaints).toEqual([]);
});

test('an address can name rare words', async () => {
  expect(all.words.indexOf('rome')).toBeGreaterThan(2000);
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?figure=words&pair=paris,rome',
  });
  expect(await page.locator('[data-handle="rome"]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('words that an author leaves out are neither near, nor found, nor in what is shared', async () => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?figure=words&omit=Queen, prince,rome',
  });
  await expect.poll(() => page.locator('.board').innerText()).toContain('9997 English words');
  const [prince = '', queen = '', son = ''] = nearest(unit('king'), 3, 'king').split(', ');
  expect([prince, queen].join()).toMatch(/prince.*queen/u);
  expect(await said(page)).toMatch(new RegExp(`^Nearest to the arrow king: ${son.split(' ')[0]} `));
  await page.locator('[data-text="words.find"]').fill('queen');
  await expect.poll(() => page.locator('.chip').allInnerTexts()).not.toContain('queen');
  await page.locator('[data-tool="share"]').click();
  await page.goto(await page.locator('.share input').first().inputValue());
  await page.waitForSelector('.figure[data-state="ready"]');
  expect(await said(page)).not.toMatch(/queen|prince/u);
  expect(complaints).toEqual([]);
});

test('the nearest words to a sum are listed, the words of the sum marked', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=words&sum=doctor - man %2B woman',
  });
  await expect.poll(() => page.locator('.board').innerText()).toContain('10000 English words');
  const rows = page
    .locator('table', { hasText: 'The words nearest to the sum' })
    .locator('tbody tr');
  const [doctor, man, woman] = [unit('doctor'), unit('man'), unit('woman')];
  const sum = doctor.map((number, i) => number - (man[i] ?? 0) + (woman[i] ?? 0));
  const told = await rows.evaluateAll((list) =>
    list.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
  );
  told.shift();
  expect(told.map(([word, cosine]) => `${word} (${cosine})`).join(', ')).toBe(nearest(sum, 10));
  for (const [word, , mark] of told) {
    const asked = ['doctor', 'man', 'woman'].includes(word ?? '');
    expect(mark, word).toBe(asked ? 'in the sum itself' : '');
  }
});

/** The pieces of text that a reader sees or hears and that hold one of these words, each with its language. */
const spokenWith = (page: Page, words: readonly string[]): Promise<string[]> =>
  page.locator('.figure').evaluate((figure, list) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (!parentElement || parentElement.closest('[aria-hidden="true"], math, .spoken')) continue;
      const words = data.split(/[^a-z]+/);
      const language = parentElement.closest<HTMLElement>('[lang]')?.lang;
      found.push(...list.filter((one) => words.includes(one)).map((one) => `${one} ${language}`));
    }
    return found;
  }, words);

test.each(['de', 'ar'])('in a figure in %s its words are marked as English', async (lang) => {
  const { page } = await openFigure(site, {
    path: `figure.html?figure=words&steps=on&lang=${lang}&sum=doctor - man %2B queen`,
  });
  // Not "man", which is German, too.
  const words = ['king', 'woman', 'queen', 'prince', 'doctor', 'throne'];
  for (let step = 1; step < 3; ++step) {
    await page.locator('.steps [data-keep="next"]').click();
    await rest(page);
  }
  await page.locator('[data-text="words.find"]').fill('throne');
  await expect.poll(() => page.locator('.chip').count()).toBeGreaterThan(0);
  await page.locator('.describe').press('Enter');
  await page.locator('dialog[open] .told').waitFor();
  const found = await spokenWith(page, words);
  for (const one of words) expect(found).toContain(`${one} en`);
  expect(found.filter((one) => !one.endsWith(' en'))).toEqual([]);
});

test('without the words the arrows can be turned, and what is missing is said', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=words',
    prepare: (opened) => opened.route('**/*.vectors', (route) => route.abort()),
  });
  expect(await said(page)).toContain('The words could not be loaded');
  await page.locator('[data-handle="king"]').focus();
  await page.keyboard.press('Home');
  await rest(page);
  expect(await page.locator('[data-measure="angle"]').innerText()).toBe('63.5°');
});

test('a cut file is not used, and the words before it still are', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=words',
    prepare: (opened) =>
      opened.route('**/english-2*.vectors', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.body()).subarray(0, 5000) });
      }),
  });
  await rest(page);
  expect(await page.locator('.board').innerText()).toContain('2000 English words');
  expect(await said(page)).toContain('Nearest to the arrow king');
});

test('no other figure loads any words', async () => {
  const asked: string[] = [];
  await openFigure(site, {
    path: 'figure.html?figure=embedding',
    prepare: async (opened) => opened.on('request', (request) => asked.push(request.url())),
  });
  expect(asked.filter((url) => url.includes('vectors'))).toEqual([]);
});
