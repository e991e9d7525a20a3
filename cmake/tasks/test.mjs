// npm test: every step, or the named ones. Other words choose tests: npm test -- core, npm test -- e2e drag
import { main, note, seconds, step, Stop } from '../setup/say.mjs';
import { choose, setUp } from './plan.mjs';

/** @typedef {import('./plan.mjs').Step} Step */
/** @typedef {import('./steps.mjs').Outcome & { step: Step, took: number }} Result */

/**
 * @param {Step} current
 * @param {any[] | undefined} tests
 * @param {Result[]} before
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
async function outcomeOf(current, tests, before) {
  const basis = before.find((result) => result.step.name === current.after);
  if (basis && basis.failed > 0)
    return { passed: 0, failed: 0, skipped: `needs "${current.after}"` };
  try {
    return await current.run(tests);
  } catch (error) {
    const details =
      error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error);
    return { passed: 0, failed: 1, details };
  }
}

/**
 * Node shows the offending line of a minified program, which is all of it.
 * @param {string} text
 */
function shortened(text) {
  return text.replace(/^(.{300}).+$/gm, '$1 ...');
}

/** @param {Result[]} results */
function summarise(results) {
  step('Summary');
  for (const {
    step: { name, title },
    passed,
    failed,
    before = 0,
    skipped,
    flaky = [],
    took,
  } of results) {
    const counts = `${passed} passed, ${failed} failed${before > 0 ? `, ${before} unchanged` : ''}`;
    const verdict = skipped ? `skipped: ${skipped}` : counts;
    note(`${name.padEnd(8)} ${title.padEnd(30)} ${seconds(took).padStart(7)}   ${verdict}`);
    for (const test of flaky) note(`${' '.repeat(9)}flaky, passed at the second try: ${test}`);
  }
  const sum = (/** @type {'passed' | 'failed' | 'before'} */ key) =>
    results.reduce((total, result) => total + (result[key] ?? 0), 0);
  if (sum('before') > 0)
    note(`Unchanged tests passed before, on the same bytes; without build/passed/ they run again.`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
}

/**
 * @param {import('./plan.mjs').Chosen} chosen
 * @param {Result[]} results
 */
async function perform({ step: current, tests }, results) {
  step(`${current.name}: ${current.title}`);
  const began = Date.now();
  const outcome = await outcomeOf(current, tests, results);
  if (outcome.skipped) note(`skipped: ${outcome.skipped}`);
  if (outcome.failed > 0) process.stdout.write(`${shortened(outcome.details ?? '')}\n`);
  results.push({ ...outcome, step: current, took: Date.now() - began });
  return outcome.failed === 0;
}

await main(async () => {
  /** @type {Result[]} */
  const results = [];
  /** @type {import('./plan.mjs').Chosen[]} */
  let chosen = [];
  const preparation = {
    name: 'setup',
    title: 'what the tests need',
    run: async () => {
      chosen = choose(process.argv.slice(2));
      await setUp(chosen);
      return { passed: 0, failed: 0 };
    },
  };
  if (await perform({ step: preparation }, results)) {
    for (const each of chosen) await perform(each, results);
  }
  summarise(results);
});
