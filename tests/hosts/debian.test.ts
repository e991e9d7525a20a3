// Site builders from Debian, with their plugins of web/plugins: each makes a site as its page says. They are quick, so that
// every `npm test` runs them.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostedSite } from '../e2e/support/hosts';
import { checkFigure, checkSite } from './support/check';
import { attributesIn, codeOf, PARAMETERS, serveFigures } from './support/figures';
import { makeProject, run, top } from './support/project';
import { checkBuilt, FENCED, plugin, serveSite, TEXT } from './support/sites';

const site = hostedSite();

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
