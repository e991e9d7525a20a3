// Site builders from npm and from Debian, with their plugins of web/plugins: each makes a site as its page says.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostedSite, serve } from '../e2e/support/hosts';
import type { Server } from '../e2e/support/hosts';
import { checkFigure, checkSite } from './support/check';
import { attributesIn, codeOf, PARAMETERS, serveFigures, TITLE } from './support/figures';
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

/** What the builder wrote for this host is in the page. */
function checkBuilt(file: string, tag: 'iframe' | 'cosine-lab' = 'iframe', title = TITLE): void {
  const { src, vectors, snap, ...found } = attributesIn(readFileSync(file, 'utf8'), tag);
  expect(found['title']).toBe(title);
  if (tag === 'cosine-lab') expect([vectors, snap]).toEqual(['Swift:4,3;Gull:-1,5', 'off']);
  else {
    const query = new URL(src ?? '').searchParams;
    expect(Object.fromEntries(query)).toEqual({
      theme: 'page',
      vectors: 'Swift:4,3;Gull:-1,5',
      snap: 'off',
    });
    expect([found['height'], found['style']]).toEqual(['540', 'border: 0; height: 540px']);
  }
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
    'docs/hard.mdx': `${TEXT}${codeOf('docusaurus')}\n`,
  });
  run(folder, 'docusaurus', 'build');
  checkBuilt(join(folder, 'build/hard/index.html'), 'cosine-lab');
  const { page } = await checkFigure(site, await serveSite(join(folder, 'build')));
  await checkSite(page, () =>
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
    'hard.md': `${TEXT}${codeOf('vitepress')}\n`,
  });
  run(folder, 'vitepress', 'build');
  checkBuilt(join(folder, '.vitepress/dist/hard.html'), 'cosine-lab');
  const { page } = await checkFigure(site, await serveSite(join(folder, '.vitepress/dist')));
  // In a narrow window the switch is in a menu.
  await checkSite(page, () => page.locator('.VPSwitchAppearance').first().dispatchEvent('click'));
});

test('MkDocs with Material, with its hook', async () => {
  const figures = await serveFigures();
  const folder = makeProject(
    'mkdocs',
    {
      'mkdocs.yml': `site_name: Course\nhooks: [cosine_lab.py]\nextra: { cosine_lab: "${figures}" }\ntheme: { name: material, font: false }\n`,
      'cosine_lab.py': plugin('python/cosine_lab.py'),
      'docs/index.md': FENCED,
      'docs/hard.md': `${TEXT}${codeOf('mkdocs')}\n`,
    },
    { installs: false },
  );
  run(folder, 'mkdocs', 'build', '--strict');
  checkBuilt(join(folder, 'site/hard/index.html'));
  const { page } = await checkFigure(site, await serveSite(join(folder, 'site')));
  await checkSite(page, () =>
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
      'hard.md': `---\norphan: true\n---\n${TEXT}${codeOf('sphinx')}\n`,
      // YAML takes "on" for a truth.
      'exercise.md': `---\norphan: true\n---\n${TEXT}\`\`\`{cosine-lab}\n:figure: pairs\n:exercise: on\n:snap: off\n:digits: 3\n\`\`\`\n`,
      'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    { installs: false },
  );
  run(folder, 'sphinx-build', '-q', '-W', '.', 'site');
  checkBuilt(join(folder, 'site/hard.html'));
  const exercise = attributesIn(readFileSync(join(folder, 'site/exercise.html'), 'utf8'), 'iframe');
  expect(new URL(exercise['src'] ?? '').search).toBe(
    '?theme=page&figure=pairs&exercise=on&snap=off&digits=3',
  );
  expect(Number(exercise['height'])).toBeGreaterThan(1300);
  const { page } = await checkFigure(site, await serveSite(join(folder, 'site')));
  await checkSite(page, () =>
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
      'layouts/_default/single.html': page,
      'content/hard.md': `${TEXT}${codeOf('hugo')}\n`,
      'content/quoted.md': `${TEXT}${codeOf('hugo', '', 'a "b" c')}\n`,
    },
    { installs: false },
  );
  run(folder, 'hugo', '--quiet');
  checkBuilt(join(folder, 'public/hard/index.html'));
  checkBuilt(join(folder, 'public/quoted/index.html'), 'iframe', 'a "b" c');
  const hosted = await checkFigure(site, await serveSite(join(folder, 'public')));
  await checkSite(hosted.page, () =>
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
        for name, quote, value in text:gmatch([[([%w-]+)=(["'])(.-)%2]]) do kwargs[name] = pandoc.Inlines(value) end
        return shortcodes['cosine-lab']({}, kwargs, meta)
      end },
    }`;
  const folder = makeProject(
    'quarto',
    {
      'filter.lua': filter,
      'index.md': `---\ntitle: Course\ncosine-lab: ${figures}\n---\n\n{{< cosine-lab ${PARAMETERS} >}}\n`,
      'quoted.md': `---\ntitle: Course\ncosine-lab: ${figures}\n---\n\n${codeOf('quarto', '', 'a "b" c')}\n`,
      'head.html': '<link rel="icon" href="data:,">',
    },
    { installs: false },
  );
  cpSync(join(top, 'web/plugins/quarto'), folder, { recursive: true });
  const build = (name: string): string =>
    run(
      folder,
      'pandoc',
      ...['-s', '-f', 'markdown-smart', '-L', 'filter.lua', '-H', 'head.html'],
      ...['-o', `${name}.html`, `${name}.md`],
    );
  build('index');
  build('quoted');
  checkBuilt(join(folder, 'quoted.html'), 'iframe', 'a "b" c');
  const { page } = await checkFigure(site, await serveSite(folder));
  await checkSite(page, () => page.evaluate(() => document.body.classList.add('quarto-dark')));
});
