// The clock is set ahead or back by hours, or the processor is slow: what counts is what was done, not when.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { can, cannot } from './support/engine';
import {
  axes,
  componentsAt,
  cosineOf,
  measure,
  openFigure,
  rest,
  spokenComponents,
  tip,
} from './support/figure';
import { expectFree, expectOneStep, isHeld, takeB } from './support/held';
import { hostedSite } from './support/hosts';

const site = hostedSite();
const HOUR = 3_600_000;

interface Clock extends Window {
  /** Milliseconds that every clock of the page is ahead. */
  ahead: number;
  /** The frames that are asked for. */
  awaited: Set<number>;
}

async function makeClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = window as unknown as Clock;
    Object.assign(own, { ahead: 0, awaited: new Set() });
    const [read, ask, date] = [performance.now.bind(performance), requestAnimationFrame, Date.now];
    performance.now = () => read() + own.ahead;
    Date.now = () => date() + own.ahead;
    window.requestAnimationFrame = (callback) => {
      const id = ask((now) => {
        own.awaited.delete(id);
        callback(now + own.ahead);
      });
      own.awaited.add(id);
      return id;
    };
    const cancel = cancelAnimationFrame;
    window.cancelAnimationFrame = (id) => {
      own.awaited.delete(id);
      cancel(id);
    };
    const stamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')?.get;
    Object.defineProperty(Event.prototype, 'timeStamp', {
      get(this: Event) {
        return Number(stamp?.call(this)) + own.ahead;
      },
    });
  });
}

const setClock = (page: Page, hours: number): Promise<void> =>
  page.evaluate((ahead) => void ((window as unknown as Clock).ahead = ahead), hours * HOUR);

/** No frame is asked for any more. */
const asleep = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (window as unknown as Clock).awaited.size === 0, null, {
    polling: 50,
  });

test('a drag goes on when the clock is set, and two clicks hours apart are no double click', async () => {
  const { page, complaints } = await openFigure(site, { prepare: makeClock });
  const at = await takeB(page);
  for (const hours of [5, -5, 0]) {
    await setClock(page, hours);
    await page.mouse.move(at.x + hours, at.y - 9 * hours, { steps: 3 });
    await rest(page);
    expect(await isHeld(page)).toBe(true);
    expect(await measure(page, 'cosine')).not.toBeNaN();
  }
  await page.mouse.up();
  await expectOneStep(page);
  const b = await tip(page, 'B');
  await page.mouse.click(b.x, b.y);
  await setClock(page, -7);
  await page.mouse.click(b.x, b.y);
  await rest(page);
  expect(await page.locator('.typing').count()).toBe(0);
  await asleep(page);
  expect(complaints).toEqual([]);
});

test.each([-5, 5])('a motion ends where the clock is set by %d hours under way', async (hours) => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?figure=dimension',
    prepare: makeClock,
  });
  await setClock(page, 6);
  // As soon as the figure moves.
  await page.evaluate(
    (ahead) => {
      const figure = document.querySelector('.figure') as Element;
      const observer = new MutationObserver(() => {
        if (!figure.classList.contains('moving')) return;
        observer.disconnect();
        Object.assign(window, { ahead });
      });
      observer.observe(figure, { attributes: true });
    },
    (6 + hours) * HOUR,
  );
  await page.getByRole('radio', { name: 'both at once' }).check();
  await page.waitForFunction(
    (ahead) => (window as unknown as Clock).ahead === ahead,
    (6 + hours) * HOUR,
  );
  await page.waitForSelector('.figure:not(.moving)');
  await asleep(page);
  const labels = await page.locator('[data-label]').allInnerTexts();
  expect(labels.length).toBeGreaterThan(3);
  expect(labels.join()).not.toContain('NaN');
  const [x = NaN, y = NaN] = await spokenComponents(page, 'A');
  const [drawnX, drawnY] = componentsAt(await tip(page, 'A'), await axes(page));
  expect([drawnX, drawnY]).toEqual([expect.closeTo(x, 0), expect.closeTo(y, 0)]);
  expect(complaints).toEqual([]);
});

test('with a processor 20 times as slow, a drag and a key do the same', async () => {
  if (!can('cdp')) cannot('cdp');
  const { page, complaints } = await openFigure(site);
  const session = await page.context().newCDPSession(page);
  const plane = await axes(page);
  const from = await tip(page, 'B');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await page.keyboard.down('Shift');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 20, from.y - 120, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await rest(page);
  const b = componentsAt({ x: from.x - 20, y: from.y - 120 }, plane);
  expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([3, 30], b), 2);
  const dragged = await measure(page, 'cosine');
  await page.locator('[data-handle="A"]').focus();
  await page.keyboard.press('ArrowRight');
  await rest(page);
  expect(await measure(page, 'cosine')).not.toBe(dragged);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.keyboard.press('Control+z');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(dragged);
  await expectOneStep(page);
  await expectFree(page);
  expect(complaints).toEqual([]);
});
