// The TypeScript tests: those of one project of vite.config.mts, or chosen files of it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureModules } from '../setup/modules.mjs';
import { needs } from '../setup/needs.mjs';
import { programFor } from '../setup/packages.mjs';
import { buildDir, projectDir } from '../setup/project.mjs';
import { runLong } from '../setup/run.mjs';
import { countVitest, passedFiles } from './counts.mjs';

/** @typedef {import('./steps.mjs').Outcome} Outcome */
/** @typedef {'unit' | 'e2e' | 'hosts' | 'reader' | 'firefox' | 'webkit'} Project */

/**
 * @param {Project} project
 * @param {readonly string[]} [files] all where they are left out
 * @returns {Promise<Outcome & { files: Map<string, number> }>} with the files that passed at the first try
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
  const flaky = existsSync(flakyFile) ? JSON.parse(readFileSync(flakyFile, 'utf8')) : [];
  const json = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const counts = json ? countVitest(json) : { passed: 0, failed: 0 };
  // Where it failed without a test that did, who knows what has run.
  const passed = ok || counts.failed > 0 ? passedFiles(json, flaky, projectDir) : new Map();
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { ...counts, flaky, files: passed, details: ok ? '' : readFileSync(log, 'utf8') };
}
