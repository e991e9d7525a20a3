// The figure under a Content-Security-Policy that allows nothing else than what it needs, and behind servers that
// do not know it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { strictHeaders } from '../../cmake/tasks/serve.mjs';
import { allBlocks } from '../docs/pages';
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

const site = hostedSite();

const serveStrictly = (): Promise<Server> => serve(dist, strictHeaders);

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

  const documented = (): Record<string, string> => {
    const policy = allBlocks('text').find(({ text }) => text.startsWith('default-src'))?.text ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    return { 'Content-Security-Policy': policy.trim() };
  };

  test.each([
    ['that npm start sends', strictHeaders],
    ['for servers that allow little', documented],
  ])(
    'by what readers share, as link, picture and table, under the policy %s',
    async (_, headers) => {
      const { url } = await serve(dist, headers);
      const { page, complaints } = await openAt(site, `${url}figure.html`);
      await ready(page, page);
      await page.locator('[data-tool="share"]').click();
      for (const kind of ['SVG', 'PNG', 'CSV']) {
        const button = page.locator('.share button', { hasText: kind });
        const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
        expect(file.suggestedFilename()).toMatch(/\.(?:svg|png|csv)$/);
      }
      expect(complaints).toEqual([]);
    },
  );

  const inSite = (folder: string): string[] =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') && !name.startsWith('package'))
      .map((name) => join(folder, name));

  test('by any page of the documentation', async () => {
    const pages = inSite('docs');
    expect(pages.length).toBeGreaterThan(10);
    const { url } = await serveStrictly();
    for (const path of pages) {
      const { page, complaints } = await openAt(site, url + path);
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(complaints, path).toEqual([]);
      await page.context().close();
    }
  });

  test.each(['index.html', 'index.ar.html', 'author.html'])(
    'by %s, whose figures all run',
    async (path) => {
      const { url } = await serveStrictly();
      const { page, complaints } = await openAt(site, url + path);
      const frames = page.locator('iframe');
      const count = await frames.count();
      expect(count).toBeGreaterThan(0);
      for (let at = 0; at < count; ++at) {
        const runs = frames.nth(at).contentFrame().locator('.figure[data-state="ready"]');
        await expect
          .poll(async () => {
            await frames.nth(at).scrollIntoViewIfNeeded();
            return runs.count();
          })
          .toBe(1);
      }
      expect(complaints).toEqual([]);
    },
  );

  test('by the one file', async () => {
    const { url } = await serveStrictly();
    const { page, complaints } = await openAt(site, `${url}cosine-lab.single.html?steps=on`);
    await ready(page, page);
    const before = await cosineIn(page);
    await dragIn(page, page, 'B', { x: -60, y: -80 });
    expect(await cosineIn(page)).toBeGreaterThan(before);
    expect(complaints).toEqual([]);
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
