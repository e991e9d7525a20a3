// A figure on a slide of reveal.js: the keys that turn slides do so after a hand was in the figure, too.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cosineIn, dist, hostedSite, openAt, ready, scratch, serve } from '../e2e/support/hosts';
import { find, printed } from '../e2e/support/printed';
import { checkFigure, figureIn } from './support/check';
import { attributesIn, codeOf, PARAMETERS, TITLE } from './support/figures';
import { top } from './support/project';

const site = hostedSite();

const slides = (figure: string, plugin = ''): string => `<!doctype html><html lang="en"><head>
<title>Slides</title><link rel="icon" href="data:,"><link rel="stylesheet" href="reveal/reveal.css">
</head><body><div class="reveal"><div class="slides">
<section><h2>Before</h2></section>${figure}<section><h2>After</h2></section>
</div></div><script src="reveal/reveal.js"></script><script src="reveal-cosine-lab.js"></script>
<script>Reveal.initialize({ hash: true, transition: 'none', ${plugin} });</script></body></html>`;

/** The slides on another site than the figures, with reveal.js and the plugin beside them. */
async function serveSlides(html: string): Promise<string> {
  const folder = scratch();
  const reveal = join(top, 'tests/hosts/node_modules/reveal.js/dist');
  cpSync(reveal, join(folder, 'reveal'), { recursive: true });
  cpSync(join(top, 'web/plugins/reveal'), folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
  const { url } = await serve(folder);
  return url.replace('127.0.0.1', 'localhost');
}

const slide = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** The figure is on slide 1, and its hand has let go of a tip, which keeps the keyboard: the key is the tip's. */
async function checkKeys(page: Page): Promise<void> {
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
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => slide(page)).toBe('#/1');
  // Escape twice gives the keyboard back to the slides, whose own Escape shows all of them.
  await figureIn(page).locator('[data-handle="Gull"]').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body');
  expect(await page.locator('.reveal.overview').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('.reveal.overview').waitFor();
}

/** A deck has nothing to scroll: the wheel over the figure changes neither the slide nor the figure. */
async function checkWheelOnSlide(page: Page): Promise<void> {
  const cosine = await cosineIn(figureIn(page));
  const box = await page.locator('.slides iframe').boundingBox();
  if (!box) throw new Error('The figure is not on the slide.');
  for (const share of [0.1, 0.5, 0.9]) {
    await page.mouse.move(box.x + share * box.width, box.y + share * box.height);
    await page.mouse.wheel(0, 120);
  }
  expect(await slide(page)).toBe('#/1');
  expect(await cosineIn(figureIn(page))).toBe(cosine);
}

/** The deck as reveal.js lays it out for paper has the figure's answer on the figure's slide. */
async function checkPaper(deck: string): Promise<void> {
  const { page } = await openAt(site, `${deck}?view=print`);
  await ready(page, figureIn(page));
  const paper = await printed(page);
  const pages = ['0.431', 'Swift', 'Gull'].map((text) => find(paper, text).page);
  expect(new Set(pages).size).toBe(1);
  expect(find(paper, 'Before').page).toBeLessThan(pages[0] ?? 0);
  expect(find(paper, 'After').page).toBeGreaterThan(pages[0] ?? 0);
  await page.close();
}

const HOSTS = {
  element: (figures: string) => `<script type="module" src="${figures}cosine-lab.js"></script>
    <cosine-lab ${PARAMETERS} style="height: 500px" loading="eager"></cosine-lab>`,
  'frame with fit.js': (figures: string) => `<script src="${figures}fit.js" async></script>
    <iframe src="${figures}figure.html?vectors=Swift:4,3;Gull:-1,5" title="Two boats" width="900"
      height="500"></iframe>`,
};

test.each(Object.entries(HOSTS))('%s', { timeout: 180_000 }, async (_, figure) => {
  const figures = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const url = await serveSlides(slides(`<section>${figure(figures.url)}</section>`));
  const { page } = await checkFigure(site, `${url}#/1`);
  await checkWheelOnSlide(page);
  await checkKeys(page);
  await checkPaper(url);
});

/** What the page for authors shows. */
function documented(): string {
  const manual = readFileSync(join(top, 'docs/authors/hosts.md'), 'utf8');
  return /`(<div class="cosine-lab".*?<\/div>)`/.exec(manual)?.[1] ?? '';
}

const setting = (address: string): string =>
  `plugins: [RevealCosineLab], cosineLab: { address: '${address}' }`;

test('the plugin, with the line of the page for authors', { timeout: 180_000 }, async () => {
  const { url: figures } = await serve(dist);
  const url = await serveSlides(slides(`<section>${documented()}</section>`, setting(figures)));
  const { page } = await checkFigure(site, `${url}#/1`);
  const frame = page.locator('.slides iframe');
  expect(await frame.evaluate((one) => (one as HTMLElement).offsetHeight)).toBe(520);
  await checkWheelOnSlide(page);
  await checkKeys(page);
  await checkPaper(url);
});

test(
  'the plugin is as dark as the slide, and keeps what was dragged',
  { timeout: 180_000 },
  async () => {
    const { url: figures } = await serve(dist);
    const line = codeOf('reveal');
    const both = `<section data-background-color="#fff">${line}</section><section data-background-color="#111">${line}</section>`;
    const url = await serveSlides(slides(both, setting(figures.replace(/\/$/, ''))));
    const { page, complaints } = await openAt(site, `${url}#/1`);
    const figure = page.frameLocator('section.present iframe');
    const scheme = (): Promise<string> =>
      figure.locator('html').evaluate((root) => getComputedStyle(root).colorScheme);
    await ready(page, figure);
    expect(await page.locator('section.present iframe').getAttribute('title')).toBe(TITLE);
    await expect.poll(scheme).toBe('light');
    await figure.locator('[data-handle="Gull"]').focus();
    await page.keyboard.press('ArrowDown');
    const moved = 11 / (5 * Math.sqrt(26));
    await expect.poll(() => cosineIn(figure)).not.toBeCloseTo(moved, 4);
    const cosine = await cosineIn(figure);
    await page.evaluate(() => (window as unknown as { Reveal: { next(): void } }).Reveal.next());
    await ready(page, figure);
    await expect.poll(scheme).toBe('dark');
    // The new slide has the keyboard, and not the figure of the last one.
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slide(page)).toBe('#/1');
    expect(await cosineIn(figure)).toBe(cosine);
    expect(complaints).toEqual([]);
  },
);

test.each([
  ['', 'Name the folder with figure.html in Reveal.initialize'],
  ['javascript:alert(1)//', 'Name the folder'],
  ['NOWHERE', 'No figure answered at '],
])('the plugin says what is wrong with the address “%s”', async (address, words) => {
  const { url: figures } = await serve(dist);
  const at = address.replace('NOWHERE', `${figures}nowhere/`);
  const url = await serveSlides(slides(`<section>${documented()}</section>`, setting(at)));
  const { page, complaints } = await openAt(site, `${url}#/1`);
  const alert = page.locator('.slides').getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain(words);
  expect(complaints).toContain(`cosine-lab: ${await alert.textContent()}`);
});

test('what the builder writes for a slide is read as it was meant', () => {
  const found = attributesIn(codeOf('reveal'), 'div');
  expect(found['data-title']).toBe(TITLE);
  expect(found['data-vectors']).toBe('Swift:4,3;Gull:-1,5');
});
