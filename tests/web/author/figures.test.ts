// What the builder and the element know of a figure, held to the entries of the figures in C++ and to the table.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parameter, USUAL_FIGURE as usual } from '../../../web/author/parameters';
import { heights, widths } from '../../../web/element/heights.json';
import { USUAL_FIGURE } from '../../../web/element/table';
import { read, top } from '../../docs/pages';

const figures = parameter('figure')?.choices ?? [];

test('vectors may have more than two numbers in those figures that take them in C++', () => {
  const folder = 'src/lesson/figures';
  const entries = readdirSync(join(top, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, text: read(`${folder}/${name}/entry.cpp`) }));
  expect(entries.map(({ name }) => name).sort()).toEqual([...figures].sort());
  const many = entries.filter(({ text }) => text.includes('.most_dimensions = kMaxDimensions'));
  expect([...(parameter('vectors')?.ofMany ?? [])].sort()).toEqual(many.map(({ name }) => name));
});

test('the element opens the figure of the table where no other is named', () => {
  expect(USUAL_FIGURE).toBe(usual);
});

test('every figure has its heights, at every width', () => {
  const plain = Object.keys(heights).filter((key) => !key.includes(' '));
  expect(plain.sort()).toEqual([...figures].sort());
  for (const row of Object.values(heights)) expect(row).toHaveLength(widths.length);
});
