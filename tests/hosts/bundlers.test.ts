// `npm install cosine-lab`, two imports, no settings: every bundler makes a page in which figure and core work.
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, test } from 'vitest';
import { hostedSite, serve } from '../e2e/support/hosts';
import { addressOf, checkCore, checkFigure, checkSite } from './support/check';
import { makeProject, removePacked, run, top } from './support/project';

const site = hostedSite();
afterAll(removePacked);

const MAIN = `
  import 'cosine-lab/element';
  import { createCore } from 'cosine-lab/core';
  import { createWorkerCore } from 'cosine-lab/core/worker';
  const core = await createCore();
  document.querySelector('#core').textContent = core.cosineSimilarity([3, 30], [15, 4]);
  const remote = await createWorkerCore();
  document.querySelector('#worker').textContent = await remote.cosineSimilarity([3, 30], [15, 4]);
`;
const page = (script: string): string => `<!doctype html><html lang="en">
  <head><meta charset="utf-8"><title>Course</title><link rel="icon" href="data:,"></head><body>
  <cosine-lab vectors="Swift:4,3;Gull:-1,5" title="Two boats"></cosine-lab>
  <p id="core"></p><p id="worker"></p>
  <script type="module" src="${script}"></script></body></html>`;

const project = (name: string, script: string, main = MAIN): string =>
  makeProject(name, {
    'package.json': '{ "name": "course", "type": "module", "private": true }',
    'index.html': page(script),
    'src/main.js': main,
  });

const darken = (shown: Page): Promise<void> =>
  shown.evaluate(() => document.body.classList.add('dark'));

async function checkServed(folder: string): Promise<void> {
  const { url } = await serve(folder);
  const { page: shown } = await checkFigure(site, url);
  await checkCore(shown);
  await checkSite(shown, () => darken(shown));
}

test('Vite, built', { timeout: 120_000 }, async () => {
  const folder = project('vite', '/src/main.js');
  run(folder, 'vite', 'build', '--target', 'es2022');
  await checkServed(join(folder, 'dist'));
});

test('Vite, while the course is written', { timeout: 120_000 }, async () => {
  const folder = project('vite-dev', '/src/main.js');
  const vite = join(top, 'tests/hosts/node_modules/vite/bin/vite.js');
  const words = [vite, '--host', '127.0.0.1', '--port', '0'];
  const env = { ...process.env, NO_COLOR: '1' };
  const server = spawn(process.execPath, words, { cwd: folder, env });
  try {
    const url = await addressOf(server);
    const { page: shown } = await checkFigure(site, url);
    await checkCore(shown);
    await checkSite(shown, () => darken(shown));
  } finally {
    server.kill();
  }
});

test('webpack', { timeout: 120_000 }, async () => {
  const folder = project('webpack', 'main.js');
  run(folder, 'webpack', 'build', '--mode', 'production', '--entry', './src/main.js');
  cpSync(join(folder, 'index.html'), join(folder, 'dist/index.html'));
  await checkServed(join(folder, 'dist'));
});

test('Rollup, with the plugin that finds packages', { timeout: 120_000 }, async () => {
  const folder = project('rollup', 'dist/main.js');
  run(folder, 'rollup', 'src/main.js', '--dir', 'dist', '-p', 'node-resolve');
  await checkServed(folder);
});

test('Rollup into one file, with the element of one file', { timeout: 120_000 }, async () => {
  const inline = "import 'cosine-lab/element/inline';";
  const folder = project('rollup-one', 'bundle.js', inline);
  run(folder, 'rollup', 'src/main.js', '--file', 'bundle.js', '-p', 'node-resolve');
  const { url } = await serve(folder);
  const { page: shown } = await checkFigure(site, url);
  await checkSite(shown, () => darken(shown));
});

test.each([['into one file'], ['in parts', '--splitting']])(
  'esbuild, %s',
  { timeout: 120_000 },
  async (...[, ...more]) => {
    const folder = project('esbuild', 'dist/main.js');
    run(folder, 'esbuild', 'src/main.js', '--bundle', '--format=esm', '--outdir=dist', ...more);
    await checkServed(folder);
  },
);

test('no bundler: an import map, and files as a CDN serves them', async () => {
  const folder = project('plain', 'src/main.js');
  const { url: cdn } = await serve(folder, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const at = `${cdn}node_modules/cosine-lab/dist/package/`;
  const map = {
    imports: {
      'cosine-lab/element': `${at}element.js`,
      'cosine-lab/core': `${at}core.js`,
      'cosine-lab/core/worker': `${at}core-worker.js`,
    },
  };
  const withMap = page('main.js').replace(
    '<body>',
    `<body><script type="importmap">${JSON.stringify(map)}</script>`,
  );
  await checkServed(
    makeProject('plain-course', { 'index.html': withMap, 'main.js': MAIN }, { installs: false }),
  );
});
