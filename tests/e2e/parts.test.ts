// The program comes in two parts: a first visit loads one of them, and nothing waits for the other unseen.
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { dragTip, measure, openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';
import type { Visited } from './support/site';

const site = hostedSite();

/** A figure, and which parts it asked for, and whether by a call that C++ waited for. */
async function openWatched(query: string): Promise<Visited & { asked: string[] }> {
  const asked: string[] = [];
  const prepare = async (page: Page): Promise<void> => {
    await page.clock.install();
    page.on('request', (request) => {
      const part = /cosine-lab\.(first|rest)-.*wasm$/.exec(request.url())?.[1];
      if (part) asked.push(request.resourceType() === 'xhr' ? `${part} at once` : part);
    });
  };
  return { ...(await openFigure(site, { path: `figure.html${query}`, prepare })), asked };
}

/** As when the figure leaves the screen and comes back. */
async function loseContext(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const loser = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loser?.loseContext();
    await new Promise((done) => canvas?.addEventListener('webglcontextlost', done, { once: true }));
    // It can be given back once the event has been heard by all.
    await new Promise((done) => setTimeout(done));
    loser?.restoreContext();
    await new Promise((done) =>
      canvas?.addEventListener('webglcontextrestored', done, { once: true }),
    );
  });
}

const usual = [
  '',
  '?vectors=A:3,30;B:15,4',
  '?vectors=A:-7,1;Second:2e3,0.125;C:0,0&compare=Second,A&controls=none&theme=dark',
  '?vectors=up:0,4;a%20long%20name:3.5,-1;third:2,2&dims=speed:m/s;rain&digits=2',
  '?lang=de',
  '?lang=es&controls=html',
  '?lang=fr-CA&vectors=A:1.5,2;B:2e-7,1&compare=B,A',
  '?figure=cosine&dims=mass:g;volume:mL&digits=5&angle=radians&controls=some&poster=off',
];
test.each(usual)('a first visit to figure.html%s needs the first part only', async (query) => {
  const { page, asked, complaints } = await openWatched(query);
  await loseContext(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 400, height: 700 });
  await page.clock.runFor(5000);
  expect(asked).toEqual(['first']);
  // The hand brings the rest, and nothing had to wait for it.
  await page.locator('[data-handle]').first().hover();
  await expect.poll(() => asked).toEqual(['first', 'rest']);
  expect(complaints).toEqual([]);
});

test('while a hand is down the rest is not asked for', async () => {
  const { page, asked } = await openWatched('?vectors=A:3,30;B:15,4');
  const hand = (type: string): Promise<boolean> =>
    page.evaluate(
      (kind) =>
        document.body.dispatchEvent(new PointerEvent(kind, { pointerId: 7, bubbles: true })),
      type,
    );
  await hand('pointerdown');
  await page.clock.runFor(5000);
  expect(asked).toEqual(['first']);
  await hand('pointerup');
  await expect.poll(() => asked).toEqual(['first', 'rest']);
});

test('a press right after the hand came over the panel waits for the rest, and the page does not', async () => {
  const { page, asked, complaints } = await openWatched('');
  const panel = await page.locator('.panel-area').boundingBox();
  // C, to be compared with A.
  await page.mouse.click((panel?.x ?? 0) + 132, (panel?.y ?? 0) + 264);
  await expect.poll(() => page.locator('[data-measure="norm-C"]').count()).toBe(1);
  expect(asked).toEqual(['first', 'rest']);
  expect(complaints).toEqual([]);
});

test('what needs more has both parts before it starts', async () => {
  const { page, asked } = await openWatched('?figure=tokens');
  expect(asked.toSorted()).toEqual(['first', 'rest']);
  await page.locator('.board-body').first().click();
  expect(asked).toHaveLength(2);
});

test('a call that nobody foresaw waits for the rest, once', async () => {
  const { page, asked } = await openWatched('?vectors=A:3,oops;B:1,2');
  expect(await page.locator('.notice').innerText()).toContain('oops');
  await page.mouse.move(300, 300);
  await rest(page);
  await page.clock.runFor(5000);
  expect(asked).toEqual(['first', 'rest at once']);
});

test('without the rest vectors are dragged all the same, and what is missing is told', async () => {
  const prepare = (page: Page): Promise<unknown> =>
    page.route(/\.rest-.*wasm$/, (route: Route) => route.abort());
  const path = 'figure.html?vectors=A:3,4;B:4,3';
  const { page } = await openFigure(site, { path, prepare });
  const before = await measure(page, 'cosine');
  await dragTip(page, 'A', { x: 40, y: 30 });
  expect(await measure(page, 'cosine')).not.toBe(before);
  await page.keyboard.press('Control+z');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(before);
  expect(await page.locator('.notice').count()).toBe(0);
  await page.locator('[data-tool="share"]').click();
  await page.locator('.share button', { hasText: 'CSV' }).click();
  await page.locator('.notice').first().waitFor();
  expect(await page.locator('.notice').first().innerText()).toContain('could not be loaded');
  expect(await page.locator('.notice button').first().innerText()).toBe('Try again');
});
