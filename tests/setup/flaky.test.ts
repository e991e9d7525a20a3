import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestCase } from 'vitest/node';
import FlakyTests from '../../cmake/tasks/flaky.mjs';

test('tests that passed only when they were tried again are listed by file and name', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'flaky-')), 'names.json');
  const before = process.env['COSINE_LAB_FLAKY'];
  process.env['COSINE_LAB_FLAKY'] = file;
  const reporter = new FlakyTests();
  const ended = (fullName: string, flaky: boolean): TestCase =>
    ({
      fullName,
      module: { moduleId: '/project/tests/e2e/drag.test.ts' },
      diagnostic: () => ({ flaky }),
    }) as unknown as TestCase;
  reporter.onTestCaseResult(ended('steady', false));
  reporter.onTestCaseResult(ended('late now and then', true));
  reporter.onTestRunEnd();
  if (before === undefined) delete process.env['COSINE_LAB_FLAKY'];
  else process.env['COSINE_LAB_FLAKY'] = before;
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(['drag.test.ts > late now and then']);
});
