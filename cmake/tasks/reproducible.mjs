// Builds the site twice, in two folders, and compares every byte of dist/.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureModules } from '../setup/modules.mjs';
import { hashOfFile, projectDir } from '../setup/project.mjs';
import { runLong } from '../setup/run.mjs';
import { note, Stop } from '../setup/say.mjs';

// What lies in a working folder and is no source. The modules are copied: a link would lead both builds to one place.
const NO_SOURCE = new Set(['.git', 'build', 'dist']);
// Names of unequal length find paths that were written into a file, and the room that was left for them.
const FOLDERS = ['one', 'another-and-longer'];

/** @returns {Promise<import('./steps.mjs').Outcome>} */
export async function reproducible() {
  await ensureModules();
  const top = mkdtempSync(join(tmpdir(), 'reproducible-'));
  try {
    const sites = [];
    for (const name of FOLDERS) sites.push(await built(join(top, name)));
    const [first, second] = sites;
    const differing = differences(first ?? new Map(), second ?? new Map());
    note(`${first?.size ?? 0} files compared`);
    return {
      passed: (first?.size ?? 0) - differing.length,
      failed: differing.length,
      details: differing.map((file) => `dist/${file} is not the same in two builds.`).join('\n'),
    };
  } finally {
    if (!process.env.COSINE_LAB_KEEP) rmSync(top, { recursive: true, force: true });
    else note(`The builds are kept in ${top}.`);
  }
}

/**
 * @param {string} folder
 * @returns {Promise<Map<string, string>>} a digest of each file of its site
 */
async function built(folder) {
  mkdirSync(folder);
  cpSync(projectDir, folder, {
    recursive: true,
    filter: (source) => !NO_SOURCE.has(source.slice(projectDir.length + 1)),
  });
  // A cache of objects would hand those of the first build to the second.
  const env = {
    CCACHE_DISABLE: '1',
    EM_COMPILER_WRAPPER: '',
    CMAKE_CXX_COMPILER_LAUNCHER: '',
    COSINE_LAB_DIST: '',
  };
  const args = [join(folder, 'cmake', 'tasks', 'build.mjs')];
  const { ok, log } = await runLong(`build in ${folder}`, process.execPath, args, {
    cwd: folder,
    env,
  });
  if (!ok) throw new Stop(`The build in ${folder} failed:\n${readFileSync(log, 'utf8')}`);
  return digests(join(folder, 'dist'));
}

/** @param {string} site */
export function digests(site) {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => statSync(join(site, file)).isFile())
      .map((file) => [file, hashOfFile(join(site, file))]),
  );
}

/**
 * @param {ReadonlyMap<string, string>} one
 * @param {ReadonlyMap<string, string>} other
 * @returns {string[]} the files that differ, or that only one of them has
 */
export function differences(one, other) {
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((file) => one.get(file) !== other.get(file)).sort();
}
