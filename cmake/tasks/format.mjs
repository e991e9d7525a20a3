import { main, step, Stop } from '../setup/say.mjs';
import { tail } from '../setup/run.mjs';
import { clangFormat, prettier } from './layout.mjs';
import { writeParameters } from './parameters.mjs';

await main(async () => {
  step('Laying out the sources');
  writeParameters();
  for (const { ok, log } of [await clangFormat(true), await prettier(true)]) {
    if (!ok) throw new Stop(tail(log));
  }
});
