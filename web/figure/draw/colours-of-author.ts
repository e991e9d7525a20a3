// An author's colours: `vector-0:0a7;accent:804000`. Few addresses have any.
import type { BadParameter } from '../bridge/parameter';
import type { Bridge } from '../bridge/bridge';
import { word } from '../say/words';
import type { Colours } from './colours';
import { THEME_COLOURS } from './colours';
import { contrast, MEANING } from './contrast';

const NAMES = Object.keys(THEME_COLOURS)
  .filter((name) => name.startsWith('light.'))
  .map((name) => name.slice('light.'.length));
const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

// WCAG 2.2: text needs 4.5 to 1.
const TEXT = new Map([
  ['ink', 4.5],
  ['muted', 4.5],
]);

/** The author's colours for a figure in this theme. */
export function coloursOfAuthor(bridge: Bridge, theme: 'light' | 'dark'): Read {
  const { colours, complaints } = readColours(bridge.setting('colors'));
  const faint = faintColour(colours, theme);
  return { colours, complaints: faint ? [...complaints, contrastOf(faint, bridge)] : complaints };
}

interface Read {
  readonly colours: Colours;
  readonly complaints: readonly BadParameter[];
}

export function readColours(text: string): Read {
  const colours = new Map<string, string>();
  const complaints: BadParameter[] = [];
  const complain = (piece: string, reason: string, known = ''): void => {
    complaints.push({ parameter: 'colors', piece, reason, known });
  };
  for (const piece of text.split(';').filter((one) => one.trim() !== '')) {
    const [name = '', value = ''] = piece.split(':').map((one) => one.trim());
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

interface FaintColour {
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

/** As the module names what is wrong with a parameter. */
function contrastOf({ name, contrast: ratio, least }: FaintColour, bridge: Bridge): BadParameter {
  const known = word('known.contrast', {
    has: bridge.written(ratio, 1, true),
    least: bridge.written(least, 1, false),
  });
  return { parameter: 'colors', piece: name, reason: 'bad.contrast', known };
}
