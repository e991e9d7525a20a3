// The figure as a guest: it keeps to its own folder, leaves nothing behind, and bears another of its kind.
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import words from '../../web/words/en.json';
import { can, cannot } from './support/engine';
import {
  hostedSite,
  cosineIn,
  dist,
  dragIn,
  frame,
  historyAdded,
  openHost,
  pressEverything,
  ready,
  serve,
  serveCopies,
} from './support/hosts';

const site = hostedSite();

/** Whoever reads, writes or calls one of these is complained of. */
async function watchTraces(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const spy = (owner: object, name: string): void => {
      const found = Object.getOwnPropertyDescriptor(owner, name);
      if (!found) throw new Error(`There is no ${name} to watch.`);
      for (const part of ['get', 'set', 'value'] as const) {
        const use: unknown = found[part];
        if (typeof use !== 'function') continue;
        found[part] = function (this: unknown, ...given: unknown[]): unknown {
          console.error(`trace: ${name}`);
          return use.apply(this, given) as unknown;
        };
      }
      Object.defineProperty(owner, name, found);
    };
    for (const name of ['localStorage', 'indexedDB', 'caches', 'open']) spy(window, name);
    // Whether a reader has turned sound on in this tab may be read.
    for (const name of ['setItem', 'removeItem', 'clear']) spy(Storage.prototype, name);
    for (const name of ['pushState', 'replaceState']) spy(History.prototype, name);
    spy(Document.prototype, 'cookie');
  });
}

function figureOf(page: Page): Frame {
  const figure = page.frames()[1];
  if (!figure) throw new Error('The page has no frame.');
  return figure;
}

test('it asks only its own folder, stores nothing, and leaves the page alone', async () => {
  const { url } = await serveCopies(['course/week-3']);
  const folder = `${url}course/week-3/`;
  const body = frame(`${folder}figure.html?board=open&amp;steps=on`);
  const { page, complaints, requests } = await openHost(site, body, {}, watchTraces);
  const place = page.frameLocator('iframe');
  await ready(page, place);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(await figureOf(page).evaluate(() => document.activeElement === document.body)).toBe(true);
  await dragIn(page, place, 'B', { x: -60, y: -80 });
  await pressEverything(figureOf(page));
  await ready(page, place);
  expect([await page.title(), await figureOf(page).title()]).toEqual(['Course', words.title]);
  expect(await historyAdded(page)).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  // Files to take along are made in the frame.
  const made = /^(?:blob|data):/;
  const foreign = requests.filter(
    (asked) => asked !== page.url() && !asked.startsWith(folder) && !made.test(asked),
  );
  expect([requests.length > 6, foreign]).toEqual([true, []]);
  // The browser itself notes that a frame may not copy; the figure then selects the link instead.
  expect(complaints.filter((one) => !one.includes('Clipboard API'))).toEqual([]);
});

test('a trace would be noticed', async () => {
  const { url } = await serve(dist);
  const { page, complaints } = await openHost(site, frame(`${url}figure.html`), {}, watchTraces);
  await ready(page, page.frameLocator('iframe'));
  const tried = figureOf(page).evaluate(() => {
    document.cookie = 'x=1';
    history.replaceState(null, '');
    // A frame of another site may be denied it altogether.
    sessionStorage.setItem('x', '1');
    void localStorage;
  });
  await tried.catch(() => {});
  const expected = ['cookie', 'replaceState', 'setItem', 'localStorage'].map(
    (name) => `trace: ${name}`,
  );
  expect(complaints).toEqual(expected);
});

test('two versions work side by side in one page', async () => {
  const { url, asked } = await serveCopies(['v1', 'v2']);
  const body = ['v1', 'v2'].map((name) => frame(`${url}${name}/figure.html`, `id="${name}"`));
  const { page, complaints } = await openHost(site, body.join(''));
  await page.setViewportSize({ width: 900, height: 1100 });
  const [first, second] = ['#v1', '#v2'].map((name) => page.frameLocator(name));
  if (!first || !second) throw new Error('The page lacks a frame.');
  await ready(page, first);
  await ready(page, second);
  const before = await cosineIn(first);
  await dragIn(page, first, 'B', { x: -60, y: -80 });
  const dragged = await cosineIn(first);
  expect(dragged).toBeGreaterThan(before);
  expect(await cosineIn(second)).toBe(before);
  await dragIn(page, second, 'B', { x: 0, y: -80 });
  expect(await cosineIn(second)).not.toBe(before);
  expect(await cosineIn(first)).toBe(dragged);
  for (const version of ['v1', 'v2']) {
    const wasm = new RegExp(`^/${version}/assets/cosine-lab.first-.*wasm$`);
    expect(asked.filter((path) => wasm.test(path)).length).toBe(1);
  }
  expect(complaints).toEqual([]);
});

test('a second figure of a page costs no transfer', async () => {
  if (!can('cache')) cannot('cache');
  const { url, asked } = await serve(dist);
  const { page, complaints } = await openHost(site, frame(`${url}figure.html`));
  await ready(page, page.frameLocator('iframe'));
  expect(asked.splice(0).filter((path) => path.startsWith('/assets/')).length).toBe(8);
  await page.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    frame(`${url}figure.html`, 'id="second"'),
  );
  await ready(page, page.frameLocator('#second'));
  expect(asked).toEqual(['/figure.html']);
  const visit = await page
    .frameLocator('#second')
    .locator('html')
    .evaluate(
      () => performance.getEntriesByType('navigation')[0]?.toJSON() as { transferSize: number },
    );
  // What browsers say where the server said no more than that nothing has changed.
  expect(visit.transferSize).toBeLessThanOrEqual(300);
  expect(complaints).toEqual([]);
});
