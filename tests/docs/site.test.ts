// The documentation as a site: what its pages are made of, and that no link of theirs leads nowhere.
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docsSite } from '../../cmake/docs/site.mjs';
import parameters from '../../web/parameters.json';
import { pages, top } from './pages';

const site = docsSite();
const all = [...site];
/** What else the build writes. */
const BESIDE = ['docs/docs.css', 'docs/gallery.js', 'docs/icon.svg', 'licenses.txt'];
const fromSource: Record<string, string> = {
  'index.html': 'index.html',
  'author.html': 'web/author.html',
  'figure.html': 'web/figure.html',
};

const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;
const ids = (html: string): string[] =>
  [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

function isThere(place: string): boolean {
  const source = fromSource[place];
  return site.has(place) || BESIDE.includes(place) || (!!source && existsSync(join(top, source)));
}

test('every Markdown file of docs/ is a page', () => {
  const written = pages.filter((page) => page.startsWith('docs/'));
  expect(written.length).toBeGreaterThan(15);
  expect(all.length).toBeGreaterThanOrEqual(written.length);
});

describe.each(all)('%s', (place, html) => {
  test('has one main heading, a title, a language and a way past the navigation', () => {
    expect(count(html, /<h1[ >]/g)).toBe(1);
    expect(html).toMatch(/<html lang="en">/);
    expect(html).toMatch(/<title>[^<]+ · cosine-lab<\/title>/);
    const [, skip = ''] = /<body>\s*<a class="skip" href="#([^"]+)"/.exec(html) ?? [];
    expect(ids(html)).toContain(skip);
    expect(html.indexOf('<main')).toBeLessThan(html.indexOf('<h1'));
  });

  test('skips no level of headings', () => {
    const body = html.slice(html.indexOf('<h1'), html.indexOf('<nav class="pages"'));
    let before = 0;
    for (const [, level] of body.matchAll(/<h(\d)[ >]/g)) {
      expect(Number(level)).toBeLessThanOrEqual(before + 1);
      before = Number(level);
    }
  });

  test('says every id once', () => {
    expect(new Set(ids(html)).size).toBe(ids(html).length);
  });

  test('leads to pages and headings that are there', () => {
    const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
    const own = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(own.length).toBeGreaterThan(20);
    for (const link of own) {
      const [path = '', anchor = ''] = link.replaceAll('&amp;', '&').split('#');
      const file = path.split('?')[0] ?? '';
      const to = file === '' ? place : posix.join(posix.dirname(place), file);
      expect(isThere(to), link).toBe(true);
      if (anchor) expect(ids(site.get(to) ?? ''), link).toContain(anchor);
    }
  });

  test('has nothing in it that a strict policy forbids', () => {
    expect(html).not.toMatch(/<style|<script(?! type="module" src=)| style="| on\w+="/);
  });
});

test('the title of a page is said once', () => {
  const titles = all.map(([, html]) => /<title>(.*)<\/title>/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(titles.length);
});

test('the architecture can be read without its pictures', () => {
  const html = site.get('docs/architecture.html') ?? '';
  expect(html).not.toContain('-->');
  expect(html).toContain('<th scope="row">src/lesson/scene</th>');
  expect(html).toContain('<li><b>Browser</b> to <b>web/figure</b>: pointer event</li>');
});

test('the gallery shows every figure, by the line below it', () => {
  const html = site.get('docs/authors/gallery.html') ?? '';
  const shown = [...html.matchAll(/<iframe class="lab" src="([^"]*)"/g)].map(([, src = '']) => src);
  const codes = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, code = '']) =>
    code
      .replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
  expect(shown.length).toBe(codes.length);
  const figures = shown.map((src) => /figure=(\w+)/.exec(src)?.[1] ?? 'cosine');
  const known = parameters.find(({ name }) => name === 'figure')?.choices;
  expect([...new Set(figures)].sort()).toEqual([...(known ?? [])].sort());
  for (const [index, src] of shown.entries()) {
    expect(codes[index]).toContain(src.replace('../../', 'https://example.org/cosine-lab/'));
  }
});
