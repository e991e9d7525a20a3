// What an angle sounds like. The pitches are those of the notes, as any table of equal temperament has them.
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../web/figure/bridge/report';
import type { Angle } from '../../../../web/figure/sound/heard';
import { angleIn, FIXED_HZ, markBetween, toneOf } from '../../../../web/figure/sound/heard';

const at = (degrees: number, side = 1): Angle => ({ pair: '0 1', degrees, side });

describe('the tone', () => {
  test.each([
    [0, 220, 'A3'],
    [15, 246.94, 'B3'],
    [30, 277.18, 'C♯4'],
    [45, 311.13, 'D♯4'],
    [60, 349.23, 'F4'],
    [90, 440, 'A4'],
    [135, 622.25, 'D♯5'],
    [180, 880, 'A5'],
  ])('at %d degrees has %d hertz, %s', (degrees, hertz) => {
    expect(toneOf(at(degrees)).pitch).toBeCloseTo(hertz, 2);
  });

  test('stays at the lowest of them', () => {
    expect(FIXED_HZ).toBe(220);
  });

  test('is not rough up to a right angle, and rougher the farther beyond', () => {
    for (const degrees of [0, 30, 89.9, 90]) {
      const { pitch, twin, roughness } = toneOf(at(degrees));
      expect([twin - pitch, roughness]).toEqual([0, 0]);
    }
    const beats = [90.5, 100, 120, 150, 180].map((degrees) => toneOf(at(degrees)));
    for (const [one, next] of beats.slice(1).map((later, i) => [beats[i], later] as const)) {
      expect(next.roughness).toBeGreaterThan(one?.roughness ?? 1);
      expect(next.twin - next.pitch).toBeGreaterThan(one ? one.twin - one.pitch : Infinity);
    }
    // Slow beats at first; then those that are heard as rough, which are 20 to 70 a second.
    expect((beats[1]?.twin ?? 0) - (beats[1]?.pitch ?? 0)).toBeLessThan(5);
    expect(beats[4]?.roughness).toBe(1);
    expect((beats[4]?.twin ?? 0) - (beats[4]?.pitch ?? 0)).toBeCloseTo(30, 9);
  });

  test('comes from the side of the second vector, and from the middle where there is none', () => {
    expect(toneOf(at(90, 1)).pan).toBeCloseTo(-0.8, 9);
    expect(toneOf(at(90, -1)).pan).toBeCloseTo(0.8, 9);
    expect(toneOf(at(30, -1)).pan).toBeCloseTo(0.4, 9);
    expect(toneOf(at(90, 0)).pan).toBeCloseTo(0, 9);
    for (const degrees of [0, 180]) expect(toneOf(at(degrees, -1)).pan).toBeCloseTo(0, 9);
  });
});

describe('a click', () => {
  test.each([
    ['a right angle that is reached', at(80), at(90), 'right'],
    ['a right angle that is left', at(90), at(80), null],
    ['a right angle that is passed', at(89), at(91), 'right'],
    ['a right angle that is passed on the way back', at(100), at(40), 'right'],
    ['no right angle', at(40), at(80), null],
    ['the same direction that is reached', at(5), at(0, 0), 'line'],
    ['the opposite direction that is reached', at(170), at(180, 0), 'line'],
    ['the same direction that is left', at(0, 0), at(5), null],
    ['staying there', at(0.2), at(0.1, -1), null],
    ['the same direction that is passed', at(4, 1), at(3, -1), 'line'],
    ['the opposite direction that is passed', at(177, -1), at(175, 1), 'line'],
    ['a leap that may have led either way', at(60, 1), at(70, -1), null],
    ['the first of all', null, at(90), null],
    ['another pair', { ...at(80), pair: '0 2' }, at(100), null],
  ] as const)('marks %s', (_, before, now, mark) => {
    expect(markBetween(before, now)).toBe(mark);
  });
});

describe('the angle of a report', () => {
  const report = (more: object): Report =>
    ({
      cosine: { value: 0, status: 'ok', text: null },
      angle: { value: 90, status: 'ok', text: null },
      angleUnit: 'degrees',
      hasMeasures: true,
      first: 0,
      second: 1,
      dimensions: 2,
      ...more,
    }) as Report;

  test('has a side in a plane, however long the vectors are', () => {
    expect(angleIn(report({}), [3, 0, 0, 2])).toEqual(at(90, 1));
    expect(angleIn(report({}), [3, 0, 0, -2])).toEqual(at(90, -1));
    expect(angleIn(report({}), [1e300, 0, 0, -1e300])?.side).toBe(-1);
    expect(angleIn(report({}), [1e-300, 0, 0, 1e-300])?.side).toBe(1);
    expect(angleIn(report({ first: 1, second: 0 }), [3, 0, 0, 2])?.side).toBe(-1);
    expect(angleIn(report({ second: 2 }), [3, 0, 9, 9, -1, -1])?.side).toBe(-1);
  });

  test('has none beyond a plane', () => {
    expect(angleIn(report({ dimensions: 3 }), [3, 0, 0, 0, 2, 0])?.side).toBe(0);
    expect(angleIn(report({ dimensions: 1 }), [3, -2])?.side).toBe(0);
  });

  test('is in degrees', () => {
    const radians = { value: Math.PI / 6, status: 'ok', text: null };
    const heard = angleIn(report({ angle: radians, angleUnit: 'radians' }), [1, 0, 1, 1]);
    expect(heard?.degrees).toBeCloseTo(30, 9);
  });

  test('is not heard where it is undefined, or hidden by an exercise', () => {
    const none = { value: 0, status: 'zero_vector', text: null };
    expect(angleIn(report({ cosine: none }), [0, 0, 0, 2])).toBeNull();
    expect(angleIn(report({ angle: none }), [0, 0, 0, 2])).toBeNull();
    expect(angleIn(report({ hasMeasures: false }), [3, 0, 0, 2])).toBeNull();
  });
});
