// The end-to-end tests in Debian's Firefox ESR and WebKitGTK.
import { ensurePackages } from '../setup/packages.mjs';
import { missing, skipped } from './absent.mjs';
import { vitest } from './vitest.mjs';

/** @typedef {'firefox' | 'webkit'} Engine */

/** @type {readonly Engine[]} */
const engines = ['firefox', 'webkit'];

/** What a reader does with each figure, and the last bit of its numbers. */
const chosen = ['tests/e2e/engines.test.ts'];

/**
 * @param {Engine} engine
 * @returns {(files?: readonly string[]) => Promise<import('./steps.mjs').Outcome>}
 */
export function wholeEngine(engine) {
  return async (files) => {
    await ensurePackages([engine, 'browser']);
    const absent = missing(engine);
    if (absent.length > 0) return skipped(absent);
    return vitest(engine, files);
  };
}

/** A short part of the tests, which every `npm test` runs in each engine. */
export async function everyEngine() {
  const total = { passed: 0, failed: 0, flaky: [''].slice(1), details: '' };
  await ensurePackages([...engines]);
  const absent = engines.flatMap(missing);
  if (absent.length > 0) return skipped(absent);
  for (const engine of engines) {
    const { passed, failed, flaky = [], details = '' } = await vitest(engine, chosen);
    total.passed += passed;
    total.failed += failed;
    total.flaky.push(...flaky);
    total.details += details;
  }
  return total;
}
