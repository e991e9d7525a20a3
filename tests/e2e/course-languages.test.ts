// The course page in other languages, as a reader walks it.
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../cmake/web/course/pages.mjs';
import { violations } from './support/axe';
import { hostedSite } from './support/hosts';
import { handheld, visit } from './support/site';

const site = hostedSite();
const phone = { viewport: { width: 360, height: 640 }, ...handheld };

const open = (language: string, more = {}) =>
  visit(site, { path: `index.${language}.html`, ...phone, ...more });

// What every page of a language must say somewhere, from that language's own dictionary.
const WORDS: Readonly<Record<string, RegExp>> = {
  de: /Kosinus-Ähnlichkeit/,
  es: /similitud coseno/i,
  fr: /similarité cosinus/i,
  ar: /تشابه جيب التمام/,
};

describe.each(Object.keys(LANGUAGES))('in %s', (language) => {
  test('it is chosen on the page, and its figures speak it', async () => {
    const { page, complaints } = await visit(site, { path: 'index.html', ...phone });
    await page.locator(`.languages a[lang="${language}"]`).click();
    await page.waitForURL(`**/index.${language}.html`);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.locator('main').innerText()).toMatch(WORDS[language] ?? /^$/);
    const place = page.locator('iframe').first();
    await place.scrollIntoViewIfNeeded();
    const frame = page.frameLocator('iframe >> nth=0');
    await frame.locator('.figure[data-state="ready"]').waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe(language);
    expect(complaints).toEqual([]);
  });

  test.each([320, 360, 1280])('nothing is cut off at %i pixels', async (width) => {
    const { page } = await open(language, { viewport: { width, height: 640 } });
    const beyond = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      return [
        ...document.querySelectorAll('main :is(p, h2, h3, table, .formula, label), .contents li'),
      ]
        .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent?.slice(0, 40) }))
        .filter(({ box }) => box.width > 1 && (box.left < -1 || box.right > edge + 1))
        .map(({ text }) => text);
    });
    expect(beyond).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });

  test('its questions answer in it, and so does the first arrow', async () => {
    const { page } = await open(language);
    const ask = page.locator('#ask-more');
    await ask.locator('button').click();
    const choose = (await ask.locator('.reply').innerText()).trim();
    await ask.locator('input[value="a"]').check();
    await ask.locator('button').click();
    const right = (await ask.locator('.reply').innerText()).trim();
    for (const text of [choose, right]) expect(text).not.toBe('');
    expect(`${choose} ${right}`).not.toMatch(/Choose|Right|fits both/);
    expect(right).toContain(LANGUAGES[language]?.decimal === ',' ? '7,5' : '7.5');
    await page.locator('.turner input').fill('0');
    await page.locator('.turner input').fill('90');
    const sign = LANGUAGES[language]?.decimal ?? '';
    expect(await page.locator('.opening .cosine').innerText()).toBe(`0${sign}000`);
  });

  test('axe finds nothing, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(language, { colorScheme });
      expect(await violations(page.mainFrame()), colorScheme).toEqual([]);
    }
  });

  test('without JavaScript its pictures have captions in it', async () => {
    const { page } = await open(language, { javaScriptEnabled: false });
    const captions = await page.locator('.still:visible figcaption').allInnerTexts();
    expect(captions.length).toBe(10);
    for (const caption of captions) expect(caption).not.toMatch(/\b(?:the|and|from|with)\b/);
    expect(captions.join(' ')).toMatch(/\d/);
  });
});

test('from right to left, formulas and numbers run as they do everywhere', async () => {
  const { page } = await open('ar');
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  const places = await page.evaluate(() => {
    const row = document.querySelector('.formula math mrow') ?? document.body;
    const x = (one: Element | undefined): number => one?.getBoundingClientRect().x ?? Number.NaN;
    const numbers = [...row.querySelectorAll('mn')];
    const cell = document.querySelector('.materials td')?.firstChild;
    const [first, last] = [document.createRange(), document.createRange()];
    if (cell) {
      first.setStart(cell, 0);
      first.setEnd(cell, 1);
      last.selectNodeContents(cell);
      last.setStart(cell, (cell.textContent?.length ?? 1) - 1);
    }
    const contents = document.querySelector('.contents li a');
    return {
      three: x(numbers[0]),
      thirty: x(numbers[1]),
      digit: first.getBoundingClientRect().x,
      unit: last.getBoundingClientRect().x,
      text: contents ? getComputedStyle(contents).direction : '',
    };
  });
  expect(places.three).toBeLessThan(places.thirty);
  expect(places.digit).toBeLessThan(places.unit);
  expect(places.text).toBe('rtl');
});
