// The addresses that the author's page makes: readable, legal, and read back as they were.
import { describe, expect, test } from 'vitest';
import { figureAddress, figureBeside, folderOf, troubleWith } from '../../../web/author/address';
import { encoded, query } from '../../../web/wire/address';
import { parameter, shortest } from '../../../web/author/parameters';

describe('a query', () => {
  test('leaves the signs of lists as they are', () => {
    const text = query({ vectors: 'A:3,30;B:15,4', dims: 'speed:m/s;mass:kg', claims: 'D=2.5*A' });
    expect(text).toBe('vectors=A:3,30;B:15,4&dims=speed:m/s;mass:kg&claims=D=2.5*A');
  });

  test.each([
    'a & b + c = 100 %',
    'quotes " and \' and `',
    'brackets (round) [square] {curly} <angle>',
    'Ä ♥ 漢字 \u{1f600}',
    'line\nbreak\tand # and ?',
    '\\ | ^ ~ $ @ ! *',
  ])('brings back %s', (value) => {
    const text = query({ text: value });
    expect(new URLSearchParams(text).get('text')).toBe(value);
    // Legal in a URI, and nothing in it ends an attribute or a Markdown link.
    expect(text).toMatch(/^[\w.~!*:;,/=@%&-]*$/);
  });

  test('mends half a letter, which no address can hold', () => {
    expect(encoded('a\ud800b')).toBe('a%EF%BF%BDb');
  });
});

test.each([
  ['https://a.example/lab/', 'https://a.example/lab/'],
  [' https://a.example/lab ', 'https://a.example/lab/'],
  ['https://a.example/lab/figure.html?figure=ratio#x', 'https://a.example/lab/'],
  ['https://a.example', 'https://a.example/'],
  ['../lab', '../lab/'],
  ['figure.html', ''],
  ['', ''],
])('the folder of “%s” is “%s”', (address, folder) => {
  expect(folderOf(address)).toBe(folder);
  expect(figureAddress(address, { figure: 'ratio' })).toBe(`${folder}figure.html?figure=ratio`);
});

describe('the shortest form', () => {
  test('holds nothing usual, nothing empty, nothing of other figures', () => {
    const values = {
      figure: 'cosine',
      view: 'arrows',
      steps: 'off',
      snap: 'on',
      theme: 'auto',
      claims: 'C=A',
      seed: '7',
      v: '1',
      vectors: '',
    };
    expect(shortest(values)).toEqual({});
    expect(figureAddress('', shortest(values))).toBe('figure.html');
  });

  test('keeps the order of the table, whatever was typed first', () => {
    const values = {
      theme: 'dark',
      compare: 'B,C',
      vectors: 'A:1,2;B:2,1;C:0,1',
      figure: 'metric',
    };
    expect(Object.keys(shortest(values))).toEqual(['figure', 'vectors', 'compare', 'theme']);
  });

  test('leaves out the first pair, and axes without names', () => {
    const vectors = 'A b:1,2,3;B:2,1,0';
    expect(shortest({ figure: 'metric', vectors, compare: 'A b,B', dims: 'x;y;z' })).toEqual({
      figure: 'metric',
      vectors,
    });
    expect(shortest({ figure: 'metric', vectors, compare: 'B,A b', dims: 'x;y;w' })).toEqual({
      figure: 'metric',
      vectors,
      compare: 'B,A b',
      dims: 'x;y;w',
    });
    // Here the pair would turn from the first claim to these two.
    const claims = { figure: 'ratio', vectors: 'A:1,2;B:2,4', compare: 'A,B', claims: 'B=2A' };
    expect(shortest(claims)).toEqual(claims);
  });

  test('knows every parameter by the words of the table', () => {
    expect(parameter('exercise')?.figures).toEqual(['pairs']);
    expect(parameter('colour')).toBeUndefined();
  });
});

describe('an address of figures', () => {
  test.each(['https://a.example/lab/', 'https://a.example:8443/x/index.html'])(
    '%s may be right',
    (address) => expect(troubleWith(address)).toBeNull(),
  );

  test.each([
    ['cdn.example.org/x', 'Write https://cdn.example.org/x'],
    ['//cdn.example.org/x', 'Write https://cdn.example.org/x'],
    ['localhost:8000/', 'Write https://localhost:8000/'],
    ['javascript:alert(1)', 'not with javascript:'],
    ['file:///home/me/dist/', 'not with file:'],
    ['htp:/bad', 'not with htp:'],
    ['https:/bad', 'no complete address'],
    ['https://', 'no complete address'],
  ])('%s is of no use, and the reason is given', (address, words) => {
    const trouble = troubleWith(address);
    expect(trouble?.fatal).toBe(true);
    expect(trouble?.message).toContain(words);
  });

  test('http:// is of no use in a page that begins with https://', () => {
    expect(troubleWith('http://a.example/lab/')?.fatal).toBe(false);
    expect(troubleWith('http://a.example/lab/')?.message).toContain('by https://');
  });

  test.each([
    'http://localhost:5173/',
    'http://127.0.0.1/lab/',
    'http://[::1]:8000/',
    'http://me.local/',
  ])('%s is one that no reader can open', (address) => {
    expect(troubleWith(address)?.fatal).toBe(false);
    expect(troubleWith(address)?.message).toContain('your own computer');
  });
});

test.each([
  ['/lab/author.html', 'figure.html'],
  ['/lab/author.de.html', 'figure.html'],
  ['/lab/author', 'figure'],
  ['/lab/author.de', 'figure'],
])('a builder that is served as %s shows %s', (path, page) => {
  expect(figureBeside(path)).toBe(page);
});
