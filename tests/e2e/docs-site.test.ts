// The documentation as readers of the site find it.
import { expect, test } from 'vitest';
import { docsSite } from '../../cmake/docs/site.mjs';
import { strictHeaders } from '../../cmake/tasks/serve.mjs';
import { violations } from './support/axe';
import { dist, hostedSite, openAt, serve } from './support/hosts';
import { visit } from './support/site';

const site = hostedSite();
const GALLERY = 'docs/authors/gallery.html';

test.each([...docsSite().keys()])('%s breaks no rule and fits a phone', async (path) => {
  const { page, complaints } = await visit(site, {
    path,
    // The figures have tests of their own.
    prepare: (opened) => opened.route('**/figure.html*', (route) => route.abort()),
  });
  for (const [colorScheme, width] of [
    ['light', 1360],
    ['dark', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
  expect(complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
});

test('the gallery starts figures when they are looked at, under a strict policy', async () => {
  const { url } = await serve(dist, strictHeaders);
  const { page, requests, complaints } = await openAt(site, url + GALLERY);
  const started = (figure: string): boolean =>
    requests.some((request) => request.includes(`figure=${figure}`));
  // Frames that grow above may push it away again.
  const runs = (place: string): Promise<void> =>
    expect
      .poll(async () => {
        await page.locator(place).scrollIntoViewIfNeeded();
        return page.frameLocator(place).locator('.figure[data-state="ready"]').count();
      })
      .toBe(1);
  await runs('iframe.lab >> nth=0');
  expect(started('highdim')).toBe(false);
  await runs('iframe[src*="highdim"]');
  expect(complaints).toEqual([]);
});

test('the gallery shows its pictures on paper and without JavaScript', async () => {
  const { page } = await visit(site, { path: GALLERY });
  const frames = await page.locator('iframe.lab').count();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.still:visible').count()).toBe(frames);
  expect(await page.locator('iframe:visible, nav:visible').count()).toBe(0);
  const plain = await visit(site, { path: GALLERY, javaScriptEnabled: false });
  expect(await plain.page.locator('.still:visible').count()).toBe(frames);
  expect(await plain.page.locator('iframe:visible').count()).toBe(0);
});

test('a keyboard passes the navigation and the figures', async () => {
  const { page } = await visit(site, { path: GALLERY });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  expect(await focused()).toBe('text');
  await page.locator('.past').first().focus();
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('after-two-vectors-and-their-angle');
});

test('the lesson and the builder lead to it', async () => {
  for (const path of ['index.html', 'author.html']) {
    const { page } = await visit(site, { path });
    await page.locator('footer a[href*="docs/"]').first().click();
    await page.locator('main#text h1').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/docs\//);
  }
});
