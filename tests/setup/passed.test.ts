// What is left out because it passed before.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { bytesOf } from '../../cmake/tasks/cpp.mjs';
import { digestOf, remember, withoutPassed } from '../../cmake/tasks/passed.mjs';
import { projectDir } from '../../cmake/setup/project.mjs';

const folder = mkdtempSync(join(tmpdir(), 'passed-'));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const keyOf = (name: string): string => `key of ${name}`;

test('what was remembered is left out, and its tests are counted', () => {
  expect(withoutPassed(['a', 'b'], keyOf, folder)).toEqual({ left: ['a', 'b'], before: 0 });
  remember(keyOf('a'), 12, folder);
  expect(withoutPassed(['a', 'b'], keyOf, folder)).toEqual({ left: ['b'], before: 12 });
  expect(withoutPassed(['a', 'b'], (name) => `other ${name}`, folder).left).toEqual(['a', 'b']);
});

test('a run that was asked to take long leaves nothing out', () => {
  remember(keyOf('a'), 12, folder);
  vi.stubEnv('COSINE_LAB_LONG', '3600');
  expect(withoutPassed(['a'], keyOf, folder)).toEqual({ left: ['a'], before: 0 });
});

test('a digest changes with a byte, a name and a file more', () => {
  const path = relative(projectDir, join(folder, 'in'));
  mkdirSync(join(folder, 'in/deep'), { recursive: true });
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, 'in', name), text);
    return digestOf([path]);
  };
  const seen = [put('one', 'a'), put('one', 'b'), put('deep/two', ''), put('three', '')];
  rmSync(join(folder, 'in/three'));
  seen.push(put('four', ''));
  expect(new Set(seen).size).toBe(5);
  rmSync(join(folder, 'in/four'));
  expect(digestOf([path])).toBe(seen[2]);
  expect(digestOf([`${path}/one`])).not.toBe(digestOf([`${path}/deep/two`]));
});

test('a test program is known by its bytes, wherever it lies and whatever runs it', () => {
  const home = join(folder, 'a clone');
  mkdirSync(home, { recursive: true });
  const program = join(home, 'some_tests.cjs');
  writeFileSync(program, 'one');
  writeFileSync(join(home, 'some_tests.wasm'), 'one');
  const ways = [
    [program],
    ['node', program],
    ['sh', '-c', `rm -rf 'x' && exec '${program}' -runs=8`],
  ];
  const seen = (): string[] => ways.map((command) => bytesOf({ name: 'a', command }).join());
  const before = seen();
  expect(seen()).toEqual(before);
  writeFileSync(join(home, 'some_tests.wasm'), 'two');
  const after = seen();
  for (const [i, one] of before.entries()) expect(after[i]).not.toBe(one);
  expect(() => bytesOf({ name: 'gone', command: ['/nowhere/at all'] })).toThrow('gone');
});
