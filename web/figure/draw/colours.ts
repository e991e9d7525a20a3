// An author's colours: `vector-0:0a7;accent:804000`.
import themes from '../../themes.json';
import type { BadParameter } from '../bridge/parameter';
import type { Bridge } from '../bridge/bridge';
import { word } from '../say/words';

/** Hexadecimal colours by the names of themes.json. */
export type Colours = ReadonlyMap<string, string>;

export const THEME_COLOURS: Record<string, string> = themes;
const NAMES = Object.keys(themes)
  .filter((name) => name.startsWith('light.'))
  .map((name) => name.slice('light.'.length));
const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

// WCAG 2.2: text needs 4.5 to 1, other things that carry meaning 3 to 1.
const TEXT = new Map([
  ['ink', 4.5],
  ['muted', 4.5],
]);
const MEANING = 3;

// WCAG 2.2, enhanced contrast, for who asks the system for more; of the grid, what can be seen well.
const ENHANCED = 7;
const MORE = /^(muted|axis|line|accent|vector)/;
const STEPS = 10;

/** The colour `name` for a reader who asks for more contrast: nearer to the ink where it was too faint. */
export function strengthened(name: string, colour: (name: string) => string): string {
  const least = MORE.test(name) ? ENHANCED : name === 'grid' ? MEANING : 0;
  const [own, ink, papers] = [colour(name), colour('ink'), [colour('paper'), colour('panel')]];
  for (let step = 0; step < STEPS; ++step) {
    const mixed = mix(own, ink, step / STEPS);
    if (papers.every((paper) => contrast(mixed, paper) >= least)) return mixed;
  }
  return ink;
}

/** `share` of the second of two colours in the first. */
function mix(one: string, other: string, share: number): string {
  const digits = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * (1 - share) + (b ?? 0) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

export function readColours(text: string): { colours: Colours; complaints: BadParameter[] } {
  const colours = new Map<string, string>();
  const complaints: BadParameter[] = [];
  const complain = (piece: string, reason: string, known = ''): void => {
    complaints.push({ parameter: 'colors', piece, reason, known });
  };
  for (const piece of text.split(';').filter((part) => part.trim() !== '')) {
    const [name = '', value = ''] = piece.split(':').map((part) => part.trim());
    if (!NAMES.includes(name)) complain(piece, 'bad.color_name', NAMES.join(', '));
    else if (!HEX.test(value)) complain(piece, 'bad.color');
    else colours.set(name, sixDigits(value));
  }
  return { colours, complaints };
}

function sixDigits(value: string): string {
  const digits = value.replace('#', '').toLowerCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

export interface FaintColour {
  name: string;
  contrast: number;
  least: number;
}

/** The first of the author's colours that has too little contrast with its background in this theme. */
export function faintColour(chosen: Colours, theme: 'light' | 'dark'): FaintColour | null {
  const colour = (name: string): string =>
    chosen.get(name) ?? THEME_COLOURS[`${theme}.${name}`] ?? '#000000';
  const papered = chosen.has('paper') ? [...TEXT.keys(), 'vector-0', 'vector-1'] : [];
  for (const name of [...chosen.keys(), ...papered]) {
    const least = TEXT.get(name) ?? (/^(vector|accent)/.test(name) ? MEANING : 0);
    const ratio = contrast(colour(name), colour('paper'));
    if (ratio < least) return { name, contrast: ratio, least };
  }
  return null;
}

/** Of two colours, 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = linear;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As the module names what is wrong with a parameter. */
export function contrastOf(
  { name, contrast: ratio, least }: FaintColour,
  bridge: Bridge,
): BadParameter {
  const known = word('known.contrast', {
    has: bridge.written(ratio, 1, true),
    least: bridge.written(least, 1, false),
  });
  return { parameter: 'colors', piece: name, reason: 'bad.contrast', known };
}
