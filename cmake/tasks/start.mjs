import { relative } from 'node:path';
import { distDir, projectDir } from '../setup/project.mjs';
import { main, step } from '../setup/say.mjs';
import { serveFolder, strictHeaders } from './serve.mjs';
import { buildSite } from './site.mjs';

const usualPort = 8000;

await main(async () => {
  await buildSite();
  const { url } = await serveFolder(
    distDir,
    Number(process.env.PORT) || usualPort,
    undefined,
    strictHeaders,
  );
  step(`Serving ${relative(projectDir, distDir) || '.'}/ at ${url} (Ctrl-C ends it)`);
});
