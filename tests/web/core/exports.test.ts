// The list of functions stands in two places; they must be the same list. So must the measures.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MEASURES } from '../../../web/core/pairs';
import { wasm } from './support';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(top + path, 'utf8');

function names(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

const sources = readdirSync(`${top}src/headless`)
  .filter((file) => file.endsWith('.cpp'))
  .map((file) => read(`src/headless/${file}`))
  .join('\n');
const exported = names(sources, /CORE_EXPORT[^(]*?(core_\w+)\(/g);

test('exports.ts declares what the sources export, no more and no less', () => {
  expect(exported.length).toBeGreaterThan(40);
  expect(names(read('web/core/exports.ts'), /^ {2}(core_\w+)\(/gm)).toEqual(exported);
});

test('the built module exports them with as many parameters as declared', async () => {
  const module = await WebAssembly.compile(readFileSync(wasm));
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
    .filter((file) => file.endsWith('.ts') && file !== 'exports.ts')
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
