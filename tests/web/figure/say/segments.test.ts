// The marks are those of the whole text, however long it is.
import { expect, test } from 'vitest';
import { withSegments } from '../../../../web/figure/say/segments';

// Letters, marks and signs that join or part their neighbours, of several scripts.
const SIGNS = [
  ...[' ', ' ', '\n', 'a', 'b', '7', '.', "'", '-', ',', '_', '\r', '\t', '\u00a0', '\u00ad'],
  ...[
    'e\u0301',
    '\u0301',
    '\u200d',
    '👩',
    '🏽',
    '🇩',
    '🇪',
    '漢',
    '字',
    'か',
    '，',
    '。',
    'א',
    'ש',
    'ก',
    'า',
  ],
];

function wholeMarked(text: string): string {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(words.segment(text), ({ segment, isWordLike }) => {
    const parts = Array.from(clusters.segment(segment), (one) => one.segment);
    return `${isWordLike ? '' : '\x1d'}${parts.join('\x1f')}\x1e`;
  }).join('');
}

// A generator with the constants of Numerical Recipes; the same texts in every run.
function randomIndex(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('random texts in pieces have the marks of the whole', () => {
  const index = randomIndex(4);
  for (let round = 0; round < 300; ++round) {
    const text = Array.from({ length: 600 }, () => SIGNS[index(SIGNS.length)]).join('');
    expect(withSegments(text)).toBe(wholeMarked(text));
  }
});

test('an empty text, one letter, and marks that were typed', () => {
  expect(withSegments('')).toBe('');
  expect(withSegments('a')).toBe('a\x1e');
  expect(withSegments('a\x1fb\x1e c')).toBe('a\x1fb\x1e\x1d \x1ec\x1e');
});

test('a long text is marked as far as its clusters are asked for, and kept whole', () => {
  const text = 'Łódź, 👩🏽 and so on. '.repeat(2000);
  const marked = withSegments(text, 50);
  const end = marked.lastIndexOf('\x1e') + 1;
  const begin = marked.slice(0, end);
  expect(wholeMarked(text).startsWith(begin)).toBe(true);
  expect(begin.split(/[\x1d-\x1f]+/).filter(Boolean).length).toBeGreaterThan(50);
  expect(end).toBeLessThan(1000);
  expect(marked.replace(/[\x1d-\x1f]/g, '')).toBe(text);
  // Exactly as many as there are: nothing is left unmarked.
  expect(withSegments('a b', 3)).toBe(wholeMarked('a b'));
});
