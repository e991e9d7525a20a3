// What a figure writes and says, against the numbers it tells, and these against a calculation of its own.
import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import type { Measures, State } from '../../../web/wire/messages';

const POWERS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
const NUMBER = `[\u2212-]?\\d+(?:\\.\\d+)?(?: \u00d7 10\u207b?[${POWERS}]+)?`;

/** A number as it is written, and half of what its last digit stands for. */
export function readNumber(text: string): { value: number; half: number } {
  const found = new RegExp(`^${NUMBER}`).exec(text)?.[0].replace('\u2212', '-') ?? '';
  const [mantissa = '', power = ''] = found.split(' \u00d7 10');
  const digits = [...power].map((one) => (one === '\u207b' ? '-' : POWERS.indexOf(one))).join('');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  if (!mantissa) return { value: Number.NaN, half: 0 };
  const exponent = Number(digits);
  // Together, as a power of ten alone may be beyond the doubles.
  return { value: Number(`${mantissa}e${exponent}`), half: 0.5001 * 10 ** (exponent - decimals) };
}

interface Compared {
  cosine: number;
  /** In radians, as exact for nearly parallel arrows as for others. */
  angle: number;
  norms: readonly [number, number];
}

/** By the textbook, of vectors that are made short first, so that no square leaves the doubles. */
function compare(a: readonly number[], b: readonly number[]): Compared | null {
  const most = [a, b].map((one) => Math.max(...one.map(Math.abs)));
  const [largestA = 0, largestB = 0] = most;
  if (largestA === 0 || largestB === 0) return null;
  const length = (all: readonly number[]): number => Math.sqrt(all.reduce((s, x) => s + x * x, 0));
  const [shortA, shortB] = [a.map((x) => x / largestA), b.map((x) => x / largestB)];
  const [u, v] = [shortA, shortB].map((one) => one.map((x) => x / length(one))) as [
    number[],
    number[],
  ];
  const away = length(u.map((x, i) => x - (v[i] ?? 0)));
  const along = length(u.map((x, i) => x + (v[i] ?? 0)));
  return {
    cosine: u.reduce((sum, x, i) => sum + x * (v[i] ?? 0), 0),
    angle: 2 * Math.atan2(away, along),
    norms: [largestA * length(shortA), largestB * length(shortB)],
  };
}

const inRadians = ({ angle, angleUnit }: Measures): number =>
  angleUnit === '°' ? ((angle ?? NaN) * Math.PI) / 180 : (angle ?? NaN);

/** What holds between a figure's measures, whatever it compares. */
function checkTogether(told: Measures): void {
  const { cosine, angle, dot, normFirst, normSecond, status } = told;
  const all = [cosine, angle, dot, normFirst, normSecond].filter((one) => one !== null);
  expect(all.every(Number.isFinite), `finite measures: ${all.join()}`).toBe(true);
  expect(cosine === null, `a cosine or a reason: ${status}`).toBe(status !== 'ok');
  if (cosine === null) return;
  expect(Math.abs(cosine), 'the cosine is at most 1').toBeLessThanOrEqual(1);
  // Near 0 and half a turn, a cosine says less of its angle than the angle of its cosine.
  expect(Math.cos(inRadians(told)), 'the angle belongs to the cosine').toBeCloseTo(cosine, 12);
  if (dot === null || normFirst === null || normSecond === null) return;
  const least = 1e-290;
  const product = normFirst * normSecond;
  if (Number.isFinite(product) && product > least)
    expect(dot / product, 'the dot product belongs to the cosine').toBeCloseTo(cosine, 12);
}

/** `itsOwn`: the figure compares other numbers than its vectors have. */
export function checkNumbers({ measures, vectors, first, second }: State, itsOwn: boolean): void {
  for (const { name, components } of vectors)
    expect(components.every(Number.isFinite), `finite components of ${name}`).toBe(true);
  if (!measures) return;
  checkTogether(measures);
  if (itsOwn) return;
  const [a, b] = [first, second].map(
    (wanted) => vectors.find(({ name }) => name === wanted)?.components ?? [],
  ) as [number[], number[]];
  const own = compare(a, b);
  expect(measures.cosine === null, 'no cosine of no direction').toBe(own === null);
  if (!own || measures.cosine === null) return;
  expect(measures.cosine, 'the cosine of the components').toBeCloseTo(own.cosine, 12);
  expect(Math.abs(inRadians(measures) - own.angle), 'the angle of the components').toBeLessThan(
    1e-9,
  );
  for (const [at, norm] of [measures.normFirst, measures.normSecond].entries())
    if (norm !== null && norm > 1e-300)
      expect(norm / (own.norms[at] ?? NaN), 'the length of the components').toBeCloseTo(1, 12);
}

interface Face {
  text: string;
  /** Numbers in places and lines that are none. */
  misdrawn: string[];
  measures: { name: string; exact: string; written: string; isSeen: boolean }[];
  handles: { name: string; text: string }[];
}

function readFace(root: HTMLElement): Face {
  const places = ['style', 'transform', 'd', 'points', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'r'];
  const misdrawn = [...root.querySelectorAll('*')].flatMap((element) =>
    places
      .map((name) => element.getAttribute(name) ?? '')
      .filter((value) => /NaN|Infinity|undefined/.test(value)),
  );
  const all = <T>(selector: string, take: (one: HTMLElement) => T): T[] =>
    [...root.querySelectorAll<HTMLElement>(selector)].map(take);
  return {
    text: root.innerText,
    misdrawn,
    measures: all('[data-measure]', (one) => ({
      name: one.dataset['measure'] ?? '',
      exact: one.dataset['value'] ?? '',
      written: one.textContent ?? '',
      isSeen: one.checkVisibility(),
    })),
    handles: all('.stage [data-handle]:not([hidden])', (one) => ({
      name: one.dataset['handle'] ?? '',
      text: one.getAttribute('aria-valuetext') ?? '',
    })),
  };
}

function checkMeasures(face: Face, { measures, first, second }: State): void {
  if (!measures) return;
  const wanted: Record<string, number | null> = {
    cosine: measures.cosine,
    angle: measures.angle,
    dot: measures.dot,
    [`norm-${first}`]: measures.normFirst,
    [`norm-${second}`]: measures.normSecond,
  };
  const names = face.measures.map(({ name }) => name);
  expect(new Set(names), 'the measures that are written').toEqual(new Set(Object.keys(wanted)));
  for (const { name, exact, written, isSeen } of face.measures) {
    const value = wanted[name] ?? null;
    expect(exact, `${name} for programs`).toBe(value === null ? '' : String(value));
    if (!isSeen) continue;
    if (value === null) expect(written, `${name} has no number`).not.toMatch(/\d/);
    else expectWritten(name, written, value);
  }
}

function expectWritten(what: string, written: string, value: number): void {
  const shown = readNumber(written);
  expect(Math.abs(shown.value - value), `${what}: “${written}” is ${value}`).toBeLessThanOrEqual(
    shown.half,
  );
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
// Isolates around names that run the other way.
const plain = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');

/** Each says every component, with its dimension and its unit. */
function checkHandles({ handles }: Face, { vectors, dimensions }: State): void {
  const parts = dimensions.map(
    ({ name, unit }) =>
      `${escaped(plain(name))}\\s(${NUMBER})${unit ? `\\s?${escaped(plain(unit))}` : ''}`,
  );
  const pattern = new RegExp(`^${parts.join(',\\s')}$`);
  for (const { name, text } of handles) {
    const { components = [] } = vectors.find((one) => one.name === name) ?? {};
    const said = pattern.exec(plain(text))?.slice(1);
    expect(said?.length, `“${text}” of ${name} names every dimension`).toBe(components.length);
    for (const [at, value] of components.entries()) {
      const number = said?.[at] ?? '';
      // Four digits that count, three beside a power of ten; zeros at the end are left out.
      const digits = number.includes('\u00d7') ? 3 : 4;
      const half = 0.5001 * 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
      const { value: spoken } = readNumber(number);
      expect(Math.abs(spoken - value), `“${text}” is ${value}`).toBeLessThanOrEqual(
        value === 0 ? 0 : half,
      );
    }
  }
}

/** Everything that is written, drawn and said is what is told. */
export async function checkFace(frame: Frame, state: State): Promise<void> {
  const face = await frame.locator('.figure').evaluate(readFace);
  expect(face.text).not.toMatch(/\bNaN\b|undefined\b.*\[|\[object|\{\w+\}/);
  expect(face.misdrawn, 'places that are none').toEqual([]);
  checkMeasures(face, state);
  checkHandles(face, state);
}
