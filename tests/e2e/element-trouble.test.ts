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

test('an old version beside a new one stays, and the console says so', async () => {
  const old = (code: string): string =>
    `<script type="module">${code}</script><cosine-lab></cosine-lab>`;
  const folder = scratch();
  cpSync(dist, folder, { recursive: true });
  const { url } = await serve(folder);
  const open = async (code: string): Promise<string[]> => {
    writeFileSync(
      join(folder, 'course.html'),
      `<!doctype html><html lang="en"><title>My course</title><link rel="icon" href="data:,">${old(code)}
        <script type="module" src="cosine-lab.js"></script>
        <script type="module">document.title = 'Both were there';</script>`,
    );
    const { page, complaints } = await openAt(site, `${url}course.html`);
    await expect.poll(() => page.title()).toBe('Both were there');
    return complaints;
  };
  const defined = (more: string): string =>
    `customElements.define('cosine-lab', class extends HTMLElement { ${more} });`;
  const [first = '', ...others] = await open(defined("static version = '0.1.0';"));
  expect(first).toContain('two versions of <cosine-lab>. The first one, 0.1.0, stays');
  expect(first).toContain('Remove one of the two');
  expect(others).toEqual([]);
  expect((await open(defined('')))[0]).toContain('The first one, an older one, stays');
  // The same one twice is nobody's trouble.
  expect(await open("await import('./cosine-lab.js?again');")).toEqual([]);
});

test('libraries of components may set any parameter as a property', async () => {
  const { page } = await openElements(site, () => '<cosine-lab></cosine-lab>');
  const text = await page.evaluate(async () => {
    await customElements.whenDefined('cosine-lab');
    const lab = document.createElement('cosine-lab');
    Object.assign(lab, { state: 'mode:1', vectors: 'A:1,2;B:2,1', title: 'Two' });
    return lab.outerHTML;
  });
  expect(text).toBe('<cosine-lab state="mode:1" vectors="A:1,2;B:2,1" title="Two"></cosine-lab>');
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
