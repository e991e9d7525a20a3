// The end-to-end tests in Debian's Firefox ESR and WebKitGTK.
import { withPrograms } from './absent.mjs';
import { changedTests } from './changed.mjs';
import { vitest } from './vitest.mjs';

/** @typedef {'firefox' | 'webkit'} Engine */
/** @typedef {import('./steps.mjs').Outcome} Outcome */

/** @type {readonly Engine[]} */
const engines = ['firefox', 'webkit'];

/** What a reader does with each figure, and the last bit of its numbers. */
const chosen = ['tests/e2e/engines.test.ts', 'tests/e2e/bits.test.ts'];

/**
 * @param {Engine} engine
 * @returns {(files?: readonly string[]) => Promise<Outcome>}
 */
export const wholeEngine = (engine) => (files) =>
  withPrograms([engine, 'browser'], () => (files ? vitest(engine, files) : changedTests(engine)));

/** A short part of the tests, which every `npm test` runs in each engine. */
export const everyEngine = () =>
  withPrograms(engines, async () => {
    /** @type {Outcome[]} */
    const all = [];
    for (const engine of engines) all.push(await changedTests(engine, chosen));
    return {
      passed: all.reduce((sum, { passed }) => sum + passed, 0),
      failed: all.reduce((sum, { failed }) => sum + failed, 0),
      before: all.reduce((sum, { before = 0 }) => sum + before, 0),
      flaky: all.flatMap(({ flaky = [] }) => flaky),
      details: all.map(({ details = '' }) => details).join(''),
    };
  });
