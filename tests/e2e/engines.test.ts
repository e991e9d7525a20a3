// The chosen part of the tests that every engine runs in `npm test`: each figure once, and the last bit of its numbers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { State } from '../../web/wire/messages';
import type * as Core from '../../web/core/cosine-core';
import { openFigure, rest } from './support/figure';
import { dist, dragIn, FIGURES, hostedSite } from './support/hosts';
import { visit } from './support/site';
import { talkTo } from './support/wire';

const site = hostedSite();

const handles = '[data-handle]:not([hidden])';

/** What the first handle that moves says of itself. */
const spoken = (page: Page, name: string): Promise<string | null> =>
  page.locator(`[data-handle="${name}"]`).getAttribute('aria-valuetext');

async function answerFirst(page: Page): Promise<void> {
  const options = page.locator('.question .option');
  const field = page.locator('.question input');
  if ((await field.count()) > 0) await field.fill('0.5');
  const check = page.locator('.question').getByRole('button', { name: 'Check', exact: true });
  for (let at = 0; at < (await options.count()); ++at) {
    if (at > 0 && (await check.getAttribute('aria-disabled')) !== 'true') break;
    await options.nth(at).click();
    await rest(page);
  }
  await check.click();
}

test.each(FIGURES)('%s: drawn by WebGL, moved by hand and key, and asks', async (figure) => {
  const path = `figure.html?figure=${figure}&questions=on`;
  const { page, complaints } = await openFigure(site, { path });
  // Tokens are text, and need no drawing.
  const graphics = await page.locator('.drawn').getAttribute('data-graphics');
  expect(graphics).toBe(figure === 'tokens' ? null : 'live');
  await answerFirst(page);
  const verdict = page.locator('.question .verdict');
  await expect.poll(() => verdict.innerText()).toMatch(/^(Right|Not quite)\./);
  if ((await page.locator(handles).count()) > 0) {
    const name = (await page.locator(handles).first().getAttribute('data-handle')) ?? '';
    const before = await spoken(page, name);
    await dragIn(page, page, name, { x: 41, y: 37 });
    const dragged = await spoken(page, name);
    expect(dragged).not.toBe(before);
    await page.locator(`[data-handle="${name}"]`).press('ArrowRight');
    await expect.poll(() => spoken(page, name)).not.toBe(dragged);
  }
  expect(complaints).toEqual([]);
});

const HARD: readonly (readonly [readonly [number, number], readonly [number, number]])[] = [
  [
    [3, 30],
    [15, 4],
  ],
  [
    [1e300, 1],
    [1, 1e300],
  ],
  [
    [1e300, 1e-300],
    [1e-300, 1e300],
  ],
  [
    [1e-300, 3e-300],
    [7e-300, 2e-300],
  ],
  [
    [5e-324, 1],
    [1, 5e-324],
  ],
  [
    [1, 1e-16],
    [1, 2e-16],
  ],
  [
    [1e8 + 1, 1e8],
    [1e8, 1e8 - 1],
  ],
  [
    [0.1, 0.3],
    [0.3, -0.1],
  ],
  [
    [1 / 3, 2 / 3],
    [-1 / 3, -2 / 3 + 2 ** -53],
  ],
];

type Measure = 'cosineSimilarity' | 'angleBetween' | 'dotProduct' | 'euclideanDistance';
const MEASURES: readonly Measure[] = [
  'cosineSimilarity',
  'angleBetween',
  'dotProduct',
  'euclideanDistance',
];

function bits(value: number | undefined): string {
  if (value === undefined) return 'undefined';
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

async function coreInNode(): Promise<Core.Core> {
  const { createCore } = (await import(
    /* @vite-ignore */ pathToFileURL(join(dist, 'cosine-core.js')).href
  )) as typeof Core;
  return createCore({ wasm: readFileSync(join(dist, 'cosine-core.wasm')) });
}

test('the core has the same bits here and in Node', async () => {
  const { page } = await visit(site, { path: 'licenses.txt' });
  // As text, because Vitest would put its own import() into a function.
  const load = `import('/cosine-core.js').then((module) => void (window.core = module))`;
  await page.evaluate(load);
  const found = await page.evaluate(
    async ({ pairs, measures }) => {
      const { createCore } = (window as unknown as { core: typeof Core }).core;
      const core = await createCore();
      return pairs.map(([a, b]) => measures.map((measure) => core[measure](a, b) ?? null));
    },
    { pairs: HARD, measures: MEASURES },
  );
  const core = await coreInNode();
  const wanted = HARD.map(([a, b]) => MEASURES.map((measure) => bits(core[measure](a, b))));
  expect(found.map((row) => row.map((value) => bits(value ?? undefined)))).toEqual(wanted);
});

test('a figure tells its page the same bits', async () => {
  const core = await coreInNode();
  const { ask, complaints } = await talkTo(site, 'figure=cosine');
  for (const [a, b] of HARD.filter(([one]) => Math.abs(one[0]) < 1e9 && Math.abs(one[0]) > 1e-9)) {
    const vectors = `A:${a.join()};B:${b.join()}`;
    const answer = await ask({ type: 'set', parameters: { vectors } });
    expect(answer.type).toBe('answer');
    const { value } = (await ask({ type: 'state' })) as unknown as { value: State };
    const told = value.measures;
    expect(
      [told?.cosine, told?.dot].map((one) => bits(one ?? undefined)),
      vectors,
    ).toEqual([bits(core.cosineSimilarity(a, b)), bits(core.dotProduct(a, b))]);
  }
  expect(complaints).toEqual([]);
});
