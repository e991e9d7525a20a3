// The npm packages of the lock file, installed again only when it has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { buildDir, hashOf, projectDir } from './project.mjs';
import { mustRun } from './run.mjs';
import { step, Stop } from './say.mjs';
import { isAtLeast } from './version.mjs';

const oldestNode = '20.19';
const stamp = join(projectDir, 'node_modules', '.cosine-lab');

function wantedStamp() {
  const lock = readFileSync(join(projectDir, 'package-lock.json'), 'utf8');
  return hashOf(lock, process.platform, process.arch);
}

function isCurrent() {
  try {
    return readFileSync(stamp, 'utf8') === wantedStamp();
  } catch {
    return false;
  }
}

export async function ensureModules() {
  if (!isAtLeast(process.versions.node, oldestNode)) {
    throw new Stop(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
  }
  if (isCurrent()) return;
  await withLock(join(buildDir, 'locks', 'modules'), async () => {
    if (isCurrent()) return;
    step('Installing the npm packages of package-lock.json');
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=http'];
    await mustRun('npm ci', 'npm', args, { cwd: projectDir });
    writeFileSync(stamp, wantedStamp());
  });
}
