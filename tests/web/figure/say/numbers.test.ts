import { afterEach, describe, expect, test } from 'vitest';
import {
  inFull,
  upToDecimals,
  withDecimals,
  withDigits,
  withUnit,
} from '../../../../web/figure/say/numbers';
import { learnEarlyWords } from '../../../../web/figure/say/words';

afterEach(() => learnEarlyWords({ decimal: '.' }));

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

// As C++ rounds: 0.015 is a little less than that, 1.0005 and 2.5 are ties or below.
test.each(['.', ','])(
  'what is half way is rounded by the number itself, with “%s” too',
  (decimal) => {
    learnEarlyWords({ decimal });
    expect(withDecimals(0.015, 2)).toBe(`0${decimal}01`);
    expect(withDecimals(1.0005, 3)).toBe(`1${decimal}000`);
    expect(withDigits(1.0005, 4)).toBe('1');
    expect(withDigits(1.0025, 4)).toBe(`1${decimal}002`);
  },
);

test('numbers follow the reader’s language', () => {
  learnEarlyWords({ decimal: ',' });
  expect(withDecimals(0.353, 3)).toBe('0,353');
  expect(withDecimals(-1.25e-7, -1)).toBe('\u22121,25 × 10\u207b⁷');
  expect(upToDecimals(7.5, 2)).toBe('7,5');
  expect(withDigits(30.1496, 4)).toBe('30,15');
  expect(inFull(0.1)).toBe('0,1');
  expect(inFull(-1e-7)).toBe('-1e-7');
});

test('a unit follows after a narrow space, and only where there is one', () => {
  expect(withUnit('3', 'kg')).toBe('3\u202fkg');
  expect(withUnit('3', '')).toBe('3');
});
