// A figure in Arabic: everything around the drawing stands the other way round, and what mathematicians write from left to
// right stays so. Places are those of the letters as they are seen.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openFigure, rest, tip } from './support/figure';
import { FIGURES, hostedSite, ready } from './support/hosts';
import { inside, openElements, pictures } from './support/element';

const site = hostedSite();
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };

/** Where each piece is first written within the element: the middle of its letters, from the left. */
async function places(within: Locator, pieces: readonly string[]): Promise<number[]> {
  return within.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const letters: { letter: string; node: Text; at: number }[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (let at = 0; at < node.data.length; at += 1)
        letters.push({ letter: node.data[at] ?? '', node, at });
    const all = letters.map(({ letter }) => letter).join('');
    return wanted.map((piece) => {
      const found = letters[all.indexOf(piece)];
      if (!found) return Number.NaN;
      const range = document.createRange();
      range.setStart(found.node, found.at);
      range.setEnd(found.node, found.at + 1);
      const { left, right } = range.getBoundingClientRect();
      return (left + right) / 2;
    });
  }, pieces);
}

function expectLeftToRight(found: readonly number[]): void {
  expect(found.every(Number.isFinite), `${found}`).toBe(true);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
}

async function lefts(page: Page, selector: string): Promise<number[]> {
  const seen = page.locator(selector).filter({ visible: true });
  return seen.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
}

describe.each(FIGURES)('%s', (figure) => {
  test('fits a phone, and reads from right to left', async () => {
    const path = `figure.html?figure=${figure}&lang=ar&board=open&steps=on`;
    const { page, complaints } = await openFigure(site, { path, viewport: PHONE });
    expect(await page.locator('.board').evaluate((one) => getComputedStyle(one).direction)).toBe(
      'rtl',
    );
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test('tools, tables and the board stand the other way round', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=metric&lang=ar',
    viewport: WIDE,
  });
  const tools = await lefts(page, '.tool');
  expect(tools.length).toBeGreaterThan(5);
  expect(tools).toEqual(tools.toSorted((a, b) => b - a));
  const cells = await lefts(page, '.board table tr:nth-child(2) > *');
  expect(cells.length).toBeGreaterThan(2);
  expect(cells).toEqual(cells.toSorted((a, b) => b - a));
  const [[board = 0] = [], [stage = 0] = []] = [
    await lefts(page, '.board'),
    await lefts(page, '.stage'),
  ];
  expect(board).toBeLessThan(stage);
});

test('the drawing is the same as in English', async () => {
  const shown = async (lang: string): Promise<number[]> => {
    const { page } = await openFigure(site, {
      path: `figure.html?lang=${lang}&controls=html&vectors=A:3,1;B:-1,2&dimensions=x;y`,
      viewport: PHONE,
    });
    const [[stage = 0] = []] = [await lefts(page, '.stage')];
    const [a, b] = [await tip(page, 'A'), await tip(page, 'B')];
    const [label = 0] = await lefts(page, '.label.tip');
    return [a.x - stage, b.x - stage, label - stage].map(Math.round);
  };
  const [english, arabic] = [await shown('en'), await shown('ar')];
  expect(english[0]).toBeGreaterThan(english[1] ?? Number.NaN);
  expect(arabic).toEqual(english);
});

test('the panel gives way to controls that the browser writes', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?lang=ar', viewport: WIDE });
  await expect.poll(() => page.locator('.tool[data-tool="panel"]').count()).toBe(0);
  expect(await page.locator('.settings').getAttribute('hidden')).toBeNull();
});

describe('formulas and numbers read from left to right', () => {
  const OBTUSE = 'lang=ar&vectors=A:3,1;B:-2,1';

  test('above the drawing', async () => {
    const { page } = await openFigure(site, { path: `figure.html?${OBTUSE}` });
    const measured = page.locator('.readout .large .pair').first();
    expectLeftToRight(await places(measured, ['cos', 'θ', '=', '−', '0.', '7']));
    const angle = page.locator('[data-measure="angle"]');
    expectLeftToRight(await places(angle, ['1', '°']));
  });

  test('within a sentence', async () => {
    const { page } = await openFigure(site, { path: `figure.html?figure=pairs&${OBTUSE}` });
    const sentence = page.locator('.head .say').first();
    expectLeftToRight(await places(sentence, ['−', '0.', '°'].slice(0, 2)));
    expectLeftToRight(await places(sentence, ['13', '°']));
    // And the sentence itself from right to left: the angle follows the cosine.
    const [cosine = 0, angle = 0] = await places(sentence, ['0.', '13']);
    const [top = 0, below = 0] = await sentence.evaluate((one) => {
      const { top: start, bottom } = one.getBoundingClientRect();
      return [start, bottom];
    });
    if (below - top < 40) expect(angle).toBeLessThan(cosine);
  });

  test('in a claim, in a cell, and in a formula', async () => {
    const { page } = await openFigure(site, {
      path: 'figure.html?figure=ratio&lang=ar&board=open',
    });
    const sentence = page.locator('.head .say').first();
    expectLeftToRight(await places(sentence, ['=', 'A']));
    const { page: other } = await openFigure(site, {
      path: 'figure.html?figure=embedding&lang=ar&board=open',
      viewport: WIDE,
    });
    const cell = other.locator('.board td', { hasText: '−' }).first();
    expectLeftToRight(await places(cell, ['−', '0.']));
    const { page: third } = await openFigure(site, { path: `figure.html?${OBTUSE}&board=open` });
    const line = third.locator('.formula .line').first();
    const parts = await line
      .locator('math')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts[0]).toBeLessThan(parts[1] ?? 0);
  });

  test('where they are typed', async () => {
    const { page } = await openFigure(site, { path: `figure.html?${OBTUSE}` });
    await page.locator('[data-handle="A"]').dblclick();
    const field = page.locator('.typing input').first();
    expect(await field.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
  });
});

test('the names of a list follow each other from right to left', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=embedding&lang=ar',
    viewport: WIDE,
  });
  const sentence = page.locator('.head .say').first();
  const names = await sentence.locator('b.term').evaluateAll((all) =>
    all.map((one) => {
      const { top, right } = one.getBoundingClientRect();
      return { top, right };
    }),
  );
  const line = names.filter(({ top }) => Math.abs(top - (names.at(-1)?.top ?? 0)) < 5);
  expect(line.length).toBeGreaterThan(1);
  const rights = line.map(({ right }) => right);
  expect(rights).toEqual(rights.toSorted((a, b) => b - a));
});

test('a still picture of an element reads so, too', async () => {
  const { page } = await openElements(
    site,
    () =>
      '<cosine-lab></cosine-lab><p style="height: 6000px"></p><cosine-lab figure="ratio" lang="ar"></cosine-lab>',
  );
  await expect.poll(() => pictures(page)).toBe(1);
  const figure = page.locator('cosine-lab figure');
  const turns = (selector: string): Promise<string> =>
    figure
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).direction);
  expect(await turns('figcaption')).toBe('rtl');
  expect(await turns('svg')).toBe('ltr');
});

test('a frame that follows the figure comes to rest, with the board beside the drawing', async () => {
  const { page } = await openElements(
    site,
    () =>
      '<body style="margin: 0"><cosine-lab figure="metric" lang="ar" poster="off"></cosine-lab>',
  );
  await page.setViewportSize({ width: 1000, height: 700 });
  await ready(page, inside(page));
  const frame = page.frames()[1];
  const wanted = (): Promise<number> | undefined =>
    frame?.locator('.figure').evaluate((one) => Number(one.dataset['height']));
  // With the height of a board that is as high as its frame, the frame would grow for ever.
  await rest(page);
  const first = (await wanted()) ?? 0;
  await rest(page);
  expect(await wanted()).toBe(first);
  expect(first).toBeGreaterThan(500);
  expect(first).toBeLessThan(2000);
});

test('without its words the page stays as it is in English', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?lang=ar',
    prepare: (opened) => opened.route(/\/arabic-[^/]*\.js$/, (route) => route.abort()),
  });
  await expect.poll(() => page.locator('.notice').innerText()).toContain('is in English');
  expect(await page.evaluate(() => document.dir)).toBe('');
});
