// The unit circle: both arrows of length 1, the shadow that is the cosine, and its curve.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, said, still } from './support/board';
import { inside, openElements } from './support/element';
import { can } from './support/engine';
import type { Spot } from './support/figure';
import { degrees, measure, openFigure, rest, spokenComponents, tip } from './support/figure';
import { hostedSite, ready } from './support/hosts';
import { distance, fromHex, photograph } from './support/pixels';
import themes from '../../web/themes.json';

const site = hostedSite();

const path = 'figure.html?view=circle&theme=light';

async function middle(page: Page, label: string): Promise<Spot[]> {
  return page.locator(`[data-label="${label}"]`).evaluateAll((all) =>
    all.map((one) => {
      const box = one.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }),
  );
}

/** The circle as the tips of two arrows at a right angle to each other tell it. */
async function circleOf(page: Page): Promise<{ centre: Spot; radius: number }> {
  const [x] = await middle(page, 'tick-x');
  const east = await tip(page, 'E1');
  const north = await tip(page, 'N1');
  expect(x).toBeDefined();
  return { centre: { x: north.x, y: east.y }, radius: east.x - north.x };
}

const right = `${path}&vectors=E1:40,0;N1:0,0.003`;

test('every arrow ends on the circle, and the readout keeps the true lengths', async () => {
  const { page, complaints } = await openFigure(site, { path: right });
  const { centre, radius } = await circleOf(page);
  expect(radius).toBeGreaterThan(70);
  const north = await tip(page, 'N1');
  expect(centre.y - north.y).toBeCloseTo(radius, 1);
  expect(await measure(page, 'norm-E1')).toBe(40);
  expect(complaints).toEqual([]);
});

test('a drag turns the arrow, and shadow, curve and numbers follow', async () => {
  const { page } = await openFigure(site, { path: right });
  const { centre, radius } = await circleOf(page);
  const from = await tip(page, 'N1');
  await page.keyboard.down('Shift');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // To 120 degrees, three times as far out as the circle, where that is on the stage.
  const to = { x: centre.x - radius * 0.6, y: centre.y - radius * 0.6 * Math.sqrt(3) };
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await rest(page);
  const cosine = await measure(page, 'cosine');
  expect(cosine).toBeCloseTo(-0.5, 1);
  // The length stays.
  expect(await measure(page, 'norm-N1')).toBeCloseTo(0.003, 15);
  const end = await tip(page, 'N1');
  expect(Math.hypot(end.x - centre.x, end.y - centre.y)).toBeCloseTo(radius, 0);
  expect((end.x - centre.x) / radius).toBeCloseTo(cosine, 2);
  expect(await said(page.locator('[data-label="shadow"]'))).toContain('on the other side');
  expect(await said(page.locator('[data-label="shadow"]'))).toContain(
    `= ${(await measure(page, 'cosine')).toFixed(3).replace('-', '−')}`,
  );
  await page.locator('[data-tool="undo"]').click();
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(0);
});

test('the shadow is drawn from the middle to the foot, and no further', async () => {
  const own = 'vectors=E1:9,0;N1:0,2;P:3,4&compare=E1,P';
  const { page } = await openFigure(site, { path: `${path}&${own}` });
  await page.mouse.move(2, 2);
  await rest(page);
  const { centre, radius } = await circleOf(page);
  const picture = await photograph(page);
  const paper = fromHex(themes['light.paper']);
  // Four pixels under the arrow E1 there is only its shadow, of P: [3, 4] / 5, so 0.6 long.
  const inShadow = (share: number): boolean =>
    distance(picture.at({ x: centre.x + share * radius, y: centre.y + 3.2 }), paper) > 60;
  for (const share of [0.1, 0.3, 0.45, 0.57]) expect(inShadow(share), String(share)).toBe(true);
  for (const share of [0.65, 0.75, -0.1, -0.3]) expect(inShadow(share), String(share)).toBe(false);
});

test('the dot on the curve stands over the angle, at the height of the cosine', async () => {
  for (const [own, cosine] of [
    ['vectors=E1:9,0;P:3,4', 0.6],
    ['vectors=E1:9,0;P:-3,4', -0.6],
    ['vectors=E1:9,0;P:-3,0', -1],
  ] as const) {
    const { page } = await openFigure(site, { path: `${path}&${own}` });
    const [zero, , straight] = await middle(page, 'curve-x');
    const [one, , minusOne] = await middle(page, 'curve-y');
    if (!zero || !straight || !one || !minusOne) throw new Error('The curve has no numbers.');
    const dot = {
      x: zero.x + ((straight.x - zero.x) * degrees(cosine)) / 180,
      y: one.y + ((minusOne.y - one.y) * (1 - cosine)) / 2,
    };
    const picture = await photograph(page);
    expect(distance(picture.at(dot), fromHex(themes['light.ink']))).toBeLessThan(60);
  }
});

test('with keys and with a finger', async () => {
  const { page } = await openFigure(site, { path: right });
  await page.locator('[data-handle="N1"]').focus();
  await page.keyboard.press('ArrowLeft');
  await rest(page);
  const cosine = await measure(page, 'cosine');
  expect(cosine).toBeLessThan(-0.02);
  expect(await measure(page, 'norm-N1')).toBeCloseTo(0.003, 15);
  await page.keyboard.press('Control+z');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(0);
});

test('a switch beside the drawing, eased there and back, and undone', async () => {
  const { page } = await openFigure(site, { path: 'figure.html' });
  expect(await page.locator('[data-label="curve-x"]').count()).toBe(0);
  await choose(page, 'Show', 'unit circle');
  expect(await page.locator('[data-label="curve-x"]').allInnerTexts()).toEqual([
    '0°',
    '90°',
    '180°',
  ]);
  // A radius has no unit.
  expect(await said(page.locator('[data-label="axis-x"]'))).toBe('mass');
  expect(await said(page.locator('[data-label="shadow"]'))).toBe('shadow: cos θ = 0.353');
  expect(await spokenComponents(page, 'A')).toEqual([3, 30]);
  await page.locator('[data-tool="undo"]').click();
  await still(page);
  expect(await page.locator('[data-label="curve-x"]').count()).toBe(0);
  expect(await said(page.locator('[data-label="axis-x"]'))).toBe('mass (kg)');
  await page.locator('.board > summary').click();
  await choose(page, 'Show', 'unit circle');
  expect(await said(page.locator('.board-body'))).toContain(
    'The shadow of B on the line of A is 0.353 long',
  );
});

test('a zero vector, huge and tiny ones', async () => {
  const { page } = await openFigure(site, { path: `${path}&vectors=E1:1e300,0;N1:0,1e-300` });
  const { centre, radius } = await circleOf(page);
  expect(centre.y - (await tip(page, 'N1')).y).toBeCloseTo(radius, 1);
  const zero = await openFigure(site, { path: `${path}&board=open&vectors=O:0,0;P:1,2` });
  expect(await zero.page.locator('[data-label="shadow"]').count()).toBe(0);
  expect(await said(zero.page.locator('.board-body'))).toContain('has no direction');
});

test('a telephone has room for the circle and the curve', async () => {
  const { page, complaints } = await openFigure(site, {
    path,
    viewport: { width: 360, height: 640 },
    hasTouch: can('fingers'),
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const stage = await page.locator('.stage').boundingBox();
  const numbers = await middle(page, 'curve-x');
  for (const spot of [...numbers, ...(await middle(page, 'shadow'))]) {
    expect(spot.x).toBeGreaterThan(0);
    expect(spot.x).toBeLessThan(360);
    expect(spot.y).toBeLessThan((stage?.y ?? 0) + (stage?.height ?? 0));
  }
  const a = await tip(page, 'A');
  if (can('fingers')) await page.touchscreen.tap(a.x, a.y);
  expect(complaints).toEqual([]);
});

test('guided: to the circle, and to a long shadow', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?steps=on' });
  const guide = page.locator('.guide');
  for (let step = 0; step < 3; ++step) {
    await guide.getByRole('button', { name: 'Next' }).click();
    await rest(page);
  }
  expect(await said(guide)).toContain('Show the unit circle.');
  await choose(page, 'Show', 'unit circle');
  expect(await said(guide)).toContain('Step 5 of 5');
  const a = await tip(page, 'A');
  const b = await tip(page, 'B');
  await page.mouse.move(b.x, b.y);
  await page.mouse.down();
  await page.mouse.move(a.x, a.y, { steps: 5 });
  await page.mouse.up();
  await still(page);
  expect(await said(guide)).toContain('That was the last step.');
});

test.each([320, 360, 412])(
  'in a frame as high as its figure, at %d px, two tips have room beside each other',
  async (width) => {
    const { page } = await openElements(
      site,
      () =>
        '<body style="margin: 0"><cosine-lab poster="off" view="circle" vectors="E1:40,0;N1:0,3">',
    );
    await page.setViewportSize({ width, height: 640 });
    await ready(page, inside(page));
    const [frame] = page.frames().slice(1);
    if (!frame) throw new Error('no frame');
    const radius = async (): Promise<number> =>
      (await tip(frame, 'E1')).x - (await tip(frame, 'N1')).x;
    await expect.poll(radius).toBeGreaterThan(0.2 * width);
    // Its places to take hold of are 44 pixels wide.
    expect(await radius()).toBeGreaterThan(60);
  },
);
