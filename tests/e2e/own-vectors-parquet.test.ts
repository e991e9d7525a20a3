// Parquet files in the figure `words`; tests/web/figure/words/parquet.test.ts says what is in them.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';
import { status } from './support/word-vectors';

const site = hostedSite();

const file = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/parquet/${name}.parquet`, import.meta.url));

async function open(): Promise<Awaited<ReturnType<typeof openFigure>>> {
  const opened = await openFigure(site, { path: 'figure.html?figure=words' });
  await opened.page.locator('.own-vectors > summary').click();
  return opened;
}

const give = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page
    .locator('.own-vectors input[type="file"]')
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }]);

test.each([
  ['lists.parquet', file('lists')],
  ['packed.parquet.gz', gzipSync(file('lists'))],
])('%s: its words are shown, and its columns named', async (name, content) => {
  const { page, complaints } = await open();
  await give(page, name, content);
  await expect
    .poll(() => status(page))
    .toBe(
      `${name}: 60 words with 8 numbers each (Parquet). The undo history starts again with them. ` +
        'Columns read: word, embedding.',
    );
  await rest(page);
  // The cosine of sin(d / 3) and sin(1 + d / 3), d from 0 to 7.
  const row = (r: number): number[] => Array.from({ length: 8 }, (_, d) => Math.sin(r + d / 3));
  const dot = (a: number[], b: number[]): number =>
    a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  const cosine = dot(row(0), row(1)) / Math.sqrt(dot(row(0), row(0)) * dot(row(1), row(1)));
  const shown = page.locator('[data-measure="cosine"]');
  expect(Number(await shown.getAttribute('data-value'))).toBeCloseTo(cosine, 6);
  expect(complaints).toEqual([]);
});

test('a file at an address is read as one that is opened', async () => {
  const { page, complaints } = await open();
  await page.route('**/vectors.parquet', (route) => route.fulfill({ body: file('wide') }));
  await page.locator('.own-vectors input[type="text"]').first().fill('vectors.parquet');
  await page.getByRole('button', { name: 'Open this address' }).click();
  await expect.poll(() => status(page)).toContain('60 words with 8 numbers each (Parquet)');
  expect(await status(page)).toContain('name, d0, … d7');
  expect(complaints).toEqual([]);
});

test('odd rows are named by their number, and the rest is used', async () => {
  const { page } = await open();
  await give(page, 'odd.parquet', file('odd'));
  await expect.poll(() => status(page)).toContain('52 words');
  await page.locator('.own-vectors details > summary').click();
  expect(await page.locator('.own-vectors li').allInnerTexts()).toEqual([
    'entry 4: it has no word',
    'entry 6: the word has control characters or is too long',
    'entry 8 (word2): duplicate word; the first row is kept',
    'entry 11 (word10): a different number of components from the others',
    'entry 12 (word11): a different number of components from the others',
    'entry 13 (word12): a number is infinite, undefined or too large',
    'entry 14 (word13): only zeros, which have no direction',
    'entry 15 (word14): contains something that is not a number',
  ]);
});

test('a file that cannot be used says why, and how to save it', async () => {
  const { page } = await open();
  const cases: [string, Buffer, string][] = [
    ['zstd.parquet', file('zstd'), 'compressed with ZSTD. Save it with Snappy'],
    ['words_only.parquet', file('words_only'), 'needs a column of words, and a column of lists'],
    ['large.parquet', file('large'), 'too large to be read as Parquet here'],
    ['cut.parquet', file('lists').subarray(0, 2000), 'cut.parquet could not be read'],
    [
      'damaged.parquet',
      Buffer.from(file('lists')).fill(0xff, 4, 400),
      'damaged.parquet could not be read: Error',
    ],
  ];
  for (const [name, content, reason] of cases) {
    await give(page, name, content);
    await expect.poll(() => status(page)).toContain(reason);
    expect(await status(page)).toContain('shows what it showed before');
  }
});
