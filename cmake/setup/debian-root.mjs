// A Debian root that holds Emscripten: made once, whole or not at all, and shared by all clones.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { arch } from 'node:process';
import { join } from 'node:path';
import { aptNetworkOptions, debianMirror } from './debian.mjs';
import { withLock } from './lock.mjs';
import { refreshPackageLists } from './packages.mjs';
import { cacheDir, hashOf } from './project.mjs';
import { capture, mustRun } from './run.mjs';
import { insideRoot } from './sandbox.mjs';
import { note, step, Stop } from './say.mjs';
import { isRoot } from './system.mjs';

const packages = ['emscripten', 'cmake', 'ninja-build'];
// Threads and position-independent code are not used: leaving their libraries out saves a gigabyte.
const libraries = '/usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten';
const leftOut = [
  `${libraries}/*-mt*`,
  `${libraries}/pic/*`,
  `${libraries}/lto-pic/*`,
  '/usr/share/doc/*',
  '/usr/share/man/*',
  '/usr/share/locale/*',
];
const neededBytes = 4e9;

const suite = process.env.COSINE_LAB_DEBIAN || 'trixie';
const recipe = hashOf(suite, arch, ...packages, ...leftOut).slice(0, 16);
const place = join(cacheDir, 'toolchains', `debian-${suite}-${arch}`);
const partial = `${place}.partial`;
const stampName = 'cosine-lab.json';

/** @typedef {{ recipe: string, emscripten: string, made: string }} Stamp */

/** @returns {Stamp | undefined} */
function readStamp() {
  try {
    const stamp = JSON.parse(readFileSync(join(place, stampName), 'utf8'));
    return stamp.recipe === recipe ? stamp : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('./system.mjs').System} system
 * @returns {Promise<{ path: string, id: string }>}
 */
export async function debianRoot(system) {
  if (!readStamp())
    await withLock(join(cacheDir, 'locks', `toolchain-${suite}`), (fd) => make(system, fd));
  const stamp = readStamp();
  if (!stamp) throw new Stop(`The toolchain root in ${place} is not usable.`);
  return { path: place, id: `${place} ${stamp.emscripten} ${stamp.made}` };
}

/**
 * @param {import('./system.mjs').System} system
 * @param {number} lockFd
 */
async function make(system, lockFd) {
  // Another run may have made it while this one waited for the lock.
  if (readStamp()) return;
  step(
    `Making a Debian ${suite} root with Emscripten, once for all clones (about 2 GB in ${place})`,
  );
  mkdirSync(join(cacheDir, 'toolchains'), { recursive: true });
  if (existsSync(partial)) note('an interrupted set-up was found: it is made again');
  await remove(partial);
  checkSpace();
  const mirror = await debianMirror(system.codename, refreshPackageLists);
  await bootstrap(mirror, lockFd);
  const { command, args } = insideRoot(partial, ['emcc', '--version']);
  const emcc = capture(command, args);
  if (!emcc.ok) throw new Stop(`The new toolchain root does not run:\n${emcc.out}${emcc.err}`);
  const emscripten = emcc.out.split('\n')[0] ?? '';
  const stamp = { recipe, emscripten, made: new Date().toISOString() };
  writeFileSync(join(partial, stampName), JSON.stringify(stamp));
  await remove(place);
  renameSync(partial, place);
  note(emscripten);
}

/**
 * @param {string} mirror
 * @param {number} holdFd
 */
async function bootstrap(mirror, holdFd) {
  const options = [
    '--variant=apt',
    '--verbose',
    `--include=${packages.join(',')}`,
    ...aptNetworkOptions().map((option) => `--aptopt=${option}`),
    ...leftOut.map((path) => `--dpkgopt=path-exclude=${path}`),
  ];
  const label = 'installing into the root';
  if (isRoot()) {
    const [command = '', ...args] = [...ownNamespace(), 'mmdebstrap', '--mode=root', ...options];
    await mustRun(label, command, [...args, suite, partial, mirror], { holdFd });
    return;
  }
  // A root unpacked from an archive belongs to its user, who can then delete it without being root.
  mkdirSync(partial);
  const archive = join(partial, 'root.tar');
  await mustRun(label, 'mmdebstrap', ['--mode=unshare', ...options, suite, archive, mirror], {
    holdFd,
  });
  const unpack = ['--extract', '--file', archive, '--directory', partial, '--exclude=./dev/*'];
  await mustRun('unpacking the root', 'tar', unpack, { holdFd });
  await remove(archive);
}

/**
 * Words that put a program in a namespace of its own: when this process is killed, everything in it goes at
 * once, mounts included. Containers may forbid it; but they forbid mounts as well.
 */
function ownNamespace() {
  const words = ['setpriv', '--pdeathsig', 'KILL', 'unshare', '--mount', '--pid', '--fork'];
  words.push('--kill-child', '--mount-proc');
  return capture(words[0] ?? '', [...words.slice(1), 'true']).ok ? words : [];
}

/** @param {string} path */
async function remove(path) {
  if (!existsSync(path)) return;
  await mustRun('removing what is left of it', 'rm', ['-rf', '--one-file-system', path]);
}

function checkSpace() {
  const disk = statfsSync(cacheDir);
  if (disk.bavail * disk.bsize >= neededBytes) return;
  throw new Stop(
    `${cacheDir} has less than 4 GB left. Make room, or name another folder in COSINE_LAB_CACHE.`,
  );
}
