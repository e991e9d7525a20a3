// Each figure once. With bits.test.ts, the chosen part of the tests that every engine runs in `npm test`.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openFigure, rest } from './support/figure';
import { dragIn, FIGURES, hostedSite } from './support/hosts';

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
