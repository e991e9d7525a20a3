import { main, note } from '../setup/say.mjs';
import { buildSite } from './site.mjs';

await main(async () => {
  await buildSite();
  note('The site is in dist/.');
});
