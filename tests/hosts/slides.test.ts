// A figure on a slide of reveal.js: the keys that turn slides do so after a hand was in the figure, too.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cosineIn, dist, hostedSite, scratch, serve } from '../e2e/support/hosts';
import { checkFigure, figureIn } from './support/check';
import { PARAMETERS } from './support/figures';
import { top } from './support/project';

const site = hostedSite();

const slides = (figure: string): string => `<!doctype html><html lang="en"><head>
<title>Slides</title><link rel="icon" href="data:,"><link rel="stylesheet" href="reveal/reveal.css">
</head><body><div class="reveal"><div class="slides">
<section><h2>Before</h2></section><section>${figure}</section><section><h2>After</h2></section>
</div></div><script src="reveal/reveal.js"></script>
<script>Reveal.initialize({ hash: true, transition: 'none' });</script></body></html>`;

const slide = (page: Page): Promise<string> => page.evaluate(() => location.hash);

const HOSTS = {
  element: (figures: string) => `<script type="module" src="${figures}cosine-lab.js"></script>
    <cosine-lab ${PARAMETERS} style="height: 500px" loading="eager"></cosine-lab>`,
  'frame with fit.js': (figures: string) => `<script src="${figures}fit.js" async></script>
    <iframe src="${figures}figure.html?vectors=Swift:4,3;Gull:-1,5" title="Two boats" width="900"
      height="500"></iframe>`,
};

test.each(Object.entries(HOSTS))('%s', { timeout: 60_000 }, async (_, figure) => {
  const figures = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const folder = scratch();
  cpSync(join(top, 'tests/hosts/node_modules/reveal.js/dist'), join(folder, 'reveal'), {
    recursive: true,
  });
  writeFileSync(join(folder, 'index.html'), slides(figure(figures.url)));
  const { url } = await serve(folder);
  const { page } = await checkFigure(site, `${url.replace('127.0.0.1', 'localhost')}#/1`);
  // The hand has let go of a tip, which keeps the keyboard: the key is the tip's.
  const dragged = await cosineIn(figureIn(page));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => cosineIn(figureIn(page))).not.toBe(dragged);
  expect(await slide(page)).toBe('#/1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe('#/2');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => slide(page)).toBe('#/1');
  // A press beside the tips leaves the keys to the slides.
  await figureIn(page)
    .locator('.stage')
    .click({ position: { x: 40, y: 60 } });
  await page.keyboard.press('Space');
  await expect.poll(() => slide(page)).toBe('#/2');
});
