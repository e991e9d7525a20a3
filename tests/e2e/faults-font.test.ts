// The font does not come, or comes late, cut, damaged or as something else: the figure runs, and every control is there.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Answer } from './support/damage';
import { changed, cut, held, missing, noise, SIGN_IN } from './support/damage';
import { dragTip, measure, openFigure, rest, tip } from './support/figure';
import { expectControlsOnBoard, expectOneStep } from './support/held';
import { hostedSite } from './support/hosts';
import { fromHex, photograph } from './support/pixels';
import themes from '../../web/themes.json';

const site = hostedSite();
const FONT = /\/assets\/[^/]*\.ttf$/;

const DAMAGED: Record<string, Answer> = {
  'that was cut': changed(cut),
  'that is a page to sign in': changed(() => Buffer.from(SIGN_IN)),
  // Its list of tables is whole, and what they hold is not.
  'whose tables are damaged': changed((whole) => noise(whole, 300)),
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

const withFont = (answer: Answer) => (page: Page) => page.route(FONT, answer);

describe.each(Object.entries(DAMAGED))('a font %s', (_, answer) => {
  test('leaves the controls on the board, and the program alone', async () => {
    const { page, complaints } = await openFigure(site, {
      prepare: withFont(answer),
    });
    await expectNoPanel(page);
    expect(complaints.filter((one) => one.startsWith('cosine-lab: the font'))).toHaveLength(1);
  });
});

test('a font that is missing leaves the controls on the board', async () => {
  const { page, complaints } = await openFigure(site, {
    prepare: withFont(missing),
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
  const { answer, arrive } = held();
  const { page, complaints } = await openFigure(site, { prepare: withFont(answer) });
  await dragsOnce(page);
  const before = await inked(page, '.panel-area');
  arrive();
  await expect.poll(() => inked(page, '.panel-area')).toBeGreaterThan(before + 0.01);
  expect(complaints).toEqual([]);
});
