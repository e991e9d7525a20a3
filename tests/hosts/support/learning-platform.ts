// scorm-again in a page, which plays a package as a learning platform does and keeps what a learner did.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { figureReady } from '../../e2e/support/author';
import type { Hosted } from '../../e2e/support/hosts';
import { openAt } from '../../e2e/support/hosts';
import { upload } from '../../e2e/support/package';
import type { Site } from '../../e2e/support/site';
import { top } from './project';

export const EDITIONS = {
  '1.2': { file: 'scorm12', type: 'Scorm12API', name: 'API', end: 'LMSFinish' },
  '2004': { file: 'scorm2004', type: 'Scorm2004API', name: 'API_1484_11', end: 'Terminate' },
} as const;
export type Edition = (typeof EDITIONS)[keyof typeof EDITIONS];

/** A learning platform that keeps what a learner did between two launches. */
const platform = ({ type, name, end }: Edition): string => `<!doctype html><html lang="en">
<title>Platform</title><link rel="icon" href="data:,"><style>iframe { width: 900px; height: 1500px; border: 0 }</style>
<body><script src="scorm-again.js"></script><script>
  let held = null;
  window.commits = 0;
  window.launch = () => {
    const api = window.${name} = new ${type}({ autocommit: false, logLevel: 4 });
    if (held) api.loadFromJSON(structuredClone(held));
    const keep = () => { held = api.renderCMIToJSONObject().cmi; window.held = held; window.commits += 1; };
    api.on('${name === 'API' ? 'LMSCommit' : 'Commit'}', keep);
    api.on('${end}', () => { keep(); window.ended = true; });
    window.ended = false;
    document.body.insertAdjacentHTML('beforeend', '<iframe src="package/index.html"></iframe>');
  };
  window.leave = () => document.querySelector('iframe').remove();
</script></body></html>`;

export type Cmi = Record<string, unknown>;
type Host = Window & { held: Cmi; commits: number; launch(): void; leave(): void; ended: boolean };

export const held = (page: Page): Promise<Cmi> =>
  page.evaluate(() => (window as unknown as Host).held);

/** A value by its path in what the platform holds. */
export function at(cmi: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((one, key) => (one as Cmi | undefined)?.[key], cmi);
}

export async function launch(page: Page): Promise<FrameLocator> {
  await page.evaluate(() => (window as unknown as Host).launch());
  const figure = page.frameLocator('iframe').frameLocator('iframe');
  await figureReady(figure);
  return figure;
}

export async function leave(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as Host).leave());
  await page.waitForFunction(() => (window as unknown as Host).ended);
}

/** The package of a draft on such a platform. */
export async function openPlatform(
  site: Site,
  version: keyof typeof EDITIONS,
  draft: string,
): Promise<Hosted> {
  const edition = EDITIONS[version];
  const player = join(top, `tests/hosts/node_modules/scorm-again/dist/${edition.file}.min.js`);
  const { url } = await upload(site, version, draft, {
    'index.html': platform(edition),
    'scorm-again.js': readFileSync(player, 'utf8'),
  });
  const hosted = await openAt(site, url);
  await hosted.page.setViewportSize({ width: 940, height: 1560 });
  return hosted;
}

/** The interactions of what it holds, in either edition. */
export function interactionsOf(cmi: Cmi): Cmi[] {
  const found = at(cmi, 'interactions.childArray') ?? at(cmi, 'interactions');
  return Object.values(found as object).filter((one): one is Cmi => Boolean((one as Cmi)['id']));
}
