// A page with a figure is left and returned to, and a tab is hidden for hours: the figure works as it did.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { can, cannot } from './support/engine';
import { measure, openFigure, rest } from './support/figure';
import { expectFree } from './support/held';
import { cosineIn, dragIn, frame, hostedSite, openHost, ready } from './support/hosts';

const site = hostedSite();
const START = 0.35252788977396565;

/** Drivers wait for a page that loads, which one that was kept does not. */
async function visitAndReturn(page: Page, other: string): Promise<void> {
  const place = (): Promise<string> => page.evaluate(() => location.href);
  const left = await place();
  await page.goto(new URL(other, left).href);
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(place).toBe(left);
}

/** Whether the browser kept the page: a script's variable is still there. */
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(() => Reflect.get(window, 'wasHere') === true);

/** Of a page that the browser has shown again, which not every driver finds elements in. */
const shown = (page: Page): Promise<{ state: string; cosine: number; text: string }> =>
  page.evaluate(() => {
    const find = (place: string): HTMLElement | null => document.querySelector(place);
    return {
      state: find('.figure:not(.moving)')?.dataset['state'] ?? '',
      cosine: Number(find('[data-measure="cosine"]')?.dataset['value']),
      text: find('[data-handle="A"]')?.getAttribute('aria-valuetext') ?? '',
    };
  });

test('after another page, going back leads to a figure that works, as it was left or as it begins', async () => {
  const { page, complaints } = await openFigure(site);
  await page.evaluate(() => Object.assign(window, { wasHere: true }));
  await dragIn(page, page, 'B', { x: -40, y: -60 });
  const left = await measure(page, 'cosine');
  expect(left).not.toBe(START);
  for (let time = 0; time < 3; ++time) {
    await visitAndReturn(page, 'licenses.txt');
    await expect.poll(async () => (await shown(page)).state).toBe('ready');
    // One that is loaded again begins as its address says.
    const cosine = (await isKept(page)) ? left : START;
    const again = await shown(page);
    expect(again.cosine).toBe(cosine);
    expect(again.text).toMatch(/^mass 3\D+, volume 30\D+$/);
  }
  if (!can('returns')) return;
  await page.waitForSelector('.drawn[data-graphics="live"]', { state: 'attached' });
  expect(await page.locator('.drawn > *').count()).toBe(0);
  await expectFree(page);
  expect(complaints.filter((one) => !one.includes('WebGL'))).toEqual([]);
});

test('and so it is with the figures of a page around', async () => {
  if (!can('returns')) cannot('returns');
  const url = `${site.url}figure.html`;
  const body = frame(url) + frame(`${url}?vectors=A:3,4;B:4,3`);
  const { page, complaints } = await openHost(site, body);
  const [first, second] = [0, 1].map((at) => page.frameLocator(`iframe >> nth=${at}`));
  if (!first || !second) throw new Error('no frames');
  await ready(page, first);
  // A page of the same origin, which has none of it.
  await visitAndReturn(page, 'none');
  await ready(page, first);
  await ready(page, second);
  expect(await cosineIn(first)).toBe(START);
  expect(await cosineIn(second)).toBe(0.96);
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  await rest(page);
  await dragIn(page, second, 'B', { x: -30, y: -30 });
  expect(await cosineIn(second)).not.toBe(0.96);
  expect(complaints.filter((one) => !/404|WebGL/.test(one))).toEqual([]);
});

const HOURS = 72 * 3_600_000;

/** The tab lies behind another one, and the clock goes on; `without`: the system takes the graphics meanwhile. */
async function hideForDays(page: Page, without: boolean): Promise<void> {
  const tell = (state: 'hidden' | 'visible'): Promise<void> =>
    page.evaluate((value) => {
      for (const [name, is] of [
        ['visibilityState', value],
        ['hidden', value === 'hidden'],
      ] as const)
        Object.defineProperty(document, name, { value: is, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const graphics = (wanted: string): Promise<unknown> =>
    page.waitForSelector(`.drawn[data-graphics="${wanted}"]`, { state: 'attached' });
  await tell('hidden');
  if (without) {
    await page.evaluate(() => {
      const context = document.querySelector('canvas')?.getContext('webgl2');
      const loser = context?.getExtension('WEBGL_lose_context');
      Object.assign(window, { loser });
      loser?.loseContext();
    });
    await graphics('resting');
  }
  await page.evaluate((ahead) => Object.assign(window, { ahead }), HOURS);
  await tell('visible');
  if (without)
    await page.evaluate(() =>
      (Reflect.get(window, 'loser') as WEBGL_lose_context).restoreContext(),
    );
  await graphics('live');
  await rest(page);
}

/** Clocks that can be set ahead: `ahead`, in milliseconds. */
const withClock = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { ahead: 0 });
    const ahead = (): number => Reflect.get(window, 'ahead') as number;
    const [read, date, ask] = [performance.now.bind(performance), Date.now, requestAnimationFrame];
    performance.now = () => read() + ahead();
    Date.now = () => date() + ahead();
    window.requestAnimationFrame = (callback) => ask((now) => callback(now + ahead()));
  });

test.each([false, true])(
  'a tab that was hidden for three days goes on; without its graphics meanwhile: %s',
  async (without) => {
    const { page, complaints } = await openFigure(site, { prepare: withClock });
    await dragIn(page, page, 'B', { x: -40, y: -60 });
    const left = await measure(page, 'cosine');
    await hideForDays(page, without);
    expect(await measure(page, 'cosine')).toBe(left);
    expect(await page.locator('.drawn > *').count()).toBe(0);
    await expectFree(page);
    await page.click('[data-tool="undo"]');
    await rest(page);
    expect(await measure(page, 'cosine')).toBe(START);
    expect(complaints.filter((one) => !one.includes('WebGL'))).toEqual([]);
  },
);
