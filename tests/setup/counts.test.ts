import { expect, test } from 'vitest';
import { countCtest, countDoctest, countVitest, passedFiles } from '../../cmake/tasks/counts.mjs';

const ctest = `
test 1
1: [doctest] doctest version is "2.4.9"
1: [doctest] test cases: 12 | 12 passed | 0 failed | 0 skipped
1: [doctest] assertions: 400 | 400 passed | 0 failed |
1/4 Test #1: core_tests .......................   Passed    0.10 sec
2: [doctest] test cases:  3 |  1 passed |  2 failed | 0 skipped
2/4 Test #2: io_tests .........................***Failed    0.10 sec
3/4 Test #3: other ............................***Exception: SegFault  0.10 sec
4/4 Test #4: plain ............................   Passed    0.10 sec
`;

test('doctest cases are summed, and a program without any counts as one', () => {
  expect(countCtest(ctest)).toMatchObject({ passed: 14, failed: 3 });
});

test('the programs that passed are named, with how many tests they have', () => {
  expect([...countCtest(ctest).programs]).toEqual([
    ['core_tests', 12],
    ['plain', 1],
  ]);
});

test('a crash after its test cases passed is a failure', () => {
  const output = `1: [doctest] test cases: 5 | 5 passed | 0 failed | 0 skipped
1/1 Test #1: core_tests .......................***Failed    0.10 sec`;
  expect(countCtest(output)).toEqual({ passed: 5, failed: 1, programs: new Map() });
});

test('a program that was asked for tests and ran none has failed', () => {
  const output = '[doctest] test cases:  0 |  0 passed | 0 failed | 9 skipped';
  expect(countDoctest(output, true)).toEqual({ passed: 0, failed: 1 });
  expect(countDoctest(output.replaceAll('0', '2'), false)).toEqual({ passed: 2, failed: 2 });
});

test('a program that writes in colours is read all the same', () => {
  const coloured = `3: \u001b[0;36m[doctest] \u001b[0mtest cases: 118 | \u001b[0;32m118 passed\u001b[0m | \u001b[0m0 failed
1/1 Test #3: lesson_tests .....................   Passed    7.36 sec`;
  expect(countCtest(coloured)).toMatchObject({ passed: 118, failed: 0 });
  const output =
    '\u001b[0;36m[doctest] \u001b[0mtest cases: 3 | \u001b[0;32m2 passed\u001b[0m | \u001b[0m1 failed\u001b[0m';
  expect(countDoctest(output, false)).toEqual({ passed: 2, failed: 1 });
});

test('a fuzzer that has tried its inputs is one test', () => {
  expect(countDoctest('#800\tDONE\nDone 800 runs in 3 second(s)\n', true)).toEqual({
    passed: 1,
    failed: 0,
  });
  expect(countDoctest('==1==ERROR: AddressSanitizer\n', false).failed).toBe(1);
});

test('a test file that does not load is a failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 4, failed: 2 });
});

test('a test file has passed where nothing failed, and nothing was tried twice', () => {
  const file = (name: string, status: string, ...tests: string[]): unknown => ({
    name: `/top/tests/e2e/${name}.test.ts`,
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });
  const report = {
    testResults: [
      file('drag', 'passed', 'passed', 'passed', 'pending'),
      file('touch', 'failed', 'passed', 'failed'),
      file('scroll', 'passed', 'passed'),
    ],
  };
  const files = passedFiles(JSON.stringify(report), ['scroll.test.ts > a wheel'], '/top');
  expect([...files]).toEqual([['tests/e2e/drag.test.ts', 2]]);
});
