// A reporter for Vitest: which tests failed and then passed when they were tried again. Its own reports leave them out.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';

export default class FlakyTests {
  /** @type {string[]} */
  #names = [];

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky)
      this.#names.push(`${basename(test.module.moduleId)} > ${test.fullName}`);
  }

  onTestRunEnd() {
    const file = process.env.COSINE_LAB_FLAKY;
    if (file) writeFileSync(file, JSON.stringify(this.#names));
  }
}
