// The figure of real words: what it says, and its vectors, read from its files without the project's own code.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

interface Vectors {
  words: string[];
  units: number[][];
}

/** Reads the files as cmake/words/pieces.mjs describes them. */
function vectors(): Vectors {
  const words: string[] = [];
  const units: number[][] = [];
  for (const part of [1, 2]) {
    const url = new URL(`../../../web/vectors/english-${part}.vectors`, import.meta.url);
    const file = readFileSync(fileURLToPath(url));
    const [count = 0, dimensions = 0, text = 0] = [4, 8, 12].map((at) => file.readUInt32LE(at));
    words.push(
      ...file
        .toString('utf8', 16, 16 + text)
        .split('\n')
        .slice(0, count),
    );
    const begin = 16 + Math.ceil(text / 4) * 4;
    for (let row = 0; row < count; ++row) {
      const numbers = Array.from({ length: dimensions }, (_, i) =>
        file.readInt8(begin + row * dimensions + i),
      );
      const norm = Math.hypot(...numbers);
      units.push(numbers.map((number) => number / norm));
    }
  }
  return { words, units };
}

export const all = vectors();
export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, number, i) => sum + number * (b[i] ?? Number.NaN), 0);
export const unit = (word: string): number[] => all.units[all.words.indexOf(word)] ?? [];

/** Which words are nearest to the first arrow, and in another sentence to a free one. */
export const said = async (page: Page, sentence = 0): Promise<string> =>
  (await page.locator('.head .say').nth(sentence).innerText()).replaceAll('\u00a0', ' ');
/** What became of a reader's file. */
export const status = (page: Page): Promise<string> =>
  page.locator('.own-vectors [role="status"]').innerText();
