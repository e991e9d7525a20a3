// A finger: it takes a tip within 44 pixels, scrolls the page elsewhere, and two of them zoom.
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { can, cannot } from './support/engine';
import type { Spot } from './support/figure';
import {
  axes,
  componentsAt,
  cosineOf,
  measure,
  nextFrame,
  openFigure,
  rest,
  tip,
} from './support/figure';
import { lead, touch } from './support/fingers';
import { hostedSite } from './support/hosts';
import type { Visited } from './support/site';

const site = hostedSite();

const phone = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

async function openPhone(): Promise<Visited & { fingers: CDPSession }> {
  const visited = await openFigure(site, phone);
  return { ...visited, fingers: await visited.page.context().newCDPSession(visited.page) };
}

test('a finger beside the tip takes it, and the tip keeps its distance', async () => {
  const { page, fingers, complaints } = await openPhone();
  const plane = await axes(page);
  const at = await tip(page, 'B');
  const finger = { x: at.x - 12, y: at.y + 14 };
  await lead(page, fingers, finger, { x: finger.x - 40.5, y: finger.y - 150.25 });
  await rest(page);
  const b = componentsAt({ x: at.x - 40.5, y: at.y - 150.25 }, plane);
  expect(Math.abs((await measure(page, 'cosine')) - cosineOf([3, 30], b))).toBeLessThan(0.02);
  // The readout stands above the stage, where no finger on a tip covers it.
  const readout = await page.locator('.readout').boundingBox();
  expect((readout?.y ?? 0) + (readout?.height ?? 0)).toBeLessThan(finger.y - 150 - 22);
  await touch(fingers, 'touchEnd');
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect(await measure(page, 'norm-B')).toBeCloseTo(Math.hypot(15, 4), 12);
  expect(complaints).toEqual([]);
});

test('handles are 44 pixels wide, but give way to others close by', async () => {
  const { page } = await openPhone();
  const boxes = await page
    .locator('[data-handle]')
    .evaluateAll((handles) =>
      handles.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect()),
    );
  expect(boxes.length).toBeGreaterThan(3);
  const wide = boxes.filter(({ width, height }) => width > 43.9 && height > 43.9);
  expect(wide.length).toBeGreaterThan(1);
  for (const [index, box] of boxes.entries()) {
    expect(Math.min(box.width, box.height)).toBeGreaterThan(23.9);
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      expect(Math.min(across, down)).toBeLessThan(0.1);
    }
  }
});

/** Where the page stands once it scrolls no more: a flick goes on for a while. */
async function scrolledTo(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    for (let still = 0, last = scrollY; still < 10; last = scrollY) {
      await frame();
      still = scrollY === last ? still + 1 : 0;
    }
    return scrollY;
  });
}

test('a finger on the empty figure scrolls the page and moves nothing', async () => {
  if (!can('scrolling')) cannot('scrolling');
  const { page, fingers } = await openPhone();
  await page.evaluate(() => {
    const more = document.createElement('div');
    more.style.height = '2000px';
    document.body.append(more);
  });
  const before = await axes(page);
  await lead(page, fingers, { x: 250, y: 400 }, { x: 250, y: 250 });
  await touch(fingers, 'touchEnd');
  await page.waitForFunction(() => scrollY > 50);
  const scrolled = await scrolledTo(page);
  const after = await axes(page);
  expect(after.origin.y + scrolled).toBeCloseTo(before.origin.y, 0);
  expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([3, 30], [15, 4]), 14);
});

test('two fingers zoom and move the view', async () => {
  const { page, fingers } = await openPhone();
  const before = await axes(page);
  const spread = (half: number): [Spot, Spot] => [
    { x: 220 - half, y: 380 },
    { x: 220 + half, y: 380 },
  ];
  await touch(fingers, 'touchStart', ...spread(30));
  for (let half = 32; half <= 60; half += 4) {
    await touch(fingers, 'touchMove', ...spread(half));
    await nextFrame(page);
  }
  await touch(fingers, 'touchEnd');
  await rest(page);
  const after = await axes(page);
  expect(after.pixelsPerUnit / before.pixelsPerUnit).toBeCloseTo(2, 1);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  const still = componentsAt({ x: 220, y: 380 }, before);
  expect(componentsAt({ x: 220, y: 380 }, after)[0]).toBeCloseTo(still[0], 0);
});

test('a double tap on a tip opens its numbers', async () => {
  const { page } = await openPhone();
  const at = await tip(page, 'B');
  await page.touchscreen.tap(at.x, at.y);
  await page.touchscreen.tap(at.x, at.y);
  await page.locator('.typing input').first().waitFor();
  const form = await page.locator('.typing').boundingBox();
  expect(form?.x).toBeGreaterThanOrEqual(0);
  expect((form?.x ?? 0) + (form?.width ?? 999)).toBeLessThanOrEqual(360);
});

test('a finger scrolls the panel from any place, and presses nothing on the way', async () => {
  if (!can('scrolling')) cannot('scrolling');
  const { page, fingers } = await openPhone();
  await page.touchscreen.tap(250, 300);
  await page.tap('[data-tool="panel"]');
  await rest(page);
  const panel = await page.locator('.panel-area').boundingBox();
  if (!panel) throw new Error('The panel is not open.');
  const low = { x: 120, y: panel.y + panel.height - 40 };
  const left = (): Promise<number> =>
    page
      .locator('.panel-area')
      .evaluate((area) => area.scrollHeight - area.clientHeight - area.scrollTop);
  // Before the panel is drawn there is nothing to scroll.
  await expect.poll(left).toBeGreaterThan(50);
  for (let swipes = 0; swipes < 4 || (swipes < 20 && (await left()) > 1); ++swipes) {
    await lead(page, fingers, low, { x: 124, y: panel.y + 30 });
    await touch(fingers, 'touchEnd');
    await rest(page);
  }
  expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([3, 30], [15, 4]), 14);
  expect(await page.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
  // The last switch, which hides the other vectors, now stands above the data at the bottom.
  expect(await page.locator('[data-label="tip"]').count()).toBe(5);
  await expect.poll(left).toBeLessThan(2);
  await rest(page);
  await page.touchscreen.tap(60, panel.y + panel.height - 113);
  await expect.poll(() => page.locator('[data-label="tip"]').count()).toBe(2);
});
