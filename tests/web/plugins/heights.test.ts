// The plugins keep a frame free before fit.js is there. Their heights are those of the element, in a usual column.
import { expect, test } from 'vitest';
import { parameter } from '../../../web/author/parameters';
import { expectedHeight } from '../../../web/element/height';
import type { Values } from '../../../web/wire/messages';
import { read } from '../../docs/pages';

const COLUMN = 720;
const figures = parameter('figure')?.choices ?? [];

test.each([
  ['hugo/cosine-lab.html', /"(\w+)" "(\d+)"/g],
  ['python/cosine_lab.py', /"(\w+)": "(\d+)"/g],
  ['quarto/_extensions/cosine-lab/cosine-lab.lua', /(\w+) = '(\d+)'/g],
])('%s has the height of every figure', (file, entry) => {
  const found = [...read(`web/plugins/${file}`).matchAll(entry)];
  const heights = Object.fromEntries(found.map(([, name = '', height]) => [name, Number(height)]));
  const wanted: Record<string, Values> = {
    ...Object.fromEntries(figures.map((figure) => [figure, { figure }])),
    exercise: { figure: 'pairs', exercise: 'on' },
  };
  expect(Object.keys(heights).sort()).toEqual(Object.keys(wanted).sort());
  // They are a first guess: a line more or less is no reason to write all of them anew.
  for (const [name, values] of Object.entries(wanted)) {
    const height = expectedHeight(values, COLUMN);
    expect(Math.abs((heights[name] ?? 0) - height), name).toBeLessThan(0.05 * height);
  }
});

test('the page for authors has them, too', () => {
  const rows = read('docs/authors/README.md').matchAll(
    /^\| `(\w+)`(?: with `(\w+)=on`)? \| (\d+) \| (\d+) \|$/gm,
  );
  const named: string[] = [];
  for (const [, figure = '', exercise, ...heights] of rows) {
    named.push(figure);
    const values: Values = exercise ? { figure, [exercise]: 'on' } : { figure };
    for (const [at, column] of [COLUMN, 360].entries()) {
      const height = expectedHeight(values, column);
      expect(Math.abs(Number(heights[at]) - height), figure).toBeLessThan(0.05 * height);
    }
  }
  expect(new Set(named)).toEqual(new Set(figures));
});
