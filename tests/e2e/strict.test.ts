// The figure under a Content-Security-Policy that allows nothing else than what it needs, and behind servers that
// do not know it.
import { describe, expect, test } from 'vitest';
import {
  hostedSite,
  cosineIn,
  dist,
  dragIn,
  FIGURES,
  frame,
  openAt,
  openHost,
  pressEverything,
  ready,
  serve,
} from './support/hosts';
import type { Server } from './support/hosts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
].join('; ');

const site = hostedSite();

const serveStrictly = (): Promise<Server> =>
  serve(dist, () => ({ 'Content-Security-Policy': POLICY }));

describe('under a strict policy nothing is violated', () => {
  test.each(FIGURES)('by %s', async (figure) => {
    const { url } = await serveStrictly();
    const { page, complaints } = await openAt(site, `${url}figure.html?figure=${figure}&steps=on`);
    await ready(page, page);
    expect(await pressEverything(page)).toBeGreaterThan(7);
    await ready(page, page);
    expect(complaints).toEqual([]);
  });

  test('by typing, by forced colours, and by words about a wrong parameter', async () => {
    const { url } = await serveStrictly();
    const { page, complaints } = await openAt(
      site,
      `${url}figure.html?theme=pink&board=open`,
      (opened) => opened.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
    );
    await ready(page, page);
    await page.locator('[data-handle="A"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.typing input').first().fill('x');
    await page.keyboard.press('Enter');
    expect(await page.locator('.typing .bad').innerText()).not.toBe('');
    expect(await page.locator('.notice').count()).toBe(1);
    expect(complaints.filter((complaint) => !complaint.includes('theme'))).toEqual([]);
  });

  test('and a violation would be noticed', async () => {
    const { url } = await serveStrictly();
    const { page, complaints } = await openAt(site, `${url}figure.html`);
    await ready(page, page);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => complaints.join()).toContain('violation: style-src-attr');
  });

  test('nor by the page around, which allows the frame and nothing else', async () => {
    const { url } = await serveStrictly();
    const { page, complaints } = await openHost(site, frame(`${url}figure.html`), {
      'Content-Security-Policy': `default-src 'none'; img-src data:; frame-src ${new URL(url).origin}`,
    });
    const figure = page.frameLocator('iframe');
    await ready(page, figure);
    const before = await cosineIn(figure);
    await dragIn(page, figure, 'B', { x: -60, y: -80 });
    expect(await cosineIn(figure)).toBeGreaterThan(before);
    expect(complaints).toEqual([]);
  });
});

describe('a server that sends .wasm', () => {
  const types = ['application/octet-stream', 'text/plain', undefined, 'application/wasm; x=y'];
  test.each(types)('as %s', async (type) => {
    const { url, asked } = await serve(dist, (path): Record<string, string | undefined> =>
      path.endsWith('.wasm') ? { 'Content-Type': type } : {},
    );
    const { page, complaints } = await openAt(site, `${url}figure.html`);
    await ready(page, page);
    expect(await cosineIn(page)).toBeCloseTo(0.352527889773966, 14);
    expect(asked.filter((path) => path.endsWith('.wasm')).length).toBe(1);
    const sent = await page.evaluate(async () => {
      const file = performance.getEntriesByType('resource').find(({ name }) => /wasm$/.test(name));
      const { headers } = await fetch(file?.name ?? '');
      return [headers.get('content-type'), headers.get('x-content-type-options')];
    });
    expect(sent).toEqual([type ?? null, 'nosniff']);
    expect(complaints).toEqual([]);
  });
});
