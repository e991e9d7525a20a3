// Makes sure that the system has what a step needs: installs it on Debian, says how elsewhere.
import { join } from 'node:path';
import { missingMessage } from './advice.mjs';
import { withLock } from './lock.mjs';
import { groups, needs } from './needs.mjs';
import { cacheDir } from './project.mjs';
import { capture, isProgram, mustRun, which } from './run.mjs';
import { note, step, Stop } from './say.mjs';
import { detectSystem, isRoot } from './system.mjs';
import { isAtLeast } from './version.mjs';

/** @typedef {import('./needs.mjs').Need} Need */

/**
 * @param {Need} need
 * @returns {string | undefined} the program that the environment names
 */
function namedProgram(need) {
  const named = need.variable ? process.env[need.variable] : undefined;
  return named && isProgram(named) ? named : undefined;
}

/**
 * @param {Need} need
 * @returns {string | undefined} the program that meets the need
 */
export function programFor(need) {
  const chosen = namedProgram(need);
  if (chosen) return chosen;
  const program = which(...(need.onDebian ? [need.onDebian] : []), ...(need.commands ?? []));
  if (!program || !need.atLeast) return program;
  return isAtLeast(capture(program, ['--version']).out, need.atLeast) ? program : undefined;
}

/** @param {string[]} packages */
function areInstalled(packages) {
  const { out } = capture('dpkg-query', [
    '--show',
    '--showformat',
    '${db:Status-Status}\n',
    ...packages,
  ]);
  return out.split('\n').filter((line) => line === 'installed').length >= packages.length;
}

/**
 * @param {Need} need
 * @param {boolean} isDebian
 */
function isMet(need, isDebian) {
  if (isDebian ? need.notOnDebian : need.debianOnly) return true;
  if (isDebian && need.onDebian) return (namedProgram(need) ?? which(need.onDebian)) !== undefined;
  if (need.commands?.length) return programFor(need) !== undefined;
  if (isDebian) return areInstalled(need.packages.apt ?? []);
  return !need.module || capture('pkg-config', ['--exists', need.module]).ok;
}

/**
 * @param {readonly string[]} groupNames
 * @returns {Need[]}
 */
function missingNeeds(groupNames) {
  const { isDebian } = detectSystem();
  const names = new Set(groupNames.flatMap((group) => groups[group] ?? []));
  const wanted = [...names].flatMap((name) => needs[name] ?? []);
  return wanted.filter((need) => !isMet(need, isDebian));
}

/**
 * @param {readonly string[]} groupNames
 * @param {boolean} [lacksEmscripten] said in the same message, so that nobody has to come back for it
 */
export async function ensurePackages(groupNames, lacksEmscripten = false) {
  const system = detectSystem();
  const missing = missingNeeds(groupNames);
  if (missing.length === 0 && !lacksEmscripten) return;
  if (!system.isDebian || lacksEmscripten)
    throw new Stop(missingMessage(system, missing, lacksEmscripten));
  try {
    await install(missing.flatMap((need) => need.packages.apt ?? []));
  } catch (error) {
    await installSlower(missing);
    const others = missing.flatMap((need) => (need.onDebian && programFor(need)) || []);
    if (missingNeeds(groupNames).some((need) => !need.onDebian || !programFor(need))) throw error;
    note(`That is not possible here, so the slower ${others.join(', ')} takes its place.`);
    return;
  }
  const still = missingNeeds(groupNames);
  if (still.length > 0) throw new Stop(missingMessage(system, still, false));
}

/**
 * Everything, with what every Debian has in place of what this one may not have.
 * @param {Need[]} missing
 */
async function installSlower(missing) {
  if (!missing.some((need) => need.slowerOnDebian)) return;
  // What is still missing then is told with the first reason.
  await install(missing.flatMap((need) => need.slowerOnDebian ?? need.packages.apt ?? [])).catch(
    () => {},
  );
}

/** @param {string[]} wanted */
async function install(wanted) {
  const packages = [...new Set(wanted)];
  step(`Installing Debian packages: ${packages.join(' ')}`);
  const prefix = rootPrefix(packages);
  await withLock(join(cacheDir, 'locks', 'apt'), async () => {
    await apt('apt-get update', prefix, ['update']);
    const args = ['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600'];
    await apt('apt-get install', prefix, [...args, ...packages]);
  });
}

export async function refreshPackageLists() {
  await apt('apt-get update', rootPrefix([]), ['update']);
}

/**
 * @param {string} label
 * @param {string[]} prefix
 * @param {string[]} args
 */
async function apt(label, prefix, args) {
  const words = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  await mustRun(label, words[0] ?? 'env', words.slice(1));
}

/** @param {string[]} packages */
function rootPrefix(packages) {
  if (isRoot()) return [];
  if (capture('sudo', ['-n', 'true']).ok) return ['sudo', '-n'];
  const install = packages.length > 0 ? ` && sudo apt-get install -y ${packages.join(' ')}` : '';
  throw new Stop(
    `This needs root. Run this line, then try again:\n\n    sudo apt-get update${install}`,
  );
}
