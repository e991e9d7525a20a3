// The course page as a reader walks it: by scrolling, on paper, and without JavaScript.
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { said } from './support/board';
import type { Site, Visit } from './support/site';
import { openSite, visit } from './support/site';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterEach(() => site.tidy());
afterAll(() => site.close());

const FIGURES = [
  'dimension',
  'ratio',
  'cosine&steps=on',
  'cosine&data=boats',
  'pairs',
  'metric',
  'tokens',
  'embedding',
  'highdim',
];
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

async function open(options: Visit = {}): Promise<{ page: Page; complaints: string[] }> {
  return visit(site, { path: 'index.html', ...options });
}

/** Scrolls to a figure and waits until it runs. */
async function reach(page: Page, figure: string): Promise<Frame> {
  const place = page.locator(`iframe[src*="figure=${figure}"]`);
  await place.scrollIntoViewIfNeeded();
  const frame = await (await place.elementHandle())?.contentFrame();
  if (!frame) throw new Error(`no figure ${figure}`);
  await frame.waitForSelector('.figure[data-state="ready"]');
  return frame;
}

test.each([
  ['a phone', phone],
  ['a laptop', { viewport: { width: 1280, height: 800 } }],
])('on %s every figure of the lesson starts when it is reached, and fits', async (_, options) => {
  const { page, complaints } = await open(options);
  for (const figure of FIGURES) {
    const frame = await reach(page, figure);
    const wide = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, figure).toBe(0);
  }
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(complaints).toEqual([]);
});

test('figures far below are not fetched before the reader comes near', async () => {
  const { page } = await open(phone);
  await page.waitForLoadState('networkidle');
  const started = await page
    .locator('iframe')
    .evaluateAll((frames) =>
      frames.map(
        (frame) => (frame as HTMLIFrameElement).contentWindow?.location.href !== 'about:blank',
      ),
    );
  expect(started[0]).toBe(true);
  expect(started.at(-1)).toBe(false);
});

test('each figure has the height that it asks for', async () => {
  const { page } = await open(phone);
  for (const figure of ['dimension', 'embedding']) {
    const frame = await reach(page, figure);
    await expect
      .poll(async () => {
        const [asked, has] = await Promise.all([
          frame.locator('.figure').getAttribute('data-height'),
          page.locator(`iframe[src*="figure=${figure}"]`).evaluate((one) => one.clientHeight),
        ]);
        return Math.abs(Number(asked) - has);
      })
      .toBeLessThanOrEqual(2);
  }
});

test('without JavaScript every figure is a picture with its numbers', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  expect(await page.locator('iframe:visible').count()).toBe(0);
  const stills = page.locator('.still:visible');
  expect(await stills.count()).toBe(FIGURES.length);
  const cosine = stills.nth(FIGURES.indexOf('cosine&steps=on'));
  expect(await said(cosine.locator('figcaption'))).toContain(
    'cosine similarity 0.353, angle 69.4°',
  );
  expect((await said(cosine.locator('table tr').nth(1))).replace(/\s/g, '')).toBe('A330');
  expect(await cosine.locator('svg text').allTextContents()).toContain('69.4°');
});

test('on paper the pictures stand in the figures’ place', async () => {
  const { page } = await open();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('iframe:visible').count()).toBe(0);
  expect(await page.locator('.still:visible svg').count()).toBeGreaterThan(5);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(20_000);
});

test('a reader finds out why E is B’s little sister and a stranger to A', async () => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  const ratio = await reach(page, 'ratio');
  const claim = ratio.locator('.board').getByRole('button', { name: /E = 0\.5/ });
  await claim.click();
  await expect.poll(() => said(ratio.locator('.head'))).toMatch(/E/);
  const cosine = await reach(page, 'cosine&steps=on');
  await cosine.locator('.board summary').click();
  await expect.poll(() => said(cosine.locator('.board'))).toContain('165');
  const pairs = await reach(page, 'pairs');
  expect(await said(pairs.locator('.board'))).not.toContain('0.353');
});
