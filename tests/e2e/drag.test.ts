// The main job: a hand drags a tip, and the numbers follow.
import { describe, expect, test } from 'vitest';
import {
  axes,
  componentsAt,
  cosineOf,
  degrees,
  dragTip,
  measure,
  openFigure,
  rest,
  tip,
  written,
} from './support/figure';
import { can, cannot } from './support/engine';
import { hostedSite } from './support/hosts';

const site = hostedSite();

describe('the figure as it opens', () => {
  test('compares the materials A and B, with the lesson’s numbers', async () => {
    const { page, complaints } = await openFigure(site);
    // 165 / sqrt(909 * 241) and its arc cosine, worked out with 30 digits apart from this project.
    expect(await measure(page, 'cosine')).toBeCloseTo(0.352527889773966, 14);
    expect(await measure(page, 'angle')).toBeCloseTo(69.3579896843628, 11);
    expect(await measure(page, 'dot')).toBe(165);
    expect(await measure(page, 'norm-A')).toBeCloseTo(30.1496268633627, 12);
    expect(await measure(page, 'norm-B')).toBeCloseTo(15.524174696260024, 12);
    expect(await written(page, 'cosine')).toBe('0.353');
    expect(await written(page, 'angle')).toBe('69.4°');
    expect(complaints).toEqual([]);
  });

  test('draws each tip where its numbers are', async () => {
    const { page } = await openFigure(site);
    const plane = await axes(page);
    const materials = { A: [3, 30], B: [15, 4], C: [3, 27], D: [7.5, 75], E: [7.5, 2] };
    for (const [name, [x = 0, y = 0]] of Object.entries(materials)) {
      const found = componentsAt(await tip(page, name), plane);
      expect(found[0], name).toBeCloseTo(x, 1);
      expect(found[1], name).toBeCloseTo(y, 1);
    }
  });
});

describe.each([1, 2])('a drag at density %i', (deviceScaleFactor) => {
  test('changes cosine, angle, dot product and norm together', async () => {
    const { page, complaints } = await openFigure(site, { deviceScaleFactor });
    const plane = await axes(page);
    const from = await tip(page, 'A');
    // A whole number of pixels is the same way for all pointers.
    const to = can('fractions')
      ? { x: from.x + 163.4, y: from.y + 71.7 }
      : { x: from.x + 163, y: from.y + 72 };
    // Shift switches the magnets of the grid off.
    await page.keyboard.down('Shift');
    await dragTip(page, 'A', to);
    await page.keyboard.up('Shift');
    const a = componentsAt(to, plane);
    const b = [15, 4];
    const tolerance = 2e-3;
    expect(Math.abs((await measure(page, 'cosine')) - cosineOf(a, b))).toBeLessThan(tolerance);
    expect(Math.abs((await measure(page, 'angle')) - degrees(cosineOf(a, b)))).toBeLessThan(0.15);
    const dot = a[0] * 15 + a[1] * 4;
    expect((await measure(page, 'dot')) / dot).toBeCloseTo(1, 2);
    expect((await measure(page, 'norm-A')) / Math.hypot(...a)).toBeCloseTo(1, 2);
    expect(await measure(page, 'norm-B')).toBeCloseTo(Math.hypot(15, 4), 12);
    expect(await tip(page, 'A')).toEqual({
      x: expect.closeTo(to.x, 1),
      y: expect.closeTo(to.y, 1),
    });
    expect(complaints).toEqual([]);
  });

  test('follows fractions of a pixel', async () => {
    if (!can('fractions')) cannot('fractions');
    const { page } = await openFigure(site, { deviceScaleFactor });
    const from = await tip(page, 'A');
    await page.keyboard.down('Shift');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const seen = new Set<number>();
    for (let step = 1; step <= 8; ++step) {
      await page.mouse.move(from.x + 40 + step / 8, from.y);
      await rest(page);
      seen.add(await measure(page, 'cosine'));
    }
    await page.mouse.up();
    expect(seen.size).toBe(8);
  });
});

test('the numbers follow while the button is still down', async () => {
  const { page } = await openFigure(site);
  const from = await tip(page, 'B');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 120, { steps: 3 });
  await rest(page);
  expect(await measure(page, 'cosine')).toBeGreaterThan(0.7);
  expect(await page.locator('.figure').getAttribute('class')).toContain('dragging');
  await page.keyboard.press('Escape');
  await rest(page);
  expect(await measure(page, 'cosine')).toBeCloseTo(0.352527889773966, 14);
  await page.mouse.up();
});

test('magnets put a tip on the lines of the grid', async () => {
  const { page } = await openFigure(site);
  const { origin, pixelsPerUnit } = await axes(page);
  await dragTip(page, 'A', {
    x: origin.x + 10 * pixelsPerUnit + 1.8,
    y: origin.y - 20 * pixelsPerUnit + 1.6,
  });
  expect(await measure(page, 'cosine')).toBeCloseTo(cosineOf([10, 20], [15, 4]), 14);
  expect(await measure(page, 'dot')).toBe(230);
});

test('a drag through the origin and onto the other vector stays calm', async () => {
  // Large enough for lines at every whole number, which attract the tip onto B exactly.
  const { page, complaints } = await openFigure(site, { viewport: { width: 900, height: 640 } });
  await dragTip(page, 'A', (await axes(page)).origin, 20);
  expect(await measure(page, 'cosine')).toBeNaN();
  expect(await written(page, 'cosine')).toBe('undefined');
  expect(await page.locator('.readout .why').innerText()).toContain('no direction');
  expect(await measure(page, 'norm-A')).toBe(0);
  // The reason has taken a line from the drawing. Under the next hand the drawing stays where it is.
  await page.waitForSelector('.figure:not(.moving)');
  const b = await tip(page, 'B');
  const held = await tip(page, 'A');
  await page.mouse.move(held.x, held.y);
  await page.mouse.down();
  await page.mouse.move(held.x + 40, held.y - 40, { steps: 4 });
  expect(await written(page, 'cosine')).not.toBe('undefined');
  expect((await page.locator('.readout .why').innerText()).trim()).toBe('');
  expect(await tip(page, 'B')).toEqual(b);
  await page.mouse.move(b.x, b.y, { steps: 20 });
  await page.mouse.up();
  await rest(page);
  expect(await written(page, 'cosine')).toBe('1.000');
  expect(await measure(page, 'angle')).toBe(0);
  await expect.poll(() => page.locator('.readout .why').isVisible()).toBe(false);
  const { origin } = await axes(page);
  const end = await tip(page, 'B');
  await dragTip(page, 'A', { x: 2 * origin.x - end.x + 0.4, y: 2 * origin.y - end.y }, 20);
  expect(await measure(page, 'cosine')).toBeLessThan(0);
  expect(complaints).toEqual([]);
});

test('undo, redo and start again', async () => {
  const { page } = await openFigure(site);
  const before = await measure(page, 'cosine');
  const from = await tip(page, 'A');
  await dragTip(page, 'A', { x: from.x + 90, y: from.y + 40 });
  const first = await measure(page, 'cosine');
  await dragTip(page, 'B', { x: from.x + 200, y: from.y + 160 });
  const second = await measure(page, 'cosine');
  expect(new Set([before, first, second]).size).toBe(3);
  const press = async (tool: string): Promise<number> => {
    await page.click(`[data-tool="${tool}"]`);
    await rest(page);
    return measure(page, 'cosine');
  };
  expect(await press('undo')).toBe(first);
  expect(await press('undo')).toBe(before);
  expect(await page.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
  expect(await press('redo')).toBe(first);
  await page.keyboard.press('Control+Shift+Z');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(second);
  expect(await press('reset')).toBe(before);
  await page.keyboard.press('Control+Z');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(second);
});

test('near a right angle the tip snaps to it exactly, and with Shift it does not', async () => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?steps=on',
    viewport: { width: 918, height: 642 },
  });
  const { origin, pixelsPerUnit } = await axes(page);
  // B is (15, 4): (-4, 15) is at right angles to it. Between grid lines, three pixels beside that line.
  const near = { x: origin.x - 2.27 * pixelsPerUnit - 3, y: origin.y - 8.51 * pixelsPerUnit };
  await page.keyboard.down('Shift');
  await dragTip(page, 'A', near);
  await page.keyboard.up('Shift');
  expect(Math.abs(await measure(page, 'dot'))).toBeGreaterThan(0.1);
  await dragTip(page, 'A', { x: near.x + 1, y: near.y });
  expect(await measure(page, 'dot')).toBe(0);
  expect(await measure(page, 'angle')).toBe(90);
  expect(complaints).toEqual([]);
});

test('a hand at the edge gets room, and the view comes back with everything in sight', async () => {
  const { page, complaints } = await openFigure(site, { viewport: { width: 918, height: 642 } });
  const from = await tip(page, 'A');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(-20, from.y + 60, { steps: 6 });
  await expect.poll(() => measure(page, 'angle')).toBeGreaterThan(120);
  await page.mouse.up();
  for (const name of ['A', 'B']) {
    const x = async (): Promise<number> => (await tip(page, name)).x;
    await expect.poll(x).toBeGreaterThan(20);
    await expect.poll(x).toBeLessThan(898);
  }
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect(await measure(page, 'dot')).toBe(165);
  expect(complaints).toEqual([]);
});
