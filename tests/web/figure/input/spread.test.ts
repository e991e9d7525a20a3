// Boxes of tips: none covers another, and each is large enough to hit.
import { expect, test } from 'vitest';
import type { Box, Spot } from '../../../../web/figure/input/spread';
import { spread } from '../../../../web/figure/input/spread';

const edges = (spot: Spot, { left, right, top, bottom }: Box) => ({
  left: spot.x - left,
  right: spot.x + right,
  top: spot.y - top,
  bottom: spot.y + bottom,
});

function overlap(spots: readonly [Spot, Spot]): boolean {
  const [a, b] = spread(spots).map((box, index) => edges(spots[index] as Spot, box));
  if (!a || !b) throw new Error('There are two boxes.');
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test('a tip that stands alone has 44 pixels each way', () => {
  const alone = { left: 22, right: 22, top: 22, bottom: 22 };
  expect(spread([{ x: 0, y: 0 }, null, { x: 44, y: 10 }, { x: 0, y: -44 }])).toEqual([
    alone,
    alone,
    alone,
    alone,
  ]);
});

test('two tips share the room between them, wherever they are', () => {
  for (let turn = 0; turn < 360; turn += 7) {
    for (const apart of [0, 0.5, 3, 10, 30, 43]) {
      const angle = (turn * Math.PI) / 180;
      const spots = [
        { x: 100, y: 100 },
        { x: 100 + apart * Math.cos(angle), y: 100 + apart * Math.sin(angle) },
      ] as const;
      expect(overlap([spots[0], spots[1]]), `${apart} pixels at ${turn} degrees`).toBe(false);
      for (const { left, right, top, bottom } of spread(spots)) {
        expect(Math.min(left + right, top + bottom)).toBeGreaterThanOrEqual(24);
        expect(Math.min(left, right, top, bottom)).toBeGreaterThanOrEqual(0);
      }
    }
  }
});

test('a tip that cannot be pressed takes no room', () => {
  expect(spread([{ x: 0, y: 0 }, null])[0]).toEqual({ left: 22, right: 22, top: 22, bottom: 22 });
});
