// The code for each kind of page, with texts that would break it.
import { describe, expect, test } from 'vitest';
import { attribute, xml } from '../../../web/author/escape';
import type { Work } from '../../../web/author/snippets';
import { SNIPPETS } from '../../../web/author/snippets';

const work: Work = {
  site: 'https://a.example/lab',
  values: { vectors: 'A:3,30;B:15,4', compare: 'B,A' },
  title: 'Two materials',
  height: 520,
  still: '',
  integrity: '',
};

function code(id: string, more: Partial<Work> = {}): string {
  const snippet = SNIPPETS.find((one) => one.id === id);
  if (!snippet) throw new Error(`no ${id}`);
  return snippet.code({ ...work, ...more });
}

const src = 'https://a.example/lab/figure.html?vectors=A:3,30;B:15,4&amp;compare=B,A';
const line = `<iframe src="${src}" title="Two materials" width="100%" height="520" loading="lazy" allow="fullscreen; clipboard-write" style="border: 0; height: 520px"></iframe>`;

test('HTML, MkDocs and learning platforms take the line as it is', () => {
  for (const id of ['html', 'mkdocs', 'lms']) expect(code(id)).toBe(line);
});

test('a cell of a notebook has its magic', () => {
  expect(code('jupyter')).toBe(`%%html\n${line}`);
});

test('Markdown that takes no HTML has it in a fence', () => {
  expect(code('jupyter-book')).toBe('```{raw} html\n' + line + '\n```');
  expect(code('quarto')).toBe('```{=html}\n' + line + '\n```');
});

test('MyST has a directive, with the plain address and the title below', () => {
  const plain = src.replace('&amp;', '&');
  expect(code('myst')).toBe('```{iframe} ' + plain + '\n:width: 100%\nTwo materials\n```');
});

test('MDX has the style as an object', () => {
  expect(code('docusaurus')).toBe(
    line.replace(/ style=".*/, ' style={{ border: 0, height: 520 }} />'),
  );
});

test('the element has parameters as attributes, and its script', () => {
  const style = '<style>cosine-lab:not(:defined) { display: block; min-height: 520px }</style>';
  const script = `${style}\n<script type="module" src="https://a.example/lab/cosine-lab.js"></script>`;
  const tag =
    '<cosine-lab figure="cosine" vectors="A:3,30;B:15,4" compare="B,A" title="Two materials">';
  const link = `<p slot="instead">If no figure appears here, open it on its own page: <a href="${src}">Two materials</a></p>`;
  expect(code('element')).toBe(`${script}\n${tag}\n${link}\n</cosine-lab>`);
  const still = '<figure class="still"><p>x</p></figure>\n';
  expect(code('element', { still })).toBe(`${script}\n${tag}\n${still}${link}\n</cosine-lab>`);
});

test('what stands in for the element speaks the language of its figure', () => {
  const said = (lang: string): string => code('element', { values: { lang } });
  expect(said('de-AT')).toContain('Falls hier keine Grafik erscheint');
  expect(said('fr')).toContain('page\u00a0: <a');
  expect(said('es')).toContain('ábrela en su propia página');
  expect(said('xx')).toContain('open it on its own page');
});

test('with its integrity the script is asked for as such checks need it', () => {
  const integrity = 'sha384-abc+/=';
  expect(code('element', { integrity })).toContain(
    'cosine-lab.js" integrity="sha384-abc+/=" crossorigin="anonymous"></script>',
  );
});

test('a link is the address alone', () => {
  expect(code('link', { values: {} })).toBe('https://a.example/lab/figure.html');
});

describe('a title cannot leave its attribute', () => {
  const title = '"><script>alert(1)</script> {{x}} & “A’s”\n\nnext `code`';
  test.each(['html', 'element', 'jupyter-book', 'quarto', 'docusaurus', 'mkdocs', 'lms'])(
    'in %s',
    (id) => {
      const text = code(id, { title });
      const value = / title="([^"]*)"/.exec(text)?.[1] ?? '';
      expect(value).not.toMatch(/[<>{}\n]/);
      expect(text).not.toContain('<script>alert');
      expect(text).not.toMatch(/\n\s*\n/);
      expect(decoded(value)).toBe(title);
    },
  );

  test('and not the caption of a directive', () => {
    const text = code('myst', { title: '```\n{evil} *a* [b](c) <d>' });
    expect(text.split('\n')).toHaveLength(4);
    expect(text.split('\n')[2]).toBe('\\`\\`\\` \\{evil\\} \\*a\\* \\[b\\](c) \\<d\\>');
  });
});

function decoded(value: string): string {
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
    .replaceAll('&amp;', '&');
}

test('XML keeps what it may hold and loses the rest', () => {
  expect(xml('a < b & "c" \u0000\u0008\uffff ♥ \u{1f600} {d}')).toBe(
    'a &lt; b &amp; &quot;c&quot;  ♥ \u{1f600} {d}',
  );
  expect(attribute('a\r\nb')).toBe('a&#10;b');
});
