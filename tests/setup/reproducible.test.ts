// What the comparison of two builds finds.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { differences, digests } from '../../cmake/tasks/reproducible.mjs';

const folders: string[] = [];

function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(folder);
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const compared = (one: Record<string, string>, other: Record<string, string>): string[] =>
  differences(digests(site(one)), digests(site(other)));

test('the same files in two folders do not differ', () => {
  const files = { 'index.html': '<p>', 'assets/a.js': 'a' };
  expect(digests(site(files)).size).toBe(2);
  expect(compared(files, files)).toEqual([]);
});

test('a byte, a name and a file too many are found', () => {
  const one = { 'index.html': '<p>', 'assets/a.js': 'a', 'assets/b.js': 'b' };
  const other = { 'index.html': '<p>', 'assets/a.js': 'A', 'assets/c.js': 'b' };
  expect(compared(one, other)).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js']);
});
