import { buildPreset, preparePreset } from '../setup/presets.mjs';
import { main, note, step } from '../setup/say.mjs';

await main(async () => {
  step('Building the figure as a desktop program');
  await buildPreset(await preparePreset('native'));
  note('It is in build/native/.');
});
