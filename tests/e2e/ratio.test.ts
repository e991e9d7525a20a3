// Comparison 1.0 as a learner does it: claims pressed, pairs chosen, tips dragged.
import { expect, test } from 'vitest';
import { choose, rows, said, still } from './support/board';
import { axes, dragTip, openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

const path = 'figure.html?figure=ratio';

test('the lesson’s table stands ready with its verdicts', async () => {
  const { page, complaints } = await openFigure(site, { path });
  expect(await rows(page, 'Claims, and what')).toEqual([
    ['C = A', 'nearly: 90 % of the volume'],
    ['D = 2.5 A', 'exact'],
    ['E = 2.5 A', 'only in mass'],
    ['C = 0.2 B', 'only in mass'],
    ['D = 0.5 B', 'only in mass'],
    ['E = 0.5 B', 'exact'],
  ]);
  expect(await page.title()).toBe('One as a multiple of the other');
  expect(await page.locator('.readout').isHidden()).toBe(true);
  expect(complaints).toEqual([]);
});

test('a claim that is pressed is drawn, checked and judged', async () => {
  const { page } = await openFigure(site, { path });
  const claim = page.getByRole('button', { name: 'E = 2.5' });
  await claim.click();
  await still(page);
  expect(await claim.getAttribute('aria-pressed')).toBe('true');
  expect(await said(page.locator('.head'))).toBe(
    'E = 2.5 A holds only in mass. In volume, E has 2 L, but 2.5 A has 75 L.',
  );
  // 2 / 75 is 2.67 %.
  expect(await rows(page, 'Each dimension')).toEqual([
    ['mass', '7.5 kg', '7.5 kg', '100 %', 'yes'],
    ['volume', '2 L', '75 L', '3 %', 'no'],
  ]);
  expect(await said(page.locator('[data-label="multiple"]'))).toBe('2.5 A');
});

test('a hand that drags X onto the ghost makes the claim exact', async () => {
  const { page } = await openFigure(site, { path });
  await page.getByRole('button', { name: 'E = 2.5' }).click();
  await still(page);
  const { origin, pixelsPerUnit } = await axes(page);
  await page.keyboard.down('Shift');
  await dragTip(page, 'E', { x: origin.x + 7.5 * pixelsPerUnit, y: origin.y - 70 * pixelsPerUnit });
  await page.keyboard.up('Shift');
  expect(await said(page.locator('.head'))).toContain('holds nearly: in volume');
  await page.keyboard.press('Control+z');
  await still(page);
  expect(await said(page.locator('.head'))).toContain('only in mass');
});

test('any pair can be chosen, with k from either dimension', async () => {
  const { page } = await openFigure(site, { path });
  await choose(page, 'X', 'D');
  await choose(page, 'Y, in X = k Y', 'E');
  // D = [7.5, 75], E = [7.5, 2]: by mass k is 1, by volume 37.5.
  expect(await said(page.locator('.head'))).toContain('D = E holds only in mass');
  await choose(page, 'k taken from', 'volume');
  expect(await said(page.locator('.head'))).toContain('D = 37.5 E holds only in volume');
  expect(await page.locator('[data-press="ratio.claim"][aria-pressed="true"]').count()).toBe(0);
});

test('the keyboard alone does it too, and keeps its place', async () => {
  const { page } = await openFigure(site, { path });
  await page.getByRole('radio', { name: 'mass' }).focus();
  await page.keyboard.press('ArrowRight');
  await still(page);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-value'))).toBe('1');
  // C over A by volume: 27 / 30.
  expect(await said(page.locator('.head'))).toContain('C = 0.9 A');
  await page.getByRole('button', { name: 'D = 2.5' }).focus();
  await page.keyboard.press('Enter');
  await still(page);
  expect(await said(page.locator('.head'))).toContain('is exact');
});

test('an author’s own claims, and a wrong one', async () => {
  const own = `${path}&vectors=Up:0,2;Down:0,-4;Side:3,0&claims=Down%3D-2Up`;
  const { page, complaints } = await openFigure(site, { path: own });
  expect(await said(page.locator('.head'))).toContain('Down = −2 Up is exact');
  expect(complaints).toEqual([]);
  await choose(page, 'k taken from', 'x');
  expect(await said(page.locator('.head'))).toContain('Up is 0 in x');
  const wrong = await openFigure(site, { path: `${path}&claims=D%3D2Z` });
  const notice = await said(wrong.page.locator('.notice'));
  expect(notice).toContain('Parameter “claims”, at “D=2Z”');
  expect(await wrong.page.locator('[data-press="ratio.claim"]').count()).toBe(6);
});

test.each([
  [360, 640],
  [900, 560],
])('at %i by %i nothing sticks out', async (width, height) => {
  const { page } = await openFigure(site, { path, viewport: { width, height } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await page.getByRole('button', { name: 'E = 0.5' }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'E = 0.5' }).click();
  await rest(page);
  expect(await said(page.locator('.head'))).toContain('is exact');
});
