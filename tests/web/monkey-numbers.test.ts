// What the monkeys check after each act, with figures that are made up: what is wrong must be found.
import { expect, test } from 'vitest';
import type { Measures, State } from '../../web/wire/messages';
import { checkNumbers, readNumber } from '../e2e/support/numbers';

function told(a: readonly number[], b: readonly number[], change: Partial<Measures> = {}): State {
  const dot = a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  const [normFirst, normSecond] = [Math.hypot(...a), Math.hypot(...b)];
  const cosine = dot / (normFirst * normSecond);
  const angle = (Math.acos(cosine) * 180) / Math.PI;
  return {
    parameters: { v: '1' },
    measures: {
      cosine,
      angle,
      angleUnit: '°',
      dot,
      normFirst,
      normSecond,
      status: 'ok',
      ...change,
    },
    ...{ first: 'A', second: 'B', dimensions: [], steps: null, canUndo: false, canRedo: false },
    vectors: [
      { name: 'A', components: a },
      { name: 'B', components: b },
    ],
  };
}

test('numbers of the components pass', () => {
  checkNumbers(told([3, 30], [15, 4]), false);
  checkNumbers(told([3, -30, 2], [15, 4, 0.1]), false);
  checkNumbers(told([3, 30], [15, 4], { angleUnit: 'rad', angle: 1.2105252825563935 }), false);
});

test.each<[string, Partial<Measures>, RegExp]>([
  ['a cosine beyond 1', { cosine: 1.0000000000000002 }, /cosine is at most 1/],
  ['an angle of another cosine', { angle: 69.35 }, /angle belongs to the cosine/],
  ['a dot product of other lengths', { dot: 166 }, /dot product belongs to the cosine/],
  [
    'lengths of other arrows',
    { normFirst: 60, dot: 0.35252788977396565 * 60 * 15.524174696260024 },
    /length of the comp/,
  ],
  ['a length that is not finite', { normSecond: Number.POSITIVE_INFINITY }, /finite measures/],
  ['no cosine, and no reason', { cosine: null }, /a cosine or a reason/],
  ['no cosine of arrows with directions', { cosine: null, status: 'zero_vector' }, /no direction/],
])('%s is found', (_, change, message) => {
  expect(() => checkNumbers(told([3, 30], [15, 4], change), false)).toThrow(message);
});

test('a cosine of other components is found, and is no fault of figures with numbers of their own', () => {
  const other = { ...told([3, 30], [15, 5]), vectors: told([3, 30], [15, 4]).vectors };
  expect(() => checkNumbers(other, false)).toThrow(/cosine of the components/);
  checkNumbers(other, true);
});

test('a component that is no number is found', () => {
  const { vectors, ...rest } = told([3, 30], [15, 4]);
  const broken = [...vectors, { name: 'C', components: [1, Number.NaN] }];
  expect(() => checkNumbers({ ...rest, vectors: broken }, true)).toThrow(/components of C/);
});

test.each([
  ['0.353', 0.353, 0.00050005],
  ['\u22127.5 kg', -7.5, 0.050005],
  ['165', 165, 0.50005],
  ['69.4°', 69.4, 0.050005],
  ['1.7 × 10³⁰⁸', 1.7e308, 5.0005e306],
  ['\u22123 × 10⁻⁷', -3e-7, 5.0005e-8],
])('%s is a number with its last digit', (text, value, half) => {
  const found = readNumber(text);
  expect(found.value).toBe(value);
  expect(found.half / half).toBeCloseTo(1, 3);
});

test('what is no number reads as none', () => expect(readNumber('undefined').value).toBeNaN());
