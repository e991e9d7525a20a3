// One catalogue of words and one of colours, read by two languages: nothing missing, nothing left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import themes from '../../../web/themes.json';
import parameters from '../../../web/parameters.json';
import { REGULAR, STRONG_ABROAD } from '../../../cmake/web/font.mjs';
import { LANGUAGES } from '../../../web/figure/say/languages';
import english from '../../../web/words/en.json';
import type { Light } from '../wcag';
import { contrast, lightOf } from '../wcag';

const top = fileURLToPath(new URL('../../..', import.meta.url));

function texts(folder: string, endings: readonly string[]): string {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => readFileSync(join(top, folder, name), 'utf8'))
    .join('\n');
}

const code = texts('src', ['.cpp', '.h']) + texts('web', ['.ts', '.html']);

describe('words', () => {
  test('every key that C++ names is there', () => {
    const named = [...code.matchAll(/words?\(\s*['"]([a-z._]+)['"]/g)].map(
      (match) => match[1] ?? '',
    );
    const reasons = [...code.matchAll(/"(bad\.[a-z_]+)"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(20);
    expect(reasons.length).toBeGreaterThan(10);
    for (const key of [...named, ...reasons]) {
      if (!key.endsWith('.')) expect(Object.keys(english), key).toContain(key);
    }
  });

  test('every key is used', () => {
    const unused = Object.keys(english).filter((key) => {
      const whole = [`'${key}'`, `"${key}"`].some((quoted) => code.includes(quoted));
      const built = key.startsWith('compare.') || ['show', 'mode', 'compare'].includes(key);
      return !whole && !built;
    });
    expect(unused).toEqual([]);
  });
});

const folder = join(top, 'web/words');
const others = readdirSync(folder).filter((name) => name !== 'en.json');
const wordsIn = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
const gaps = (text = ''): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

test('the languages are those of the table of parameters', () => {
  const named = parameters.find(({ name }) => name === 'lang')?.choices;
  expect(others.map((name) => name.replace('.json', '')).sort()).toEqual(named?.slice(1).sort());
  expect(LANGUAGES).toEqual(named);
});

const BUTTONS = [
  ...['undo', 'redo', 'reset', 'fit', 'full', 'share', 'panel', 'zoom.in', 'zoom.out'],
  ...['steps.back', 'steps.next', 'steps.again', 'type.apply', 'type.cancel'],
];

describe.each(others)('words of %s', (file) => {
  const words = wordsIn(file);

  test('say all that English says', () => {
    const keys = Object.keys(words).filter((key) => !key.startsWith('name.'));
    expect(keys.sort()).toEqual(Object.keys(english).sort());
  });

  test('have the same gaps', () => {
    for (const [key, text] of Object.entries(english))
      expect(gaps(words[key]), key).toEqual(gaps(text));
  });

  test('name all ready data, each in its own way', () => {
    const asked = [...code.matchAll(/ready_name\("([^"]+)"\)/g)].map(([, name]) => name ?? '');
    const hand = readFileSync(join(top, 'src/lesson/data/embedding_words.cpp'), 'utf8');
    const written = [...hand.matchAll(/"([a-z]+)"/g)].map(([, name]) => name ?? '');
    const names = [...new Set([...asked, ...written])].sort();
    const given = Object.keys(words).filter((key) => key.startsWith('name.'));
    expect(given.map((key) => key.slice(5)).sort()).toEqual(names);
    expect(new Set(given.map((key) => words[key])).size).toBe(names.length);
    // A text is split into words at anything else.
    for (const name of written) expect(words[`name.${name}`], name).toMatch(/^\p{L}+$/u);
  });

  test('tell buttons apart that stand side by side', () => {
    const names = BUTTONS.map((key) => words[key]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('are written with letters of the figure’s fonts', () => {
    // A few signs are the system's in every language, as are the letters of Arabic. What sets a direction is not seen.
    const known = REGULAR + Object.values(english).join('');
    const elsewhere = /[\p{Script_Extensions=Arab}\u200e\u200f\u2066-\u2069]/gu;
    for (const [key, whole] of Object.entries(words)) {
      const text = whole.replace(elsewhere, '');
      const missing = [...text].filter((letter) => !known.includes(letter));
      expect(missing, key).toEqual([]);
      const isStrong = /^(name|cosine\.shadow)\b|\.ask$/.test(key);
      const faint = isStrong ? [...text].filter((letter) => !STRONG_ABROAD.includes(letter)) : [];
      expect(faint, key).toEqual([]);
    }
  });
});

// Without an isolate around it, what fills a gap takes the direction of the words beside it: −0.5 would read 0.5−.
test('what fills a gap of Arabic has a direction of its own', () => {
  for (const [key, text] of Object.entries(wordsIn('ar.json'))) {
    if (key === 'quiz.bad.gap') continue;
    const depth = [...text.matchAll(/[\u2066-\u2069]|\{\w+\}|[−±]\d/gu)].reduce((deep, [sign]) => {
      if (sign === '\u2069') return deep - 1;
      if (/[\u2066-\u2068]/.test(sign)) return deep + 1;
      expect(deep, `${key}: ${text}`).toBeGreaterThan(0);
      return deep;
    }, 0);
    expect(depth, key).toBe(0);
  }
});

// How a reader without green or red cones sees a colour (Viénot, Brettel and Mollon, 1999).
const SIGHTS: Record<string, (c: Light) => Light> = {
  protan: ([r, g, b]) => [
    0.11238 * r + 0.88762 * g,
    0.11238 * r + 0.88762 * g,
    0.00401 * r - 0.00401 * g + b,
  ],
  deutan: ([r, g, b]) => [
    0.29275 * r + 0.70725 * g,
    0.29275 * r + 0.70725 * g,
    -0.02234 * r + 0.02234 * g + b,
  ],
};

describe.each(['light', 'dark'])('%s colours', (theme) => {
  const colour = (name: string): string =>
    (themes as Record<string, string>)[`${theme}.${name}`] ?? '';

  test('words stand out from what they are written on', () => {
    for (const name of [
      'ink',
      'muted',
      'vector-0',
      'vector-1',
      'vector-2',
      'vector-3',
      'vector-4',
    ]) {
      expect(contrast(colour(name), colour('paper')), name).toBeGreaterThan(4.5);
    }
    for (const name of ['ink', 'muted']) {
      expect(contrast(colour(name), colour('panel')), name).toBeGreaterThan(4.5);
    }
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThan(4.5);
    expect(contrast(colour('on-accent'), colour('vector-0'))).toBeGreaterThan(4.5);
  });

  test('the grid stays behind the arrows', () => {
    expect(contrast(colour('grid'), colour('paper'))).toBeLessThan(2);
    expect(contrast(colour('grid-minor'), colour('grid'))).toBeGreaterThan(1.05);
  });

  test.each(Object.entries(SIGHTS))('the compared pair differs for %s eyes', (_, seen) => {
    const a = seen(lightOf(colour('vector-0')));
    const b = seen(lightOf(colour('vector-1')));
    expect(Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)))).toBeGreaterThan(0.2);
  });

  test('both themes name the same colours', () => {
    const names = (which: string): string[] =>
      Object.keys(themes)
        .filter((key) => key.startsWith(`${which}.`))
        .map((key) => key.slice(which.length + 1));
    expect(names('light')).toEqual(names('dark'));
  });
});

// A count can be 1, so no noun or verb may follow it that is right for other counts only.
const COUNTS = ['left', 'open', 'unknown', 'known', 'right', 'found', 'wrong', 'reached'];
const FOLLOW = /^(of|left out|von|de|sur|weggelassen|im|hors|parmi|من)(?!\p{L})/u;

test.each(['en.json', ...others])('%s says counts of one as it says others', (file) => {
  let counts = 0;
  for (const [key, text] of Object.entries(wordsIn(file)))
    for (const [, gap = '', after = ''] of text.matchAll(/\{(\w+)\}\u2069?\s(\p{L}.*)/gu))
      if (COUNTS.includes(gap) && !/^(found|piece)/.test(key) && !key.startsWith('steps.')) {
        counts += 1;
        expect(FOLLOW.test(after), `${key}: ${text}`).toBe(true);
      }
  expect(counts).toBeGreaterThan(2);
});
