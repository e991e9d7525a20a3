// A wheel and a finger over the panel: the panel scrolls as far as it can, and the page around the figure takes the
// rest. The page is of another site; the events are the browser's own.
import type { CDPSession, FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Spot } from './support/figure';
import { nextFrame, rest } from './support/figure';
import { lead, touch } from './support/fingers';
import { dist, hostedSite, openHost, ready, serve } from './support/hosts';

const site = hostedSite();

const KINDS = ['frame', 'element'] as const;
const NOTCH = 120;

interface Opened {
  page: Page;
  figure: FrameLocator;
  complaints: string[];
  /** In the middle of the panel, as far as that is on the screen. */
  over(): Promise<Spot>;
}

/** `height`: with 420 pixels the panel holds more than it shows, with 900 it does not. */
async function open(kind: (typeof KINDS)[number], height: number): Promise<Opened> {
  const { url } = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const shown = {
    frame: `<iframe src="${url}figure.html" title="Figure" width="860" height="${height}"></iframe>`,
    element: `<script type="module" src="${url}cosine-lab.js"></script>
      <cosine-lab style="width: 860px; height: ${height}px" loading="eager"></cosine-lab>`,
  }[kind];
  const body = `<div style="height: 300px"></div>${shown}<div style="height: 3000px"></div>`;
  const { page, complaints } = await openHost(site, body);
  const figure = page.frameLocator('iframe');
  await ready(page, figure);
  await figure.locator('.panel-area > div[style]').waitFor({ state: 'attached' });
  // Until there are graphics, the panel's place has other controls, which are longer.
  await figure.locator('.drawn[data-graphics="live"]').waitFor({ state: 'attached' });
  const over = async (): Promise<Spot> => {
    const box = await figure.locator('.panel-area').boundingBox();
    if (!box) throw new Error('The panel is not open.');
    // Where the panel is longer than the window, still in it.
    const end = (page.viewportSize()?.height ?? 0) - 20;
    return { x: box.x + box.width / 2, y: Math.min(box.y + box.height / 2, end) };
  };
  return { page, figure, complaints, over };
}

async function fingersOn(page: Page): Promise<CDPSession> {
  const fingers = await page.context().newCDPSession(page);
  await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return fingers;
}

const pageTop = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** How far the panel is scrolled, and how far it can be. */
async function panel(figure: FrameLocator): Promise<{ top: number; most: number }> {
  return figure.locator('.panel-area').evaluate((area) => ({
    top: Math.round(area.scrollTop),
    most: area.scrollHeight - area.clientHeight,
  }));
}

/** Waits until the panel holds more than it shows: a finger that comes sooner scrolls the page. */
async function scrollable(figure: FrameLocator): Promise<void> {
  await expect.poll(async () => (await panel(figure)).most).toBeGreaterThan(50);
  await rest(figure.locator('.panel-area'));
}

/** Turns the wheel until `done`; a page that never gets there is a failure. */
async function turn(page: Page, by: number, done: () => Promise<boolean>): Promise<void> {
  for (let notch = 0; notch < 40; ++notch) {
    await page.mouse.wheel(0, by);
    await nextFrame(page);
    await nextFrame(page);
    if (await done()) return;
  }
  throw new Error('The wheel is trapped.');
}

async function swipe(page: Page, fingers: CDPSession, from: Spot, dy: number): Promise<void> {
  await lead(page, fingers, from, { x: from.x, y: from.y + dy });
  await touch(fingers, 'touchEnd');
}

describe.each(KINDS)('%s of another site', (kind) => {
  test('a panel that shows all leaves the wheel to the page', async () => {
    const { page, figure, over, complaints } = await open(kind, 900);
    expect((await panel(figure)).most).toBe(0);
    const { x, y } = await over();
    await page.mouse.move(x, y);
    await turn(page, NOTCH, async () => (await pageTop(page)) > 0);
    expect(complaints).toEqual([]);
  });

  test('one that holds more scrolls to its end, and the page takes the rest, both ways', async () => {
    const { page, figure, over, complaints } = await open(kind, 420);
    await scrollable(figure);
    const { x, y } = await over();
    await page.mouse.move(x, y);
    await turn(page, NOTCH, async () => (await panel(figure)).top > 0);
    expect(await pageTop(page)).toBe(0);
    await turn(page, NOTCH, async () => (await pageTop(page)) > 0);
    const end = await panel(figure);
    expect(Math.abs(end.top - end.most)).toBeLessThanOrEqual(1);
    // The figure may have scrolled away from under the pointer.
    const now = await over();
    await page.mouse.move(now.x, Math.max(10, now.y));
    await turn(page, -NOTCH, async () => (await pageTop(page)) === 0);
    await page.mouse.move(x, y);
    await turn(page, -NOTCH, async () => (await panel(figure)).top === 0);
    expect(complaints).toEqual([]);
  });

  test('a finger scrolls the panel, and at its end the page; it presses nothing', async () => {
    const { page, figure, over, complaints } = await open(kind, 420);
    const fingers = await fingersOn(page);
    await scrollable(figure);
    const before = await figure.locator('.figure').innerText();
    for (let swipes = 0; swipes < 6 && (await pageTop(page)) === 0; ++swipes) {
      await swipe(page, fingers, await over(), -150);
    }
    await page.waitForFunction(() => scrollY > 0);
    const end = await panel(figure);
    expect(Math.abs(end.top - end.most)).toBeLessThanOrEqual(1);
    expect(await figure.locator('.figure').innerText()).toBe(before);
    expect(await figure.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
    expect(complaints).toEqual([]);
  });

  test('a finger over a panel that shows all scrolls the page', async () => {
    const { page, over, complaints } = await open(kind, 900);
    await swipe(page, await fingersOn(page), await over(), -150);
    await page.waitForFunction(() => scrollY > 0);
    expect(complaints).toEqual([]);
  });
});

test('a finger that moves sideways over a number of the panel changes it', async () => {
  const { page, figure } = await open('frame', 900);
  const fingers = await fingersOn(page);
  const box = await figure.locator('.panel-area').boundingBox();
  if (!box) throw new Error('The panel is not open.');
  const tip = figure.locator('[data-handle="A"]');
  const before = await tip.getAttribute('aria-valuetext');
  const drag = async (y: number): Promise<void> => {
    const from = box.x + box.width / 2;
    await lead(page, fingers, { x: from, y }, { x: from + 40, y }, 5);
    await touch(fingers, 'touchEnd');
    await nextFrame(page);
  };
  // Some row of the panel is the first number's.
  const all = async (): Promise<string | null> => {
    for (let y = box.y + 20; y < box.y + 200; y += 12) await drag(y);
    return tip.getAttribute('aria-valuetext');
  };
  await expect.poll(all, { timeout: 40_000 }).not.toBe(before);
});
