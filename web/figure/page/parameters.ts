// The page's address. The module checks every parameter against the table; here are those that the page itself acts
// on. Everything wrong is collected, and nothing stops the figure.
import type { Bridge } from '../bridge/bridge';
import type { BadParameter, Given } from '../bridge/parameter';
import { withSegments } from '../say/segments';
import { mainLanguage } from '../../wire/language';
import type { Values } from '../../wire/messages';
import type { ThemeChoice } from '../draw/theme';

export interface Settings {
  board: 'auto' | 'open' | 'folded';
  controls: 'full' | 'some' | 'none' | 'html';
  poster: 'auto' | 'off';
}

/** Each name once, however often it is written. */
export function givenIn(search: string): Given {
  const all = new URLSearchParams(search);
  return [...new Set(all.keys())].map((name) => prepared(name, all.get(name) ?? ''));
}

export function valueIn(given: Given, name: string): string {
  return given.find(([other]) => other === name)?.[1] ?? '';
}

/** Needed before the module is there, so that a dark figure is not light for a moment. */
const THEMES = ['light', 'dark', 'page', 'contrast'] as const;

export function themeIn(given: Given): ThemeChoice {
  const theme = THEMES.find((one) => one === valueIn(given, 'theme'));
  return theme ?? 'auto';
}

/**
 * A parameter as the module takes it: texts come with the places where the browser would break them, and of a
 * language its main part, as it is in an element of HTML.
 */
export function prepared(name: string, value: string): readonly [string, string] {
  if (name === 'lang') return [name, mainLanguage(value)];
  return [name, name === 'text' ? withSegments(value) : value];
}

export const givenOf = (values: Values): Given =>
  Object.entries(values).map(([name, value]) => prepared(name, value));

export function readSettings(bridge: Bridge): Settings {
  return {
    board: bridge.setting('board') as Settings['board'],
    controls: bridge.setting('controls') as Settings['controls'],
    poster: bridge.setting('poster') as Settings['poster'],
  };
}

interface Origins {
  /** The pages that the figure talks with; null: any page around it. */
  readonly origins: readonly string[] | null;
  readonly complaints: BadParameter[];
}

/** An origin that cannot be read must not open the figure to everyone. */
export function readOrigins(text: string): Origins {
  const origins: string[] = [];
  const complaints: BadParameter[] = [];
  for (const piece of text.split(/[,\s]+/).filter(Boolean)) {
    const origin = URL.canParse(piece) ? new URL(piece).origin : 'null';
    if (origin === 'null') {
      complaints.push({ parameter: 'origins', piece, reason: 'bad.origin', known: '' });
    } else origins.push(origin);
  }
  return { origins: text.trim() ? origins : null, complaints };
}
