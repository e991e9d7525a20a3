// Other systems than Debian have no such packages, and the tests can only be run where all of it was installed by hand.
import { groups, needs } from '../setup/needs.mjs';
import { programFor } from '../setup/packages.mjs';

/**
 * @param {string} group
 * @returns {string[]} the programs of a group of packages that are not there
 */
export function missing(group) {
  return (groups[group] ?? [])
    .flatMap((name) => needs[name] ?? [])
    .filter((need) => need.commands?.length && !programFor(need))
    .map(({ name }) => name);
}

/** @param {readonly string[]} absent */
export function skipped(absent) {
  const names = [...new Set(absent)].join(', ');
  return { passed: 0, failed: 0, skipped: `only Debian has the packages; missing: ${names}` };
}
