// What is asked of arguments before the module sees them.
import type { Vector } from './cosine-core';
import { fail } from './error';

const NUMBERS = 'an array or typed array of numbers';

/** The length of a vector, or an error where it is none. */
export function lengthOf(value: Vector, argument: string): number {
  const isNumbers =
    Array.isArray(value) ||
    (ArrayBuffer.isView(value) && 'length' in value && typeof value[0] !== 'bigint');
  if (!isNumbers) fail('wrong-type', argument, `${argument} must be ${NUMBERS}.`);
  return value.length;
}

export function wantWhole(
  value: number,
  argument: string,
  least: number,
  most: number,
  what = 'a whole number',
): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    fail(
      'out-of-range',
      argument,
      `${argument} is ${String(value)}; it must be ${what} from ${least} to ${most}.`,
    );
  }
}

export function wantDims(dims: number): number {
  wantWhole(dims, 'dims', 1, 2 ** 20);
  return dims;
}

export function wantFinite(value: number, argument: string): void {
  if (!Number.isFinite(value)) {
    fail('not-finite', argument, `${argument} is ${String(value)}; it must be a finite number.`);
  }
}

/** Tells which entry is at fault, where one is. */
export function wantFiniteEntries(data: Vector, argument: string): void {
  for (let i = 0; i < data.length; ++i) {
    if (!Number.isFinite(data[i])) {
      fail('not-finite', argument, `${argument}[${i}] is ${data[i]}; it must be a finite number.`);
    }
  }
}
