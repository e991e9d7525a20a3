// The guided steps of every figure, from the first to the last, in four ways. Nothing presses "Next": each step must end
// because what it asks for was done.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { said } from './support/board';
import type { Axes, Spot } from './support/figure';
import { axes, openFigure, rest, spokenComponents, tip } from './support/figure';
import type { Hand } from './support/hands';
import { clicks, finger, keyboard, mouse } from './support/hands';
import type { FIGURES } from './support/hosts';
import { hostedSite } from './support/hosts';

const site = hostedSite();

type Step = (page: Page, hand: Hand) => Promise<unknown>;

const choice = (page: Page, name: string): Locator =>
  page.locator('.figure').getByRole('radio', { name, exact: true });
const button = (page: Page, name: string | RegExp): Locator =>
  page.locator('.board').getByRole('button', { name, exact: true }).first();

const chooses =
  (name: string): Step =>
  (page, hand) =>
    hand.press(choice(page, name));
const presses =
  (name: string | RegExp): Step =>
  (page, hand) =>
    hand.press(button(page, name));
const types =
  (id: string, text: string): Step =>
  (page) =>
    page.locator(`[data-text="${id}"]`).fill(text);

/** Where a drawing's origin is, and its scale, by where two tips are and what is said of them. */
async function plane(page: Page, one: string, other: string): Promise<Axes> {
  await page.locator('.stage').evaluate((stage) => stage.scrollIntoView({ block: 'end' }));
  await rest(page);
  // Tips that lie together say little; numbers along the axes are there where the drawing is large.
  if ((await page.locator('[data-label="tick-y"]').count()) > 2) return axes(page);
  const [a, b] = [await tip(page, one), await tip(page, other)];
  const [ax = 0, ay = 0] = await spokenComponents(page, one);
  const [bx = 0, by = 0] = await spokenComponents(page, other);
  const pixelsPerUnit = Math.hypot(a.x - b.x, a.y - b.y) / Math.hypot(ax - bx, ay - by);
  return {
    origin: { x: a.x - ax * pixelsPerUnit, y: a.y + ay * pixelsPerUnit },
    pixelsPerUnit,
  };
}

/** In the units of the drawing, of which another tip gives the scale. */
const moves =
  (vector: string, other: string, x: number, y: number): Step =>
  async (page, hand) => {
    const { origin, pixelsPerUnit } = await plane(page, vector, other);
    const to: Spot = { x: origin.x + x * pixelsPerUnit, y: origin.y - y * pixelsPerUnit };
    await hand.move(vector, to, [x, y]);
  };

/** To the other arrow, well before its tip, which a click would take. */
const joins =
  (vector: string, other: string, origin: Locate, numbers: readonly number[]): Step =>
  async (page, hand) => {
    const { x, y } = await origin(page);
    const to = await tip(page, other);
    await hand.move(vector, { x: x + 0.6 * (to.x - x), y: y + 0.6 * (to.y - y) }, numbers);
  };

type Locate = (page: Page) => Promise<Spot>;
// Opposite arrows of one length have the origin between them.
const betweenTips: Locate = async (page) => {
  await page.locator('.stage').evaluate((stage) => stage.scrollIntoView({ block: 'end' }));
  await rest(page);
  const [a, b] = [await tip(page, 'A'), await tip(page, 'B')];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
};
const ofWords: Locate = async (page) => (await plane(page, 'king', 'woman')).origin;

// There are two right angles; the view makes room for the one that is nearer.
const opensAngle: Step = async (page, hand) => {
  const { origin, pixelsPerUnit } = await plane(page, 'A', 'B');
  const stage = await page.locator('.stage').boundingBox();
  const above = origin.y - 7.5 * pixelsPerUnit > (stage?.y ?? 0) + 60;
  const left = origin.x - 2 * pixelsPerUnit > (stage?.x ?? 0) + 60;
  const to: readonly [number, number] = above && left ? [-2, 7.5] : [2, -7.5];
  await moves('A', 'B', ...to)(page, hand);
};

const matrix =
  (row: string, column: string): Step =>
  (page, hand) =>
    hand.press(page.locator('.matrix').getByRole('button', { name: `${row} and ${column}` }));

// The numbers of the word in the middle, from the figure's own table.
const becomesLike: Step = async (page, hand) => {
  const rows = page.locator('.board tr', { has: page.locator('th[scope="row"]') });
  for (let feature = 0; feature < 8; ++feature) {
    const slider = page.locator(`[data-control="value.0.${feature}"]`);
    const name = await slider.evaluate((input) => input.closest('label')?.innerText.trim() ?? '');
    const row = rows.filter({ hasText: name.split('\n')[0] ?? '' }).last();
    const text = await row.locator('td').nth(1).innerText();
    await hand.slide(slider, (Number(text.replace('\u2212', '-')) + 1) / 2);
    await rest(page);
  }
};

const WALKS: Record<(typeof FIGURES)[number], readonly Step[]> = {
  cosine: [
    moves('A', 'B', 12, 3.2),
    opensAngle,
    moves('A', 'B', -7.5, -2),
    chooses('unit circle'),
    joins('B', 'A', betweenTips, [-12, -3]),
  ],
  dimension: [chooses('volume'), chooses('both at once')],
  ratio: [chooses('volume'), presses('E = 0.5 B'), moves('E', 'B', 9, 7)],
  pairs: [matrix('A', 'D'), matrix('A', 'C'), moves('A', 'B', -12, -3)],
  metric: [chooses('g'), chooses('z-scores'), chooses('none')],
  embedding: [presses('prince'), presses('bicycle'), becomesLike, chooses('two features')],
  highdim: [presses('10'), presses('1000'), chooses('only positive')],
  tokens: [
    (page, hand) => hand.press(page.locator('.chips button').nth(2)),
    types('tokens.text', 'hello'),
    chooses('words'),
  ],
  words: [
    joins('king', 'woman', ofWords, [0.1, 0.9]),
    async (page, hand) => {
      await types('words.find', 'queen')(page, hand);
      await hand.press(button(page, 'queen'));
    },
    types('words.sum', 'king − man + woman'),
    (page, hand) => hand.press(button(page, 'paris, london, berlin, april')),
  ],
};

/** Without a pointer, the focus is somewhere, and what the step showed is announced with what comes next. */
async function isTold(page: Page, next: string, where: string): Promise<void> {
  expect(await page.evaluate(() => document.activeElement !== document.body), where).toBe(true);
  const untold = async (): Promise<string[]> => {
    const spoken = await said(page.locator('.spoken'));
    const found = await said(page.locator('.steps .found'));
    return [next, found].filter((part) => !spoken.includes(part));
  };
  await expect.poll(untold, { message: where }).toEqual([]);
}

async function walk(page: Page, figure: keyof typeof WALKS, hand: Hand): Promise<void> {
  const steps = WALKS[figure];
  const count = page.locator('.steps .count');
  for (const [at, step] of steps.entries()) {
    const where = `${figure}, step ${at + 1}, ${hand.name}`;
    expect(await said(count), where).toBe(`Step ${at + 1} of ${steps.length}`);
    // Whoever reads where things are waits until the view has come to rest.
    await page.waitForSelector('.figure:not(.moving):not(.dragging)');
    await rest(page);
    await step(page, hand);
    const next = at + 1 < steps.length ? `Step ${at + 2} of ${steps.length}` : null;
    if (next) await expect.poll(() => said(count), { message: where }).toBe(next);
    if (hand.name === 'keyboard') await isTold(page, next ?? 'That was the last step.', where);
  }
  await expect
    .poll(() => page.locator('.guide').innerText(), { message: `${figure}, ${hand.name}` })
    .toContain('That was the last step.');
}

test.each(Object.keys(WALKS) as (keyof typeof WALKS)[])(
  '%s: by mouse, by single clicks and by keyboard',
  async (figure) => {
    const { page, complaints } = await openFigure(site, {
      path: `figure.html?figure=${figure}&steps=on`,
      viewport: { width: 900, height: 900 },
    });
    for (const hand of [mouse(page), clicks(page), keyboard(page)]) {
      await walk(page, figure, hand);
      await page.locator('[data-tool="reset"]').click();
      await rest(page);
    }
    expect(complaints).toEqual([]);
  },
);

test.each(Object.keys(WALKS) as (keyof typeof WALKS)[])(
  '%s: with a finger on a phone',
  async (figure) => {
    const { page, complaints } = await openFigure(site, {
      path: `figure.html?figure=${figure}&steps=on`,
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await walk(page, figure, await finger(page));
    expect(complaints).toEqual([]);
  },
);
