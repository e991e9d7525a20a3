// The figure builder in other languages: nothing missing, nothing left over, and the same gaps, tags and code in all.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { authorIn } from '../../../cmake/web/author-pages.mjs';
import { LANGUAGES, wordsOf } from '../../../cmake/web/course/pages.mjs';
import { unitsOf } from '../../../cmake/web/course/units.mjs';
import { say, useLanguage } from '../../../web/author/say';
import { label, translated, titleOf } from '../../../web/author/words';
import { PAGE, UNITS } from './units';

const WRITTEN = readdirSync(fileURLToPath(new URL('../../../web/author/words', import.meta.url)))
  .map((file) => file.replace('.json', ''))
  .sort();

const sorted = (found: IterableIterator<RegExpMatchArray>): string =>
  [...found]
    .map(([text]) => text)
    .sort()
    .join();
// What an author may have to type or look for stands the same in every language.
const fixed = (text: string): string =>
  sorted(
    text.matchAll(
      /<[^>]+>|\{\w+\}|`[^`]*`|https?:\/\/(?:[\w./-]*\w)?|[\w-]+\.(?:js|py|html|yml)\b/g,
    ),
  );
const numbers = (text: string): string =>
  sorted(
    text
      .replace(/`[^`]*`|<[^>]+>/g, ' ')
      .replace(/(?<=\d)[\s,](?=\d{3})/g, '')
      .matchAll(/\d+(?:\.\d+)?/g),
  );

afterAll(() => useLanguage('en'));

test('every sentence is known once', () => {
  expect(UNITS.length).toBeGreaterThan(200);
  expect(new Set(UNITS).size).toBe(UNITS.length);
});

// Words may be there before the rest of a language is.
describe.each(WRITTEN)('in %s', (language) => {
  const words = wordsOf('author', language);

  test('every sentence is there once, in the order of the page, and no other', () => {
    expect(Object.keys(words)).toEqual(UNITS);
  });

  test.each([
    ['gaps, tags and code', fixed],
    ['numbers', numbers],
  ])('every sentence has its %s', (_, read) => {
    const faults = UNITS.filter((unit) => {
      const text = words[unit] ?? '';
      return text === '' || read(text) !== read(unit);
    });
    expect(faults.map((unit) => [unit, words[unit]])).toEqual([]);
  });

  test('a clause has no semicolon of the list around it at its end', () => {
    const ends = UNITS.filter((unit) => /[^.;:؛]$/.test(unit) && /[;؛]$/.test(words[unit] ?? ''));
    expect(ends).toEqual([]);
  });

  test('its script speaks it, and puts values in', async () => {
    await useLanguage(language);
    expect(say('removeVector', { at: 7 })).toContain('7');
    expect(say('removeVector', { at: 7 })).not.toContain('Remove');
    expect(titleOf('cosine')).toBe(words['Cosine similarity of two vectors']);
    expect(titleOf('next-year')).toMatch(/next-year/);
    expect(label('vectors')).toBe(words['Vectors']);
    const folded = translated(
      'the explanations beside the drawing; `auto`: folded for `cosine`, open for the others',
    );
    expect(translated('with `vectors`: `x;y`')).toContain(`\`${words['Vectors']}\``);
    for (const unit of ['the explanations beside the drawing', 'auto', 'cosine'])
      expect(folded).toContain(words[unit]);
  });
});

test('the row of languages has all that there are', () => {
  const links = [...PAGE.matchAll(/<a href="\.\/author\.(?:(\w+)\.)?html" lang="(\w+)"/g)];
  expect(links.map(([, file = 'en', lang]) => [file, lang])).toEqual(
    ['en', ...Object.keys(LANGUAGES)].map((language) => [language, language]),
  );
  expect(WRITTEN).toEqual(expect.arrayContaining(Object.keys(LANGUAGES)));
});

test.each(Object.keys(LANGUAGES))(
  'the page in %s says its language, and leads to the course in it',
  (language) => {
    const words = wordsOf('author', language);
    const html = authorIn(PAGE, language);
    expect(html).toMatch(new RegExp(`<html lang="${language}"`));
    expect(html).toMatch(
      new RegExp(`href="./author.${language}.html" lang="${language}" aria-current="page"`),
    );
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toContain(`href="./index.${language}.html"`);
    expect(unitsOf(html).filter((unit) => words[unit] && words[unit] !== unit)).toEqual([]);
  },
);

test('a language that cannot be loaded leaves the page in English', async () => {
  await useLanguage('xx');
  expect(say('copied')).toBe('Copied.');
});
