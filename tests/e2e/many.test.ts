// Many figures on one page: few contexts, nothing lost, and a picture at once where one comes back.
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sightTold } from './support/element';
import { hostedSite, dist, openHost, ready, serve } from './support/hosts';

const site = hostedSite();

/** How many frames have a context that lives. */
async function contexts(page: Page): Promise<number> {
  const live = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const canvas = document.querySelector('canvas');
        // Asking a canvas without a context would make one.
        const state = document.querySelector<HTMLElement>('.drawn')?.dataset['graphics'];
        return state === 'live' && canvas?.getContext('webgl2')?.isContextLost() === false;
      }),
    ),
  );
  return live.filter(Boolean).length;
}

async function open(count: number, height: number): Promise<Page> {
  const { url } = await serve(dist);
  const figures = Array.from(
    { length: count },
    (_, i) =>
      `<iframe src="${url}figure.html?vectors=A:${i + 1},1;B:1,1&amp;poster=off" title="Figure ${i}" width="400" height="${height}"></iframe>`,
  );
  const { page } = await openHost(site, figures.join(''));
  for (const frame of page.frames().slice(1)) {
    await frame.waitForSelector('.figure[data-state="ready"]');
  }
  return page;
}

function at(page: Page, index: number): Frame {
  const frame = page.frames()[index + 1];
  if (!frame) throw new Error(`There is no frame ${index}.`);
  return frame;
}

test('of twelve on the screen eight have a context; the others are pictures that wake to a hand', async () => {
  const page = await open(12, 260);
  await page.setViewportSize({ width: 1300, height: 1200 });
  const graphics = (frame: Frame): Promise<string | undefined> =>
    frame.evaluate(() => document.querySelector<HTMLElement>('.drawn')?.dataset['graphics']);
  const states = (): Promise<(string | undefined)[]> =>
    Promise.all(Array.from({ length: 12 }, (_, index) => graphics(at(page, index))));
  await expect
    .poll(async () => (await states()).toSorted().join(' '))
    .toBe(`${'live '.repeat(8)}${'resting '.repeat(4)}`.trim());
  expect(await contexts(page)).toBe(8);
  const frame = at(page, (await states()).indexOf('resting'));
  // It shows its last picture, which is not blank.
  expect(await frame.locator('.drawn > *').count()).toBe(1);
  await frame.locator('[data-handle="A"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => graphics(frame)).toBe('live');
  await expect.poll(() => contexts(page)).toBe(8);
});

test('a figure off the screen releases its context, and comes back unchanged', async () => {
  const page = await open(3, 700);
  const first = at(page, 0);
  const value = (): Promise<string | null> =>
    first.locator('[data-handle="A"]').getAttribute('aria-valuetext');
  const before = await value();
  await first.locator('[data-handle="A"]').focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(value).not.toBe(before);
  const moved = await value();
  await page.evaluate(() => {
    document.body.style.paddingBottom = '4000px';
    scrollTo(0, 3000);
  });
  await expect.poll(() => contexts(page)).toBe(0);
  expect(await first.locator('.drawn > svg').count()).toBe(1);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => contexts(page)).toBeGreaterThan(0);
  expect(await value()).toBe(moved);
  await expect.poll(() => first.locator('.drawn > *').count()).toBe(0);
});

test('below the screen it is a still picture without a context, and starts when it is reached', async () => {
  const { url } = await serve(dist);
  const { page } = await openHost(
    site,
    `<div id="far"></div><iframe src="${url}figure.html" title="Figure" width="600" height="520"></iframe>`,
    {},
    (opened) =>
      opened.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => {
          const far = document.getElementById('far');
          if (far) far.style.height = '3000px';
        });
      }),
  );
  const figure = page.frameLocator('iframe');
  await figure.locator('.drawn > svg').waitFor();
  expect(await contexts(page)).toBe(0);
  await page.evaluate(() => scrollTo(0, 2900));
  await expect.poll(() => contexts(page)).toBe(1);
  await ready(page, figure);
  expect(await figure.locator('.drawn > *').count()).toBe(0);
});

test('of twenty those that are scrolled past do not start, and one that is stayed at does', async () => {
  const { url } = await serve(dist);
  const figures = Array.from(
    { length: 20 },
    (_, i) =>
      `<iframe src="${url}figure.html?vectors=A:${i + 1},1;B:1,1" title="Figure ${i}" width="600" height="420"></iframe><br>`,
  );
  // All at once: a figure that starts while the page is still being read counts only those before it.
  const { page } = await openHost(
    site,
    `<body><template>${figures.join('')}</template>
    <script>document.body.append(document.querySelector('template').content)</script>`,
  );
  const started = async (): Promise<number[]> => {
    const states = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        at(page, index).evaluate(
          () => document.querySelector<HTMLElement>('.figure')?.dataset['state'],
        ),
      ),
    );
    return states.flatMap((state, index) => (state === 'ready' ? [index] : []));
  };
  const inSight = (): Promise<number[]> =>
    page.locator('iframe').evaluateAll((frames) =>
      frames.flatMap((frame, index) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return bottom > 0 && top < innerHeight ? [index] : [];
      }),
    );
  const first = await inSight();
  await expect.poll(started).toEqual(first);
  // From here on, the timers of the page and its frames wait for the test. What is passed is in sight for about 100 ms.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 500) {
    await page.evaluate((y) => scrollTo(0, y), top);
    await Promise.all(page.frames().slice(1).map(sightTold));
    await page.clock.runFor(40);
  }
  expect(await started()).toEqual(first);
  await page.evaluate(() => scrollTo(0, 4200));
  await Promise.all(page.frames().slice(1).map(sightTold));
  await page.clock.runFor(1000);
  await page.clock.resume();
  const stayedAt = await inSight();
  expect(stayedAt.length).toBeGreaterThan(0);
  await expect.poll(started).toEqual([...first, ...stayedAt]);
  // A hand starts one that has not been stayed at.
  await at(page, 19).evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(started).toEqual([...first, ...stayedAt, 19]);
});
