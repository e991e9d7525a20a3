import { expect, test } from 'vitest';
import { compareVersions, isAtLeast, parseVersion } from '../../cmake/setup/version.mjs';

test('the first dotted number of a text is its version', () => {
  const emcc =
    'emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) 3.1.69 (abc)';
  expect(parseVersion(emcc)).toEqual([3, 1, 69]);
  expect(parseVersion('cmake version 3.25.1')).toEqual([3, 25, 1]);
  expect(parseVersion('no number here 7')).toBeUndefined();
});

test('versions are compared number by number, not as text', () => {
  expect(compareVersions([3, 1, 69], [3, 1, 7])).toBeGreaterThan(0);
  expect(compareVersions([4, 0], [3, 99, 99])).toBeGreaterThan(0);
  expect(compareVersions([3, 25], [3, 25, 0])).toBe(0);
  expect(compareVersions([3, 1, 6], [3, 1, 69])).toBeLessThan(0);
});

test.each([
  ['3.1.69', true],
  ['3.1.6', false],
  ['6.0.5', true],
  ['garbage', false],
])('%s is new enough for 3.1.69: %s', (text, expected) => {
  expect(isAtLeast(text, '3.1.69')).toBe(expected);
});
