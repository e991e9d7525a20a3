// The course page in other languages: nothing missing, nothing left over, and the same numbers in all of them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, courseIn, numbersIn, wordsOf } from '../../../cmake/web/course/pages.mjs';
import { inWords, unitsOf } from '../../../cmake/web/course/units.mjs';

const page = readFileSync(fileURLToPath(new URL('../../../index.html', import.meta.url)), 'utf8');
const units = unitsOf(page);
const sorted = (found: IterableIterator<RegExpMatchArray>): string[] =>
  [...found].map(([text]) => text).sort();
const tags = (text: string): string[] => sorted(text.matchAll(/<[^>]+>|\{\w+\}/g));
const numbers = (text: string): string[] =>
  sorted(
    text
      .replace(/<[^>]+>|&#?\w+;/g, ' ')
      .replace(/(?<=\d),(?=\d)/g, '.')
      .matchAll(/\d+(?:\.\d+)?/g),
  );

test('what is read in one breath is one unit, with its tags', () => {
  const html = `<!doctype html><html lang="en"><head><title>On vectors</title></head><body>
    <p>Two <em>numbers</em>,
      3&#8239;kg</p><td>7.5</td><label><input> <span>not yet</span></label>
    <a lang="fr">En français</a><math><mn>3</mn></math><svg aria-label="an arrow"></svg></body></html>`;
  expect(unitsOf(html)).toEqual([
    'On vectors',
    'Two <em>numbers</em>, 3&#8239;kg',
    'not yet',
    'an arrow',
  ]);
});

test('a page in its own words is the page', () => {
  expect(unitsOf(inWords(page, (text) => text))).toEqual(units);
  expect(units.length).toBeGreaterThan(200);
});

test('numbers have the sign of the language, and lists can be told from it', () => {
  expect(numbersIn('[7.5, 75]', ',')).toBe('[7,5; 75]');
  expect(numbersIn('[7.5, 75]', '.')).toBe('[7.5, 75]');
  // As it stands alone in a formula.
  expect(numbersIn(',', ',')).toBe(';');
});

describe.each(Object.keys(LANGUAGES))('in %s', (language) => {
  const words = wordsOf('course', language);

  test('every unit is there once, in the order of the page', () => {
    expect(Object.keys(words)).toEqual(units);
  });

  test('every unit has its tags and its numbers, with the sign of the language', () => {
    // A decimal sign of another language would make a number of another size.
    const wrong = LANGUAGES[language]?.decimal === ',' ? /\d\.\d/ : /\d,\d/;
    const faults = units.filter((unit) => {
      const text = words[unit] ?? '';
      const same = (read: (of: string) => string[]): boolean =>
        read(text).join() === read(unit).join();
      return !text.trim() || !same(tags) || !same(numbers) || wrong.test(text);
    });
    expect(faults).toEqual([]);
  });

  test('the page says its language, and so do its figures', () => {
    const html = courseIn(page, language);
    expect(html).toMatch(new RegExp(`<html lang="${language}"`));
    const figures = [...html.matchAll(/<iframe[^>]*src="([^"]*)"/g)].map(([, src]) => src);
    expect(figures.length).toBe(10);
    for (const src of figures) expect(src).toContain(`?lang=${language}&amp;`);
    expect(html).toContain(`href="./index.${language}.html" lang="${language}"`);
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    // A character that is named in a text would be read by its name.
    expect(html).not.toMatch(/&amp;(?:nbsp|#\d+);/);
  });
});
