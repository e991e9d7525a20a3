// Where there is no page: Node, and pages that a server renders.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostedSite } from '../e2e/support/hosts';
import { addressOf, checkFigure, checkSite } from './support/check';
import { makeProject, removePacked, run, top } from './support/project';

const site = hostedSite();
afterAll(removePacked);

test('Node imports the element, and measures with the core and its worker', () => {
  const program = `
    import { CosineLab } from 'cosine-lab/element';
    import 'cosine-lab/element/inline';
    import { createCore } from 'cosine-lab/core';
    import { createWorkerCore } from 'cosine-lab/core/worker';
    const core = await createCore();
    const remote = await createWorkerCore();
    const pair = [[3, 30], [15, 4]];
    console.log(typeof CosineLab, core.cosineSimilarity(...pair), await remote.cosineSimilarity(...pair));`;
  const folder = makeProject('node', {
    'package.json': '{ "type": "module" }',
    'main.js': program,
  });
  expect(run(folder, process.execPath, 'main.js')).toBe(
    'function 0.35252788977396565 0.35252788977396565\n',
  );
});

test('Next renders the page on its server', { timeout: 300_000 }, async () => {
  const folder = makeProject('next', {
    'package.json': '{ "name": "course", "private": true }',
    'app/layout.jsx': `
      export const metadata = { title: 'Course', icons: 'data:,' };
      export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
    'app/figure.jsx': `'use client';
      import 'cosine-lab/element';
      export const Figure = (values) => <cosine-lab {...values} />;`,
    'app/page.jsx': `
      import { createCore } from 'cosine-lab/core';
      import { Figure } from './figure';
      export default async function Page() {
        const core = await createCore();
        return <>
          <Figure vectors="Swift:4,3;Gull:-1,5" title="Two boats" />
          <p id="core">{core.cosineSimilarity([3, 30], [15, 4])}</p>
        </>;
      }`,
  });
  run(folder, 'next', 'build');
  const next = join(top, 'tests/hosts/node_modules/next/dist/bin/next');
  const words = [next, 'start', '--hostname', '127.0.0.1', '--port', '0'];
  const server = spawn(process.execPath, words, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  try {
    const { page } = await checkFigure(site, await addressOf(server));
    expect(await page.locator('#core').textContent()).toBe('0.35252788977396565');
    await checkSite(page, () =>
      page.evaluate(() => document.documentElement.classList.add('dark')),
    );
  } finally {
    server.kill();
  }
});
