// Room for tips that lie close together: each keeps a box that no other covers, so that a finger that explores the
// screen finds both.

export interface Spot {
  x: number;
  y: number;
}

/** How far a box reaches from its tip, in CSS pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const REACH = 22;
/** WCAG 2.2, target size (minimum). */
const LEAST = 24;

/** The boxes of tips; those that are not there, or cannot be pressed, are null and take no room. */
export function spread(spots: readonly (Spot | null)[]): Box[] {
  const boxes = spots.map(() => ({ left: REACH, right: REACH, top: REACH, bottom: REACH }));
  spots.forEach((one, index) => {
    for (let other = index + 1; other < spots.length; ++other)
      divide([one, boxes[index]], [spots[other], boxes[other]]);
  });
  for (const box of boxes) {
    widen(box, 'left', 'right');
    widen(box, 'top', 'bottom');
  }
  return boxes;
}

type Placed = readonly [spot: Spot | null | undefined, box: Box | undefined];

// Half way between them, across the direction in which they lie further apart.
function divide([one, mine]: Placed, [other, theirs]: Placed): void {
  if (!one || !other || !mine || !theirs) return;
  const right = other.x - one.x;
  const down = other.y - one.y;
  const [beside, below] = [Math.abs(right), Math.abs(down)];
  if (Math.max(beside, below) >= 2 * REACH) return;
  if (beside >= below) {
    const [first, second] = right >= 0 ? [mine, theirs] : [theirs, mine];
    first.right = Math.min(first.right, beside / 2);
    second.left = Math.min(second.left, beside / 2);
  } else {
    const [first, second] = down >= 0 ? [mine, theirs] : [theirs, mine];
    first.bottom = Math.min(first.bottom, below / 2);
    second.top = Math.min(second.top, below / 2);
  }
}

// A box that gave way on one side may grow on the other; between two others there is no room to grow.
function widen(box: Box, one: keyof Box, other: keyof Box): void {
  if (box[one] === REACH) box[one] = Math.max(REACH, LEAST - box[other]);
  else if (box[other] === REACH) box[other] = Math.max(REACH, LEAST - box[one]);
}
