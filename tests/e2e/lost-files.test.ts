// Where files do not come, or come as something else, a sentence says so in the figure's place.
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFigure } from './support/figure';
import { dist, frame, hostedSite, openAt, openHost, scratch, serve } from './support/hosts';
import { visit } from './support/site';

const site = hostedSite();
const LOST = 'files do not come';

function copyOfSite(): string {
  const folder = scratch();
  cpSync(dist, folder, { recursive: true });
  return folder;
}

test('a page from yesterday, whose files are gone, says at once what is missing', async () => {
  const folder = copyOfSite();
  rmSync(join(folder, 'assets'), { recursive: true });
  const { url } = await serve(folder);
  const { page } = await openAt(site, `${url}figure.html`);
  expect(await page.locator('.lost').innerText()).toContain(LOST);
  for (const lang of ['de', 'es', 'fr', 'ar']) {
    expect(await page.locator(`.lost [lang="${lang}"]`).isVisible()).toBe(true);
  }
});

test('scripts that are sent as another type are named, once they should have run', async () => {
  const { url } = await serve(dist, (path) =>
    path.endsWith('.js')
      ? { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' }
      : {},
  );
  const { page, complaints } = await openAt(site, `${url}figure.html`);
  const lost = page.locator('.lost');
  expect(await lost.isVisible()).toBe(false);
  // Nobody waits for the clock.
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  await lost.waitFor();
  expect(await lost.innerText()).toContain('send scripts as text/javascript');
  expect(complaints.join()).toContain('MIME type');
});

test('a figure that runs says nothing of the kind, and neither does one without JavaScript', async () => {
  const { page } = await openFigure(site);
  expect(await page.locator('.lost').count()).toBe(0);
  const { page: without } = await visit(site, { javaScriptEnabled: false });
  expect(await without.locator('.lost').isVisible()).toBe(false);
});

test('an old page finds the one file where its own are gone', async () => {
  const folder = copyOfSite();
  // Its first script came from a cache; what that one names is not there any more.
  const assets = join(folder, 'assets');
  const main = readdirSync(assets).find((name) => /^figure-.*\.js$/.test(name)) ?? '';
  renameSync(join(assets, main), join(assets, 'gone.js'));
  const { url } = await serve(folder);
  const { page } = await openAt(site, `${url}figure.html`);
  await page.waitForSelector('.figure[data-state="ready"]');
  expect(page.url()).toContain('cosine-lab.single.html');
});

test('fit.js says where no figure answers, and is silent where one does', async () => {
  const { url } = await serve(dist);
  const script = `<script src="${url}fit.js"></script>`;
  // Another page of the same folder is not asked.
  const others = frame(`${url}figure.html`) + frame(`${url}cosine-lab/docs/index.html`);
  const body = `${script}${frame(`${url}nothing/figure.html`)}${others}`;
  const { page, complaints } = await openHost(site, body);
  const said = `cosine-lab: no figure answers at ${url}nothing/figure.html. Correct it, or let its server allow frames.`;
  await page.getByText(said, { exact: true }).waitFor();
  expect(await page.locator('body').innerText()).toBe(said);
  expect(complaints.filter((one) => one.startsWith('cosine-lab: '))).toEqual([said]);
});

test.each(['figure.html', 'cosine-lab.single.html'])(
  'a server that takes .html off drops the query of %s, but not what stands after #',
  async (name) => {
    const { url } = await serve(dist);
    const server = createServer((_, response) =>
      response.writeHead(301, { Location: url + name }).end(),
    ).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const at = async (parameters: string): Promise<string | null> => {
      const { page } = await openAt(site, `http://127.0.0.1:${port}/${name}${parameters}`);
      await page.locator('.figure[data-state="ready"]').waitFor();
      return page.locator('h1').textContent();
    };
    expect(await at('?figure=tokens')).toBe('Cosine similarity');
    expect(await at('#figure=tokens')).toBe('Text as tokens');
  },
);
