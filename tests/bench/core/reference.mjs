// Reads tests/fixtures/similarity/reference.txt, whose first lines say how it is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../../cmake/setup/project.mjs';

/** @typedef {{ value: number, rest: number }} Expected the nearest double, and the true value minus it in ulp */
/** @typedef {{ kind: string, a: number[], b: number[], cosine?: Expected, angle?: Expected }} Case */

const file = join(projectDir, 'tests', 'fixtures', 'similarity', 'reference.txt');
const mask = 2n ** 64n - 1n;

/**
 * x * 2^power, rounded once: the first factor leaves a normal number.
 * @param {number} x
 * @param {number} power
 */
function scaled(x, power) {
  const first = Math.trunc(power / 2);
  return x * 2 ** first * 2 ** (power - first);
}

/** @param {string} word as 0x1.8p-3 */
function hexDouble(word) {
  const [, sign, whole, part = '', power] =
    /^(-?)0x(\d)\.?([0-9a-f]*)p([+-]?\d+)$/.exec(word) ?? [];
  if (!whole) return Number(word);
  const digits = Number.parseInt(whole + part, 16);
  return (sign ? -1 : 1) * scaled(digits, Number(power) - 4 * part.length);
}

/**
 * splitmix64 (Steele, Lea and Flood 2014).
 * @param {bigint} seed
 */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  };
}

/** @param {string[]} words */
function seededVector(words) {
  const [length = 0, , low = 0, high = 0, turned, scale = 0] = words.map(Number);
  const bits = generator(BigInt(words[1] ?? 0));
  const v = Array.from({ length }, () => {
    const [first, second] = [bits(), bits()];
    const exponent = low + Number(second % BigInt(high - low + 1));
    const size = scaled(Number((first >> 12n) + (1n << 52n)), exponent - 52);
    return first & 1n ? -size : size;
  });
  if (turned) {
    for (let i = 0; i + 1 < length; i += 2) [v[i], v[i + 1]] = [v[i + 1] ?? 0, -(v[i] ?? 0)];
    if (length % 2 === 1) v[length - 1] = 0;
  }
  const result = v.map((x) => scaled(x, scale));
  for (let k = 6; k + 1 < words.length; k += 2) {
    result[Number(words[k])] = hexDouble(words[k + 1] ?? '');
  }
  return result;
}

/** @param {string[]} words after `a` or `b` */
function vectorFrom([kind, ...words]) {
  return kind === 'random' ? seededVector(words) : words.slice(1).map(hexDouble);
}

/** @returns {Case[]} those that have a cosine and an angle */
export function referenceCases() {
  /** @type {Case[]} */
  const cases = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [name, ...words] = line.split(' ');
    const last = cases.at(-1);
    if (name === 'case') cases.push({ kind: words[0] ?? '', a: [], b: [] });
    else if (last && (name === 'a' || name === 'b')) last[name] = vectorFrom(words);
    else if (last && (name === 'cosine' || name === 'angle') && words[0] === 'ok') {
      last[name] = { value: hexDouble(words[1] ?? ''), rest: Number(words[2]) };
    }
  }
  return cases.filter((one) => one.cosine && one.angle);
}

const double = new Float64Array(1);
const integer = new BigInt64Array(double.buffer);

/** @param {number} x a cosine or an angle, not negative */
function ulpOf(x) {
  double[0] = x;
  integer[0] = (integer[0] ?? 0n) + 1n;
  return double[0] - x;
}

/**
 * How far `found` is from the true value, in ulp of the double nearest to it.
 * @param {number} found
 * @param {Expected} expected
 */
export function ulpsOff(found, { value, rest }) {
  return Math.abs((found - value) / ulpOf(Math.abs(value)) - rest);
}
