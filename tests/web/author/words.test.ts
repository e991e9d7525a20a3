// What the author's page says, beside what the figures and the table of parameters say.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brief, hintText, INSTEAD } from '../../../web/author/form/field';
import { aboutChoice } from '../../../web/author/form/plain';
import { parameter, PARAMETERS, unnamed } from '../../../web/author/parameters';
import { LABELS, TITLES } from '../../../web/author/words';
import words from '../../../web/words/en.json';

const languages = parameter('lang')?.choices ?? [];

function dictionaryOf(language: string): Record<string, string> {
  const file = new URL(`../../../web/words/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

test('every parameter has a label and every figure a title, and no other has', () => {
  const names = PARAMETERS.map(({ name }) => name).filter((name) => name !== 'v');
  expect(Object.keys(LABELS).sort()).toEqual(names.sort());
  expect(Object.keys(TITLES).sort()).toEqual([...(parameter('figure')?.choices ?? [])].sort());
});

test('every figure is explained', () => {
  const figure = parameter('figure');
  if (!figure) throw new Error('no figure');
  for (const choice of figure.choices ?? []) expect(aboutChoice(figure, choice)).not.toBe('');
});

describe('a hint', () => {
  const hint = (name: string, figure: string): string => {
    const found = parameter(name);
    return found ? hintText(found, figure) : '';
  };

  test('says nothing of other figures', () => {
    expect(hint('vectors', 'cosine')).toBe(
      'Names with two numbers each. Default: five materials by mass and volume.',
    );
    expect(hint('vectors', 'dimension')).toContain('`dimension` takes 1 to 12 numbers');
    expect(hint('vocabulary', 'tokens')).toContain('Default: letters (readers can switch');
  });

  test('says what choices mean and what numbers are right', () => {
    expect(hint('board', 'ratio')).toContain('`auto`: folded for `cosine`');
    expect(hint('dimensions', 'highdim')).toBe(
      'The number of dimensions at first. From 2 to 1000.',
    );
  });

  test('does not repeat the label or the example', () => {
    expect(hint('steps', 'cosine')).toBe('');
    expect(hint('text', 'tokens')).toBe('The text at first.');
  });
});

test('a complaint is brief where its place is clear', () => {
  const message = `Parameter “vectors”, at “x”: This is not a number. ${words['bad.instead']}`;
  expect(brief({ parameter: 'vectors', piece: 'x', message })).toBe('“x”: This is not a number.');
  const faint = 'Parameter “colors”: Too faint.';
  expect(brief({ parameter: 'colors', piece: '', message: faint })).toBe('Too faint.');
  expect(brief({ parameter: '', piece: '', message: 'It broke.' })).toBe('It broke.');
});

test.each(languages)('a complaint of a figure that speaks %s is as brief', (language) => {
  const dictionary = dictionaryOf(language);
  expect(INSTEAD[language]).toBe(dictionary['bad.instead']);
  const filled = (key: string, gap: string, text: string): string =>
    (dictionary[key] ?? '').replace(`{${gap}}`, text);
  const where = filled('bad.where', 'parameter', 'vectors');
  const at = filled('bad.at', 'piece', 'a');
  const instead = dictionary['bad.instead'] ?? '';
  const told = (before: string): string => `${before}: Not: so. ${instead}`;
  expect(brief({ parameter: 'vectors', piece: 'a', message: told(`${where}, ${at}`) })).toBe(
    '“a”: Not: so.',
  );
  expect(brief({ parameter: 'vectors', piece: '', message: told(where) })).toBe('Not: so.');
});

test('axes without names are called as the figure calls them', () => {
  expect(unnamed(2)).toEqual(['x', 'y']);
  expect(unnamed(4)).toEqual(['x1', 'x2', 'x3', 'x4']);
});
