// One site with all the figures: ours as it is shipped but for its icon, the rivals bundled by the same tool.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { withLock } from '../../cmake/setup/lock.mjs';
import { buildDir, distDir, hashOf, projectDir } from '../../cmake/setup/project.mjs';
import { mustRun } from '../../cmake/setup/run.mjs';
import { step, Stop } from '../../cmake/setup/say.mjs';

export const benchDir = join(projectDir, 'tests', 'bench');
const rivalsDir = join(benchDir, 'rivals');
const stamp = join(benchDir, 'node_modules', '.cosine-lab');
export const resultsDir = join(buildDir, 'bench');
const siteDir = join(resultsDir, 'site');

function isInstalled(/** @type {string} */ wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** The rivals' packages, installed again only when their lock file has changed. */
export async function ensureRivals() {
  const wanted = hashOf(readFileSync(join(benchDir, 'package-lock.json'), 'utf8'));
  if (isInstalled(wanted)) return;
  step('Installing the libraries to compare with');
  await withLock(join(buildDir, 'locks', 'bench'), async () => {
    if (isInstalled(wanted)) return;
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=http'];
    await mustRun('npm ci in tests/bench', 'npm', args, { cwd: benchDir });
    writeFileSync(stamp, wanted);
  });
}

// In a course page's frame no browser loads an icon, and the rivals' pages have none.
function withoutIcon(/** @type {string} */ file) {
  const page = readFileSync(file, 'utf8');
  writeFileSync(file, page.replace(/<link rel="icon"[^>]*>/, '<link rel="icon" href="data:," />'));
}

/**
 * @param {readonly string[]} [rivals] folders of their pages
 * @returns {Promise<string>} the folder to serve
 */
export async function makeSite(rivals = ['svg', 'jsxgraph', 'mafs']) {
  if (!existsSync(join(distDir, 'figure.html'))) {
    throw new Stop('There is no dist/figure.html. Run: npm run build');
  }
  rmSync(siteDir, { recursive: true, force: true });
  const pages = rivals.map((name) => join(rivalsDir, name, 'index.html'));
  await build({
    configFile: false,
    root: rivalsDir,
    base: './',
    // Its warnings are about code of the libraries.
    logLevel: 'error',
    build: {
      outDir: join(siteDir, 'rivals'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // A library's size is what is measured here, not a mistake to be warned of.
      chunkSizeWarningLimit: 4096,
      rollupOptions: { input: pages },
    },
  });
  // A copy, so that a build in the meantime does not change what is measured.
  cpSync(distDir, join(siteDir, 'cosine-lab'), { recursive: true });
  withoutIcon(join(siteDir, 'cosine-lab', 'figure.html'));
  return siteDir;
}
