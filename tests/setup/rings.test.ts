// Rings of includes.
import { expect, test } from 'vitest';
import { includeRings, ringsIn } from '../../cmake/tasks/rings.mjs';

const graph = (edges: Record<string, string[]>): Map<string, Set<string>> =>
  new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));

test('a ring is found wherever the search begins', () => {
  expect(ringsIn(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual([['b', 'c', 'b']]);
  expect(ringsIn(graph({ c: ['b'], b: ['a'], a: ['c'] }))).toEqual([['c', 'b', 'a', 'c']]);
});

test('two ways to one place are no ring', () => {
  expect(ringsIn(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
});

test('the sources have none', () => {
  expect(includeRings()).toEqual([]);
});
