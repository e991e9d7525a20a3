// Dear ImGui's sources as a local folder, from Debian's signed source package.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptNetworkOptions, debianMirror } from './debian.mjs';
import { withLock } from './lock.mjs';
import { ensurePackages, refreshPackageLists } from './packages.mjs';
import { cacheDir, hashOfFile } from './project.mjs';
import { capture, mustRun } from './run.mjs';
import { note, step, Stop } from './say.mjs';
import { detectSystem } from './system.mjs';

const version = '1.92.2b';
const suites = ['testing', 'unstable'];
// The same bytes whatever the suite: the package is the only version the figure was tested with.
const archiveHash = 'e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48';
const place = join(cacheDir, `imgui-${version}`);

/** Package groups that getting the sources still needs. */
export function imguiGroups() {
  const isThere = process.env.COSINE_LAB_IMGUI_DIR || existsSync(join(place, 'imgui.h'));
  return isThere ? [] : ['imgui'];
}

/** The folder, or nothing: then CMake fetches the pinned commit from upstream. */
export async function imguiDir() {
  if (process.env.COSINE_LAB_IMGUI_DIR) return process.env.COSINE_LAB_IMGUI_DIR;
  const system = detectSystem();
  if (!system.isDebian) return undefined;
  if (!existsSync(join(place, 'imgui.h'))) {
    await ensurePackages(['imgui']);
    await withLock(join(cacheDir, 'locks', 'imgui'), () => fetchSources(system.codename));
  }
  return place;
}

/** @param {string} codename */
async function fetchSources(codename) {
  if (existsSync(join(place, 'imgui.h'))) return;
  step(`Fetching Dear ImGui ${version} from Debian's source package`);
  const partial = `${place}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const mirror = await debianMirror(codename, refreshPackageLists);
  for (const suite of suites) {
    if (await download(partial, mirror, suite)) {
      await unpack(partial);
      return;
    }
    note(`Debian ${suite} has no imgui ${version}`);
  }
  throw new Stop(notThere);
}

/**
 * @param {string} partial
 * @param {string} mirror
 * @param {string} suite
 */
async function download(partial, mirror, suite) {
  const aptConfig = { APT_CONFIG: writeAptConfig(partial, mirror, suite) };
  const update = capture('apt-get', ['update'], { env: aptConfig });
  if (!update.ok) note(`apt-get update: ${update.err.trim().split('\n')[0] ?? ''}`);
  const listed = capture('apt-cache', ['showsrc', 'imgui'], { env: aptConfig }).out;
  const full = listed
    .match(/^Version: (.*)$/gm)
    ?.map((line) => line.slice(9))
    .find((entry) => entry.replace(/^\d+:/, '').split(/[+-]/)[0] === version);
  if (!full) return false;
  const args = ['source', '--download-only', '-qq', `imgui=${full}`];
  await mustRun('downloading', 'apt-get', args, { cwd: partial, env: aptConfig });
  return true;
}

/**
 * Its own lists and sources, so that the host's apt is left as it was; the host's keys are used.
 * @param {string} partial
 * @param {string} mirror
 * @param {string} suite
 */
function writeAptConfig(partial, mirror, suite) {
  const state = join(partial, `apt-${suite}`);
  for (const folder of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(state, folder), { recursive: true });
  }
  writeFileSync(join(state, 'sources.list'), `deb-src ${mirror} ${suite} main\n`);
  const lines = [
    `Dir::Etc::SourceList "${state}/sources.list";`,
    'Dir::Etc::SourceParts "/dev/null";',
    `Dir::State::Lists "${state}/lists";`,
    `Dir::Cache "${state}/cache";`,
    'APT::Sandbox::User "";',
    ...aptNetworkOptions(),
  ];
  writeFileSync(join(state, 'apt.conf'), `${lines.join('\n')}\n`);
  return join(state, 'apt.conf');
}

/** @param {string} partial */
async function unpack(partial) {
  const archive = readdirSync(partial).find((name) => name.endsWith('.orig.tar.xz'));
  if (!archive || hashOfFile(join(partial, archive)) !== archiveHash) {
    throw new Stop(`Debian's imgui archive is not the one that was tested.\n\n${notThere}`);
  }
  const folder = join(partial, 'source');
  mkdirSync(folder);
  const args = [
    '--extract',
    '--file',
    join(partial, archive),
    '--directory',
    folder,
    '--strip-components=1',
  ];
  await mustRun('unpacking', 'tar', args);
  rmSync(place, { recursive: true, force: true });
  renameSync(folder, place);
  rmSync(partial, { recursive: true, force: true });
}

const notThere = `Dear ImGui ${version} could not be had from Debian's archive. Get it from upstream, then try again:

    git clone --depth 1 --branch v${version} https://github.com/ocornut/imgui.git ~/imgui-${version}
    export COSINE_LAB_IMGUI_DIR=~/imgui-${version}`;
