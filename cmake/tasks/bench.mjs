// npm run bench [-- core|figures|embed|words] [--rounds N]: all these benchmarks, or the one named.
// npm run bench -- lengths: how the time of everything that reads grows with the length of what it reads.
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensurePackages, programFor } from '../setup/packages.mjs';
import { needs } from '../setup/needs.mjs';
import { buildPreset, preparePreset } from '../setup/presets.mjs';
import { buildDir, projectDir } from '../setup/project.mjs';
import { main, step, Stop } from '../setup/say.mjs';
import { buildSite } from './site.mjs';

/** @type {Record<string, string>} */
const scripts = {
  figures: 'tests/bench/run.mjs',
  embed: 'tests/bench/embed/run.mjs',
  core: 'tests/bench/core/run.mjs',
  words: 'tests/bench/words/run.mjs',
};

/** @param {readonly import('../setup/presets.mjs').PresetName[]} presets */
async function buildLimits(presets) {
  step('Building what the core is compared with');
  for (const preset of presets) await buildPreset(await preparePreset(preset));
}

function wantedWork() {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string' } },
    allowPositionals: true,
  });
  const names = [...Object.keys(scripts), 'lengths'];
  const unknown = positionals.find((word) => !names.includes(word));
  if (unknown) throw new Stop(`There is no benchmark "${unknown}": ${names.join(', ')}.`);
  const options = values.rounds === undefined ? [] : ['--rounds', values.rounds];
  return { wanted: positionals.length > 0 ? positionals : Object.keys(scripts), options };
}

async function measureLengths() {
  await buildPreset(await preparePreset('lengths'));
  step('Measuring: lengths');
  const program = join(buildDir, 'lengths/tests/lengths/lengths');
  return spawnSync(program, { stdio: 'inherit' }).status ?? 1;
}

await main(async () => {
  const { wanted, options } = wantedWork();
  if (wanted.includes('lengths')) {
    process.exitCode = await measureLengths();
    return;
  }
  await ensurePackages(['bench']);
  await buildSite();
  if (wanted.includes('core')) await buildLimits(['wasm-bench', 'native-bench']);
  else if (wanted.includes('words')) await buildLimits(['wasm-bench']);
  // It needs packages of the project, which are there only now.
  const { ensureRivals } = await import('../../tests/bench/site.mjs');
  await ensureRivals();
  const chromium = needs.chromium && programFor(needs.chromium);
  const env = { ...process.env, CHROME_BIN: chromium };
  for (const name of wanted) {
    step(`Measuring: ${name}`);
    const args = [join(projectDir, scripts[name] ?? ''), ...options];
    const run = spawnSync(process.execPath, args, { cwd: projectDir, stdio: 'inherit', env });
    process.exitCode ||= run.status ?? 1;
  }
});
