// The files of real words do not come, or come late, cut, damaged or as something else: nothing is shown that is not
// so, what is missing is said, and the arrows can be turned all the same.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Answer } from './support/damage';
import { FILE_FAULTS, held, uncaught } from './support/damage';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';
import { visit } from './support/site';
import { said } from './support/word-vectors';

const site = hostedSite();
const FIRST = '**/english-1*.vectors';
const SECOND = '**/english-2*.vectors';
const path = 'figure.html?figure=words';

/** What is heard of each file on its way that did not come as it should. */
const lost = (complaints: readonly string[]): string[] =>
  complaints.filter((one) => one.startsWith('cosine-lab: word vectors could not be loaded'));

const openWith = (file: string, answer: Answer): ReturnType<typeof openFigure> =>
  openFigure(site, { path, prepare: (page) => page.route(file, answer) });

async function turnKing(page: Page): Promise<void> {
  const angle = (): Promise<string> => page.locator('[data-measure="angle"]').innerText();
  const before = await angle();
  await page.locator('[data-handle="king"]').focus();
  await page.keyboard.press('Home');
  await rest(page);
  expect(await angle()).not.toBe(before);
}

describe.each(Object.entries(FILE_FAULTS))('a file of words that %s', (_, answer) => {
  test('leaves the arrows, without any words, where it has the frequent ones', async () => {
    const { page, complaints } = await openWith(FIRST, answer);
    await page.locator('.own-vectors').waitFor({ state: 'attached' });
    await rest(page);
    expect(await said(page)).toContain('The words could not be loaded. Load the page again.');
    expect(await page.locator('.board').textContent()).not.toContain('English words with');
    expect(lost(complaints)).toHaveLength(1);
    await turnKing(page);
    expect(uncaught(complaints)).toEqual([]);
    await page.unroute(FIRST);
    await page.reload();
    await page.waitForSelector('.figure[data-state="ready"]');
    await expect.poll(() => said(page)).toContain('Nearest to the arrow king: ');
  });

  test('leaves the frequent ones where it has the rare ones', async () => {
    const { page, complaints } = await openWith(SECOND, answer);
    await page.locator('.own-vectors').waitFor({ state: 'attached' });
    await rest(page);
    expect(await said(page)).toContain('Nearest to the arrow king: ');
    expect(await page.locator('.board').innerText()).toContain('2000 English words');
    expect(lost(complaints)).toHaveLength(1);
    await turnKing(page);
    expect(uncaught(complaints)).toEqual([]);
  });
});

test('a pair with a word of the file that is not reached is not called unknown', async () => {
  const { page, complaints } = await openFigure(site, {
    path: `${path}&pair=paris,rome`,
    prepare: (opened) => opened.route(SECOND, (route) => route.abort()),
  });
  await expect
    .poll(() => page.locator('.notice').innerText())
    .toContain(
      'Parameter “pair”, at “rome”: The words could not be loaded. Load the page again. The figure shows its usual content instead.',
    );
  expect(await page.locator('.notice').innerText()).not.toContain('not among');
  expect(lost(complaints)).toHaveLength(1);
  await turnKing(page);
  await page.unroute(SECOND);
  await page.reload();
  await page.locator('[data-handle="rome"]').waitFor({ state: 'attached' });
  expect(await page.locator('.notice').count()).toBe(0);
});

test('words sent as another type are words', async () => {
  const { page, complaints } = await openWith('**/*.vectors', async (route) => {
    const response = await route.fetch();
    const headers = { 'content-type': 'text/html', 'x-content-type-options': 'nosniff' };
    await route.fulfill({ response, headers });
  });
  await expect.poll(() => page.locator('.board').innerText()).toContain('10000 English words');
  expect(complaints).toEqual([]);
});

test('frequent words that are late are waited for', async () => {
  const { answer, arrive } = held();
  const { page, complaints } = await visit(site, {
    path,
    waitUntil: 'commit',
    prepare: (opened) => opened.route(FIRST, answer),
  });
  await page.locator('.loading').waitFor();
  await rest(page);
  expect(await page.locator('.figure').getAttribute('data-state')).toBe('loading');
  arrive();
  await page.waitForSelector('.figure[data-state="ready"]');
  expect(await said(page)).toContain('Nearest to the arrow king: ');
  expect(complaints).toEqual([]);
});

test('rare words that are late hold up nothing, and come to what a hand has made', async () => {
  const { answer, arrive } = held();
  const { page, complaints } = await openWith(SECOND, answer);
  const board = page.locator('.board');
  expect(await board.innerText()).toContain('2000 English words');
  await turnKing(page);
  const angle = await page.locator('[data-measure="angle"]').innerText();
  arrive();
  await expect.poll(() => board.innerText()).toContain('10000 English words');
  await rest(page);
  expect(await page.locator('[data-measure="angle"]').innerText()).toBe(angle);
  expect(complaints).toEqual([]);
});
