// The npm packages of a lock file, installed again only when it has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { buildDir, hashOf, projectDir } from './project.mjs';
import { mustRun } from './run.mjs';
import { step, Stop } from './say.mjs';
import { isAtLeast } from './version.mjs';

const oldestNode = '20.19';
const stampIn = (/** @type {string} */ folder) => join(folder, 'node_modules', '.cosine-lab');

/** @param {string} folder */
function wantedStamp(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  return hashOf(lock, process.platform, process.arch);
}

/** @param {string} folder */
function isCurrent(folder) {
  try {
    return readFileSync(stampIn(folder), 'utf8') === wantedStamp(folder);
  } catch {
    return false;
  }
}

/** @param {string} [folder] of the lock file */
export async function ensureModules(folder = projectDir) {
  if (!isAtLeast(process.versions.node, oldestNode)) {
    throw new Stop(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
  }
  if (isCurrent(folder)) return;
  await withLock(join(buildDir, 'locks', 'modules'), async () => {
    if (isCurrent(folder)) return;
    step(
      `Installing the npm packages of ${relative(projectDir, join(folder, 'package-lock.json'))}`,
    );
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=http'];
    await mustRun('npm ci', 'npm', args, { cwd: folder });
    writeFileSync(stampIn(folder), wantedStamp(folder));
  });
}
