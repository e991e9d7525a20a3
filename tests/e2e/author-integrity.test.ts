// The integrity that the builder writes is the one that browsers ask for, and plugins are where it links to.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { PLUGINS } from '../../web/author/plugins';
import { codeOf, figureReady, openAuthor } from './support/author';
import { dist, hostedSite, openHost, scratch, serve } from './support/hosts';

const site = hostedSite();
const NOTE = '.code-note';

function integrity(): string {
  const bytes = readFileSync(join(dist, 'cosine-lab.js'));
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

test('for this version, the script is checked, and a changed one is refused', async () => {
  const folder = scratch();
  const path = `cosine-lab@${version}/dist`;
  cpSync(dist, join(folder, path), { recursive: true });
  const { url } = await serve(folder, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const at = encodeURIComponent(`${url}${path}/`);
  const { page } = await openAuthor(site, `page.kind=element&page.site=${at}`);
  await expect.poll(() => codeOf(page, 'Element')).toContain(` integrity="${integrity()}"`);
  expect(await page.locator(NOTE).innerText()).toContain(`version ${version} beside this page`);
  const code = await codeOf(page, 'Element');
  const right = await openHost(site, code);
  await figureReady(right.page.frameLocator('iframe'));
  expect(right.complaints).toEqual([]);
  appendFileSync(join(folder, path, 'cosine-lab.js'), '\n');
  const wrong = await openHost(site, code);
  await expect.poll(() => wrong.complaints.join()).toContain('integrity');
  expect(await wrong.page.locator('cosine-lab a').isVisible()).toBe(true);
});

test.each([
  ['https://cdn.example/cosine-lab@0.0.1/dist/', 'names version 0.0.1'],
  ['https://a.example/lab/', ''],
])('for %s there is none, and the reason is given', async (address, reason) => {
  const { page } = await openAuthor(site, `page.site=${encodeURIComponent(address)}`);
  const code = await codeOf(page, 'Element');
  expect(code).toContain(`src="${address}cosine-lab.js"></script>`);
  expect(await page.locator(NOTE).innerText()).toContain(reason);
  expect((await page.locator(NOTE).innerText()).includes('version')).toBe(reason !== '');
});

test('every plugin is where the builder links to', async () => {
  const { page, complaints } = await openAuthor(site);
  let linked = 0;
  for (const { label, files = [] } of PLUGINS) {
    expect(await codeOf(page, label)).toMatch(/cosine-?lab/i);
    const links = page.locator(`${NOTE} a`);
    expect(await links.count(), label).toBe(files.length);
    for (const link of await links.all()) {
      const answer = await page.request.get(
        new URL((await link.getAttribute('href')) ?? '', site.url).href,
      );
      const [file] = files.filter((one) => answer.url().endsWith(one));
      expect(await answer.text()).toBe(
        readFileSync(join(dist, '../web/plugins', file ?? ''), 'utf8'),
      );
      linked += 1;
    }
  }
  expect(linked).toBeGreaterThan(6);
  expect(complaints).toEqual([]);
});
