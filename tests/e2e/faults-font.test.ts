// The font does not come, or comes late, cut, damaged or as something else: the figure runs, and every control is there.
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dragTip, measure, openFigure, rest, tip } from './support/figure';
import { expectControlsOnBoard, expectOneStep } from './support/held';
import { hostedSite } from './support/hosts';
import { fromHex, photograph } from './support/pixels';
import themes from '../../web/themes.json';

const site = hostedSite();
const FONT = /\/assets\/[^/]*\.ttf$/;

const noise = (whole: Buffer): Buffer =>
  Buffer.from(whole.map((byte, at) => (at % 7 === 0 ? (byte * 31 + at) & 255 : byte)));
const DAMAGED: Record<string, (whole: Buffer) => Buffer> = {
  'that was cut': (whole) => whole.subarray(0, Math.floor(whole.length / 3)),
  'that is a page to sign in': () => Buffer.from('<!doctype html><p>Sign in</p>'),
  // Its list of tables is whole, and what they hold is not.
  'whose tables are damaged': (whole) =>
    Buffer.concat([whole.subarray(0, 300), noise(whole.subarray(300))]),
};

async function inked(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`There is no ${selector}.`);
  return (await photograph(page)).inked(box, fromHex(themes['light.panel']));
}

async function dragsOnce(page: Page): Promise<void> {
  const from = await tip(page, 'B');
  await dragTip(page, 'B', { x: from.x - 20, y: from.y - 60 });
  expect(await measure(page, 'dot')).not.toBe(165);
  await expectOneStep(page);
}

async function expectNoPanel(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-tool="panel"]').count()).toBe(0);
  await rest(page);
  expect(await page.locator('.panel-area').isVisible()).toBe(false);
  await dragsOnce(page);
  await expectControlsOnBoard(page);
}

const withFont = (answer: (route: Route) => Promise<void>) => (page: Page) =>
  page.route(FONT, answer);

describe.each(Object.entries(DAMAGED))('a font %s', (_, damaged) => {
  test('leaves the controls on the board, and the program alone', async () => {
    const { page, complaints } = await openFigure(site, {
      prepare: withFont(async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: damaged(await response.body()) });
      }),
    });
    await expectNoPanel(page);
    expect(complaints.filter((one) => one.startsWith('cosine-lab: the font'))).toHaveLength(1);
  });
});

test('a font that is missing leaves the controls on the board', async () => {
  const { page, complaints } = await openFigure(site, {
    prepare: withFont((route) => route.fulfill({ status: 404 })),
  });
  await expectNoPanel(page);
  expect(complaints.filter((one) => one.startsWith('cosine-lab: the font'))).toHaveLength(1);
});

test('a font that is sent as a text of another type is a font', async () => {
  const { page, complaints } = await openFigure(site, {
    prepare: withFont(async (route) => {
      const response = await route.fetch();
      const headers = { 'content-type': 'text/html', 'x-content-type-options': 'nosniff' };
      await route.fulfill({ response, headers });
    }),
  });
  expect(await inked(page, '.panel-area')).toBeGreaterThan(0.01);
  expect(complaints).toEqual([]);
});

test('a font that is late holds up nothing, and the panel comes with it', async () => {
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const { page, complaints } = await openFigure(site, {
    prepare: withFont(async (route) => {
      await arrived;
      await route.continue();
    }),
  });
  await dragsOnce(page);
  const before = await inked(page, '.panel-area');
  arrive();
  await expect.poll(() => inked(page, '.panel-area')).toBeGreaterThan(before + 0.01);
  expect(complaints).toEqual([]);
});
