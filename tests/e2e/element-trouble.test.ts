// What an author can get wrong with <cosine-lab>: each time a sentence stands in the figure's place and in the console.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openElements } from './support/element';
import { dist, hostedSite, openAt, scratch, serve } from './support/hosts';
import type { Hosted } from './support/hosts';

const site = hostedSite();

/** A page with one element, on the same server as the figures. */
async function openBeside(src: string, name = 'course.html'): Promise<Hosted> {
  const folder = scratch();
  cpSync(dist, folder, { recursive: true });
  const page = `<!doctype html><html lang="en"><title>My course</title><link rel="icon" href="data:,">
    <script type="module" src="cosine-lab.js"></script><cosine-lab src="${src}"></cosine-lab>`;
  writeFileSync(join(folder, name), page);
  const { url } = await serve(folder);
  return openAt(site, url + name);
}

async function expectSaid({ page, complaints }: Hosted, ...words: string[]): Promise<void> {
  const alert = page.locator('cosine-lab').getByRole('alert');
  await alert.waitFor({ timeout: 20_000 });
  const said = await alert.textContent();
  for (const word of words) expect(said).toContain(word);
  const ours = complaints.filter((text) => text.startsWith('cosine-lab: '));
  expect(ours).toContain(`cosine-lab: ${said}`);
  expect(
    await page.locator('cosine-lab').evaluate((lab) => (lab as { readyState?: string }).readyState),
  ).toBe('failed');
}

test('src that gives the author’s page itself, as servers of one-page sites do', async () => {
  const hosted = await openBeside('course.html?figure=cosine');
  await expectSaid(hosted, 'this page itself', 'figure.html');
  // It does not start another of itself inside.
  expect(hosted.page.frames()).toHaveLength(1);
});

test('src of another page', async () => {
  await expectSaid(await openBeside('author.html'), 'and not figure.html');
});

test('src that no frame may have', async () => {
  const hosted = await openBeside('javascript:alert(1)');
  await expectSaid(
    hosted,
    'src="javascript:alert(1)"',
    'https://example.org/cosine-lab/figure.html',
  );
});

test('a policy that forbids the frame', async () => {
  const hosted = await openElements(
    site,
    () => '<cosine-lab></cosine-lab>',
    "default-src 'none'; script-src FIGURES",
  );
  await expectSaid(hosted, 'Content-Security-Policy', `frame-src ${new URL(hosted.url).origin}`);
});

test('src of a file that is not there', async () => {
  const hosted = await openElements(
    site,
    (url) => `<cosine-lab src="${url}nothing.html"></cosine-lab>`,
  );
  await expectSaid(hosted, 'nothing.html', 'Open that address');
});

test('a corrected src starts the figure', async () => {
  const { page } = await openBeside('author.html');
  await page.locator('cosine-lab').getByRole('alert').waitFor();
  await page.locator('cosine-lab').evaluate((lab) => lab.setAttribute('src', 'figure.html'));
  await page
    .locator('cosine-lab iframe')
    .contentFrame()
    .locator('.figure[data-state="ready"]')
    .waitFor();
});
