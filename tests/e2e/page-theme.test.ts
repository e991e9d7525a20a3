// Figures are as light or dark as the page around them, in elements and in frames with fit.js.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inside, openElements } from './support/element';
import {
  cosineIn,
  dist,
  dragIn,
  FIGURES,
  frame,
  hostedSite,
  openHost,
  ready,
  serve,
} from './support/hosts';
import type { Hosted } from './support/hosts';

const site = hostedSite();

const VECTORS = 'vectors=A:3,30;B:15,4';

/** What is painted behind the drawing. */
function paper(figure: FrameLocator): Promise<string> {
  return figure.locator('html').evaluate((root) => getComputedStyle(root).colorScheme);
}

const KINDS: Record<string, (style: string) => Promise<Hosted>> = {
  element: (style) =>
    openElements(site, () => `${style}<cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>`),
  'frame with fit.js': async (style) => {
    const { url } = await serve(dist);
    const src = `${url}figure.html?${VECTORS}&theme=page`;
    return openHost(site, `${style}<script src="${url}fit.js" async></script>${frame(src)}`);
  },
};

async function figureOf(page: Page, kind: string): Promise<FrameLocator> {
  const figure = kind === 'element' ? inside(page) : page.frameLocator('iframe');
  await ready(page, figure);
  return figure;
}

const turn = (page: Page, name: string, value: string): Promise<void> =>
  page.evaluate(
    ([one = '', text = '']) => document.documentElement.setAttribute(one, text),
    [name, value],
  );

describe.each(Object.keys(KINDS))('%s', (kind) => {
  const open = async (style = ''): Promise<Hosted> => {
    const hosted = await KINDS[kind]?.(style);
    if (!hosted) throw new Error(kind);
    return hosted;
  };

  test.each([
    ['data-theme', 'dark', 'light'],
    ['data-bs-theme', 'dark', 'light'],
    ['data-md-color-scheme', 'slate', 'default'],
    ['class', 'dark', ''],
    ['style', 'background: #111', 'background: #fff'],
    ['style', 'color-scheme: dark', 'color-scheme: light'],
  ])('follows %s=%s, and keeps what was dragged', async (name, dark, light) => {
    const { page, complaints } = await open();
    const figure = await figureOf(page, kind);
    expect(await paper(figure)).toBe('light');
    await dragIn(page, figure, 'B', { x: 30, y: -60 });
    const cosine = await cosineIn(figure);
    const frames = page.frames().length;
    await turn(page, name, dark);
    await expect.poll(() => paper(figure)).toBe('dark');
    expect(await cosineIn(figure)).toBe(cosine);
    await turn(page, name, light);
    await expect.poll(() => paper(figure)).toBe('light');
    expect(await cosineIn(figure)).toBe(cosine);
    expect(page.frames()).toHaveLength(frames);
    expect(complaints).toEqual([]);
  });

  test('a light page stays light for a reader whose system is dark', async () => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme: 'dark' });
    const figure = await figureOf(page, kind);
    expect(await paper(figure)).toBe('light');
  });

  test('a page that follows the system does so with its figures', async () => {
    const { page } = await open('<style>:root { color-scheme: light dark }</style>');
    const figure = await figureOf(page, kind);
    expect(await paper(figure)).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => paper(figure)).toBe('dark');
  });
});

test('a page that turns dark while its figure is on the way has a dark one, and a silent console', async () => {
  const { page, complaints } = await openElements(site, () => '<p>Text</p>');
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/figure.html*', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<cosine-lab vectors="A:3,30;B:15,4" loading="eager" poster="off"></cosine-lab>',
    );
  });
  await page.locator('cosine-lab iframe').waitFor({ state: 'attached' });
  await turn(page, 'data-theme', 'dark');
  // A frame later the element has seen it.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  arrive();
  await expect.poll(() => paper(inside(page))).toBe('dark');
  expect(complaints).toEqual([]);
});

test('what an author chose for an element holds', async () => {
  const { page } = await openElements(site, () => '<cosine-lab theme="light"></cosine-lab>');
  await turn(page, 'data-theme', 'dark');
  const figure = await figureOf(page, 'element');
  expect(await paper(figure)).toBe('light');
});

test('fit.js gives a frame the height of its figure, in any column, and against the rules of the page', async () => {
  const { url } = await serve(dist);
  const src = `${url}figure.html?figure=pairs&exercise=on`;
  const style = '<style>iframe { height: auto; width: 100%; box-sizing: border-box }</style>';
  const script = `<script src="${url}fit.js" defer></script>`;
  const { page } = await openHost(
    site,
    `${style}${script}<iframe src="${src}" title="Figure"></iframe>`,
  );
  const figure = await figureOf(page, 'frame');
  const missing = (): Promise<number> =>
    figure
      .locator('.figure')
      .evaluate((root) => Math.abs(Number(root.dataset['height']) - innerHeight));
  await expect.poll(missing).toBeLessThanOrEqual(1);
  await page.setViewportSize({ width: 420, height: 700 });
  await expect.poll(missing).toBeLessThanOrEqual(1);
  expect(brotliCompressSync(readFileSync(join(dist, 'fit.js'))).length).toBeLessThan(1024);
});

test.each(FIGURES)('with fit.js, the frame of %s comes to rest', async (kind) => {
  const { url } = await serve(dist);
  const src = `${url}figure.html?figure=${kind}`;
  const script = `<script src="${url}fit.js"></script>`;
  const { page } = await openHost(
    site,
    `${script}<iframe src="${src}" title="Figure" style="width: 720px; border: 0"></iframe>`,
  );
  await figureOf(page, 'frame');
  /** How many heights it has within a second’s worth of pictures. */
  const heights = (): Promise<number> =>
    page.locator('iframe').evaluate(async (frame) => {
      const seen = new Set<number>();
      for (let picture = 0; picture < 60; ++picture) {
        seen.add((frame as HTMLElement).offsetHeight);
        await new Promise(requestAnimationFrame);
      }
      return seen.size;
    });
  await expect.poll(heights).toBe(1);
});
