// Set-up alone: npm run setup, or npm run setup -- --only toolchain
import { ensureModules } from '../setup/modules.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { imguiDir } from '../setup/imgui.mjs';
import { main, note, step, Stop } from '../setup/say.mjs';
import { findToolchain } from '../setup/toolchain.mjs';

/** @type {Record<string, () => Promise<unknown>>} */
const parts = {
  modules: ensureModules,
  toolchain: () => findToolchain(),
  imgui: imguiDir,
  tests: () => ensurePackages(['cpp', 'format', 'lint', 'shaders', 'browser']),
  native: () => ensurePackages(['native']),
};

await main(async () => {
  const only = process.argv.slice(2).filter((word) => word !== '--only');
  for (const name of only.length > 0 ? only : Object.keys(parts)) {
    const part = parts[name];
    if (!part)
      throw new Stop(`No part is called "${name}". There are: ${Object.keys(parts).join(', ')}.`);
    step(`Set-up of ${name}`);
    await part();
    note('ready');
  }
});
