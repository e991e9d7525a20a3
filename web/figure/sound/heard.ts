// What an angle sounds like, as plain numbers: two tones, one of which stays.
import type { Report } from '../bridge/bridge';

export interface Angle {
  /** Which two vectors it is between. */
  pair: string;
  degrees: number;
  /** Where the second vector lies, seen from the first: 1 counter-clockwise, -1 clockwise, 0 neither. */
  side: number;
}

export interface Tone {
  /** The pitch of the voice that moves, in hertz. */
  pitch: number;
  /** The pitch of its twin, which beats against it. */
  twin: number;
  /** How loud the twin is beside it: 0 not at all, 1 as loud. */
  roughness: number;
  /** -1 left, 1 right. */
  pan: number;
}

/** What a click says: a right angle, or both on one line. */
export type Mark = 'right' | 'line';

/** The tone that stays: A3. The other ends two octaves above, where small loudspeakers are still good. */
export const FIXED_HZ = 220;

// Beats of 20 to 70 hertz are heard as rough; slower ones can be counted.
const ROUGHEST_HZ = 30;
// A listener with one ear, or one earphone, loses nothing but the side.
const WIDTH = 0.8;
// What one can tell from a straight line by eye.
const STRAIGHT_DEGREES = 0.5;

/** null: there is none, or an exercise hides it. Beyond a plane no side is left or right. */
export function angleIn(report: Report, components: readonly number[]): Angle | null {
  const { cosine, angle, angleUnit, hasMeasures, first, second, dimensions } = report;
  if (!hasMeasures || cosine.status !== 'ok' || angle.status !== 'ok') return null;
  const component = (vector: number, dimension: number): number =>
    components[vector * dimensions + dimension] ?? 0;
  // Divided by the lengths first: of large numbers, products overflow.
  const length = (vector: number): number =>
    Math.hypot(component(vector, 0), component(vector, 1)) || 1;
  const [ax, ay] = [component(first, 0) / length(first), component(first, 1) / length(first)];
  const [bx, by] = [component(second, 0) / length(second), component(second, 1) / length(second)];
  return {
    pair: `${first} ${second}`,
    degrees: angleUnit === 'radians' ? (angle.value * 180) / Math.PI : angle.value,
    side: dimensions === 2 ? Math.sign(ax * by - ay * bx) : 0,
  };
}

/**
 * An octave for each right angle, so that equal turns are equal intervals to the ear (a semitone is 7.5°), and the
 * angles that matter are the intervals that anyone knows: unison at 0°, an octave at 90°, two at 180°. The pitch keeps
 * rising beyond 90°, since an ear cannot tell how far by roughness alone. Near unison the two tones beat against each
 * other, ever slower, as when an instrument is tuned: the last degrees can be heard, too.
 */
export function toneOf({ degrees, side }: Angle): Tone {
  const pitch = FIXED_HZ * 2 ** (degrees / 90);
  const beyond = Math.max(0, degrees / 90 - 1);
  return {
    pitch,
    twin: pitch + ROUGHEST_HZ * beyond,
    // The root: beats are to be heard soon after the right angle, and to come from nothing there.
    roughness: Math.sqrt(beyond),
    // It goes through the middle where the side changes, so that nothing jumps.
    pan: -side * WIDTH * Math.sin((degrees * Math.PI) / 180),
  };
}

const fromLine = ({ degrees }: Angle): number => Math.min(degrees, 180 - degrees);
const isStraight = (angle: Angle): boolean => fromLine(angle) < STRAIGHT_DEGREES;

/** What was reached or passed on the way, which may lie between two frames. */
export function markBetween(before: Angle | null, now: Angle): Mark | null {
  if (before?.pair !== now.pair) return null;
  const [was, is] = [before.degrees - 90, now.degrees - 90];
  if (was !== 0 && was * is <= 0) return 'right';
  if (isStraight(before)) return null;
  if (isStraight(now)) return 'line';
  // From one side to the other, unless the way is so long that it may have led round the other end.
  const passed = before.side * now.side < 0 && fromLine(before) + fromLine(now) < 90;
  return passed ? 'line' : null;
}
