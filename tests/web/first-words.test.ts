// The words that the module carries are all that the figure of a first visit says.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(at(path), 'utf8');

const [, names = ''] = /WITHOUT "\^\(([a-z|]+)\)/.exec(read('src/app/CMakeLists.txt')) ?? [];
const others = names.split('|');

/** Every file below a folder, without the folders of the figures whose words come later. */
function sources(folder: string): string[] {
  return readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return others.includes(entry.name) ? [] : sources(path);
    return /\.(cpp|h|ts|html)$/.test(path) ? [path] : [];
  });
}

test('each figure but the first is one whose words come later', () => {
  const figures = readdirSync(at('src/lesson/figures'), { withFileTypes: true });
  const all = figures.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect([...others, 'cosine'].sort()).toEqual(all.sort());
});

test('nothing that all figures share says a word of one that comes later', () => {
  const key = new RegExp(`["'](${names})\\.[a-z._]+["']`, 'g');
  const shared = [...sources('src'), ...sources('web/figure')];
  expect(shared.length).toBeGreaterThan(150);
  const named = shared
    .filter((path) => !others.some((name) => path === `src/view/figures/${name}.cpp`))
    .flatMap((path) => (read(path).match(key) ?? []).map((found) => `${path}: ${found}`));
  // What two figures say of claims, neither of which is the first.
  expect(named.filter((one) => !one.startsWith('src/lesson/figures/claim_words.cpp'))).toEqual([]);
});
