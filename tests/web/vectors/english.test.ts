// The word vectors that come with the project, and what pages say of them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { classroomWords } from '../../../cmake/words/choose.mjs';
import { piece, roundedRow, worstError } from '../../../cmake/words/pieces.mjs';
import record from '../../../web/vectors/english.json';

const bytes = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../web/vectors/${name}`, import.meta.url)));

const words: string[] = [];
const rows = new Map<string, number[]>();
for (const { name } of record.pieces) {
  const file = bytes(name);
  const [count = 0, dimensions = 0, text = 0] = [4, 8, 12].map((at) => file.readUInt32LE(at));
  const begin = 16 + Math.ceil(text / 4) * 4;
  file
    .toString('utf8', 16, 16 + text)
    .split('\n')
    .slice(0, count)
    .forEach((word, index) => {
      words.push(word);
      const at = begin + index * dimensions;
      rows.set(word, [...new Int8Array(file.buffer, file.byteOffset + at, dimensions)]);
    });
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, number, i) => sum + number * (b[i] ?? Number.NaN), 0);
const unit = (word: string): number[] => {
  const row = rows.get(word) ?? [];
  return row.map((number) => number / Math.sqrt(dot(row, row)));
};
const near = (direction: readonly number[], count: number): string[] =>
  words
    .map((word) => ({ word, cosine: dot(unit(word), direction) }))
    .toSorted((a, b) => b.cosine - a.cosine)
    .slice(0, count)
    .map(({ word }) => word);
const sum = (first: string, without: string, second: string): number[] =>
  unit(first).map((x, i) => x - (unit(without)[i] ?? 0) + (unit(second)[i] ?? 0));

test('the files are those that were made', () => {
  for (const { name, words: count, sha256 } of record.pieces) {
    const file = bytes(name);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    expect(file.readUInt32LE(4)).toBe(count);
    expect(file.readUInt32LE(8)).toBe(record.dimensions);
  }
  expect(new Set(words).size).toBe(10_000);
  expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
});

test('rounding changes a cosine by less than the figure says', () => {
  expect(record.worstCosineError).toBeGreaterThan(0);
  expect(record.worstCosineError).toBeLessThan(0.01);
});

test('what the course and the page for teachers say of these words is true', () => {
  expect(near(sum('doctor', 'man', 'woman'), 2)).toEqual(['doctor', 'nurse']);
  expect(near(sum('king', 'man', 'woman'), 2)).toEqual(['king', 'queen']);
  expect(near(sum('paris', 'france', 'germany'), 1)).toEqual(['berlin']);
  expect(near(unit('king'), 6)).toEqual(expect.arrayContaining(['son', 'brother']));
}, 60_000);

test('a piece is written as it is described', () => {
  const file = piece(['a', 'če'], (word) => (word === 'a' ? [1, -2] : [0.5, 0.25]), 2);
  expect(file.toString('latin1', 0, 4)).toBe('CLWV');
  expect([4, 8, 12].map((at) => file.readUInt32LE(at))).toEqual([2, 2, 6]);
  expect(file.toString('utf8', 16, 22)).toBe('a\nče\n');
  expect([...file.subarray(22)]).toEqual([0, 0, 64, 129, 127, 64]);
  expect([...roundedRow([-3, 1])]).toEqual([-127, 42]);
});

test('the worst error is that of the worst pair', () => {
  const exact = [
    [1, 0],
    [1, 0.001],
    [0, 1],
  ];
  // The second row is rounded to the first one's direction.
  expect(worstError(exact)).toBeCloseTo(0.001, 6);
});

test('words for a classroom are common, or names of places, languages and days', () => {
  const lists = {
    cuss: { rude: 2, mild: 1, fine: 0 },
    naughty: ['worse'],
    english: {
      'english/10': ['a', 'b', 'king', 'rude', 'mild', 'fine', 'worse'],
      'english/70': ['zax'],
    },
    capitals: ['Paris', 'Washington D.C.'],
  };
  const all = ['the', 'king', 'rude', 'Paris', 'paris', 'zax', 'france', 'monday', 'may', 'german'];
  const more = ['mild', 'fine', 'worse', 'a', 'b', 'smith', "king's", 'asia'];
  expect(classroomWords([...all, ...more], 99, lists).join(' ')).toBe(
    'king paris france monday may german fine a asia',
  );
  expect(classroomWords(all, 2, lists)).toEqual(['king', 'paris']);
});
