// What a figure says of itself, turned into what an author would have written.
import { describe, expect, test } from 'vitest';
import { readable, writtenBack } from '../../../web/author/readable';
import { stateAfter } from '../../../web/author/state-text';
import type { State, Values } from '../../../web/wire/messages';

function state(parameters: Values, more: Partial<State> = {}): State {
  return {
    parameters: { v: '1', ...parameters },
    measures: null,
    steps: null,
    first: 'A',
    second: 'B',
    dimensions: [
      { name: 'mass', unit: 'kg' },
      { name: 'volume', unit: '' },
    ],
    vectors: [
      { name: 'A', components: [3, -0.5] },
      { name: 'B', components: [1e300, 4] },
    ],
    canUndo: false,
    canRedo: false,
    ...more,
  };
}

describe('a state', () => {
  test.each<[string, Values, Values]>([
    ['nothing', {}, {}],
    ['ready numbers', { state: 'data:1' }, { data: 'boats' }],
    ['the unit circle', { state: 'circle:1' }, { view: 'circle' }],
    ['no snapping', { state: 'snap:0' }, { snap: 'off' }],
    ['the pair', { state: 'pair:0,1' }, { compare: 'A,B' }],
    ['the exercise', { figure: 'pairs', state: 'exercise:1' }, { figure: 'pairs', exercise: 'on' }],
    [
      'random numbers',
      { figure: 'highdim', state: 'random:300,7,0' },
      { figure: 'highdim', dimensions: '300', seed: '7' },
    ],
    [
      'a typed text',
      { figure: 'tokens', state: 'tokens:1,0;typed:a%3B\x1fb%25\x1e' },
      { figure: 'tokens', text: 'a;b%', state: 'tokens:1,0' },
    ],
    ['what has no other name', { state: 'mode:1;grid:0' }, { state: 'mode:1;grid:0' }],
    [
      'positive numbers alone',
      { figure: 'highdim', state: 'random:300,7,1' },
      { figure: 'highdim', state: 'random:300,7,1' },
    ],
  ])('of %s', (_, given, wanted) => {
    expect(readable(state(given))).toEqual(wanted);
  });

  test('of moved vectors holds all of them', () => {
    const wanted = { vectors: 'A:3,-0.5;B:1e+300,4', dims: 'mass:kg;volume', compare: 'A,B' };
    expect(readable(state({ state: 'data:0;at:0,3,-0.5;pair:0,1;mode:1' }))).toEqual({
      ...wanted,
      state: 'mode:1',
    });
    expect(readable(state({ state: 'data:3;table:A 3 -0.5' }))).toEqual(wanted);
  });

  test('keeps what the notation cannot say', () => {
    const vectors = [{ name: 'A;B', components: [1, 2] }];
    const moved = { state: 'at:0,1,2' };
    expect(readable(state(moved, { vectors }))).toEqual(moved);
    expect(readable(state({ state: 'pair:0,1' }, { first: 'A,B' }))).toEqual({ state: 'pair:0,1' });
  });

  test('of claims keeps the ready numbers that the claims come with', () => {
    const given = { figure: 'ratio', state: 'at:0,1,2;pair:0,1;ratio:0,0' };
    expect(readable(state(given))).toEqual(given);
  });

  test('says nothing of how far somebody came', () => {
    const given = { figure: 'pairs', steps: 'on' };
    const far = { ...given, state: 'exercise:1;said:hf-;marked:0,1;checked:1;step:2' };
    expect(readable(state(far))).toEqual({ ...given, exercise: 'on' });
  });
});

test('what is written back keeps how the page looks, and what other figures take', () => {
  const typed = { theme: 'dark', digits: '3', claims: 'C=A', view: 'circle', compare: 'C,D' };
  expect(writtenBack(typed, state({ state: 'pair:0,1' }))).toEqual({
    theme: 'dark',
    digits: '3',
    claims: 'C=A',
    compare: 'A,B',
  });
});

test.each([
  ['vectors', 'mode:1;pair:0,1', ''],
  ['compare', 'mode:1;pair:0,1;ratio:0,1', 'mode:1'],
  ['text', 'tokens:1,0;typed:x;chosen:2', 'tokens:1,0'],
  ['seed', 'random:3,4,1', ''],
  ['theme', 'mode:1', 'mode:1'],
])('another value for %s takes its part of the state away', (name, before, after) => {
  expect(stateAfter(before, name)).toBe(after);
});
