// A figure in another language: every word and every number of it, typed ones too, also where little works.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe';
import { plain } from './support/board';
import type { Answer } from './support/damage';
import { FILE_FAULTS, held, uncaught } from './support/damage';
import { dragTip, measure, openFigure, rest, tip, written } from './support/figure';
import type { Request } from '../../web/wire/messages';
import { openElements, pictures } from './support/element';
import { FIGURES, hostedSite } from './support/hosts';
import { visit } from './support/site';
import { talkTo } from './support/wire';

const site = hostedSite();
const GERMAN = /\/de-[^/]*\.js$/;

type Words = Readonly<Record<string, string>>;
const wordsOf = (language: string): Words =>
  JSON.parse(readFileSync(`web/words/${language}.json`, 'utf8')) as Words;
const english = Object.values(wordsOf('en'));
/** Firefox leaves the signs of direction out of an innerText. */
const noticed = (page: Page): Promise<string | null> =>
  page.locator('.notice:visible').first().textContent();
/** Without the signs that give a number its direction, which nobody sees. */
const seen = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

describe.each(['ar', 'de', 'es', 'fr'])('in %s', (language) => {
  const words = wordsOf(language);
  const decimal = words['decimal'] ?? '';
  const same = new Set(Object.values(words));
  // Whole sentences and labels that are other words than in this language.
  const foreign = english.filter(
    (text) => text.length > 5 && !text.includes('{') && !same.has(text),
  );

  test.each(FIGURES)('%s says nothing in English', async (figure) => {
    const { page, complaints } = await openFigure(site, {
      path: `figure.html?figure=${figure}&lang=${language}&steps=on&board=open`,
    });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const said = await page.evaluate(() => {
      const named = [...document.querySelectorAll('[aria-label], [title]')].flatMap((one) => [
        one.getAttribute('aria-label') ?? '',
        one.getAttribute('title') ?? '',
      ]);
      const pieces = [...document.querySelectorAll('main *')].flatMap((one) =>
        [...one.childNodes].filter((node) => node instanceof Text).map((node) => node.data),
      );
      return [document.title, ...named, ...pieces];
    });
    const all = said.map(plain);
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((text) => foreign.includes(text))).toEqual([]);
    expect(all).toContain(plain(words['undo'] ?? ''));
    expect(complaints).toEqual([]);
  });

  test('numbers have its decimal sign where they are read or typed', async () => {
    const { page, complaints } = await openFigure(site, { path: `figure.html?lang=${language}` });
    expect(await written(page, 'cosine')).toBe(`0${decimal}353`);
    expect(await page.locator('[data-label="angle"]').innerText()).toBe(`69${decimal}4°`);
    const handle = page.locator('[data-handle="A"]');
    await handle.dblclick();
    const field = page.locator('.typing input').first();
    await field.fill(`7${decimal}5`);
    await field.press('Enter');
    await expect.poll(() => handle.getAttribute('aria-valuetext')).toContain(`7${decimal}5`);
    expect(await handle.getAttribute('aria-valuenow')).toBe('7.5');
    await handle.dblclick();
    expect(await page.locator('.typing input').first().inputValue()).toBe(`7${decimal}5`);
    expect(complaints).toEqual([]);
  });

  test('what is kept has its decimal sign for people and points for programs', async () => {
    const { ask } = await talkTo(site, `lang=${language}`);
    const value = async (request: Request): Promise<string> => {
      const answer = await ask(request);
      return answer.type === 'answer' ? String(answer.value) : '';
    };
    const svg = await value({ type: 'svg' });
    expect(svg).toContain(`>69${decimal}4°<`);
    expect(svg).toContain(words['name.mass']);
    expect(svg).not.toMatch(/="[^"]*\d,\d[^"]*"/);
    expect(await value({ type: 'csv' })).toContain('7.5');
    const still = await value({ type: 'still', parameters: {}, dark: false });
    expect(seen(still)).toContain(`${words['cosine']} 0${decimal}353`);
    const answer = await ask({ type: 'set', parameters: { vectors: 'A:1.5,2;B:2,1' } });
    expect(JSON.stringify(answer)).toContain('A:1.5,2');
  });

  test('no rule of accessibility is broken', async () => {
    const { page } = await openFigure(site, { path: `figure.html?lang=${language}&steps=on` });
    expect(await violations(page.mainFrame())).toEqual([]);
  });

  test('the words embedded are of this language', async () => {
    const { page } = await openFigure(site, {
      path: `figure.html?figure=embedding&lang=${language}`,
    });
    const [queen = '', cheese = ''] = [words['name.queen'], words['name.cheese']];
    // The board is folded, and what is folded has an inner text in Chromium only.
    const text = await page.locator('.board').textContent();
    expect(text).toContain(queen);
    expect(text).toContain(cheese);
    expect(text).not.toContain('cheese');
  });

  test('the one file speaks it too', async () => {
    const path = `cosine-lab.single.html?lang=${language}`;
    const { page } = await openFigure(site, { path });
    expect(await page.locator('.board > summary').innerText()).toBe(words['board.open']);
  });

  test('without WebAssembly the still picture speaks it', async () => {
    const { page } = await visit(site, {
      path: `figure.html?lang=${language}`,
      prepare: (opened) =>
        opened.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
    });
    await page.locator('.figure.stilled').waitFor();
    expect(seen(await page.locator('.paper').innerText())).toContain(
      `${words['cosine']} 0${decimal}353`,
    );
    const [start = ''] = (words['error.start'] ?? '').split(' (');
    await expect.poll(() => noticed(page)).toContain(start);
  });

  test('a download that fails is told of in it', async () => {
    const { page } = await visit(site, {
      path: `figure.html?lang=${language}&figure=ratio`,
      prepare: (opened) => opened.route(/\.rest-[^/]*\.wasm$/, (route) => route.abort()),
    });
    const [start = ''] = (words['error.download'] ?? '').split(' (');
    await expect.poll(() => noticed(page)).toContain(start);
  });
});

test('a picture in a page of two languages is in its own', async () => {
  const { page } = await openElements(
    site,
    () =>
      `<cosine-lab></cosine-lab><p style="height: 6000px"></p><cosine-lab figure="ratio" lang="de-AT"></cosine-lab>`,
  );
  await expect.poll(() => pictures(page)).toBe(1);
  expect(await page.locator('cosine-lab figure').textContent()).toContain('Masse');
  expect(await page.locator('cosine-lab [role="group"]').last().getAttribute('aria-label')).toBe(
    'Vektoren und ihre Kosinus-Ähnlichkeit',
  );
});

test('a language that hangs does not keep the figure', async () => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?lang=de',
    prepare: (opened) => opened.route(GERMAN, () => {}),
    // Firefox's page has not loaded before its modules have.
    waitUntil: 'commit',
  });
  expect(await page.locator('.notice').innerText()).toContain('is in English');
  expect(complaints.join()).toContain('no answer');
  expect(await written(page, 'cosine')).toBe('0.353');
});

test('a language that comes too late changes nothing in a figure that has begun', async () => {
  const { answer, arrive } = held();
  const { page } = await openFigure(site, {
    path: 'figure.html?lang=de',
    prepare: (opened) => opened.route(GERMAN, answer),
    waitUntil: 'commit',
  });
  arrive();
  // It is listed once it is there.
  const loaded = (): Promise<string[]> =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await expect
    .poll(async () => (await loaded()).filter((name) => GERMAN.test(name)))
    .not.toEqual([]);
  await rest(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('.board > summary').innerText()).toBe(wordsOf('en')['board.open']);
  expect(await page.locator('.notice').count()).toBe(1);
});

test('a language that takes its time is waited for, and nothing is complained of', async () => {
  const { answer, arrive } = held();
  const { page, complaints } = await visit(site, {
    path: 'figure.html?lang=de',
    prepare: (opened) => opened.route(GERMAN, answer),
    waitUntil: 'commit',
  });
  await page.locator('.loading').waitFor();
  await rest(page);
  expect(await page.locator('.figure').getAttribute('data-state')).toBe('loading');
  arrive();
  await page.waitForSelector('.figure[data-state="ready"]');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await written(page, 'cosine')).toBe('0,353');
  expect(complaints).toEqual([]);
});

const FAULTS: Record<string, Answer> = {
  ...FILE_FAULTS,
  'is sent as another type': async (route) => {
    const response = await route.fetch();
    const headers = { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' };
    await route.fulfill({ response, headers });
  },
};
test.each(Object.entries(FAULTS))(
  'a language whose file %s is told of, and the figure speaks English',
  async (_, answer) => {
    const { page, complaints } = await openFigure(site, {
      path: 'figure.html?lang=de',
      prepare: (opened) => opened.route(GERMAN, answer),
    });
    await expect.poll(() => page.locator('.notice').innerText()).toContain('is in English');
    expect(await page.locator('.notice').count()).toBe(1);
    expect(await written(page, 'cosine')).toBe('0.353');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const before = await measure(page, 'cosine');
    const from = await tip(page, 'A');
    await dragTip(page, 'A', { x: from.x + 60, y: from.y + 50 });
    expect(await measure(page, 'cosine')).not.toBe(before);
    expect(uncaught(complaints)).toEqual([]);
  },
);

test('a language that is not there is told of, with those that are', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?lang=tlh' });
  expect(await page.locator('.notice').innerText()).toContain('en, ar, de, es, fr');
});
