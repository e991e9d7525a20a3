// Every piece of HTML in the documentation, pasted into a page of another origin as an author would: it shows a
// figure, and does what it is there for.
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Block } from '../docs/pages';
import { allBlocks } from '../docs/pages';
import { figureReady } from './support/author';
import { cosineIn, dist, dragIn, hostedSite, openHost, serve } from './support/hosts';

const site = hostedSite();
const SITE = 'https://example.org/cosine-lab/';
const OTHER = 'https://other.example/';

interface Pasted {
  page: Page;
  figure: FrameLocator;
  complaints: string[];
}

async function paste(html: string): Promise<Pasted> {
  // The element's script is a module: another origin must allow it.
  const { url } = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const other = html.includes(OTHER) ? (await serve(dist)).url : url;
  const here = html
    .replaceAll(SITE, url)
    .replaceAll(OTHER, other)
    .replace('src="figure.html', `src="${url}figure.html`);
  const { page, complaints } = await openHost(site, here);
  const figure = page.frameLocator('iframe').first();
  await figureReady(figure);
  return { page, figure, complaints };
}

const said = (page: Page): Promise<string> => page.locator('output').innerText();

async function followsTheHand({ page, figure }: Pasted): Promise<void> {
  await expect.poll(() => said(page)).toContain('0.431');
  await dragIn(page, figure, 'Gull', { x: 60, y: 40 });
  const cosine = await cosineIn(figure);
  expect(cosine).not.toBeCloseTo(0.431, 2);
  await expect.poll(async () => Number(await said(page))).toBeCloseTo(cosine, 3);
}

async function turnsRound({ page, figure }: Pasted): Promise<void> {
  await page.getByRole('button', { name: 'Turn the Gull round' }).click();
  await expect.poll(() => said(page)).toBe('Dot product: -11');
  await expect.poll(() => cosineIn(figure)).toBeLessThan(0);
}

async function countsPoints({ page, figure }: Pasted): Promise<void> {
  for (const label of await figure.getByText('true', { exact: true }).all()) await label.click();
  await figure.getByRole('button', { name: 'Check my answers' }).click();
  await expect
    .poll(() => said(page))
    .toMatch(/^Attempt 1 of 3\. Best: \d of \d points\.( Passed\.)?$/);
}

async function handsKeysOn({ page, figure }: Pasted): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => (document.title = `Heard ${key}`));
  });
  await figure.locator('.stage').click({ position: { x: 30, y: 60 } });
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.title()).toBe('Heard PageDown');
}

async function growsTaller({ page, figure }: Pasted): Promise<void> {
  const height = (): Promise<number | undefined> =>
    page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  await expect.poll(height).not.toBe(700);
  const inner = await figure.locator('html').evaluate((root) => root.scrollHeight);
  expect(inner).toBeLessThanOrEqual((await height()) ?? 0);
}

async function followEachOther({ page, figure }: Pasted): Promise<void> {
  await page.setViewportSize({ width: 900, height: 1400 });
  const other = page.frameLocator('iframe').nth(1);
  await figureReady(other);
  await dragIn(page, figure, 'Gull', { x: 60, y: 40 });
  const cosine = await cosineIn(figure);
  await expect.poll(() => cosineIn(other)).toBe(cosine);
}

/** What the examples under a heading are there for. */
const PURPOSE: Record<string, (pasted: Pasted) => Promise<void>> = {
  'Events of the element': followsTheHand,
  'Messages of a frame': followsTheHand,
  'Methods of the element': turnsRound,
  'Ask a figure': turnsRound,
  'Points in your page': countsPoints,
  'Keys of your page': handsKeysOn,
  'Follow the height': growsTaller,
  'Figures that belong together': followEachOther,
  'Figures of different sites': followEachOther,
};

// Those of the page about hosts are tested with the code that the builder makes, in author-code.test.ts.
const blocks = allBlocks('html').filter(({ page }) => page !== 'docs/authors/hosts.md');

test('every example with a script has a purpose that is tested', () => {
  const scripted = blocks.filter(({ text }) => text.includes('addEventListener'));
  expect(Object.keys(PURPOSE)).toEqual(
    expect.arrayContaining([...new Set(scripted.map(({ heading }) => heading))]),
  );
  const headings = blocks.map(({ heading }) => heading);
  expect(headings).toEqual(expect.arrayContaining(Object.keys(PURPOSE)));
});

const named = blocks.map((block): [string, Block] => [`${block.page}, ${block.heading}`, block]);

test.each(named)('%s', async (_, { text, heading }) => {
  const pasted = await paste(text);
  const { page, complaints } = pasted;
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  for (const frame of await page.locator('iframe').all()) {
    expect((await frame.boundingBox())?.height).toBeGreaterThanOrEqual(420);
    expect(await frame.getAttribute('title')).not.toBe('');
  }
  await PURPOSE[heading]?.(pasted);
  expect(complaints).toEqual([]);
});
