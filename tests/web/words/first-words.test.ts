// The words that the module carries are all that the figure of a first visit says.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(at(path), 'utf8');

const folders = readdirSync(at('src/lesson/figures'), { withFileTypes: true });
const others = folders
  .filter((entry) => entry.isDirectory() && entry.name !== 'cosine')
  .map(({ name }) => name);

/** Every file below a folder, without the folders of the figures whose words come later. */
function sources(folder: string): string[] {
  return readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return others.includes(entry.name) ? [] : sources(path);
    return /\.(cpp|h|ts|html)$/.test(path) ? [path] : [];
  });
}

test('nothing that all figures share says a word of one that comes later', () => {
  const key = new RegExp(`["'](${others.join('|')})\\.[a-z._]+["']`, 'g');
  const shared = [...sources('src'), ...sources('web/figure')];
  expect(others.length).toBeGreaterThan(7);
  expect(shared.length).toBeGreaterThan(150);
  const named = shared
    .filter((path) => !others.some((name) => path === `src/view/figures/${name}.cpp`))
    .flatMap((path) => (read(path).match(key) ?? []).map((found) => `${path}: ${found}`));
  // What two figures say of claims, neither of which is the first; and the numbers beside a question, whose words come
  // together with those of the other figures.
  const later = /figures\/(claim_words|numbers_table)\.cpp/;
  expect(named.filter((one) => !later.test(one))).toEqual([]);
});
