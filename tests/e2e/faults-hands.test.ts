// A drag that ends otherwise than by letting go: it ends in a known way, and nothing stays in the hand.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { can, cannot } from './support/engine';
import type { Spot } from './support/figure';
import {
  componentsAt,
  axes,
  cosineOf,
  measure,
  nextFrame,
  openFigure,
  rest,
  tip,
} from './support/figure';
import type { Phase } from './support/fingers';
import { touch } from './support/fingers';
import { expectFree, expectOneStep, isHeld, takeB } from './support/held';
import { hostedSite } from './support/hosts';

const site = hostedSite();
const AUTHORS = 0.352527889773966;

/** The release that the page never hears of, because a dialog or another window gets it. */
async function swallowRelease(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const type of ['pointerup', 'mouseup', 'lostpointercapture']) {
      addEventListener(type, (event) => event.stopImmediatePropagation(), {
        capture: true,
        once: true,
      });
    }
  });
  await page.mouse.up();
}

/** What the page is told when another window or tab takes its place. */
async function turnAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    dispatchEvent(new Event('blur'));
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('focus'));
  });
}

/** The number of the mouse that drags, which is another in each engine. */
async function mouseOf(page: Page): Promise<number> {
  return page
    .locator('.stage')
    .evaluate((stage) => [...Array(100).keys()].findIndex((id) => stage.hasPointerCapture(id)));
}

describe('with a mouse', () => {
  test('capture is lost, and the button let go outside the drawing: what was dragged stays', async () => {
    const { page, complaints } = await openFigure(site);
    await takeB(page);
    const cosine = await measure(page, 'cosine');
    const pointer = await mouseOf(page);
    await page.locator('.stage').evaluate((stage, id) => stage.releasePointerCapture(id), pointer);
    const readout = await page.locator('.readout').boundingBox();
    await page.mouse.move((readout?.x ?? 0) + 9, (readout?.y ?? 0) + 9);
    await page.mouse.up();
    await rest(page);
    expect(await measure(page, 'cosine')).toBe(cosine);
    await expectFree(page);
    await expectOneStep(page);
    expect(complaints).toEqual([]);
  });

  test('the release is lost: the next move of a free hand lets go', async () => {
    const { page, complaints } = await openFigure(site);
    await takeB(page);
    const cosine = await measure(page, 'cosine');
    await swallowRelease(page);
    await page.mouse.move(300, 200, { steps: 4 });
    await rest(page);
    expect(await measure(page, 'cosine')).toBe(cosine);
    await expectFree(page);
    await expectOneStep(page);
    expect(complaints).toEqual([]);
  });

  test('another window, another tab: a hand that is still down goes on', async () => {
    const { page, complaints } = await openFigure(site);
    const at = await takeB(page);
    await turnAway(page);
    await comeBack(page);
    await page.mouse.move(at.x - 30, at.y - 30, { steps: 3 });
    await page.mouse.up();
    await rest(page);
    await expectFree(page);
    await expectOneStep(page);
    expect(complaints).toEqual([]);
  });

  test('the system ends it: the tip goes back, and there is nothing to undo', async () => {
    const { page } = await openFigure(site);
    await takeB(page);
    const pointerId = await mouseOf(page);
    await page.locator('.stage').dispatchEvent('pointercancel', { pointerId });
    await rest(page);
    expect(await measure(page, 'cosine')).toBeCloseTo(AUTHORS, 14);
    expect(await page.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
    await page.mouse.up();
    await expectFree(page);
  });
});

describe('with fingers', () => {
  type Fingers = (type: Phase, ...points: Spot[]) => Promise<void>;

  async function openTouched(): Promise<{ page: Page; fingers: Fingers }> {
    if (!can('fingers')) cannot('fingers');
    const { page } = await openFigure(site, { hasTouch: true });
    const session = await page.context().newCDPSession(page);
    const fingers: Fingers = async (type, ...points) => {
      await touch(session, type, ...points);
      await nextFrame(page);
    };
    return { page, fingers };
  }

  test('a second finger moves nothing, and the first one goes on', async () => {
    const { page, fingers } = await openTouched();
    const from = await tip(page, 'B');
    const plane = await axes(page);
    const second = { x: from.x - 150, y: from.y - 90 };
    await fingers('touchStart', from);
    await fingers('touchMove', { ...from, y: from.y - 60 });
    await fingers('touchStart', { ...from, y: from.y - 60 }, second);
    await fingers('touchMove', { ...from, y: from.y - 60 }, { ...second, x: second.x + 40 });
    await fingers('touchMove', { ...from, y: from.y - 120 }, { ...second, x: second.x + 40 });
    await fingers('touchEnd');
    await rest(page);
    const b = componentsAt({ x: from.x, y: from.y - 120 }, plane);
    expect(Math.abs((await measure(page, 'cosine')) - cosineOf([3, 30], b))).toBeLessThan(0.02);
    await expectFree(page);
    await expectOneStep(page);
  });

  test('a touch that the system ends puts the tip back', async () => {
    if (!can('cancelling')) cannot('cancelling');
    const { page, fingers } = await openTouched();
    const from = await tip(page, 'B');
    await fingers('touchStart', from);
    await fingers('touchMove', { ...from, y: from.y - 90 });
    expect(await isHeld(page)).toBe(true);
    await fingers('touchCancel');
    await rest(page);
    expect(await measure(page, 'cosine')).toBeCloseTo(AUTHORS, 14);
    expect(await page.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
    await expectFree(page);
  });
});
