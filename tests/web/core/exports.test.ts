// What the core's module exports is what its boundary describes, and all of it is used.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDescription } from '../../../cmake/boundary/description.mjs';
import type { AddressOf, Exports } from '../../../web/core/boundary';
import { MEASURES } from '../../../web/core/pairs';
import { wasm } from './support';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(top + path, 'utf8');

const exported = Object.keys(readDescription('src/headless/boundary.json').functions)
  .map((name) => `core_${name}`)
  .sort();

test('the built module exports what is described, no more and no less', async () => {
  const module = await WebAssembly.compile(readFileSync(wasm));
  expect(exported.length).toBeGreaterThan(40);
  const built = WebAssembly.Module.exports(module).map(({ name }) => name);
  expect(built.filter((name) => name.startsWith('core_')).sort()).toEqual(exported);
  expect(
    WebAssembly.Module.imports(module)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['emscripten_notify_memory_growth', 'memory']);
});

test('every exported function is called somewhere', () => {
  const callers = readdirSync(`${top}web/core`)
    .filter((file) => file.endsWith('.ts') && file !== 'boundary.ts')
    .map((file) => read(`web/core/${file}`))
    .join('\n');
  expect(exported.filter((name) => !callers.includes(name))).toEqual([]);
});

test('the measures stand in the order of the sources', () => {
  const list = /kComparisons\{([^}]*)\}/.exec(read('src/headless/pair_exports.cpp'))?.[1] ?? '';
  const inSources = [...list.matchAll(/\w+/g)].map(([name]) =>
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect(inSources).toEqual([...MEASURES]);
});

// The compiler checks these: each would be an error in the other direction if it accepted the call.
test('a wrong kind, a wrong order and a missing argument do not compile', () => {
  const calls = (core: Exports, matrix: AddressOf<'EmbeddingMatrix'>, job: AddressOf<'Pca'>) => [
    // @ts-expect-error an object of another kind
    core.core_matrix_free(job),
    // @ts-expect-error the other way round
    core.core_pca_new(3, matrix),
    // @ts-expect-error one argument is missing
    core.core_pca_new(matrix),
  ];
  expect(calls.length).toBe(3);
});
