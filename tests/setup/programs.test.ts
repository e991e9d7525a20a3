// A file of C++ tests that no program names would never run, and nobody would notice.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectDir } from '../../cmake/setup/project.mjs';
import { filesIn } from '../../cmake/tasks/files.mjs';

test('every file of C++ tests belongs to a program', () => {
  const lists = filesIn(['tests'], ['CMakeLists.txt']);
  const named = lists.flatMap((list) =>
    [...readFileSync(join(projectDir, list), 'utf8').matchAll(/\S+_test\.cpp/g)].map(([name]) =>
      join(dirname(list), name),
    ),
  );
  const files = filesIn(['tests'], ['_test.cpp']);
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => !named.includes(file))).toEqual([]);
});
