// How often a frame crosses between JavaScript and the program: once for each event, once for the frame.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

type Counting = Window & { crossings: number };

// Every function that the program exports counts its calls from JavaScript.
async function countCalls(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counting = window as unknown as Counting;
    counting.crossings = 0;
    let depth = 0;
    const wrapped = (exports: WebAssembly.Exports): WebAssembly.Exports =>
      Object.fromEntries(
        Object.entries(exports).map(([name, one]) => {
          if (typeof one !== 'function') return [name, one];
          const call = (...values: unknown[]): unknown => {
            // The program's second part calls the first through here too: that is no crossing.
            if (depth === 0) ++counting.crossings;
            ++depth;
            try {
              return (one as (...values: unknown[]) => unknown)(...values);
            } finally {
              --depth;
            }
          };
          return [name, call as WebAssembly.ExportValue];
        }),
      );
    const instantiate = WebAssembly.instantiate.bind(WebAssembly);
    Object.assign(WebAssembly, {
      instantiate: async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
        const { exports } = await instantiate(module, imports);
        return { exports: wrapped(exports) };
      },
    });
  });
}

/** What `moves` of a held tip cost in crossings, frame by frame. */
async function crossingsOfDrag(page: Page, name: string, moves: number): Promise<number[]> {
  const from = await tip(page, name);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 9, from.y + 5);
  await rest(page);
  const counts = await page.evaluate(
    async ([x = 0, y = 0, count = 0]) => {
      const counting = window as unknown as Counting;
      const stage = document.querySelector('.stage') as HTMLElement;
      const found: number[] = [];
      for (let move = 0; move < count; ++move) {
        counting.crossings = 0;
        stage.dispatchEvent(
          new PointerEvent('pointermove', {
            clientX: x + move,
            clientY: y - move,
            pointerId: 1,
            pointerType: 'mouse',
            buttons: 1,
            bubbles: true,
          }),
        );
        // The figure's frame was asked for first, so it comes first.
        await new Promise(requestAnimationFrame);
        found.push(counting.crossings);
      }
      return found;
    },
    [from.x + 12, from.y + 2, moves],
  );
  await page.mouse.up();
  return counts;
}

test.each([
  ['five materials', ''],
  [
    'many vectors of many dimensions',
    `?figure=embedding&vectors=${Array.from({ length: 40 }, (_, v) => `V${v}:${Array.from({ length: 12 }, (_, d) => ((v * 7 + d * 3) % 11) + 1).join(',')}`).join(';')}&board=folded`,
  ],
])('a drag frame of %s is one event and one frame', async (_, query) => {
  const { page, complaints } = await openFigure(site, {
    path: `figure.html${query}`,
    prepare: countCalls,
  });
  const name = query ? 'V1' : 'A';
  const board = await page.evaluate(
    () => document.querySelector<HTMLElement>('.head')?.textContent?.trim() !== '',
  );
  const counts = await crossingsOfDrag(page, name, 6);
  // A board that says something above the drawing is read too, once.
  expect(Math.max(...counts)).toBeLessThanOrEqual(board ? 3 : 2);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  expect(complaints).toEqual([]);
});
