// Fingers on the screen, through the browser's own protocol.
import type { CDPSession, Page } from 'playwright-core';
import type { Spot } from './figure';
import { nextFrame } from './figure';

export type Phase = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel';

/** All fingers that are on the screen now; each is known by its place in the list. */
export async function touch(
  fingers: CDPSession,
  type: Phase,
  ...points: readonly Spot[]
): Promise<void> {
  const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
  await fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** Puts one finger down and leads it in steps, a frame each, to where it stays. */
export async function lead(
  page: Page,
  fingers: CDPSession,
  from: Spot,
  to: Spot,
  steps = 10,
): Promise<void> {
  await touch(fingers, 'touchStart', from);
  for (let step = 1; step <= steps; ++step) {
    const share = step / steps;
    await touch(fingers, 'touchMove', {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    });
    await nextFrame(page);
  }
}
