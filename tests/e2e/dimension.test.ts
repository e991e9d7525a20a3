// Which is larger? The answer turns over, and two lines become a plane.
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

const path = 'figure.html?figure=dimension';

async function leftToRight(names: readonly string[], x: (name: string) => Promise<number>) {
  const places = await Promise.all(names.map(async (name) => [name, await x(name)] as const));
  return places.sort((a, b) => a[1] - b[1]).map(([name]) => name);
}

test('B is heavier, A is larger', async () => {
  const { page, complaints } = await openFigure(site, { path });
  const x = async (name: string): Promise<number> => (await tip(page, name)).x;
  expect(await said(page.locator('.head'))).toBe('By mass, B is larger: 15 kg against 3 kg.');
  expect(await leftToRight(['A', 'B', 'D'], x)).toEqual(['A', 'D', 'B']);
  await choose(page, 'Look at', 'volume');
  expect(await said(page.locator('.head'))).toBe('By volume, A is larger: 30 L against 4 L.');
  expect(await leftToRight(['A', 'B', 'C', 'D', 'E'], x)).toEqual(['E', 'B', 'C', 'A', 'D']);
  expect(await rows(page, 'Which is larger?')).toEqual([
    ['mass', '3 kg', '15 kg', 'B'],
    ['volume', '30 L', '4 L', 'A'],
  ]);
  expect(await page.locator('[data-label="axis-x"]').innerText()).toBe('volume (L)');
  expect(complaints).toEqual([]);
});

test('scalars become vectors', async () => {
  const { page } = await openFigure(site, { path });
  const line = page.locator('.formula').last().locator('.line').first();
  expect(await said(line)).toBe('A=3 kg');
  await choose(page, 'Look at', 'both at once');
  expect(await said(line)).toBe('A=[3 kg,30 L]→[3,30]');
  const plane = await axes(page);
  const [mass, volume] = componentsAt(await tip(page, 'B'), plane);
  expect(mass).toBeCloseTo(15, 1);
  expect(volume).toBeCloseTo(4, 1);
});

test('the way there is seen, and a hand ends it', async () => {
  const { page } = await openFigure(site, { path });
  const seen = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let frames = 0;
        const look = (): void => {
          const moving = document.querySelector('.figure.moving') !== null;
          frames += moving ? 1 : 0;
          if (!moving && frames > 0) done(frames);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.getByRole('radio', { name: 'both at once' }).check();
  expect(await seen).toBeGreaterThan(1);
  await page.getByRole('radio', { name: 'mass' }).check();
  await page.waitForSelector('.figure.moving');
  const box = await page.locator('.stage').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 30);
  await page.mouse.down();
  await rest(page);
  expect(await page.locator('.figure.moving').count()).toBe(0);
  await page.mouse.up();
});

test('who asked for less motion gets none', async () => {
  const { page } = await openFigure(site, { path, reducedMotion: 'reduce' });
  const moved = await watchMotion(page);
  await choose(page, 'Look at', 'both at once');
  expect(await page.locator('[data-label="axis-y"]').count()).toBe(1);
  expect(await moved()).toBe(false);
});

test('a dot is dragged along its line, and only that number changes', async () => {
  const { page } = await openFigure(site, { path });
  const from = await tip(page, 'A');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 150, from.y - 80, { steps: 4 });
  await page.mouse.up();
  await rest(page);
  const [mass, volume] = await spokenComponents(page, 'A');
  expect(mass).toBeGreaterThan(4);
  expect(volume).toBe(30);
  expect((await tip(page, 'A')).y).toBeCloseTo(from.y, 1);
});

test('more dimensions, and a vector that lacks one', async () => {
  const more = `${path}&vectors=A:3,30,0.1;B:15,4,3.75&dims=mass:kg;volume:L;density:kg/L`;
  const { page, complaints } = await openFigure(site, { path: more });
  await choose(page, 'Look at', 'density');
  expect(await said(page.locator('.head'))).toBe(
    'By density, B is larger: 3.75 kg/L against 0.1 kg/L.',
  );
  expect(complaints).toEqual([]);
  const lacking = await openFigure(site, { path: `${path}&vectors=A:3,30;B:15` });
  const notice = await said(lacking.page.locator('.notice'));
  expect(notice).toContain('at “B:15”');
  expect(notice).toContain('the same number of numbers');
  await still(lacking.page);
  expect(await said(lacking.page.locator('.head'))).toContain('B is larger');
});
