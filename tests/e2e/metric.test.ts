// Five measures of nearness, and the trap of the units. The numbers were worked out with 40 digits, apart from the figure.
import { expect, test } from 'vitest';
import { choose, rows, said, still } from './support/board';
import {
  axes,
  componentsAt,
  openFigure,
  rest,
  spokenComponents,
  tip,
  watchMotion,
} from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

const path = 'figure.html?figure=metric';

test('five measures side by side, and one sentence on why they disagree', async () => {
  const { page, complaints } = await openFigure(site, { path });
  expect(await said(page.locator('.head'))).toBe(
    'By direction, D is nearest to A (cosine 1.000, C has 0.99994). ' +
      'By distance, C is: its tip is 3 away, that of D 45.22.',
  );
  expect(await rows(page, 'Nearest to A')).toEqual([
    ['cosine similarity', 'D 1.000', 'C 0.99994', 'B 0.353', '= E 0.353'],
    ['dot product', 'D 2273', 'C 819', 'B 165', 'E 82.5'],
    ['Euclidean distance', 'C 3', 'E 28.36', 'B 28.64', 'D 45.22'],
    ['Manhattan distance', 'C 3', 'E 32.5', 'B 38', 'D 49.5'],
    ['correlation', 'C 1.000', '= D 1.000', 'B −1.000', '= E −1.000'],
  ]);
  expect(await said(page.locator('.board'))).toContain('With two dimensions, correlation only');
  expect(complaints).toEqual([]);
});

test('grams turn every arrow, and scaling turns them back', async () => {
  const { page } = await openFigure(site, { path });
  await choose(page, 'Smaller unit', 'g');
  const board = page.locator('.board');
  expect(await said(board)).toContain(
    'mass in g instead of kg: its numbers are 1000 times as large',
  );
  expect(await said(board)).toContain('of A and B was 0.353 and is now 0.99995');
  expect(await page.locator('[data-label="axis-x"]').innerText()).toBe('mass (g)');
  const grams = await page.locator('[data-label="angle"]').innerText();
  // The angle between (3000, 30) and (15000, 4).
  expect(Number.parseFloat(grams)).toBeCloseTo(0.55766, 1);
  await choose(page, 'Numbers', '÷ spread');
  expect(await said(board)).toContain('of A and B is 0.552. As measured it is 0.353 in kg');
  expect((await rows(page, 'Nearest to A'))[0]).toEqual([
    ...['cosine similarity', 'D 1.000', 'C 0.999', 'B 0.552', '= E 0.552'],
  ]);
  await choose(page, 'Numbers', 'z-scores');
  expect(await said(board)).toContain('of A and B is −0.932');
  const [x, y] = componentsAt(await tip(page, 'A'), await axes(page));
  expect(x).toBeCloseTo(-0.957, 2);
  expect(y).toBeCloseTo(0.0912, 2);
  const before = await rows(page, 'Nearest to A');
  await choose(page, 'Smaller unit', 'none');
  expect(await rows(page, 'Nearest to A')).toEqual(before);
});

test('the way there is seen, unless less motion is asked for', async () => {
  const { page } = await openFigure(site, { path });
  const moved = await watchMotion(page);
  await page.getByRole('radio', { name: 'g', exact: true }).check();
  await expect.poll(moved).toBe(true);
  await still(page);
  const calm = await openFigure(site, { path, reducedMotion: 'reduce' });
  const jumped = await watchMotion(calm.page);
  await calm.page.getByRole('radio', { name: 'g', exact: true }).check();
  await rest(calm.page);
  expect(await jumped()).toBe(false);
});

test('a tip dragged while standardised changes the numbers that were entered', async () => {
  const { page } = await openFigure(site, { path });
  await choose(page, 'Numbers', 'z-scores');
  const plane = await axes(page);
  const from = await tip(page, 'B');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // To mean mass and mean volume plus one standard deviation.
  const to = { x: plane.origin.x, y: plane.origin.y - plane.pixelsPerUnit };
  await page.keyboard.down('Shift');
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await rest(page);
  const [mass, volume] = await spokenComponents(page, 'B');
  expect(mass).toBeCloseTo(7.2, 0);
  expect(volume).toBeCloseTo(27.6 + 26.33, -1);
  await page.keyboard.press('Control+z');
  await rest(page);
  expect(await spokenComponents(page, 'B')).toEqual([15, 4]);
});

test('with the keyboard: another vector is chosen, and its neighbours are named', async () => {
  const { page } = await openFigure(site, { path });
  const group = page.getByRole('radiogroup', { name: 'Nearest to', exact: true });
  await group.getByRole('radio', { name: 'A', exact: true }).focus();
  for (let i = 0; i < 4; ++i) await page.keyboard.press('ArrowRight');
  await still(page);
  // From E, B is nearest by direction and by distance: 7.762 away.
  expect(await said(page.locator('.head'))).toBe(
    'By direction, B is nearest to E (cosine 1.000, D has 0.353). The dot product counts the length too ' +
      '(D 75.37, B 15.52) and puts D first: 206.3 against 120.5.',
  );
});

test('zero and constant vectors, wrong input and a phone', async () => {
  const own = `${path}&vectors=O:0,0;P:3,3;Q:1,4`;
  const phone = { viewport: { width: 360, height: 640 } };
  const { page, complaints } = await openFigure(site, { path: own, ...phone });
  expect(await said(page.locator('.head'))).toContain('a zero vector has no direction');
  expect(await said(page.locator('.head'))).toContain('Q is nearest to O (4.123)');
  const board = await said(page.locator('.board'));
  expect(board).toContain('O: every number is 0');
  expect(board).toContain('P: all numbers are equal');
  expect((await rows(page, 'Nearest to O'))[0]).toEqual([
    ...['cosine similarity', 'P undefined', 'Q undefined'],
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(complaints).toEqual([]);
  const wrong = await openFigure(site, { path: `${path}&vectors=A:3;B:4` });
  expect(await said(wrong.page.locator('.notice'))).toContain('from 2 to 12');
  expect(await said(wrong.page.locator('.head'))).toContain('D is nearest to A');
});

test('guided: grams, then scaled, then back', async () => {
  const { page } = await openFigure(site, { path: `${path}&steps=on` });
  const guide = page.locator('.guide');
  expect(await said(guide)).toContain('Show the first dimension in a smaller unit.');
  await choose(page, 'Smaller unit', 'g');
  expect(await said(guide)).toContain('Divide the numbers by their spread');
  await choose(page, 'Numbers', '÷ spread');
  await choose(page, 'Smaller unit', 'none');
  expect(await said(guide)).toContain('The arrows are where they were');
});
