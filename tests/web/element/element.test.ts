import { describe, expect, test } from 'vitest';
import { manifest, types } from '../../../cmake/web/element.mjs';
import {
  addressOf,
  forFigure,
  isOfPage,
  linkValues,
  framePageOf,
  targetOf,
  valuesOf,
} from '../../../web/element/address';
import type {
  CosineLabComplaint,
  CosineLabExercise,
  CosineLabState,
} from '../../../web/element/cosine-lab';
import { expectedHeight } from '../../../web/element/height';
import { languageIn, TITLES, titleIn } from '../../../web/element/language';
import { allowsAttribute, allowsElement } from '../../../web/element/picture';
import parameters from '../../../web/parameters.json';
import type { Complaint, Exercise, State } from '../../../web/wire/messages';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

describe('addresses', () => {
  const given = (attributes: Record<string, string>): Record<string, string> =>
    valuesOf((name) => attributes[name] ?? null);

  test('hold the parameters that attributes give, and nothing else', () => {
    const values = given({ vectors: 'A:3,30;B:1,4', steps: '', text: '', class: 'x', src: 'y' });
    expect(values).toEqual({ vectors: 'A:3,30;B:1,4', steps: 'on' });
    expect(addressOf('https://a.example/figure.html', values)).toBe(
      'https://a.example/figure.html?vectors=A:3,30;B:1,4&steps=on',
    );
  });

  test('can be read, and mean what was given', () => {
    const values = { text: 'a&b=c #d?é%', dims: 'x:m/s;y' };
    const address = addressOf('https://a.example/figure.html', values);
    expect(address).toContain('dims=x:m/s;y');
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual(values);
    expect(addressOf('https://a.example/figure.html', { theme: '' })).toBe(
      'https://a.example/figure.html',
    );
  });

  test('bring parameters along, relative to the page', () => {
    const source = framePageOf(
      '../../lab/figure.html?figure=ratio#x',
      'https://a.example/week/1.html',
    );
    expect(source).toEqual({
      page: 'https://a.example/lab/figure.html',
      values: { figure: 'ratio' },
    });
  });

  test('never run in the page around the frame', () => {
    expect(() => framePageOf('javascript:alert(1)', 'https://a.example/')).toThrow('src');
    expect(() => framePageOf(' java\nscript:alert(1)', 'https://a.example/')).toThrow('src');
  });

  test('are spoken to by their origin, or openly where they have none', () => {
    expect(targetOf('https://a.example/x/figure.html', null)).toBe('https://a.example');
    expect(targetOf('https://a.example/figure.html', 'allow-scripts')).toBe('*');
    expect(targetOf('https://a.example/f', 'allow-scripts allow-same-origin')).toBe(
      'https://a.example',
    );
    expect(targetOf('file:///home/figure.html', null)).toBe('*');
  });
});

describe('what was changed', () => {
  test('goes to another figure as far as that can take it', () => {
    const kept = { v: '1', vectors: 'A:1,2', view: 'circle', state: 'mode:1', seed: '3' };
    expect(forFigure(kept, 'ratio')).toEqual({ v: '1', vectors: 'A:1,2', figure: 'ratio' });
    expect(forFigure(kept, 'highdim')).toEqual({ v: '1', seed: '3', figure: 'highdim' });
  });

  test('stands in a link, with the author’s page around it', () => {
    const author = {
      figure: 'pairs',
      theme: 'dark',
      origins: 'https://a.example',
      poster: 'off',
      vectors: 'A:1,2',
    };
    const link = addressOf('f', linkValues(author, { v: '1', figure: 'pairs', vectors: 'A:9,9' }));
    expect(link).toBe('f?figure=pairs&theme=dark&v=1&vectors=A:9,9');
    expect(addressOf('f', linkValues(author, undefined))).toBe(
      'f?vectors=A:1,2&figure=pairs&theme=dark',
    );
  });

  test('is set where a figure can take it, else by a new page', () => {
    const page = parameters.filter(({ name }) => isOfPage(name)).map(({ name }) => name);
    expect(page.slice(0, 4)).toEqual(['figure', 'words', 'omit', 'angle']);
    expect(page).toEqual(expect.arrayContaining(['theme', 'controls', 'colors']));
    expect(page).not.toContain('vectors');
  });
});

describe('of a picture', () => {
  test.each(['script', 'img', 'iframe', 'form', 'a', 'style', 'object'])('no %s stays', (name) => {
    expect([allowsElement(HTML, name), allowsElement(SVG, name)]).toEqual([false, false]);
  });

  test.each(['use', 'image', 'foreignObject', 'animate', 'set', 'filter'])(
    'no %s stays',
    (name) => {
      expect(allowsElement(SVG, name)).toBe(false);
    },
  );

  test('drawings, captions and tables stay, each of its own kind', () => {
    expect([allowsElement(SVG, 'path'), allowsElement(HTML, 'table')]).toEqual([true, true]);
    expect([allowsElement(HTML, 'path'), allowsElement(SVG, 'table')]).toEqual([false, false]);
    expect([allowsElement(null, 'path'), allowsElement('x', 'p')]).toEqual([false, false]);
  });

  test.each([
    ['onclick', 'x'],
    ['style', 'color:red'],
    ['href', '#x'],
    ['class', 'x'],
    ['id', 'x'],
    ['fill', 'url(#x)'],
    ['fill', 'URL( http://x )'],
    ['fill', 'javascript:x'],
    ['fill', 'var(--secret)'],
    ['role', 'alert'],
  ])('%s="%s" does not stay', (name, value) => {
    expect(allowsAttribute(name, value)).toBe(false);
  });

  test.each([
    ['d', 'M258.8 273.9L328 255A72 72 0 0 0 279.77 -2.5e-3Z'],
    ['fill', '#1b1f24'],
    ['viewBox', '0 0 640 400'],
    ['stroke-dasharray', '4, 2.5'],
    ['transform', 'rotate(-90 12 40)'],
    ['role', 'img'],
  ])('%s="%s" stays', (name, value) => {
    expect(allowsAttribute(name, value)).toBe(true);
  });
});

test('every language has a title', () => {
  const { choices } = parameters.find(({ name }) => name === 'lang') ?? {};
  expect(Object.keys(TITLES).sort()).toEqual(choices?.toSorted());
  expect(languageIn({ lang: 'DE-at' })).toBe('de');
  expect(languageIn({ lang: 'tlh' })).toBe('en');
  expect(titleIn({})).toBe(TITLES['en']);
});

describe('the expected height', () => {
  test('is between those of the widths around, and that of the last beyond', () => {
    expect(expectedHeight({}, 280)).toBe(506);
    expect(expectedHeight({}, 100)).toBe(506);
    expect(expectedHeight({}, 5000)).toBe(543);
    const at = (width: number): number => expectedHeight({ figure: 'dimension' }, width);
    expect([at(760) > at(980), at(980) > at(1200), at(759) - at(760) > 300]).toEqual([
      true,
      true,
      true,
    ]);
    expect(expectedHeight({ figure: 'unknown' }, 900)).toBe(543);
  });
});

describe('what tools read', () => {
  test('the types say what the wire says', () => {
    const state: (wire: State) => CosineLabState = (wire) => wire;
    const complaint: (wire: Complaint) => CosineLabComplaint = (wire) => wire;
    const exercise: (wire: Exercise) => CosineLabExercise = (wire) => wire;
    expect([state, complaint, exercise].length).toBe(3);
  });

  test('every attribute is in the types and in the manifest', () => {
    const { schemaVersion, modules } = JSON.parse(manifest()) as {
      schemaVersion: string;
      modules: { declarations: { attributes: { name: string; description: string }[] }[] }[];
    };
    const attributes = modules[0]?.declarations[0]?.attributes ?? [];
    expect(schemaVersion).toBe('1.0.0');
    const own = ['src', 'loading', 'height', 'sandbox', 'title'];
    expect(attributes.map(({ name }) => name)).toEqual([
      ...own,
      ...parameters.map(({ name }) => name),
    ]);
    expect(attributes.every(({ description }) => /^[A-Z`].*\.|`$/.test(description))).toBe(true);
    for (const { name } of parameters) expect(types()).toContain(`  readonly ${name}?: `);
    expect(types()).not.toMatch(/^\s*\/\/ (values|properties)$/m);
  });
});
