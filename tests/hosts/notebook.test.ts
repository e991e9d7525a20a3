// Notebooks, as far as they come from Debian: the widget's Python side beside a stand-in for anywidget, and a cell with
// a figure in a page that Jupyter's nbconvert makes. tests/e2e/anywidget.test.ts has the widget's other side.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf } from '../docs/pages';
import { hostedSite, serve } from '../e2e/support/hosts';
import { checkFigure, checkPrint, checkTheme, checkWheel } from './support/check';
import { codeOf, serveFigures, TITLE } from './support/figures';
import { makeProject, run, top } from './support/project';

const site = hostedSite();
const PLUGIN = join(top, 'web/plugins/anywidget');
const SITE = 'https://example.org/cosine-lab/';

const block = (language: string, words: string): string =>
  blocksOf('docs/authors/hosts.md').find(
    (one) => one.language === language && one.text.includes(words),
  )?.text ?? '';

test('the Python side has the traits that the widget uses, and takes what the page says', () => {
  const code = block('python', 'CosineLab(');
  expect(code).toContain('boats = CosineLab(');
  const folder = makeProject(
    'anywidget',
    {
      'anywidget.py': 'import traitlets\n\n\nclass AnyWidget(traitlets.HasTraits):\n    pass\n',
      'cell.py': `${code}
import json
print(json.dumps([sorted(boats.traits(sync=True)), boats.vectors, str(boats._esm)]))
`,
    },
    { installs: false },
  );
  cpSync(PLUGIN, folder, { recursive: true });
  const said = run(folder, '/usr/bin/python3', 'cell.py');
  const [traits, vectors, script] = JSON.parse(said) as [string[], object[], string];
  const used = readFileSync(join(PLUGIN, 'cosine_lab.js'), 'utf8').matchAll(
    /model\.[gs]et\('(\w+)'/g,
  );
  expect(traits).toEqual([...new Set([...used].map(([, name]) => name))].sort());
  expect(vectors).toEqual([
    { name: 'Swift', components: [4, 3] },
    { name: 'Gull', components: [-1, 5] },
  ]);
  expect(script).toBe(join(folder, 'cosine_lab.js'));
});

test('what the figure builder writes is Python, and holds what the author wrote', () => {
  const cell = `${codeOf('widget', SITE)}
import json
print(json.dumps([figure.address, figure.parameters]))
`;
  const stand = 'import traitlets\n\n\nclass AnyWidget(traitlets.HasTraits):\n    pass\n';
  const folder = makeProject(
    'widget',
    { 'anywidget.py': stand, 'cell.py': cell },
    { installs: false },
  );
  cpSync(PLUGIN, folder, { recursive: true });
  expect(JSON.parse(run(folder, '/usr/bin/python3', 'cell.py'))).toEqual([
    SITE,
    { vectors: 'Swift:4,3;Gull:-1,5', snap: 'off', title: TITLE },
  ]);
});

test('a cell with a figure is one in a page of nbconvert', async () => {
  const source = block('text', '%%html').replaceAll(SITE, await serveFigures());
  const html = source.replace(/^%%html\n/, '');
  expect(html).toMatch(/^<iframe/);
  // What the magic shows is the cell's own text.
  const cell = {
    cell_type: 'code',
    execution_count: 1,
    metadata: {},
    source,
    outputs: [{ output_type: 'display_data', metadata: {}, data: { 'text/html': html } }],
  };
  const notebook = { nbformat: 4, nbformat_minor: 4, metadata: {}, cells: [cell] };
  const folder = makeProject(
    'nbconvert',
    { 'boats.ipynb': JSON.stringify(notebook) },
    { installs: false },
  );
  // The full template loads from other servers.
  run(folder, 'jupyter-nbconvert', '--to', 'html', '--template', 'basic', 'boats.ipynb');
  const body = readFileSync(join(folder, 'boats.html'), 'utf8');
  const head = '<!doctype html><html lang="en"><title>Boats</title><link rel="icon" href="data:,">';
  writeFileSync(join(folder, 'index.html'), head + body);
  const { url } = await serve(folder);
  const { page } = await checkFigure(site, url.replace('127.0.0.1', 'localhost'));
  await checkWheel(page);
  await checkPrint(page);
  // A frame on its own is as dark as the reader's system.
  await checkTheme(page, () => page.emulateMedia({ colorScheme: 'dark' }));
});
