// Times the similarity core beside other libraries and the machine's limits, in Node and in a browser, in one run.
import { cpus } from 'node:os';
import { main, step } from '../../../cmake/setup/say.mjs';
import { serveFolder } from '../../../cmake/tasks/serve.mjs';
import { launchBrowser, load, publish, wantedRounds, warnIfBusy } from '../setting.mjs';
import { accuracy } from './accuracy.mjs';
import { inChromium, inNode, measureAll } from './measure.mjs';
import { memory } from './memory.mjs';
import { markdown } from './report.mjs';
import { makeCoreSite } from './site.mjs';
import { moduleSize } from './size.mjs';
import { tasks } from './tasks.mjs';
import { targets } from './targets.mjs';

await main(async () => {
  const rounds = wantedRounds();
  const folder = await makeCoreSite();
  const server = await serveFolder(folder, 0, '127.0.0.1');
  const browser = await launchBrowser();
  const loadBefore = load();
  step(`Measuring the similarity core in ${rounds} rounds`);
  warnIfBusy();
  try {
    const address = server.url.replace('localhost', '127.0.0.1');
    const measures = { node: inNode(folder), chromium: inChromium(browser, address) };
    const times = await measureAll(measures, tasks, rounds);
    const about = { browser: browser.version(), processors: cpus().length, rounds };
    const results = {
      setting: { ...about, loadBefore, loadAfter: load() },
      times,
      memory: await memory(folder),
      accuracy: await accuracy(folder),
      size: moduleSize(),
    };
    publish('core', markdown(results), { ...results, targets: targets(results) });
  } finally {
    await browser.close();
    await server.close();
  }
});
