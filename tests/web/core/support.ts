// The core under test, and what its numbers are held against: exact fractions, and plain loops.
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Core, CosineCoreErrorCode } from '../../../web/core/cosine-core';
import { CosineCoreError, createCore } from '../../../web/core/index';

export const wasm = fileURLToPath(new URL('../../../build/wasm/cosine-core.wasm', import.meta.url));

export function openCore(maximumMemory?: number): Promise<Core> {
  return createCore({ wasm, ...(maximumMemory === undefined ? {} : { maximumMemory }) });
}

/** The materials of the lesson: mass in kg, volume in L. */
export const MATERIALS = { A: [3, 30], B: [15, 4], C: [3, 27], D: [7.5, 75], E: [7.5, 2] } as const;

/** Numbers in -1 to 1 that are the same in every run. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

export function randomFloats(count: number, seed: number): Float32Array {
  const next = random(seed);
  return Float32Array.from({ length: count }, next);
}

/** Row i of flat data. */
export function rowOf(data: Float32Array, dims: number, i: number): Float32Array {
  return data.subarray(i * dims, (i + 1) * dims);
}

/** Every double is a whole number of 2^-1074. */
const UNIT = 1074;
function exact(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 2047n);
  const fraction = bits & ((1n << 52n) - 1n);
  const magnitude = exponent === 0 ? fraction : (fraction | (1n << 52n)) << BigInt(exponent - 1);
  return x < 0 ? -magnitude : magnitude;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): bigint {
  let sum = 0n;
  for (let i = 0; i < a.length; ++i) sum += exact(a[i] ?? 0) * exact(b[i] ?? 0);
  return sum;
}

function root(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** The cosine in units of 2^-1074, rounded towards 0. */
function exactCosine(a: ArrayLike<number>, b: ArrayLike<number>): bigint {
  const ab = dot(a, b);
  const square = ((ab * ab) << BigInt(2 * UNIT)) / (dot(a, a) * dot(b, b));
  return ab < 0n ? -root(square) : root(square);
}

/** How far `cosine` is from the true one, in units in its last place. */
export function cosineUlps(a: ArrayLike<number>, b: ArrayLike<number>, cosine: number): number {
  const ulp = 2 ** Math.max(Math.floor(Math.log2(Math.abs(cosine))) - 52, -1074);
  const off = exact(cosine) - exactCosine(a, b);
  return Math.abs(Number(((off < 0n ? -off : off) * 1000n) / exact(ulp))) / 1000;
}

/** The textbook formula in plain doubles. */
export function plainCosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; ++i) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

/** The call throws this code, names the argument, and says all of `words`. */
export function expectFault(
  call: () => unknown,
  code: CosineCoreErrorCode,
  argument: string,
  ...words: string[]
): void {
  let caught: unknown;
  try {
    call();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(CosineCoreError);
  const fault = caught as CosineCoreError;
  expect({ code: fault.code, argument: fault.argument }).toEqual({ code, argument });
  for (const word of words) expect(fault.message).toContain(word);
}
