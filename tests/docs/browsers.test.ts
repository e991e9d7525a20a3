// The page about browsers and the tests know the same gaps in the drivers.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lacks } from '../e2e/support/engine';

const page = readFileSync(
  fileURLToPath(new URL('../../docs/browsers.md', import.meta.url)),
  'utf8',
);

test('what a driver lacks stands on the page, and nothing else', () => {
  const known = Object.entries(lacks).flatMap(([engine, gaps]) =>
    Object.values(gaps).map((gap) => `${engine}: ${gap}`),
  );
  expect(known.length).toBeGreaterThan(5);
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([^|]+) \| [^|]{10,} \|$/gm)];
  expect(rows.map(([, engine, gap]) => `${engine}: ${gap}`).sort()).toEqual(known.sort());
});
