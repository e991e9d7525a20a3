// Running programs inside a toolchain root, with the project at the same path as outside.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDir, cacheDir, projectDir } from './project.mjs';
import { capture } from './run.mjs';
import { Stop } from './say.mjs';
import { isRoot } from './system.mjs';

/** @typedef {{ command: string, args: string[] }} Words */
/** @typedef {'bwrap' | 'bwrap-hostproc' | 'chroot'} Way */

const settings = [
  'HOME=/tmp',
  'LC_ALL=C.UTF-8',
  'PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
];

/** @type {Map<string, Way>} */
const ways = new Map();

/**
 * @param {string} root
 * @param {string[]} words
 * @param {Way} way
 * @returns {Words}
 */
function wrap(root, words, way) {
  if (way === 'chroot') {
    const inside = ['cd "$0" && exec "$@"', existsSync(join(root, projectDir)) ? projectDir : '/'];
    return {
      command: 'chroot',
      args: [root, 'env', '-i', ...settings, 'sh', '-c', ...inside, ...words],
    };
  }
  const proc = way === 'bwrap' ? ['--proc', '/proc'] : ['--bind', '/proc', '/proc'];
  const places = [projectDir, cacheDir].filter((place) => existsSync(place));
  const binds = places.flatMap((place) => ['--bind', place, place]);
  return {
    command: 'bwrap',
    args: [
      '--bind',
      root,
      '/',
      '--dev',
      '/dev',
      ...proc,
      '--tmpfs',
      '/tmp',
      ...binds,
      '--chdir',
      projectDir,
      '--die-with-parent',
      'env',
      '-i',
      ...settings,
      ...words,
    ],
  };
}

/**
 * Containers often forbid what bubblewrap does; a chroot is what is left there.
 * @param {string} root
 * @returns {Way}
 */
function wayInto(root) {
  const known = ways.get(root);
  if (known) return known;
  /** @type {Way[]} */
  const candidates = ['bwrap', 'bwrap-hostproc'];
  if (isRoot()) candidates.push('chroot');
  const way = candidates.find((candidate) => {
    const { command, args } = wrap(root, ['true'], candidate);
    return capture(command, args).ok;
  });
  if (!way) throw new Stop(noWay);
  ways.set(root, way);
  return way;
}

const noWay = `bubblewrap cannot enter the toolchain root here, and this is not root, so a chroot is no way either.
Allow user namespaces (sysctl kernel.unprivileged_userns_clone=1), or run as root,
or put Emscripten 3.1.69 or newer on PATH: then no toolchain root is needed.`;

/**
 * @param {string} root
 * @param {string[]} words
 * @returns {Words}
 */
export function insideRoot(root, words) {
  return wrap(root, words, wayInto(root));
}

// A chroot shows nothing of the host, so the sources go in before a build and the results come out after it.
const sources = [
  'src',
  'shaders',
  'web',
  'tests',
  'cmake',
  'CMakeLists.txt',
  'CMakePresets.json',
  'LICENSE',
];

/**
 * @param {string} root
 * @param {string[]} extraPlaces
 */
export function copyIn(root, extraPlaces) {
  if (wayInto(root) !== 'chroot') return;
  for (const place of [...sources.map((name) => join(projectDir, name)), ...extraPlaces]) {
    // What was deleted outside must not live on inside.
    rmSync(join(root, place), { recursive: true, force: true });
    copyWhole(place, join(root, place));
  }
}

/**
 * @param {string} root
 * @param {string} preset
 */
export function copyOut(root, preset) {
  if (wayInto(root) !== 'chroot') return;
  copyWhole(join(root, buildDir, preset), join(buildDir, preset));
}

/**
 * @param {string} root
 * @param {string} preset
 */
export function dropCopy(root, preset) {
  if (wayInto(root) === 'chroot')
    rmSync(join(root, buildDir, preset), { recursive: true, force: true });
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyWhole(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  // The times are kept so that nothing is built twice.
  const copied = capture('cp', ['-a', '--remove-destination', '-T', from, to]);
  if (!copied.ok) throw new Stop(`Copying ${from} failed:\n${copied.err}`);
}
