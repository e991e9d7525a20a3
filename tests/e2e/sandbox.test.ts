// The figure where there is no origin: from a disk, and in a sandbox. There the one file stands in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { can } from './support/engine';
import type { Place } from './support/hosts';
import {
  hostedSite,
  cosineIn,
  dist,
  dragIn,
  frame,
  historyAdded,
  openAt,
  openHost,
  ready,
  serve,
} from './support/hosts';

const SINGLE = 'cosine-lab.single.html';
const SANDBOX = 'sandbox="allow-scripts"';
const onDisk = (name: string): string => `${pathToFileURL(dist).href}/${name}`;

const site = hostedSite();

/** Drags a tip to and fro: the cosine follows, and comes back with undo. */
async function expectDrag(page: Page, figure: Place): Promise<void> {
  await ready(page, figure);
  const before = await cosineIn(figure);
  expect(before).toBeCloseTo(0.352527889773966, 14);
  await dragIn(page, figure, 'B', { x: -60, y: -80 });
  expect(await cosineIn(figure)).toBeGreaterThan(before + 0.05);
  await figure.locator('[data-tool="undo"]').click();
  await ready(page, figure);
  expect(await cosineIn(figure)).toBe(before);
}

/** The address of the page's frame, after all it went through. */
function addressOf(page: Page): string {
  return page.frames()[1]?.url() ?? '';
}

describe('the one file', () => {
  test('runs from a disk and asks for nothing', async () => {
    const { page, complaints, requests } = await openAt(site, onDisk(SINGLE));
    await expectDrag(page, page);
    if (can('disk')) expect(requests).toEqual([onDisk(SINGLE)]);
    expect(await page.evaluate(() => document.fonts.check('600 16px Figure'))).toBe(true);
    expect(await page.evaluate(() => [...document.fonts].length)).toBe(2);
    expect(complaints).toEqual([]);
  });

  test('takes the parameters of figure.html', async () => {
    const { url } = await serve(dist);
    const query = '?figure=tokens&text=Ost%20%26%20West&theme=dark';
    const textOf = async (name: string): Promise<string> => {
      const { page } = await openAt(site, url + name + query);
      await ready(page, page);
      return page.locator('.figure').innerText();
    };
    // One after the other: Firefox draws nothing in a window that lies behind another.
    const one = await textOf(SINGLE);
    expect(one).toContain('10 tokens');
    expect(one).toBe(await textOf('figure.html'));
  });

  test('runs in a sandbox, where nothing but the page may come', async () => {
    const { url, asked } = await serve(dist, () => ({
      'Content-Security-Policy':
        "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:",
    }));
    const { page, complaints } = await openHost(site, frame(url + SINGLE, SANDBOX));
    await expectDrag(page, page.frameLocator('iframe'));
    expect(asked).toEqual([`/${SINGLE}`]);
    expect(complaints).toEqual([]);
  });

  test.each(['srcdoc', 'blob'])('runs as %s', async (way) => {
    const { page, complaints } = await openHost(site, '');
    const html = readFileSync(join(dist, SINGLE), 'utf8');
    await page.evaluate(
      ([text = '', how]) => {
        const element = document.createElement('iframe');
        Object.assign(element, { width: 860, height: 520 });
        element.sandbox.add('allow-scripts');
        if (how === 'srcdoc') element.srcdoc = text;
        else element.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
        document.body.append(element);
      },
      [html, way],
    );
    await expectDrag(page, page.frameLocator('iframe'));
    expect(complaints).toEqual([]);
  });
});

describe('figure.html', () => {
  test('from a disk gives way to the one file, with the same parameters', async () => {
    const query = '?compare=A,B&theme=dark#here';
    const { page } = await openAt(site, onDisk(`figure.html${query}`));
    await page.waitForURL(onDisk(SINGLE + query));
    await expectDrag(page, page);
    expect(await page.evaluate(() => origin)).toBe('null');
    expect(await historyAdded(page)).toBe(0);
  });

  test('does so in a sandbox on a server that keeps its files to its own origin', async () => {
    const { url } = await serve(dist);
    const src = `${url}figure.html?compare=A,B&amp;board=folded#here`;
    const { page } = await openHost(site, frame(src, SANDBOX));
    await expectDrag(page, page.frameLocator('iframe'));
    expect(addressOf(page)).toBe(`${url}${SINGLE}?compare=A,B&board=folded#here`);
    expect(await historyAdded(page)).toBe(0);
  });

  test('and where that server gives its scripts to every origin, but not its bytes', async () => {
    const { url } = await serve(dist, (path): Record<string, string> =>
      path.endsWith('.js') ? { 'Access-Control-Allow-Origin': '*' } : {},
    );
    const { page } = await openHost(site, frame(`${url}figure.html`, SANDBOX));
    await expectDrag(page, page.frameLocator('iframe'));
    expect(addressOf(page)).toBe(url + SINGLE);
  });

  test('runs itself in a sandbox on a server that serves every origin', async () => {
    const { url } = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
    const { page, complaints } = await openHost(site, frame(`${url}figure.html`, SANDBOX));
    await expectDrag(page, page.frameLocator('iframe'));
    expect(addressOf(page)).toBe(`${url}figure.html`);
    expect(complaints).toEqual([]);
  });

  test('says what to do where neither can run', async () => {
    // In such a frame, 'self' is nobody to WebKit.
    const { url } = await serve(dist, () => ({
      'Content-Security-Policy': `script-src ${url} 'wasm-unsafe-eval'`,
    }));
    const low = frame(`${url}figure.html`, SANDBOX).replace('"520"', '"300"');
    const { page } = await openHost(site, low);
    const notice = page.frameLocator('iframe').locator('.notice');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('Access-Control-Allow-Origin: *');
    expect(await notice.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('6px');
    const [message, place] = [
      await notice.boundingBox(),
      await page.locator('iframe').boundingBox(),
    ];
    expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThan((place?.y ?? 0) + 300);
    expect(addressOf(page)).toBe(`${url}figure.html`);
  });
});
