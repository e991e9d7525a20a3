// The TypeScript tests: those of one project of vite.config.mts, or chosen files of it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureModules } from '../setup/modules.mjs';
import { needs } from '../setup/needs.mjs';
import { programFor } from '../setup/packages.mjs';
import { buildDir, projectDir } from '../setup/project.mjs';
import { runLong } from '../setup/run.mjs';
import { countVitest } from './counts.mjs';

/**
 * @param {'unit' | 'e2e' | 'hosts' | 'reader' | 'firefox' | 'webkit'} project
 * @param {readonly string[]} [files] all where they are left out
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function vitest(project, files = []) {
  await ensureModules();
  const report = join(buildDir, 'reports', `${project}.json`);
  mkdirSync(dirname(report), { recursive: true });
  const flakyFile = join(buildDir, 'reports', `${project}-flaky.json`);
  for (const file of [report, flakyFile]) rmSync(file, { force: true });
  const script = join(projectDir, 'node_modules', 'vitest', 'vitest.mjs');
  const own = join(projectDir, 'cmake', 'tasks', 'flaky.mjs');
  const kinds = ['default', 'json', own].map((kind) => `--reporter=${kind}`);
  const reporters = [...kinds, `--outputFile.json=${report}`];
  const args = [script, 'run', '--project', project, ...files, ...reporters];
  const chromium = needs.headlessChromium && programFor(needs.headlessChromium);
  const windowed = needs.chromium && programFor(needs.chromium);
  const firefox = needs.firefox && programFor(needs.firefox);
  const env = {
    NO_COLOR: '1',
    COSINE_LAB_FLAKY: flakyFile,
    ...(chromium ? { CHROME_BIN: chromium } : {}),
    ...(windowed ? { READER_BROWSER: windowed } : {}),
    ...(firefox ? { FIREFOX_BIN: firefox } : {}),
  };
  const { ok, log } = await runLong(`vitest ${project}`, process.execPath, args, {
    cwd: projectDir,
    env,
  });
  const counts = existsSync(report)
    ? countVitest(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  const flaky = existsSync(flakyFile) ? JSON.parse(readFileSync(flakyFile, 'utf8')) : [];
  return { ...counts, flaky, details: ok ? '' : readFileSync(log, 'utf8') };
}
