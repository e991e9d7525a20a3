// The code that the author's page makes, in the pages of others: each kind shows the figure that was made.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { query } from '../../web/wire/address';
import { shortest } from '../../web/author/parameters';
import { readable } from '../../web/author/readable';
import { SNIPPETS } from '../../web/author/snippets';
import { codeOf, figureReady, HTML_OF, openAuthor, stateIn } from './support/author';
import { said } from './support/board';
import { hostedSite, dist, FIGURES, openHost, serve } from './support/hosts';
import type { Site } from './support/site';
import { visit } from './support/site';

const site = hostedSite();

const HARD = encodeURIComponent('Ä & "B" <C> {d}');
const TITLE = '“Two” & <three> {{four}} \'five\' `six` "seven"';
const DRAFTS = [
  `vectors=${HARD}:3,30;B%27s%20(x):15,-4;C:1,1&dims=m%2Fs:%25;%23:%2B&compare=C,${HARD}`,
  'figure=pairs&exercise=on&theme=dark&state=mode:1;grid:0',
  `figure=tokens&text=${encodeURIComponent('a + b = 100 %; "c" & ♥')}`,
];

// The script of the element is a module: another origin must allow it.
async function openSiteForAll(): Promise<Site> {
  const { url } = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  return { ...site, url };
}

test('every kind is tried', () => {
  expect(Object.keys(HTML_OF)).toEqual(SNIPPETS.map(({ label }) => label));
});

describe.each(DRAFTS)('%s', (draft) => {
  test('is shown by the code of every kind', { timeout: 120_000 }, async () => {
    const title = `page.title=${encodeURIComponent(TITLE)}`;
    const author = await openAuthor(await openSiteForAll(), `${draft}&${title}`);
    const wanted = await stateIn(author.page.locator('.preview'));
    /** What the browser reads alike is opened once: most kinds wrap the same frame. */
    const opened = new Set<string>();
    for (const [label, html] of Object.entries(HTML_OF)) {
      const code = html(await codeOf(author.page, label));
      const parsed = await author.page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML,
        code,
      );
      if (opened.has(parsed)) continue;
      opened.add(parsed);
      const { page, complaints } = await openHost(site, code);
      await figureReady(page.frameLocator('iframe'));
      const shown = await stateIn(page.locator('iframe'));
      expect(shown, label).toEqual(wanted);
      if (!label.startsWith('MyST') && label !== 'Link') {
        expect(await page.locator('iframe').getAttribute('title'), label).toBe(TITLE);
      }
      expect(complaints, label).toEqual([]);
      await page.close();
    }
    // HTML, the element, MyST and the link differ.
    expect(opened.size).toBeGreaterThanOrEqual(4);
    expect(author.complaints).toEqual([]);
  });
});

test('with a still picture, the element says its numbers without JavaScript', async () => {
  const { page } = await openAuthor(site, `${DRAFTS[0]}&page.kind=element`);
  await page.getByLabel('With a still picture').check();
  await expect.poll(() => codeOf(page, 'Element')).toContain('<figure class="still">');
  const code = await codeOf(page, 'Element');
  const host = await visit(site, { path: 'licenses.txt', javaScriptEnabled: false });
  await host.page.setContent(code);
  const rows = await host.page.locator('table tr').allInnerTexts();
  expect(rows[1]?.split('\t')).toEqual(['Ä & "B" <C> {d}', '3', '30']);
  expect(await host.page.locator('svg').count()).toBe(1);
  // The picture follows the figure.
  await page.locator('.grid').getByLabel('Number 1 of vector 1').fill('4');
  await expect.poll(() => codeOf(page, 'Element')).toContain('<td>4</td>');
});

test('the usual figure has its still picture too', async () => {
  const { page } = await openAuthor(site, 'page.kind=element');
  await page.getByLabel('With a still picture').check();
  await expect.poll(() => codeOf(page, 'Element')).toContain('<figure class="still">');
});

test('an address of no use stays out of the code, and the author reads why', async () => {
  const { page } = await openAuthor(site);
  // This page itself is on this computer.
  await expect.poll(() => page.locator('#site-hint').textContent()).toContain('your own computer');
  await page.getByLabel('Address of the folder').fill('cdn.example.org/x');
  await expect.poll(() => page.locator('#site-hint').textContent()).toContain('Write https://');
  expect(await codeOf(page, 'HTML')).not.toContain('cdn.example.org');
});

async function expectLink(page: Page, url: string): Promise<void> {
  const sentence = page.locator('cosine-lab p');
  await sentence.waitFor();
  expect(await sentence.innerText()).toContain(
    'If no figure appears here, open it on its own page',
  );
  expect(await sentence.locator('a').getAttribute('href')).toBe(`${url}figure.html`);
}

test('the script of another type leaves the link as well', async () => {
  const { url } = await serve(dist, () => ({
    'Access-Control-Allow-Origin': '*',
    'Content-Type': 'text/plain',
  }));
  const author = await openAuthor(site, `page.site=${encodeURIComponent(url)}`);
  const { page, complaints } = await openHost(site, await codeOf(author.page, 'Element'));
  await expectLink(page, url);
  expect(complaints.join()).toContain('MIME type');
});

test('where the element’s server sends no CORS, a link stands in the figure’s place', async () => {
  const { url } = await serve(dist);
  const author = await openAuthor({ ...site, url });
  const { page, complaints } = await openHost(site, await codeOf(author.page, 'Element'));
  await expectLink(page, url);
  expect(complaints.join()).toContain('Access-Control-Allow-Origin');
});

test('another address of the site stands in the code', async () => {
  const { page } = await openAuthor(site);
  await page.getByLabel('Address of the folder').fill('https://a.example/lab/index.html');
  await expect
    .poll(() => codeOf(page, 'HTML'))
    .toContain('src="https://a.example/lab/figure.html"');
  expect(await codeOf(page, 'Element')).toContain('src="https://a.example/lab/cosine-lab.js"');
});

test('the examples for authors show their figures', { timeout: 120_000 }, async () => {
  const file = fileURLToPath(new URL('../../docs/authors/hosts.md', import.meta.url));
  const manual = readFileSync(file, 'utf8');
  const from = manual.indexOf('## One line for each');
  const section = manual.slice(from, manual.indexOf('\n## ', from + 1));
  const examples = [...section.matchAll(/^- \*\*(.+?)\*\*.*?\n\n( *)(`{3,})\w*\n(.*?)\n\2\3/gms)];
  expect(examples.map((match) => match[1])).toEqual(Object.keys(HTML_OF));
  const { url } = await openSiteForAll();
  for (const [, label = '', indent = '', , block = ''] of examples) {
    const code = block.replaceAll(`\n${indent}`, '\n').slice(indent.length);
    const here = code.replaceAll('https://example.org/cosine-lab/', url);
    const { page, complaints } = await openHost(site, HTML_OF[label]?.(here) ?? '');
    await figureReady(page.frameLocator('iframe'));
    const { vectors, measures } = await stateIn(page.locator('iframe'));
    expect(
      vectors.map(({ name }) => name),
      label,
    ).toEqual(['Swift', 'Gull']);
    expect(measures?.dot, label).toBe(11);
    expect(complaints).toEqual([]);
    await page.close();
  }
  expect(await said((await visit(site, { path: 'author.html' })).page.locator('h1'))).not.toBe('');
});

test.each(FIGURES)('whatever is done in %s, the code brings it back', async (kind) => {
  const { page, figure } = await openAuthor(site, `figure=${kind}&page.height=1600`);
  const radios = figure.locator('.board input[type="radio"]:not(:checked), .board select');
  const handles = figure.locator('[data-handle]');
  if ((await handles.count()) > 0) {
    await handles.first().focus();
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  }
  for (const at of [0, 2, 4]) {
    const control = radios.nth(at);
    if ((await radios.count()) <= at || !(await control.isVisible())) continue;
    const options = await control.locator('option').count();
    if (options > 0) await control.selectOption({ index: options - 1 });
    else await control.check();
  }
  await figureReady(figure);
  const own = async (): Promise<string> => (await codeOf(page, 'Link')).split('?')[1] ?? '';
  const settled = async (): Promise<boolean> =>
    (await own()) === query(shortest(readable(await stateIn(page.locator('.preview')))));
  await expect.poll(settled, { timeout: 5000 }).toBe(true);
  expect(await own()).not.toBe(kind === 'cosine' ? '' : `figure=${kind}`);
  const shown = await stateIn(page.locator('.preview'));
  const { page: other } = await openAuthor(site, await own());
  const again = await stateIn(other.locator('.preview'));
  expect(again.vectors).toEqual(shown.vectors);
  expect([again.first, again.second]).toEqual([shown.first, shown.second]);
  expect(again.measures).toEqual(shown.measures);
  const head = await said(figure.locator('.head'));
  // Of many words, it is told again as they come.
  await expect.poll(() => said(other.frameLocator('.preview').locator('.head'))).toBe(head);
});
