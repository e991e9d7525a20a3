// Every figure on paper: its answer, its question with the claims, its drawing and its table, whole on a page.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { iframe } from '../../web/author/snippets';
import { expectedHeight } from '../../web/element/height';
import { plain } from './support/board';
import { openElements } from './support/element';
import { openFigure } from './support/figure';
import { dist, FIGURES, hostedSite, openHost, ready, serve } from './support/hosts';
import type { Paper } from './support/printed';
import { find, inked, printed } from './support/printed';

const site = hostedSite();

async function print(query: string): Promise<Paper> {
  const { page } = await openFigure(site, { path: `figure.html?${query}` });
  return printed(page);
}

/** A sentence of the screen, without what only screen readers hear. */
const shown = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).first().innerText();

describe('a figure by itself', () => {
  test('the cosine is above the drawing, and the table below', async () => {
    const paper = await print('figure=cosine');
    expect(paper.pages).toBe(1);
    const tops = ['0.353', '69.4°', '(kg)', '75'].map((text) => find(paper, text).top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    for (const number of ['165', '30.15', '15.52', '7.5', '27']) find(paper, number);
    // What can only be pressed is of no use.
    expect(paper.text).not.toMatch(/Undo|Share|Values and settings/);
  });

  test('an open board has its calculation on paper, a folded one has not', async () => {
    const open = await print('figure=cosine&board=open');
    expect(open.pages).toBe(1);
    find(open, 'arccos');
    expect((await print('figure=cosine')).text).not.toContain('arccos');
  });

  test('an exercise has its question, its claims, and no answers', async () => {
    const paper = await print('figure=pairs&exercise=on');
    expect(paper.pages).toBe(1);
    expect(paper.text).toContain('which claims are true, and which pairs have exactly the same');
    expect(paper.text).toContain('True or false, when every dimension counts?');
    expect(paper.text).toMatch(/D = 2\.5 ?A true false/);
    expect(paper.text).not.toMatch(/0\.9999|0\.35/);
  });

  test('a question has its answers to choose from, and no button to check them', async () => {
    const paper = await print('figure=metric&questions=on');
    expect(paper.text).toContain('Which of these vectors is nearest to A by Euclidean distance?');
    expect(paper.text).not.toContain('Check');
    for (const name of ['B', 'C', 'D', 'E']) find(paper, name);
  });

  test.each([
    ['figure=cosine&theme=dark', 'light'],
    ['figure=cosine', 'dark'],
    ['figure=pairs&theme=dark', 'dark'],
  ] as const)(
    '%s in a %s system is printed on white, and is as before after it',
    async (query, system) => {
      const { page } = await openFigure(site, { path: `figure.html?${query}` });
      await page.emulateMedia({ colorScheme: system });
      const scheme = (): Promise<string> =>
        page.locator('html').evaluate((root) => getComputedStyle(root).colorScheme);
      await expect.poll(scheme).toBe('dark');
      expect(await inked(page)).toBeLessThan(0.05);
      await expect.poll(scheme).toBe('dark');
    },
  );

  test('tokens have their ids', async () => {
    const paper = await print('figure=tokens&text=ab');
    expect(paper.pages).toBe(1);
    expect(paper.text).toMatch(/^2 tokens/);
    expect(paper.text).toMatch(/ a b 0 1 /);
  });

  test.each(FIGURES)('%s says on paper what it says on the screen', async (kind) => {
    const { page } = await openFigure(site, {
      path: `figure.html?figure=${kind}`,
      viewport: { width: 900, height: 900 },
    });
    const answer = kind === 'cosine' ? '0.353' : plain(await shown(page, '.head'));
    expect(answer.length).toBeGreaterThan(4);
    const paper = await printed(page);
    // MathML and names come with spaces of their own.
    const packed = (text: string): string => text.replace(/\s/g, '');
    expect(packed(paper.text)).toContain(packed(answer));
    expect(paper.pages).toBe(1);
  });
});

const TEXT = '<p>Text of the course, a line.</p>'.repeat(14);
const COLUMN = 700;

type Open = (values: Record<string, string>) => Promise<Page>;

const HOSTS: Record<string, Open> = {
  element: async (values) => {
    const named = Object.entries(values).map(([name, value]) => `${name}="${value}"`);
    const lab = `${TEXT}<cosine-lab ${named.join(' ')} title="Figure"></cosine-lab>${TEXT}`;
    return (await openElements(site, () => lab)).page;
  },
  'frame of the builder': async (values) => {
    const { url } = await serve(dist);
    const height = expectedHeight(values, COLUMN);
    const work = { site: url, values, title: 'Figure', height, still: '', integrity: '' };
    return (await openHost(site, TEXT + iframe(work) + TEXT)).page;
  },
};

describe.each(Object.entries(HOSTS))('in a page, %s', (_, open) => {
  async function printedIn(values: Record<string, string>): Promise<Paper> {
    const page = await open(values);
    await page.setViewportSize({ width: COLUMN, height: 700 });
    await page.locator('cosine-lab, iframe').first().scrollIntoViewIfNeeded();
    await ready(page, page.frameLocator('iframe'));
    return printed(page);
  }

  test('the whole figure is on one page', async () => {
    const paper = await printedIn({});
    const words = ['0.353', '69.4°', '30.15', '(kg)', '75', '27'].map((text) => find(paper, text));
    expect(new Set(words.map(({ page }) => page)).size).toBe(1);
  });

  test.each([
    ['exercise', { figure: 'pairs', exercise: 'on' }, ['exactly', '2.5', 'false', 'Mark']],
    [
      'embedding',
      { figure: 'embedding' },
      ['0.857', 'grandmother', 'bicycle', 'edible', 'product'],
    ],
    ['ratio', { figure: 'ratio' }, ['holds', 'Claims,', 'verdict', '27']],
  ])('%s, which is taller than a page on the screen', async (_name, values, wanted) => {
    const paper = await printedIn(values as Record<string, string>);
    const pages = wanted.map((text) => find(paper, text).page);
    expect(new Set(pages).size).toBe(1);
  });
});
