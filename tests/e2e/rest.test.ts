// What the figure asks of the machine: nothing at rest, and no question to the graphics card in a drag.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

declare global {
  interface Window {
    counts: { frames: number; draws: number; queries: string[] };
    /** The frames that are asked for. */
    awaited: Set<number>;
  }
}

// Every WebGL function that waits for an answer of the graphics process.
const QUERIES = /^(get|is|check|finish$|readPixels$|clientWaitSync$)/;

async function count(page: Page): Promise<void> {
  await page.addInitScript((pattern) => {
    window.counts = { frames: 0, draws: 0, queries: [] };
    window.awaited = new Set();
    const ask = window.requestAnimationFrame.bind(window);
    const cancel = window.cancelAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      ++window.counts.frames;
      const id = ask((now) => {
        window.awaited.delete(id);
        callback(now);
      });
      window.awaited.add(id);
      return id;
    };
    window.cancelAnimationFrame = (id) => {
      window.awaited.delete(id);
      cancel(id);
    };
    const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      const original: unknown = descriptor?.value;
      if (typeof original !== 'function') continue;
      prototype[name] = function (this: unknown, ...given: unknown[]): unknown {
        if (new RegExp(pattern).test(name)) window.counts.queries.push(name);
        if (name.startsWith('draw')) ++window.counts.draws;
        return original.apply(this, given) as unknown;
      };
    }
  }, QUERIES.source);
}

const open = (): ReturnType<typeof openFigure> => openFigure(site, { prepare: count });

/** With a clock that can be told to go on. */
const openTimed = (): ReturnType<typeof openFigure> =>
  openFigure(site, {
    prepare: async (page) => {
      await page.clock.install();
      await count(page);
    },
  });

async function asleep(page: Page): Promise<void> {
  await page.waitForFunction(() => window.awaited.size === 0, null, { polling: 50 });
}

async function restart(page: Page): Promise<void> {
  expect((await counts(page)).frames).toBeGreaterThan(0);
  await page.evaluate(() => (window.counts = { frames: 0, draws: 0, queries: [] }));
}

const counts = (page: Page): Promise<Window['counts']> => page.evaluate(() => window.counts);

test('at rest no frame is asked for and nothing is drawn', async () => {
  const { page } = await openTimed();
  await asleep(page);
  await restart(page);
  await page.clock.runFor(60_000);
  expect(await counts(page)).toEqual({ frames: 0, draws: 0, queries: [] });
});

test('a pointer that only passes over wakes the figure, and it goes to sleep again', async () => {
  const { page } = await openTimed();
  await asleep(page);
  await restart(page);
  await page.mouse.move(300, 300);
  await page.mouse.move(760, 300, { steps: 10 });
  await page.mouse.move(10, 10);
  // Firefox tells the stage in a later task that the pointer has left it.
  await rest(page);
  await asleep(page);
  await restart(page);
  await page.clock.runFor(60_000);
  expect((await counts(page)).frames).toBe(0);
});

test('a drag draws every frame without asking the graphics card anything', async () => {
  const { page } = await open();
  const at = await tip(page, 'A');
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 5, at.y + 5);
  await asleep(page);
  await restart(page);
  const moves = 30;
  for (let step = 1; step <= moves; ++step) {
    await page.mouse.move(at.x + 5 + 3 * step, at.y + 5 + 2 * step);
    await rest(page);
  }
  const { draws, queries } = await counts(page);
  await page.mouse.up();
  expect(queries).toEqual([]);
  expect(draws).toBeGreaterThan(moves);
  // One call for the figure, a handful for the panel.
  expect(draws / moves).toBeLessThan(8);
});

test('several moves between two frames make one frame', async () => {
  const { page } = await open();
  const at = await tip(page, 'A');
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await asleep(page);
  await restart(page);
  await page.evaluate(({ x, y }) => {
    const stage = document.querySelector('.stage');
    for (let i = 0; i < 50; ++i) {
      stage?.dispatchEvent(
        new PointerEvent('pointermove', {
          clientX: x + i,
          clientY: y + i,
          pointerId: 1,
          bubbles: true,
        }),
      );
    }
  }, at);
  expect((await counts(page)).frames).toBe(1);
  await page.mouse.up();
});
