import { main, step, Stop } from '../setup/say.mjs';
import { ensureModules } from '../setup/modules.mjs';
import { tail } from '../setup/run.mjs';
import { clangFormat, prettier } from './layout.mjs';
import { writeParameters } from './parameters.mjs';

await main(async () => {
  step('Laying out the sources');
  writeParameters();
  await ensureModules();
  // It needs packages of the project, which are there only now.
  const { writeBoundaries } = await import('../boundary/write.mjs');
  await writeBoundaries();
  for (const { ok, log } of [await clangFormat(true), await prettier(true)]) {
    if (!ok) throw new Stop(tail(log));
  }
});
