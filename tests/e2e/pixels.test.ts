// The drawing itself: arrows, arc and names stand where arithmetic says, in the colours of the theme.
import { describe, expect, test } from 'vitest';
import themes from '../../web/themes.json';
import type { Axes, Spot } from './support/figure';
import { axes, dragTip, openFigure, tip } from './support/figure';
import { hostedSite } from './support/hosts';
import type { Colour, Picture } from './support/pixels';
import { distance, fromHex, photograph } from './support/pixels';

const site = hostedSite();

const SAME = 12;
// A line that is thinner than two pixels mixes with what lies below it.
const ALMOST = 90;

function along(plane: Axes, [x, y]: readonly [number, number], share: number): Spot {
  const { origin, pixelsPerUnit } = plane;
  return { x: origin.x + share * x * pixelsPerUnit, y: origin.y - share * y * pixelsPerUnit };
}

function near(picture: Picture, spot: Spot, hex: string): number {
  return distance(picture.at(spot), fromHex(hex));
}

const directionOf = ([x, y]: readonly [number, number]): number => Math.atan2(y, x);

/** From `b` to `a`, in radians. */
function angleBetween(a: readonly [number, number], b: readonly [number, number]): number {
  return directionOf(a) - directionOf(b);
}

function at({ origin }: Axes, direction: number, radius: number): Spot {
  return {
    x: origin.x + radius * Math.cos(direction),
    y: origin.y - radius * Math.sin(direction),
  };
}

/** How far from the origin there is ink in a direction, in pixels, past the crowd around the origin. */
function inkAlong(picture: Picture, plane: Axes, direction: number, ink: Colour): number[] {
  const radii = Array.from({ length: 200 }, (_, i) => 20 + i / 2);
  return radii.filter((radius) => distance(picture.at(at(plane, direction, radius)), ink) < ALMOST);
}

describe.each([
  ['light', 1],
  ['light', 2],
  ['dark', 1],
  ['dark', 2],
] as const)('%s at density %i', (theme, deviceScaleFactor) => {
  const colour = (name: string): string =>
    (themes as Record<string, string>)[`${theme}.${name}`] ?? '';

  test('shafts, heads and the arc are where they should be', async () => {
    const { page } = await openFigure(site, {
      path: `figure.html?theme=${theme}`,
      deviceScaleFactor,
    });
    const plane = await axes(page);
    const picture = await photograph(page);
    const a = [3, 30] as const;
    const b = [15, 4] as const;
    for (const share of [0.3, 0.6, 0.9]) {
      expect(near(picture, along(plane, a, share), colour('vector-0')), `A ${share}`).toBeLessThan(
        SAME,
      );
    }
    for (const share of [0.3, 0.6, 0.9]) {
      expect(near(picture, along(plane, b, share), colour('vector-1')), `B ${share}`).toBeLessThan(
        SAME,
      );
    }
    // Beyond the tip of B, past its grip and its name, is paper or grid.
    const beyond = along(plane, b, 1 + 60 / (15.5 * plane.pixelsPerUnit));
    expect(near(picture, beyond, colour('vector-1'))).toBeGreaterThan(100);
    const ink = fromHex(colour('ink'));
    const between = (share: number): number => directionOf(b) + share * angleBetween(a, b);
    const radii = [0.15, 0.3, 0.5, 0.7, 0.85].map((share) => {
      const [first = Number.NaN] = inkAlong(picture, plane, between(share), ink);
      return first;
    });
    const radius = radii[0] ?? Number.NaN;
    // It is round, and lies well within the shorter arrow.
    for (const one of radii) expect(Math.abs(one - radius), `${radii}`).toBeLessThan(1.5);
    expect(radius).toBeLessThan(0.6 * Math.hypot(...b) * plane.pixelsPerUnit);
    // It ends at the arrows.
    for (const share of [-0.15, 1.15]) {
      const inked = inkAlong(picture, plane, between(share), ink);
      expect(inked.filter((one) => Math.abs(one - radius) < 4)).toEqual([]);
    }
    // Within the wedge the grid lies under a veil, not under ink.
    const inside = at(plane, between(0.5), radius / 2);
    expect(near(picture, inside, colour('ink'))).toBeGreaterThan(150);
  });

  test('names stand beside their tips and are wholly visible', async () => {
    const { page } = await openFigure(site, {
      path: `figure.html?theme=${theme}`,
      deviceScaleFactor,
    });
    const picture = await photograph(page);
    for (const [name, index] of [
      ['A', 0],
      ['B', 1],
    ] as const) {
      const at = await tip(page, name);
      const label = page.locator('[data-label="tip"]', { hasText: new RegExp(`^${name}$`) });
      const box = await label.boundingBox();
      if (!box) throw new Error(`${name} has no name`);
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      expect(Math.hypot(middle.x - at.x, middle.y - at.y)).toBeLessThan(34);
      expect(Math.hypot(middle.x - at.x, middle.y - at.y)).toBeGreaterThan(12);
      expect(picture.inked(box, fromHex(colour('paper'))), name).toBeGreaterThan(0.08);
      expect(await label.evaluate((element) => getComputedStyle(element).color)).toBe(
        `rgb(${fromHex(colour(`vector-${index}`)).join(', ')})`,
      );
    }
  });
});

test('after a drag the arrow is drawn at the new place and gone from the old', async () => {
  const { page } = await openFigure(site);
  const plane = await axes(page);
  const before = along(plane, [15, 4], 0.8);
  const from = await tip(page, 'B');
  await page.keyboard.down('Shift');
  await dragTip(page, 'B', { x: from.x + 80, y: from.y - 150 });
  await page.keyboard.up('Shift');
  await page.mouse.move(5, 5);
  const picture = await photograph(page);
  const now = await tip(page, 'B');
  const middle = { x: (plane.origin.x + now.x) / 2, y: (plane.origin.y + now.y) / 2 };
  expect(near(picture, middle, themes['light.vector-1'])).toBeLessThan(SAME);
  expect(near(picture, before, themes['light.vector-1'])).toBeGreaterThan(100);
});

test('a grid line is one device pixel wide at every density', async () => {
  for (const deviceScaleFactor of [1, 2, 3]) {
    const { page } = await openFigure(site, {
      deviceScaleFactor,
      viewport: { width: 700, height: 420 },
    });
    const plane = await axes(page);
    const picture = await photograph(page);
    // Across the fourth numbered line to the right, in half device pixels.
    const ticks = await page.locator('[data-label="tick-x"]').evaluateAll((elements) =>
      elements.map((element) => {
        const box = element.getBoundingClientRect();
        return box.x + box.width / 2;
      }),
    );
    const x = Math.max(...ticks);
    const y = plane.origin.y - 33.3;
    const row = Array.from({ length: 12 * deviceScaleFactor }, (_, i) =>
      picture.at({ x: x - 6 + (i + 0.5) / deviceScaleFactor, y }),
    );
    const lines = row.filter((pixel) => distance(pixel, fromHex(themes['light.grid'])) < 6);
    expect(lines.length, `density ${deviceScaleFactor}`).toBe(deviceScaleFactor);
    await page.context().close();
  }
});
