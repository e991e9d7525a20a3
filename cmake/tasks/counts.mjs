// Reading how many tests passed from what the test programs print.
import { basename, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The output of `ctest --verbose`: doctest's own counts where a program prints them, else one a program.
 * @param {string} output
 * @returns {Counts & { programs: Map<string, number> }} with the programs that passed, and how many tests they have
 */
export function countCtest(output) {
  const total = { passed: 0, failed: 0 };
  /** @type {Map<string, number>} */
  const programs = new Map();
  /** @type {Map<string, Counts>} */
  const inside = new Map();
  // Node is a terminal to the WebAssembly tests, so that they write in colours.
  for (const line of stripVTControlCharacters(output).split('\n')) {
    const cases =
      /^(\d+): \[doctest\] test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed/.exec(line);
    if (cases?.[1]) inside.set(cases[1], { passed: Number(cases[2]), failed: Number(cases[3]) });
    const result = /^\s*\d+\/\d+ Test\s+#(\d+): (.*?) \.\.+\s*(Passed|\*\*\*.*?)\s+[\d.]+ sec/.exec(
      line,
    );
    if (!result?.[1]) continue;
    const ok = result[3] === 'Passed';
    const counts = inside.get(result[1]) ?? { passed: ok ? 1 : 0, failed: 0 };
    total.passed += counts.passed;
    // A program that crashed has failed even if none of its test cases had.
    total.failed += ok ? counts.failed : Math.max(1, counts.failed);
    if (ok && counts.failed === 0) programs.set(result[2] ?? '', counts.passed);
  }
  return { ...total, programs };
}

/**
 * The output of one doctest program. One that ran no test at all has failed: it was asked for some. A fuzzer, which
 * says how many inputs it has tried, is one test.
 * @param {string} output
 * @param {boolean} ok how the program ended
 * @returns {Counts}
 */
export function countDoctest(output, ok) {
  if (ok && /^Done [1-9]\d* runs in /m.test(output)) return { passed: 1, failed: 0 };
  // It may be written in colours, as in countCtest().
  const cases = /\[doctest\] test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed/.exec(
    stripVTControlCharacters(output),
  );
  const counts = { passed: Number(cases?.[1] ?? 0), failed: Number(cases?.[2] ?? 0) };
  if (counts.failed === 0 && (!ok || counts.passed === 0)) counts.failed = 1;
  return counts;
}

/**
 * Vitest's JSON report. A file that could not even be loaded has no tests, yet has failed.
 * @param {string} json
 * @returns {Counts}
 */
export function countVitest(json) {
  const report = JSON.parse(json);
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Vitest's JSON report: the files of which everything passed at the first try, and how many tests that was.
 * @param {string} json
 * @param {readonly string[]} flaky as flaky.mjs names them
 * @param {string} top the folder from which files are named
 * @returns {Map<string, number>}
 */
export function passedFiles(json, flaky, top) {
  /** @type {{ name: string, status: string, assertionResults: { status: string }[] }[]} */
  const files = JSON.parse(json).testResults;
  const steady = files.filter(
    ({ name, status }) =>
      status === 'passed' && !flaky.some((test) => test.startsWith(`${basename(name)} > `)),
  );
  return new Map(
    steady.map(({ name, assertionResults }) => [
      relative(top, name),
      assertionResults.filter(({ status }) => status === 'passed').length,
    ]),
  );
}
