// The list of functions stands in three places; they must be the same list.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8');

function names(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

const exported = names(
  read('src/app/exports.cpp') + read('src/app/exports_scene.cpp'),
  /LAB_EXPORT[^(]*?(lab_\w+)\(/g,
);
const bridged = names(read('web/figure/bridge/bridge.ts'), /^ {2}_(lab_\w+)\(/gm);

test('the bridge calls what the module exports, no more and no less', () => {
  expect(exported.length).toBeGreaterThan(25);
  expect(bridged).toEqual(exported);
});

test('only the bridge and its reader know the module’s memory', () => {
  for (const file of [
    'page/page',
    'draw/labels',
    'input/handles',
    'say/readout',
    'input/pointer',
    'input/keys',
    'input/typing',
    'start/main',
  ]) {
    expect(read(`web/figure/${file}.ts`)).not.toMatch(/HEAP|_lab_|_malloc/);
  }
});
