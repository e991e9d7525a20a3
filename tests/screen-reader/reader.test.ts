// What a person with a screen reader hears, word for word: of a moved tip, a guided step, a checked exercise, a token.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../cmake/tasks/serve.mjs';
import { measuresOf } from '../e2e/support/figure';
import { dist } from '../e2e/support/hosts';
import type { Reader } from './orca';
import { openReader } from './orca';

let reader: Reader;
let server: Awaited<ReturnType<typeof serveFolder>>;
let page: Page;

async function open(query: string): Promise<void> {
  await page.goto(`${server.url.replace('localhost', '127.0.0.1')}figure.html?${query}`);
  await page.waitForSelector('.figure[data-state="ready"]');
  await reader.hears(/heading level 1/);
}

describe.each(['Chromium', 'Firefox'] as const)('in %s', (which) => {
  beforeAll(async () => {
    server = await serveFolder(dist, 0, '127.0.0.1');
    reader = await openReader(which);
    // One window for all: without a window manager, a second one is not known to be in front.
    page = await reader.browser.newPage({ viewport: { width: 900, height: 640 } });
  });
  afterAll(async () => {
    await reader.close();
    await server.close();
  });

  test('a tip says what it is, where it lies, and then what its move changed', async () => {
    await open('');
    await page.locator('[data-handle="B"]').focus();
    const first = await reader.hears(/type its numbers/);
    expect(first.join(' ')).toContain('Tip of B');
    expect(first.join(' ')).toContain('mass 15 kg, volume 4 L');
    await page.keyboard.press('ArrowUp');
    const moved = await reader.hears(/Angle/);
    expect(moved.join('\n')).toContain('mass 15 kg, volume 5 L');
    expect(moved).toContain(measuresOf([3, 30], [15, 5]));
  });

  test('the description is read as it opens, and Escape leads back to the tip', async () => {
    await open('');
    await page.locator('[data-handle="A"]').focus();
    await reader.hears(/Tip of A/);
    await page.keyboard.press('d');
    const said = (await reader.hears(/origin of a plane/)).join(' ');
    // That it is a dialog comes first, or is left out where the focus comes soon after the page.
    expect(said).toContain(
      'A (mass 3 kg, volume 30 L) and B (mass 15 kg, volume 4 L) are compared',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    expect((await reader.hears(/Angle/)).join('\n')).toContain(measuresOf([4, 30], [15, 4]));
  });

  test('a guided step that is done is told, and the next one after it', async () => {
    await open('figure=highdim&steps=on');
    const slider = page.locator('.board input[type="range"]').first();
    await slider.focus();
    await reader.hears(/slider/);
    await page.keyboard.press('End');
    const said = (await reader.hears(/Step \d of 3|300 dimensions/)).join('\n');
    expect(said).toMatch(/Step \d of 3/);
  });

  test('of a checked exercise the result is read at once', async () => {
    await open('figure=pairs&exercise=on');
    for (const one of await page.getByRole('button', { name: /: true$/ }).all()) await one.click();
    await page.getByRole('button', { name: 'Check my answers' }).focus();
    await reader.hears(/Check/);
    await page.keyboard.press('Enter');
    const said = (await reader.hears(/\d+ of \d+/)).join('\n');
    // D = 2.5 A and E = 0.5 B are exact, and for C = A, which holds nearly, either answer counts.
    expect(said).toContain('Claims right: 3 of 6. Pairs found: 0 of 2.');
  });

  test('a pressed token says its id and its row', async () => {
    await open('figure=tokens&text=cab');
    await page.locator('.chip').first().focus();
    await reader.hears(/c/);
    await page.keyboard.press('Enter');
    const said = (await reader.hears(/row|id/)).join('\n');
    expect(said).toMatch(/\b2\b/);
  });
});
