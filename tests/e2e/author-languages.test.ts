// The author's page in other languages: nothing made is lost on the way, and nothing is left in English.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, wordsOf } from '../../cmake/web/course/pages.mjs';
import { parameter } from '../../web/author/parameters';
import type { Author } from './support/author';
import { figureReady, kept, openAuthor, waitForCode } from './support/author';
import { violations } from './support/axe';
import { FIGURES, hostedSite, openHost } from './support/hosts';

const site = hostedSite();

const open = (language: string, hash = '', more = {}): Promise<Author> =>
  openAuthor(site, hash, { path: `author.${language}.html`, ...more });

function openAllFolds(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** The form is there at once, before the figure is. */
async function chooseFigure(page: Page, kind: string): Promise<void> {
  await page.locator('.settings select').first().selectOption(kind);
  await openAllFolds(page);
}

/** All that is shown or read out, but for code and what somebody typed. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const read = ['aria-label', 'title', 'placeholder', 'content'];
    const all = [...document.querySelectorAll('*:not(script, style, pre *, nav.languages *)')];
    const texts = all.flatMap((one) => [
      ...[...one.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((n) => n.nodeValue),
      ...read.map((name) => one.getAttribute(name)),
    ]);
    return texts.map((text) => text?.trim() ?? '').filter(Boolean);
  });
}

const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const outside = [...document.querySelectorAll('body *:not(.grid *, pre *, option)')].filter(
      (one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 0 && (left < -0.5 || right > clientWidth + 0.5);
      },
    );
    const found = outside.map((one) => one.outerHTML.slice(0, 80));
    return scrollWidth > clientWidth ? ['the page', ...found] : found;
  });

test('a half-made figure survives the way through all languages', async () => {
  const hash =
    'figure=pairs&vectors=A:1,2;B:2,x&exercise=on&page.title=Near+%26+“far”&page.kind=quarto';
  const { page, figure } = await openAuthor(site, hash);
  await page.locator('#height').fill('640');
  await waitForCode(page, 'height="640"');
  const code = await page.locator('.code code').innerText();
  for (const language of [...Object.keys(LANGUAGES), 'en']) {
    await page.locator(`.languages a[lang="${language}"]`).click();
    await page.waitForURL(language === 'en' ? '**/author.html#*' : `**/author.${language}.html#*`);
    await figureReady(figure);
    await waitForCode(page, 'height="640"');
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.locator('.languages [aria-current]').getAttribute('lang')).toBe(language);
    expect(await page.locator('.code code').innerText(), language).toBe(code);
    // A mistake is kept, too.
    expect(kept(page).get('vectors')).toBe('A:1,2;B:2,x');
    expect(await page.locator('.grid .number').nth(3).inputValue()).toBe('x');
  }
});

describe.each(Object.keys(LANGUAGES))('in %s', (language) => {
  const words = wordsOf('author', language);
  const direction = LANGUAGES[language]?.direction ?? 'ltr';
  const figureSpeaks = parameter('lang')?.choices?.includes(language) === true;

  test('a new figure speaks it, and its code has a title in it', async () => {
    const { page, figure, complaints } = await open(language);
    expect(await page.evaluate(() => document.dir || 'ltr')).toBe(direction);
    const title = words['Cosine similarity of two vectors'] ?? '';
    await waitForCode(page, `title="${title}"`);
    if (figureSpeaks) {
      await waitForCode(page, `figure.html?lang=${language}"`);
      expect(await figure.locator('html').getAttribute('lang')).toBe(language);
    }
    // Where nothing was made, another language begins anew in that.
    await page.locator('.languages a[lang="en"]').click();
    await page.waitForURL('**/author.html');
    await waitForCode(page, 'figure.html" title="Cosine similarity of two vectors"');
    expect(complaints).toEqual([]);
  });

  test('an author who chooses another language for the figure gets that', async () => {
    const { page, figure } = await open(language);
    await openAllFolds(page);
    await page
      .getByRole('group', { name: words['Language'] ?? '' })
      .getByLabel('en', { exact: true })
      .check();
    await waitForCode(page, 'figure.html" title=');
    await expect.poll(() => kept(page).get('lang')).toBe('en');
    await page.reload();
    await figureReady(figure);
    expect(await figure.locator('html').getAttribute('lang')).toBe('en');
    await waitForCode(page, 'figure.html" title=');
  });

  test('no English is left on the page, whatever the figure', async () => {
    const english = new Set(Object.keys(words).filter((unit) => words[unit] !== unit));
    for (const text of Object.values(words)) english.delete(text);
    const sentences = [...english].filter((unit) => unit.length > 20);
    const left = async (page: Page): Promise<string[]> => {
      const texts = await textsOf(page);
      const found = sentences.filter((unit) => texts.some((text) => text.includes(unit)));
      return [...found, ...texts.filter((text) => english.has(text))];
    };
    const { page } = await open(language, 'colour=red&page.site=http://a.example&page.height=900');
    for (const kind of FIGURES) {
      await chooseFigure(page, kind);
      expect(await left(page), kind).toEqual([]);
    }
    for (const radio of await page.locator('.kinds input, .plugins input').all()) {
      await radio.check();
      expect(await left(page)).toEqual([]);
    }
  });

  test.each([
    ['', 'light'],
    ['figure=metric&vectors=A:1,2,3;B:3,2,x&colour=red&page.kind=element', 'dark'],
  ] as const)('#%s breaks no rule in %s', async (hash, colorScheme) => {
    const { page } = await open(language, hash, { colorScheme });
    await openAllFolds(page);
    expect(await violations(page.mainFrame())).toEqual([]);
  });

  test('every form fits a phone and a wide screen', async () => {
    const viewport = { width: 360, height: 640 };
    const { page } = await open(language, 'page.kind=element', { viewport });
    for (const kind of FIGURES) {
      await chooseFigure(page, kind);
      for (const width of [320, 360, 600, 993, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await sideways(page), `${kind} at ${width}`).toEqual([]);
      }
    }
  });

  test('code, addresses and numbers run from left to right', async () => {
    const { page } = await open(language, 'vectors=A:1,2;B:2,1');
    for (const place of ['.code pre', '#site', '#height', '.grid .number', '.as-text textarea']) {
      const element = page.locator(place).first();
      expect(await element.evaluate((one) => getComputedStyle(one).direction), place).toBe('ltr');
    }
  });
});

test('the code from a German page runs in a page of others', async () => {
  const prepare = async (page: Page): Promise<void> =>
    page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await open('de', '', { prepare });
  await page.getByRole('button', { name: 'Kopieren', exact: true }).click();
  await expect.poll(() => page.locator('.said').innerText()).toBe('Kopiert.');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const { page: course, complaints } = await openHost(site, code);
  const frame = course.frameLocator('iframe[title="Kosinus-Ähnlichkeit zweier Vektoren"]');
  await figureReady(frame);
  expect(await frame.locator('html').getAttribute('lang')).toBe('de');
  expect(await frame.locator('.figure').innerText()).toMatch(/Rückgängig|Teilen|Winkel/);
  expect(complaints).toEqual([]);
});
