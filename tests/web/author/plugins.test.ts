// The code for plugins, with texts that would break it. tests/hosts has the hosts that read it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLUGINS } from '../../../web/author/plugins';
import type { Work } from '../../../web/author/snippets';
import { noteOf, SNIPPETS } from '../../../web/author/snippets';
import { top } from '../../docs/pages';

const work: Work = {
  site: 'https://a.example/lab',
  values: { figure: 'metric', vectors: 'A:3,30;B:15,4' },
  title: 'Two materials',
  height: 700,
  still: '',
  integrity: '',
};

function code(id: string, more: Partial<Work> = {}): string {
  const found = PLUGINS.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.code({ ...work, ...more });
}

const SHORTCODE =
  '{{< cosine-lab figure="metric" vectors="A:3,30;B:15,4" title="Two materials" height="700" >}}';
const BLOCK = `\`\`\`{cosine-lab}
:figure: metric
:vectors: A:3,30;B:15,4
:title: Two materials
:height: "700"
\`\`\``;
const TAG = '<CosineLab figure="metric" vectors="A:3,30;B:15,4" title="Two materials" />';

test('each host has its own line', () => {
  expect(code('quarto-plugin')).toBe(SHORTCODE);
  expect(code('hugo-plugin')).toBe(SHORTCODE);
  expect(code('sphinx-plugin')).toBe(BLOCK);
  expect(code('mkdocs-plugin')).toBe(BLOCK);
  expect(code('vitepress-plugin')).toBe(TAG);
  expect(code('docusaurus-plugin')).toMatch(/^import CosineLab from '.*';\n\n/);
  expect(code('docusaurus-plugin').endsWith(`\n\n${TAG}`)).toBe(true);
  expect(code('widget-plugin')).toContain(
    '    address="https://a.example/lab/",\n    parameters={\n        "figure": "metric",\n',
  );
  // No slide has room for more.
  expect(code('reveal-plugin')).toBe(
    '<div class="cosine-lab" data-figure="metric" data-vectors="A:3,30;B:15,4" data-title="Two materials" data-height="520"></div>',
  );
});

test('every kind has a name and a note of its own, and files that are there', () => {
  const all = [...SNIPPETS, ...PLUGINS];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  for (const plugin of PLUGINS) {
    const { id, files = [] } = plugin;
    expect(files.length, id).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(join(top, 'web/plugins', file)), file).toBe(true);
    expect(noteOf(plugin, work), id).toMatch(/\S\.?.*\S/);
  }
});

test('notes name the author’s folder where the site is set up', () => {
  for (const id of ['quarto', 'sphinx', 'mkdocs', 'hugo', 'reveal']) {
    const plugin = PLUGINS.find((one) => one.id === `${id}-plugin`);
    expect(plugin && noteOf(plugin, work), id).toContain('https://a.example/lab/');
  }
});

describe('texts that could end their quotes', () => {
  const quarto = (title: string): string => code('quarto-plugin', { title });
  const hugo = (title: string): string => code('hugo-plugin', { title });

  test('Quarto, which has no escapes, gets the other quotes, or an address', () => {
    expect(quarto('a "b" c')).toContain(` title='a "b" c'`);
    expect(quarto("it's")).toContain(` title="it's"`);
    for (const title of ['"it\'s"', 'two\nlines'])
      expect(quarto(title)).toMatch(/^```{=html}\n<iframe/);
  });

  test('Hugo gets raw text, or escapes', () => {
    expect(hugo('a "b" c')).toContain(' title=`a "b" c`');
    expect(hugo('a\nb')).toContain(' title=`a\nb`');
    expect(hugo('a "b" `c`')).toContain(' title="a \\"b\\" `c`"');
  });

  test.each([
    'a: b',
    'on',
    '12',
    '"x"',
    '# x',
    'a\nb',
    'x #y',
    'back\\slash',
    '- x',
    '[x]',
    'ends:',
    '{{x}}',
  ])('YAML gets “%s” in quotes', (title) => {
    expect(code('sphinx-plugin', { title })).toContain(`\n:title: ${JSON.stringify(title)}\n`);
  });

  test('components get HTML', () => {
    expect(code('vitepress-plugin', { title: '"{{x}}" <b>' })).toContain(
      ' title="&quot;&#123;&#123;x&#125;&#125;&quot; &lt;b&gt;" />',
    );
  });
});
