// Site builders from npm and from Debian, with their plugins of web/plugins: each makes a site as its page says.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostedSite, serve } from '../e2e/support/hosts';
import type { Server } from '../e2e/support/hosts';
import { checkFigure, checkHeight, checkTheme } from './support/check';
import { PARAMETERS, serveFigures } from './support/figures';
import { makeProject, removePacked, run, top } from './support/project';

const site = hostedSite();
afterAll(removePacked);

const plugin = (path: string): string => readFileSync(join(top, 'web/plugins', path), 'utf8');
const TEXT = '# Boats\n\nA figure:\n\n';
const FENCED = `${TEXT}\`\`\`{cosine-lab}
:vectors: Swift:4,3;Gull:-1,5
:title: Two boats
\`\`\`

More text.
`;

/** A site on another origin than its figures. */
async function serveSite(folder: string): Promise<string> {
  const server: Server = await serve(folder);
  return server.url.replace('127.0.0.1', 'localhost');
}

test('Docusaurus, with its component', { timeout: 400_000 }, async () => {
  const folder = makeProject('docusaurus', {
    'package.json': '{ "name": "course", "private": true }',
    'docusaurus.config.js': `module.exports = {
      title: 'Course', url: 'https://example.org', baseUrl: '/',
      headTags: [{ tagName: 'link', attributes: { rel: 'icon', href: 'data:,' } }],
      presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
    };`,
    'docs/boats.mdx': `---\nslug: /\n---\nimport CosineLab from 'cosine-lab/plugins/docusaurus/CosineLab.js';\n\n${TEXT}<CosineLab ${PARAMETERS} />\n`,
  });
  run(folder, 'docusaurus', 'build');
  const { page } = await checkFigure(site, await serveSite(join(folder, 'build')));
  await checkHeight(page);
  await checkTheme(page, () =>
    page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark')),
  );
});

test('VitePress, with its component', { timeout: 200_000 }, async () => {
  const folder = makeProject('vitepress', {
    'package.json': '{ "name": "course", "private": true, "type": "module" }',
    '.vitepress/config.js':
      "export default { title: 'Course', head: [['link', { rel: 'icon', href: 'data:,' }]] };",
    '.vitepress/theme/index.js': `
      import DefaultTheme from 'vitepress/theme';
      import CosineLab from 'cosine-lab/plugins/vitepress/CosineLab.js';
      export default { extends: DefaultTheme, enhanceApp: ({ app }) => app.component('CosineLab', CosineLab) };`,
    'index.md': `${TEXT}<CosineLab ${PARAMETERS} />\n`,
  });
  run(folder, 'vitepress', 'build');
  const { page } = await checkFigure(site, await serveSite(join(folder, '.vitepress/dist')));
  await checkHeight(page);
  await checkTheme(page, () => page.locator('.VPSwitchAppearance').first().click());
});

test('MkDocs with Material, with its hook', async () => {
  const figures = await serveFigures();
  const folder = makeProject(
    'mkdocs',
    {
      'mkdocs.yml': `site_name: Course\nhooks: [cosine_lab.py]\nextra: { cosine_lab: "${figures}" }\ntheme: { name: material, font: false }\n`,
      'cosine_lab.py': plugin('python/cosine_lab.py'),
      'docs/index.md': FENCED,
    },
    { installs: false },
  );
  run(folder, 'mkdocs', 'build', '--strict');
  const { page } = await checkFigure(site, await serveSite(join(folder, 'site')));
  await checkHeight(page);
  await checkTheme(page, () =>
    page.evaluate(() => document.body.setAttribute('data-md-color-scheme', 'slate')),
  );
});

test('Sphinx with MyST, with its directive', async () => {
  const figures = await serveFigures();
  const folder = makeProject(
    'sphinx',
    {
      'conf.py': `import os, sys\nsys.path.insert(0, os.path.dirname(__file__))\nextensions = ['myst_parser', 'cosine_lab']\ncosine_lab = '${figures}'\nhtml_favicon = 'icon.svg'\n`,
      'cosine_lab.py': plugin('python/cosine_lab.py'),
      'index.md': FENCED,
      'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    { installs: false },
  );
  run(folder, 'sphinx-build', '-q', '-W', '.', 'site');
  const { page } = await checkFigure(site, await serveSite(join(folder, 'site')));
  await checkHeight(page);
  await checkTheme(page, () =>
    page.evaluate(() => document.body.setAttribute('data-theme', 'dark')),
  );
});

test('a wrong address ends the build of MkDocs and of Sphinx with what to do', () => {
  const files = {
    'mkdocs.yml': 'site_name: Course\nhooks: [cosine_lab.py]\n',
    'conf.py':
      "import os, sys\nsys.path.insert(0, os.path.dirname(__file__))\nextensions = ['myst_parser', 'cosine_lab']\n",
    'cosine_lab.py': plugin('python/cosine_lab.py'),
    'docs/index.md': FENCED,
    'index.md': FENCED,
  };
  const folder = makeProject('wrong', files, { installs: false });
  expect(() => run(folder, 'mkdocs', 'build')).toThrow('say where figure.html is');
  expect(() => run(folder, 'sphinx-build', '.', 'out')).toThrow('say where figure.html is');
});

test('Hugo, with its shortcode', async () => {
  const figures = await serveFigures();
  const page =
    '<!doctype html><html lang="en"><head><title>Course</title><link rel="icon" href="data:,"></head><body>{{ .Content }}</body></html>';
  const folder = makeProject(
    'hugo',
    {
      'config.toml': `baseURL = '/'\ntitle = 'Course'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n[params]\n  cosineLab = '${figures}'\n`,
      'layouts/index.html': page,
      'layouts/shortcodes/cosine-lab.html': plugin('hugo/cosine-lab.html'),
      'content/_index.md': `${TEXT}{{< cosine-lab ${PARAMETERS} >}}\n`,
    },
    { installs: false },
  );
  run(folder, 'hugo', '--quiet');
  const hosted = await checkFigure(site, await serveSite(join(folder, 'public')));
  await checkHeight(hosted.page);
  await checkTheme(hosted.page, () =>
    hosted.page.evaluate(() => document.documentElement.setAttribute('class', 'dark')),
  );
});

test('Quarto’s shortcode, run by pandoc', async () => {
  const figures = await serveFigures();
  // Quarto calls a shortcode with its arguments as inlines; so does this filter, for a paragraph of one.
  const filter = `
    local shortcodes = dofile('_extensions/cosine-lab/cosine-lab.lua')
    local meta
    return {
      { Meta = function(m) meta = m end },
      { Para = function(para)
        local text = pandoc.utils.stringify(para)
        if not text:match('^{{< cosine%-lab ') then return nil end
        local kwargs = {}
        for name, value in text:gmatch('([%w-]+)=[“"](.-)[”"]') do kwargs[name] = pandoc.Inlines(value) end
        return shortcodes['cosine-lab']({}, kwargs, meta)
      end },
    }`;
  const folder = makeProject(
    'quarto',
    {
      'filter.lua': filter,
      'index.md': `---\ntitle: Course\ncosine-lab: ${figures}\n---\n\n{{< cosine-lab ${PARAMETERS} >}}\n`,
      'head.html': '<link rel="icon" href="data:,">',
    },
    { installs: false },
  );
  cpSync(join(top, 'web/plugins/quarto'), folder, { recursive: true });
  run(
    folder,
    'pandoc',
    '-s',
    '-f',
    'markdown-smart',
    '-L',
    'filter.lua',
    '-H',
    'head.html',
    '-o',
    'index.html',
    'index.md',
  );
  const { page } = await checkFigure(site, await serveSite(folder));
  await checkHeight(page);
  await checkTheme(page, () => page.evaluate(() => document.body.classList.add('quarto-dark')));
});
