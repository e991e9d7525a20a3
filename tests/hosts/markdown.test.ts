// Site builders whose Markdown takes HTML as it stands, with the lines of the page for authors.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf } from '../docs/pages';
import { dist, hostedSite, serve } from '../e2e/support/hosts';
import { checkFigure, checkHeight, checkSite } from './support/check';
import { makeProject, run, top } from './support/project';
import { serveSite } from './support/sites';

const site = hostedSite();
const SITE = 'https://example.org/cosine-lab/';

const manual = (name: string): string =>
  readFileSync(join(top, `docs/authors/${name}.md`), 'utf8').replaceAll(/^ {2}/gm, '');

/** The first piece of HTML that begins so, as far as an empty line. */
function lines(page: string, beginning: string): string {
  const text = manual(page);
  const from = text.indexOf(`\n${beginning}`) + 1;
  expect(from, beginning).toBeGreaterThan(0);
  return text.slice(from, text.indexOf('\n```', from));
}

const FRAME = lines('hosts', '<iframe').replace('?vectors', '?theme=page&vectors');
const ELEMENT = lines('hosts', '<style>cosine-lab');
const FIT = lines('README', '<script src="https://example.org/cosine-lab/fit.js"').split('\n')[0];

/** A server of figures that lets other sites have the element's script. */
const forAll = (): Promise<{ url: string }> =>
  serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));

const page = (head: string, html: string): string =>
  `---\n${head}\n---\n\nA figure:\n\n${html}\n\nMore text.\n`;

/** Every page has its figure, follows its site, and its element has the height that it wants. */
async function checkPages(url: string, frame: string, element: string): Promise<void> {
  const { page: framed } = await checkFigure(site, url + frame);
  await checkSite(framed, () =>
    framed.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark')),
  );
  await framed.close();
  const { page: shown } = await checkFigure(site, url + element);
  await checkHeight(shown);
}

test('Starlight', { timeout: 400_000 }, async () => {
  const { url: figures } = await forAll();
  const here = (text: string): string => text.replaceAll(SITE, figures);
  const setting = blocksOf('docs/authors/hosts.md').find(({ text }) =>
    text.startsWith('starlight('),
  )?.text;
  const folder = makeProject(
    'starlight',
    {
      'package.json': '{ "name": "course", "private": true, "type": "module" }',
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
        import starlight from '@astrojs/starlight';
        const integration = ${here(setting ?? '')};
        export default defineConfig({ integrations: [integration] });`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
        import { docsLoader } from '@astrojs/starlight/loaders';
        import { docsSchema } from '@astrojs/starlight/schema';
        export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
      'src/content/docs/index.md': page('title: Boats', here(FRAME)),
      'src/content/docs/inside.mdx': page('title: In MDX', here(FRAME)),
      'src/content/docs/element.md': page('title: Element', here(ELEMENT)),
      'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    { installs: false },
  );
  run(folder, 'astro', 'build');
  const url = await serveSite(join(folder, 'dist'));
  await checkPages(url, '', 'element/');
  const { page: inside } = await checkFigure(site, `${url}inside/`);
  await checkHeight(inside);
});

test('Jekyll', { timeout: 120_000 }, async () => {
  const { url: figures } = await forAll();
  const here = (text = ''): string => text.replaceAll(SITE, figures);
  const folder = makeProject(
    'jekyll',
    {
      '_config.yml': 'title: Course\n',
      '_layouts/default.html': `<!doctype html><html lang="en"><head><title>{{ page.title }}</title>
        <link rel="icon" href="data:,">${here(FIT)}</head><body>{{ content }}</body></html>`,
      'index.md': page('title: Boats\nlayout: default', here(FRAME)),
      'element.md': page('title: Element\nlayout: default', here(ELEMENT)),
    },
    { installs: false },
  );
  run(folder, 'jekyll', 'build', '--quiet', '--disable-disk-cache');
  await checkPages(await serveSite(join(folder, '_site')), '', 'element.html');
});

test('Pelican', { timeout: 120_000 }, async () => {
  const { url: figures } = await forAll();
  const here = (text = ''): string => text.replaceAll(SITE, figures);
  const article = (title: string, html: string): string =>
    `Title: ${title}\nDate: 2026-01-01\n\nA figure:\n\n${html}\n\nMore text.\n`;
  const folder = makeProject(
    'pelican',
    {
      'pelicanconf.py':
        "SITENAME = 'Course'\nPATH = 'content'\nTIMEZONE = 'UTC'\nTHEME = 'theme'\nRELATIVE_URLS = True\n",
      'theme/static/css/main.css': '',
      'theme/templates/article.html': `<!doctype html><html lang="en"><head><title>{{ article.title }}</title>
        <link rel="icon" href="data:,">${here(FIT)}</head><body>{{ article.content }}</body></html>`,
      ...Object.fromEntries(
        [
          'index',
          'archives',
          'authors',
          'author',
          'categories',
          'category',
          'tags',
          'tag',
          'page',
        ].map((name) => [`theme/templates/${name}.html`, '']),
      ),
      'content/boats.md': article('Boats', here(FRAME)),
      'content/element.md': article('Element', here(ELEMENT)),
    },
    { installs: false },
  );
  run(folder, 'pelican', '--quiet');
  await checkPages(await serveSite(join(folder, 'output')), 'boats.html', 'element.html');
});
