// What colour the screen has where.
import type { Page } from 'playwright-core';
import type { Spot } from './figure';

export type Colour = readonly [number, number, number];

export interface Picture {
  /** The colour at a place in CSS pixels. */
  at(spot: Spot): Colour;
  /** How much of a box differs from `paper`, 0 to 1. */
  inked(box: { x: number; y: number; width: number; height: number }, paper: Colour): number;
}

export async function photograph(page: Page): Promise<Picture> {
  const png = (await page.screenshot()).toString('base64');
  // The browser itself knows how to read a PNG.
  const { width, data, density } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    let text = '';
    for (let i = 0; i < pixels.length; i += 4) {
      text += String.fromCharCode(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0);
    }
    return { width: bitmap.width, data: btoa(text), density: devicePixelRatio };
  }, png);
  const bytes = Buffer.from(data, 'base64');
  const pixel = (x: number, y: number): Colour => {
    const at = 3 * (y * width + x);
    return [bytes[at] ?? -1, bytes[at + 1] ?? -1, bytes[at + 2] ?? -1];
  };
  return {
    at: ({ x, y }) => pixel(Math.floor(x * density), Math.floor(y * density)),
    inked: (box, paper) => {
      let count = 0;
      let differing = 0;
      for (let y = Math.ceil(box.y * density); y < (box.y + box.height) * density; ++y) {
        for (let x = Math.ceil(box.x * density); x < (box.x + box.width) * density; ++x) {
          ++count;
          if (distance(pixel(x, y), paper) > 60) ++differing;
        }
      }
      return differing / count;
    },
  };
}

/** How far two colours are apart: 0 the same, 441 black and white. */
export function distance(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

export function fromHex(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
