// Vectors as a table and as text.
import { expect, test } from 'vitest';
import { splitPair } from '../../../web/author/form/pair';
import { cellFault, tableOf, textOf } from '../../../web/author/vectors-text';

test('text becomes a table, and the same text again', () => {
  const table = tableOf('A:3,30;B b:1.5,-4', 'mass:kg;volume', null);
  expect(table).toEqual({
    columns: [
      { name: 'mass', unit: 'kg' },
      { name: 'volume', unit: '' },
    ],
    rows: [
      { name: 'A', numbers: ['3', '30'] },
      { name: 'B b', numbers: ['1.5', '-4'] },
    ],
  });
  expect(textOf(table)).toEqual({ vectors: 'A:3,30;B b:1.5,-4', dims: 'mass:kg;volume' });
});

test('what is wrong stands in the table too', () => {
  const { columns, rows } = tableOf('A:1:2,x;nothing;:4', '', null);
  expect(columns.map(({ name }) => name)).toEqual(['x', 'y']);
  expect(rows).toEqual([
    { name: 'A:1', numbers: ['2', 'x'] },
    { name: 'nothing', numbers: ['', ''] },
    { name: '', numbers: ['4', ''] },
  ]);
});

test('without text it is what the figure shows', () => {
  const state = {
    parameters: {},
    measures: null,
    steps: null,
    first: 'A',
    second: 'B',
    dimensions: [{ name: 'age', unit: 'a' }],
    vectors: [{ name: 'Ann', components: [30.25] }],
    canUndo: false,
    canRedo: false,
  };
  expect(textOf(tableOf('', '', state))).toEqual({ vectors: 'Ann:30.25', dims: 'age:a' });
});

test.each([
  [{ columns: [{ name: 'a;b', unit: '' }], rows: [] }, 'a;b'],
  [{ columns: [{ name: 'a:b', unit: '' }], rows: [] }, 'a:b'],
  [{ columns: [{ name: 'a', unit: 'k;g' }], rows: [] }, 'k;g'],
  [{ columns: [], rows: [{ name: 'A;B', numbers: [] }] }, 'A;B'],
  [{ columns: [], rows: [{ name: 'A', numbers: ['7,5'] }] }, '7,5'],
])('a cell that the text cannot hold is told', (table, piece) => {
  expect(cellFault(table)?.piece).toBe(piece);
});

test('names with colons and commas are no trouble', () => {
  const table = {
    columns: [{ name: 'x', unit: 'm:s' }],
    rows: [{ name: 'A:b,c', numbers: ['1'] }],
  };
  expect(cellFault(table)).toBeNull();
  expect(textOf(table).vectors).toBe('A:b,c:1');
  expect(tableOf('A:b,c:1', 'x:m:s', null)).toEqual(table);
});

test('a pair is split where both names are known', () => {
  expect(splitPair('A,B', ['A', 'B'])).toEqual(['A', 'B']);
  expect(splitPair('a,b,C', ['a,b', 'C'])).toEqual(['a,b', 'C']);
  expect(splitPair('a,Z', ['a'])).toEqual(['a', 'Z']);
  expect(splitPair('a', ['a'])).toBeNull();
});
