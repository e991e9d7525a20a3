// How many words of a file are taken, and how much memory their rows may take.
import { expect, test } from 'vitest';
import { GIVEN, limitsFor } from '../../../../web/figure/words/limits';

test.each([
  [5, 5, 64],
  [2, 2, 64],
  [5.9, 5, 64],
  [50_000, 50_000, 64],
  [50_001, 50_001, 256],
  [341_479, 341_479, 256],
  [1e9, 1_000_000, 256],
  [Infinity, 1_000_000, 256],
  // Nothing was typed, or too little.
  [NaN, 50_000, 64],
  [1, 50_000, 64],
  [-7, 50_000, 64],
])('who asks for %d words gets %d, in %d MB', (asked, words, megabytes) => {
  expect(limitsFor(asked)).toEqual({ words, rowBytes: megabytes * 1e6 });
});

test('an author’s words take no more memory than a reader’s usual ones', () => {
  expect(GIVEN.rowBytes).toBe(limitsFor(NaN).rowBytes);
});
