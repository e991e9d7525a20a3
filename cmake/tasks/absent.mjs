// Tests that need programs from Debian. Other systems have no such packages: there they can only be run where all of it
// was installed by hand.
import { groups, needs } from '../setup/needs.mjs';
import { ensurePackages, programFor } from '../setup/packages.mjs';

/** @typedef {import('./steps.mjs').Outcome} Outcome */

/**
 * @param {readonly string[]} names of groups of packages
 * @returns {string[]} their programs that are not there
 */
function missing(names) {
  const wanted = names.flatMap((group) => groups[group] ?? []).flatMap((name) => needs[name] ?? []);
  const absent = wanted.filter((need) => need.commands?.length && !programFor(need));
  return [...new Set(absent.map(({ name }) => name))];
}

/**
 * @param {readonly string[]} names of groups of packages
 * @param {() => Promise<Outcome>} run
 * @returns {Promise<Outcome>} of the tests, or that they were left out
 */
export async function withPrograms(names, run) {
  await ensurePackages(names);
  const absent = missing(names);
  if (absent.length === 0) return run();
  const skipped = `only Debian has the packages; missing: ${absent.join(', ')}`;
  return { passed: 0, failed: 0, skipped };
}
