// The end-to-end tests, without the files that passed on the same bytes in the same browser.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { needs } from '../setup/needs.mjs';
import { programFor } from '../setup/packages.mjs';
import { distDir, hashOf, projectDir } from '../setup/project.mjs';
import { capture } from '../setup/run.mjs';
import { Stop } from '../setup/say.mjs';
import { filesIn } from './files.mjs';
import { digestOf, remember, withoutPassed } from './passed.mjs';
import { digests } from './reproducible.mjs';
import { vitest } from './vitest.mjs';

/** @typedef {'e2e' | 'firefox' | 'webkit'} Engine */

/** @type {Record<Engine, import('../setup/needs.mjs').Need | undefined>} */
const browserOf = { e2e: needs.headlessChromium, firefox: needs.firefox, webkit: needs.webkit };

// What they may read, besides the site, their own files and what supports them: all but C++ and other tests.
const READ = [
  ...['cmake', 'web', 'tests/docs', 'tests/fixtures', 'LICENSE', 'index.html'],
  ...['CMakeLists.txt', 'CMakePresets.json', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'vite.config.mts'],
];
const SUPPORT = 'tests/e2e/support';
// Only a test that names the documentation reads it.
const PROSE = ['.github', 'docs', 'CHANGELOG.md', 'README.md'];
const NAMES_PROSE = /docs|CHANGELOG|README/;

/**
 * @param {Engine} engine
 * @param {readonly string[]} [among] all where they are left out
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function changedTests(engine, among = filesIn(['tests/e2e'], ['.test.ts'])) {
  if (!existsSync(distDir)) throw new Stop('dist/ is missing. Run: npm run build');
  // What is edited meanwhile has not run.
  const keyOf = keysIn(engine);
  const keys = new Map(among.map((file) => [file, keyOf(file)]));
  const { left, before } = withoutPassed(among, (file) => keys.get(file) ?? '');
  if (left.length === 0) return { passed: 0, failed: 0, before };
  const outcome = await vitest(engine, left);
  for (const [file, tests] of outcome.files) remember(keys.get(file) ?? '', tests);
  return { ...outcome, before };
}

/**
 * @param {Engine} engine
 * @returns {(file: string) => string} a digest of all that a file of tests depends on
 */
function keysIn(engine) {
  const need = browserOf[engine];
  const browser = (need && programFor(need)) ?? '';
  // A browser that does not say its version may be another one each time.
  const version = (browser && capture(browser, ['--version']).out) || String(Date.now());
  const site = [...digests(distDir)];
  const isPage = (/** @type {[string, string]} */ [name]) => name.startsWith('docs/');
  const pages = site.filter(isPage).flat();
  const others = site.filter((file) => !isPage(file)).flat();
  const read = digestOf([...READ, ...supportOf(engine)]);
  const basis = hashOf(engine, process.version, browser, version, read, ...others);
  const prose = hashOf(digestOf(PROSE), ...pages);
  return (file) => {
    const text = readFileSync(join(projectDir, file), 'utf8');
    return hashOf(basis, file, text, NAMES_PROSE.test(text) ? prose : '');
  };
}

/**
 * What supports the tests, without the drivers of other engines.
 * @param {Engine} engine
 */
function supportOf(engine) {
  const others = ['firefox', 'webkit'].filter((name) => name !== engine);
  return filesIn([SUPPORT], ['']).filter(
    (file) => !others.some((name) => file.startsWith(`${SUPPORT}/${name}/`)),
  );
}
