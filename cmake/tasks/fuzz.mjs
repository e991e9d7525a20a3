// npm run fuzz [-- SECONDS]: every program of tests/fuzz, one after another, until it has found something or its time is
// over. What it learns stays in build/, and the next run goes on from there.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imguiGroups } from '../setup/imgui.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { buildPreset, preparePreset } from '../setup/presets.mjs';
import { buildDir, projectDir } from '../setup/project.mjs';
import { main, step, Stop } from '../setup/say.mjs';

const USUAL_SECONDS = 600;

function wantedSeconds() {
  const [word = String(USUAL_SECONDS)] = process.argv.slice(2);
  const seconds = Number(word);
  if (!Number.isInteger(seconds) || seconds < 1)
    throw new Stop(`"${word}" is no number of seconds. Write, for example: npm run fuzz -- 60`);
  return seconds;
}

await main(async () => {
  const seconds = wantedSeconds();
  const list = readFileSync(join(projectDir, 'tests/fuzz/CMakeLists.txt'), 'utf8');
  const programs = [...list.matchAll(/^cosine_lab_fuzz\((\w+)/gm)].map(([, name = '']) => name);
  await ensurePackages(['cpp', 'native', ...imguiGroups()]);
  await buildPreset(await preparePreset('fuzz'), { targets: programs });
  const folder = join(buildDir, 'fuzz/tests/fuzz');
  for (const program of programs) {
    step(`${program}, ${seconds} s`);
    const limits = ['-max_len=4096', `-max_total_time=${seconds}`];
    // See tests/fuzz/CMakeLists.txt.
    const args = ['-entropic=0', ...limits, `${program}.corpus`];
    const { status } = spawnSync(join(folder, program), args, { cwd: folder, stdio: 'inherit' });
    if (status !== 0)
      throw new Stop(`${program} found a fault: see the file it named in ${folder}.`);
  }
});
