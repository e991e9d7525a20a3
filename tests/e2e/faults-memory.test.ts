// Memory ends, or the browser ends a worker: it is said once, the figure stays as it was, and what is advised helps.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { said } from './support/board';
import { dragTip, measure, openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();
const GONE = 'not enough memory for';
const path = 'figure.html?figure=words';

const few = 200;
// More than what is free of the memory that the program begins with.
const many = 25_000;
const rowsOf = (words: number): string =>
  Array.from({ length: words }, (_, i) => {
    const row = Array.from({ length: 100 }, (__, d) => 1 + ((i * 7 + d * (1 + (i % 5))) % 9));
    return `w${i} ${row.join(' ')}`;
  }).join('\n');

const status = (page: Page): Promise<string> =>
  page.locator('.own-vectors [role="status"]').innerText();
const head = (page: Page): Promise<string> => said(page.locator('.head .say').first());

async function give(page: Page, words: number): Promise<void> {
  await page.locator('.own-vectors input[type="file"]').setInputFiles({
    name: 'mine.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(rowsOf(words)),
  });
}

async function drags(page: Page): Promise<void> {
  const before = await measure(page, 'cosine');
  const name = (await page.locator('[data-handle]').first().getAttribute('data-handle')) ?? '';
  const from = await tip(page, name);
  await dragTip(page, name, { x: from.x - 30, y: from.y + 40 });
  expect(await measure(page, 'cosine')).not.toBe(before);
}

/** From the moment when `scarce` is set, the system has no more memory. */
const limit = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const grow = WebAssembly.Memory.prototype.grow;
    WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
      if (Reflect.get(window, 'scarce')) throw new RangeError('grow');
      return grow.call(this, pages);
    };
  });
const setScarce = (page: Page, scarce: boolean): Promise<unknown> =>
  page.evaluate((value) => Object.assign(window, { scarce: value }), scarce);

test('memory that may not grow leaves the words that were there; with more of it, the file opens', async () => {
  const { page, complaints } = await openFigure(site, {
    path,
    prepare: limit,
  });
  await page.locator('.own-vectors > summary').click();
  await expect.poll(() => head(page)).toContain('Nearest');
  await page.waitForLoadState('networkidle');
  const before = await head(page);
  await setScarce(page, true);
  await give(page, many);
  await expect.poll(() => status(page)).toContain(GONE);
  expect(await head(page)).toBe(before);
  await drags(page);
  expect(await page.locator('.notice').count()).toBe(0);
  await setScarce(page, false);
  await give(page, many);
  await expect.poll(() => status(page)).toContain(`${many} words`);
  await rest(page);
  await drags(page);
  expect(complaints).toEqual([]);
});

test('a worker that the browser ends is told of, and the next one reads the file', async () => {
  const { page, complaints } = await openFigure(site, {
    path,
    prepare: (opened) =>
      opened.addInitScript(() => {
        const Own = Worker;
        // The system ends it as soon as it has begun.
        window.Worker = class extends Own {
          constructor(...given: ConstructorParameters<typeof Worker>) {
            super(...given);
            if (!Reflect.get(window, 'safe'))
              this.addEventListener('message', () => this.terminate());
          }
        };
      }),
  });
  await page.locator('.own-vectors > summary').click();
  const before = await head(page);
  await give(page, few);
  await expect.poll(() => status(page)).toContain(GONE);
  expect(await page.locator('.own-vectors button', { hasText: 'Cancel' }).isVisible()).toBe(false);
  expect(await head(page)).toBe(before);
  await page.evaluate(() => Object.assign(window, { safe: true }));
  await give(page, few);
  await expect.poll(() => status(page)).toContain(`${few} words`);
  expect(complaints).toEqual([]);
});

test('a worker whose script does not come is told of with a reason', async () => {
  const { page } = await openFigure(site, { path });
  await page.locator('.own-vectors > summary').click();
  await page.route(/\/reader-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
  await give(page, few);
  await expect.poll(() => status(page)).toContain('mine.txt could not be read: The worker');
});
