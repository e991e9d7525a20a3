// Four ways of using a figure: with a mouse, with a finger, by the keyboard alone, and by single clicks without a drag.
import type { Locator, Page } from 'playwright-core';
import type { Spot } from './figure';
import { rest, tip } from './figure';
import { lead, touch } from './fingers';

export interface Hand {
  readonly name: string;
  press(target: Locator): Promise<void>;
  /** Brings a tip to a place on the screen, where `numbers` are its components. */
  move(vector: string, to: Spot, numbers: readonly number[]): Promise<void>;
  /** Brings a slider to `share` of its way. */
  slide(slider: Locator, share: number): Promise<void>;
}

async function shareOf(slider: Locator, share: number): Promise<Spot> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not there.');
  // The thumb is 16 pixels wide and stays within the track.
  return { x: box.x + 8 + share * (box.width - 16), y: box.y + box.height / 2 };
}

export function mouse(page: Page): Hand {
  return {
    name: 'mouse',
    press: (target) => target.click(),
    async move(vector, to) {
      const from = await tip(page, vector);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await rest(page);
      await page.mouse.up();
    },
    async slide(slider, share) {
      const at = await shareOf(slider, share);
      await page.mouse.click(at.x, at.y);
    },
  };
}

export async function finger(page: Page): Promise<Hand> {
  const screen = await page.context().newCDPSession(page);
  return {
    name: 'finger',
    press: (target) => target.tap(),
    async move(vector, to) {
      await lead(page, screen, await tip(page, vector), to, 8);
      await touch(screen, 'touchEnd');
    },
    async slide(slider, share) {
      const at = await shareOf(slider, share);
      await page.touchscreen.tap(at.x, at.y);
    },
  };
}

export function keyboard(page: Page): Hand {
  return {
    name: 'keyboard',
    async press(target) {
      await target.focus();
      const isRadio = await target.evaluate((field) => field instanceof HTMLInputElement);
      await page.keyboard.press(isRadio ? 'Space' : 'Enter');
    },
    async move(vector, _, numbers) {
      await page.locator(`[data-handle="${vector}"]`).focus();
      await page.keyboard.press('Enter');
      const fields = page.locator('.typing input');
      await fields.first().waitFor();
      for (const [at, value] of numbers.entries()) {
        await fields.nth(at).focus();
        await page.keyboard.press('Control+a');
        await page.keyboard.type(String(value));
      }
      await page.keyboard.press('Enter');
    },
    async slide(slider, share) {
      await slider.focus();
      await page.keyboard.press(share < 0.5 ? 'Home' : 'End');
      // A tenth of its way is 20 of its steps.
      const steps = Math.round(Math.min(share, 1 - share) * 200);
      const [far, near] = share < 0.5 ? ['PageUp', 'ArrowRight'] : ['PageDown', 'ArrowLeft'];
      const keys = [...Array(Math.floor(steps / 20)).fill(far), ...Array(steps % 20).fill(near)];
      for (const key of keys) await page.keyboard.press(key as string);
    },
  };
}

/** No button is held while the pointer moves: a tip is picked up by one click and placed by another. */
export function clicks(page: Page): Hand {
  return {
    ...mouse(page),
    name: 'single clicks',
    async move(vector, to) {
      const from = await tip(page, vector);
      await page.mouse.click(from.x, from.y);
      await page.locator('.picked:not([hidden])').waitFor();
      await page.mouse.click(to.x, to.y);
    },
  };
}
