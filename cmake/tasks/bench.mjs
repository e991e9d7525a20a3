import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ensurePackages, programFor } from '../setup/packages.mjs';
import { needs } from '../setup/needs.mjs';
import { projectDir } from '../setup/project.mjs';
import { main, step } from '../setup/say.mjs';
import { buildSite } from './site.mjs';

await main(async () => {
  await ensurePackages(['browser']);
  await buildSite();
  step('Measuring');
  const chromium = needs.chromium && programFor(needs.chromium);
  const { status } = spawnSync(
    process.execPath,
    [join(projectDir, 'tests/bench/run.mjs'), ...process.argv.slice(2)],
    {
      cwd: projectDir,
      stdio: 'inherit',
      env: { ...process.env, CHROME_BIN: chromium },
    },
  );
  process.exitCode = status ?? 1;
});
