// Parquet files, written with the Rust library parquet (npm: parquet-wasm 0.6.1): 60 words with 8 numbers each, those of
// row r being sin(r + d / 3), between columns that are neither.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FileFault } from '../../../../web/figure/words/opened';
import { parquetTable } from '../../../../web/figure/words/parquet';

const ROWS = 60;
const DIMENSIONS = 8;

const bytesOf = (name: string): Buffer<ArrayBuffer> =>
  readFileSync(new URL(`../../../fixtures/parquet/${name}.parquet`, import.meta.url));

interface Read {
  rows: string[][];
  cut: string;
  columns: string;
  done: number;
}

async function read(bytes: Buffer<ArrayBuffer>, words = 1000, rowBytes = 1e6): Promise<Read> {
  const limits = { words, rowBytes };
  const { bytes: stream, cut, table } = await parquetTable(new Blob([bytes]), limits);
  const text = await new Response(stream).text();
  const [heading, ...rows] = text.split('\n').slice(0, -1);
  expect(heading).toBe('"word"');
  return {
    rows: rows.map((row) => row.split('\t')),
    cut: cut(),
    columns: table?.columns ?? '',
    done: table?.done() ?? Number.NaN,
  };
}

const numbersOf = (row: number): number[] =>
  Array.from({ length: DIMENSIONS }, (_, d) => Math.fround(Math.sin(row + d / 3)));

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((reason: unknown) => reason);
  if (!(error instanceof FileFault)) throw error;
  return `${error.fault.kind} ${error.fault.detail}`.trim();
}

test.each([
  ['lists', 'word, embedding'],
  ['doubles', 'word, embedding'],
  ['wide', 'name, d0, … d7'],
])('%s: every word, and its numbers to the last bit of a float', async (name, columns) => {
  const { rows, cut, columns: told, done } = await read(bytesOf(name));
  expect(told).toBe(columns);
  expect(cut).toBe('');
  expect(done).toBe(bytesOf(name).length);
  expect(rows.map(([word]) => word)).toEqual(rows.map((_, r) => `"word${r}"`));
  expect(rows).toHaveLength(ROWS);
  rows.forEach(([, ...numbers], r) =>
    expect(numbers.map((number) => Math.fround(Number(number)))).toEqual(numbersOf(r)),
  );
});

test('no more rows are read than are wanted, and one that tells of more', async () => {
  expect((await read(bytesOf('lists'), 10)).rows).toHaveLength(11);
  expect((await read(bytesOf('lists'), 30)).rows).toHaveLength(31);
  expect((await read(bytesOf('lists'), 30, 12 * DIMENSIONS * 4)).rows).toHaveLength(13);
  expect((await read(bytesOf('wide'), 30, 12 * DIMENSIONS * 4)).rows).toHaveLength(13);
});

test('what is missing or odd stays in its row', async () => {
  const { rows } = await read(bytesOf('odd'));
  expect(rows).toHaveLength(ROWS);
  const word = (row: number): string | undefined => rows[row]?.[0];
  expect([3, 4, 5, 6].map(word)).toEqual(['""', '"say ""hi"""', '"a\u0001b"', '"new york"']);
  expect(rows[10]).toHaveLength(2);
  expect(Number(rows[10]?.[1])).toBeNaN();
  expect(rows[11]).toHaveLength(DIMENSIONS);
  expect(rows[12]?.[1]).toBe('NaN');
  expect(Number(rows[14]?.[3])).toBeNaN();
});

test('dates are no numbers, and a first row may have none', async () => {
  const { rows, columns } = await read(bytesOf('dates'));
  expect(columns).toBe('word, embedding');
  expect(rows[0]).toHaveLength(2);
  expect(rows[1]).toHaveLength(1 + DIMENSIONS);
  expect(await faultOf(read(bytesOf('dates_only')))).toBe('columns');
});

test('a file without numbers, compressed in another way or too large, is refused with the reason', async () => {
  expect(await faultOf(read(bytesOf('words_only')))).toBe('columns');
  expect(await faultOf(read(bytesOf('zstd')))).toBe('codec ZSTD');
  // 13 KB that would become 33.6 million numbers.
  expect(await faultOf(read(bytesOf('large')))).toBe('large');
});

test('a file without its end is refused, and one damaged within is read as far as it goes', async () => {
  const whole = bytesOf('lists');
  for (const size of [4, 100, whole.length - 1])
    await expect(read(whole.subarray(0, size))).rejects.toThrow();
  // The last of its groups of 25 rows.
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, Math.floor(whole.length * 0.4), Math.floor(whole.length * 0.55));
  const { rows, cut } = await read(damaged);
  expect(rows).toHaveLength(50);
  expect(cut).not.toBe('');
  damaged.fill(0xff, 4, 400);
  const nothing = await read(damaged);
  expect(nothing.rows).toHaveLength(0);
  expect(nothing.cut).not.toBe('');
});
