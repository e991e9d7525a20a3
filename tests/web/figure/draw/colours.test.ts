// Colours for readers who ask the system for more contrast.
import { expect, test } from 'vitest';
import { THEME_COLOURS } from '../../../../web/figure/draw/colours';
import { contrast, strengthened } from '../../../../web/figure/draw/contrast';

test.each(['light', 'dark'])('in the %s theme all that carries meaning has 7 to 1', (theme) => {
  const colour = (name: string): string => THEME_COLOURS[`${theme}.${name}`] ?? '';
  const names = Object.keys(THEME_COLOURS)
    .filter((name) => name.startsWith(`${theme}.`))
    .map((name) => name.slice(theme.length + 1));
  const meaning = names.filter((name) => /^(ink|muted|axis|line|accent|vector)/.test(name));
  expect(meaning).toHaveLength(13);
  for (const name of meaning) {
    for (const ground of ['paper', 'panel'])
      expect(contrast(strengthened(name, colour), colour(ground)), name).toBeGreaterThanOrEqual(7);
  }
  expect(contrast(strengthened('grid', colour), colour('paper'))).toBeGreaterThanOrEqual(3);
  for (const name of ['paper', 'panel', 'control'])
    expect(strengthened(name, colour)).toBe(colour(name));
  const text = contrast(strengthened('on-accent', colour), strengthened('accent', colour));
  expect(text).toBeGreaterThanOrEqual(7);
});

test('a colour that is strong enough stays what it is, and vectors stay apart', () => {
  const colour = (name: string): string =>
    ({ ink: '#000000', paper: '#ffffff' })[name] ?? '#7a0000';
  expect(strengthened('vector-0', (name) => (name === 'panel' ? '#ffffff' : colour(name)))).toBe(
    '#7a0000',
  );
  const light = (name: string): string => THEME_COLOURS[`light.${name}`] ?? '';
  const vectors = Array.from({ length: 8 }, (_, index) => strengthened(`vector-${index}`, light));
  expect(new Set(vectors).size).toBe(8);
});
