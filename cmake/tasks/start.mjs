import { relative } from 'node:path';
import { distDir, projectDir } from '../setup/project.mjs';
import { main, step } from '../setup/say.mjs';
import { policyFor } from './policy.mjs';
import { serveFolder } from './serve.mjs';
import { buildSite } from './site.mjs';

const usualPort = 8000;

await main(async () => {
  await buildSite();
  const port = Number(process.env.PORT) || usualPort;
  const { url } = await serveFolder(distDir, port, undefined, policyFor);
  step(`Serving ${relative(projectDir, distDir) || '.'}/ at ${url} (Ctrl-C ends it)`);
});
