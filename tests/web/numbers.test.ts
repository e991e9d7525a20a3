import { afterEach, describe, expect, test } from 'vitest';
import {
  setLocale,
  upToDecimals,
  withDecimals,
  withDigits,
  withUnit,
} from '../../web/figure/numbers';

afterEach(() => setLocale('en'));

describe('withDecimals', () => {
  test.each([
    [0.3525278897, 3, '0.353'],
    [-0.5, 3, '\u22120.500'],
    [12.5, 0, '13'],
    [0, 2, '0.00'],
    [1e20, -1, '1 × 10²⁰'],
    [-2.5e-7, -1, '\u22122.5 × 10\u207b⁷'],
    [0, -1, '0'],
  ])('%d with %d decimals', (value, decimals, text) => {
    expect(withDecimals(value, decimals)).toBe(text);
  });

  test('a negative number that rounds to nothing has no sign', () => {
    expect(withDecimals(-1e-9, 3)).toBe('0.000');
    expect(withDecimals(-0, 3)).toBe('0.000');
  });
});

describe('upToDecimals', () => {
  test.each([
    [3, 2, '3'],
    [7.5, 2, '7.5'],
    [-0.004, 2, '0'],
    [4.236, 2, '4.24'],
  ])('%d with at most %d', (value, decimals, text) => {
    expect(upToDecimals(value, decimals)).toBe(text);
  });
});

describe('withDigits', () => {
  test.each([
    [30.1496, 4, '30.15'],
    [165, 4, '165'],
    [123456, 4, '123456'],
    [999999.9, 4, '1000000'],
    [1e6, 4, '1 × 10⁶'],
    [1.7e308, 4, '1.7 × 10³⁰⁸'],
    [0, 4, '0'],
    [0.00012, 4, '0.00012'],
    [0.00001234, 4, '1.23 × 10\u207b⁵'],
    [-7.5, 4, '\u22127.5'],
  ])('%d', (value, digits, text) => {
    expect(withDigits(value, digits)).toBe(text);
  });
});

test('numbers follow the reader’s language', () => {
  setLocale('de');
  expect(withDecimals(0.353, 3)).toBe('0,353');
  expect(withDigits(30.1496, 4)).toBe('30,15');
});

test('a unit follows after a narrow space, and only where there is one', () => {
  expect(withUnit('3', 'kg')).toBe('3\u202fkg');
  expect(withUnit('3', '')).toBe('3');
});
