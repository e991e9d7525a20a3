// Parquet files in which some bytes are other ones, or missing: each is read, in part or whole, or is refused with a
// reason.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FileFault } from '../../../../web/figure/words/opened';
import { parquetTable } from '../../../../web/figure/words/parquet';
import { random } from '../../../e2e/support/random';

const FILES = ['lists', 'doubles', 'wide', 'odd', 'dates', 'large', 'zstd'].map((name) =>
  readFileSync(new URL(`../../../fixtures/parquet/${name}.parquet`, import.meta.url)),
);
const LIMITS = { words: 100, rowBytes: 1e5 };
// Packed as they are, a few bytes may stand for very many numbers; not for so many that they fill the memory.
const MOST_CHARACTERS = 1e8;
const TRIES = 1500;

type Pick = (below: number) => number;

/** Most changes are in the last part of a file, which says what the others mean. */
function damaged(bytes: Uint8Array, pick: Pick): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  const foot = Math.min(copy.length, 1500);
  for (let left = 1 + pick(4); left > 0; left -= 1) {
    const at = pick(3) === 0 ? pick(copy.length) : copy.length - 1 - pick(foot);
    const before = copy[at] ?? 0;
    copy[at] = [before ^ (1 << pick(8)), 0, 0x7f, 0xff, pick(256)][pick(5)] ?? 0;
  }
  if (pick(10) > 0) return copy;
  const gone = pick(copy.length);
  return Uint8Array.from([...copy.subarray(0, gone), ...copy.subarray(gone + 1 + pick(64))]);
}

type Outcome = 'read' | 'cut' | 'refused' | 'broken';

async function outcomeOf(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome> {
  const opened = await parquetTable(new Blob([bytes]), LIMITS).catch((error: unknown) => error);
  if (opened instanceof FileFault) return 'refused';
  // Whoever opens a file says so of any error.
  if (opened instanceof Error) return 'broken';
  const { bytes: stream, cut, table } = opened as Awaited<ReturnType<typeof parquetTable>>;
  const text = await new Response(stream).text();
  expect(text.length).toBeLessThan(MOST_CHARACTERS);
  expect(text.split('\n').length).toBeLessThanOrEqual(LIMITS.words + 3);
  expect(table?.columns).not.toMatch(/\p{C}/u);
  expect(table?.done()).toBeGreaterThanOrEqual(0);
  return cut() ? 'cut' : 'read';
}

test('a damaged file ends in words, or in a reason', async () => {
  const pick = random(11);
  const counts = { read: 0, cut: 0, refused: 0, broken: 0 };
  for (let at = 0; at < TRIES; at += 1) {
    const bytes = damaged(FILES[at % FILES.length] ?? new Uint8Array(), pick);
    counts[await outcomeOf(bytes)] += 1;
  }
  // The damage is such as all of them come of.
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
}, 120_000);
