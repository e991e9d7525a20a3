// Figures of one page that share what they show.
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allBlocks } from '../docs/pages';
import { said } from './support/board';
import { inside, openElements } from './support/element';
import { rest } from './support/figure';
import type { Hosted } from './support/hosts';
import { cosineIn, dist, dragIn, frame, hostedSite, openHost, ready, serve } from './support/hosts';

const site = hostedSite();

const at = (page: Page, index: number): FrameLocator =>
  page.locator('iframe').nth(index).contentFrame();

/** Plain frames in a page of another site, all on the screen. */
async function openFrames(
  queries: readonly string[],
  more = '',
  of?: (index: number) => string,
): Promise<Hosted> {
  const { url } = await serve(dist);
  const frames = queries.map((query, index) => frame(`${of?.(index) ?? url}figure.html?${query}`));
  const opened = await openHost(site, frames.join('') + more, {}, (page) =>
    page.setViewportSize({ width: 900, height: 560 * queries.length }),
  );
  for (let i = 0; i < queries.length; ++i) await ready(opened.page, at(opened.page, i));
  return opened;
}

const press = async (page: Page, figure: FrameLocator, tool: string): Promise<void> => {
  await figure.locator(`[data-tool="${tool}"]`).click();
  await rest(page);
};

const canUndo = (figure: FrameLocator): Promise<string | null> =>
  figure.locator('[data-tool="undo"]').getAttribute('aria-disabled');

/** The lines of the page for authors by which a page hands on what its figures say. */
const RELAY = /<script>.*<\/script>/s.exec(
  allBlocks('html').find(({ heading }) => heading === 'Figures of different sites')?.text ?? '',
)?.[0];

/** What the figure says of the pair, in full precision. */
const follows = (figure: FrameLocator, cosine: number): Promise<void> =>
  expect.poll(() => cosineIn(figure)).toBe(cosine);

const components = (figure: FrameLocator, name: string): Promise<string | null> =>
  figure.locator(`[data-handle="${name}"]`).getAttribute('aria-valuetext');

test('what a hand does in one figure, the others show while it does it', async () => {
  const { page, complaints } = await openFrames([
    'thread=m&figure=cosine',
    'thread=m&figure=ratio',
    'thread=m&figure=cosine&view=circle',
    'thread=other',
    '',
  ]);
  const [one, ratio, circle, other, alone] = [0, 1, 2, 3, 4].map((i) => at(page, i)) as [
    FrameLocator,
    FrameLocator,
    FrameLocator,
    FrameLocator,
    FrameLocator,
  ];
  const before = await cosineIn(one);
  const box = await one.locator('[data-handle="A"]').boundingBox();
  if (!box) throw new Error('There is no handle of A.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 60, { steps: 4 });
  await expect.poll(() => cosineIn(circle)).not.toBe(before);
  expect(await canUndo(circle)).toBe('true');
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 4 });
  await page.mouse.up();
  await rest(page);
  const after = await cosineIn(one);
  expect(after).not.toBe(before);
  await follows(circle, after);
  expect(await components(ratio, 'A')).toBe(await components(one, 'A'));
  // How it is looked at stays its author's.
  expect(await circle.getByRole('radio', { name: /circle/i }).isChecked()).toBe(true);
  expect(await cosineIn(other)).toBe(before);
  expect(await cosineIn(alone)).toBe(before);
  // One step, and the same one for all.
  await expect.poll(() => canUndo(circle)).toBe('false');
  await press(page, circle, 'undo');
  await follows(one, before);
  await follows(circle, before);
  expect(await canUndo(one)).toBe('true');
  await press(page, one, 'redo');
  await follows(circle, after);
  expect(complaints).toEqual([]);
});

test('a figure that comes later joins in, and undoes what was done before it came', async () => {
  const { page, complaints } = await openFrames(['thread=m', 'thread=m&figure=pairs']);
  const first = at(page, 0);
  const start = await cosineIn(first);
  await dragIn(page, first, 'A', { x: 60, y: 30 });
  const second = await cosineIn(first);
  await dragIn(page, first, 'B', { x: -40, y: -30 });
  const third = await cosineIn(first);
  await page.setViewportSize({ width: 900, height: 560 * 3 });
  await page.evaluate(() => {
    const late = document.querySelector('iframe')?.cloneNode() as HTMLIFrameElement;
    document.body.append(late);
  });
  const late = at(page, 2);
  await ready(page, late);
  await follows(late, third);
  await press(page, late, 'undo');
  await follows(first, second);
  await follows(late, second);
  await press(page, late, 'undo');
  await follows(first, start);
  await follows(late, start);
  expect(await canUndo(late)).toBe('true');
  await press(page, late, 'redo');
  await follows(first, second);
  await follows(late, second);
  await press(page, first, 'redo');
  await follows(late, third);
  // What it does itself is a step of all.
  await dragIn(page, late, 'A', { x: 20, y: -60 });
  const fourth = await cosineIn(late);
  await follows(first, fourth);
  await press(page, first, 'undo');
  await follows(late, third);
  expect(complaints).toEqual([]);
});

test('other data are the data of all, and a table of one’s own', async () => {
  const { page, complaints } = await openFrames([
    'thread=m&figure=pairs',
    'thread=m&figure=cosine&board=open',
  ]);
  const [pairs, cosine] = [at(page, 0), at(page, 1)];
  await pairs.getByRole('radio', { name: /boats/ }).check();
  await expect
    .poll(() => cosine.locator('[data-handle]').first().getAttribute('aria-label'))
    .toContain('Swift');
  await pairs.getByRole('radio', { name: /your own/ }).check();
  await pairs.getByRole('textbox', { name: /table/i }).fill('\tx\ty\nU\t1\t2\nV\t4\t3\n');
  await follows(cosine, 10 / (Math.sqrt(5) * 5));
  expect(await cosine.locator('[data-handle="V"]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a sentence that was typed once is split by others, and a token is the word that is compared', async () => {
  const { page, complaints } = await openFrames([
    'thread=t&figure=tokens',
    'thread=t&figure=tokens&state=tokens:1,0',
    'thread=t&figure=embedding',
  ]);
  const [letters, byWords, embedding] = [at(page, 0), at(page, 1), at(page, 2)];
  await letters.getByRole('textbox', { name: /^Text/ }).fill('cat and queen');
  await expect.poll(() => byWords.locator('.chip').count()).toBe(3);
  await byWords.locator('.chip').last().click();
  await expect.poll(async () => said(embedding.locator('.readout'))).toMatch(/queen/);
  await embedding.getByRole('combobox', { name: /^first/i }).selectOption({ label: 'cat' });
  await expect
    .poll(() => byWords.locator('.chip').first().getAttribute('aria-pressed'))
    .toBe('true');
  expect(complaints).toEqual([]);
});

test('elements and plain frames of a page are one thread', async () => {
  const { page, complaints } = await openElements(
    site,
    (url) => `
      <cosine-lab thread="m" height="420"></cosine-lab>
      <cosine-lab thread="m" figure="cosine" view="circle" height="420"></cosine-lab>
      ${frame(`${url}figure.html?thread=m`)}`,
  );
  await page.setViewportSize({ width: 900, height: 1800 });
  const plain = page.locator('body > iframe').contentFrame();
  for (const figure of [inside(page, 0), inside(page, 1), plain]) await ready(page, figure);
  await dragIn(page, inside(page, 0), 'A', { x: 60, y: 30 });
  const cosine = await cosineIn(inside(page, 0));
  await follows(inside(page, 1), cosine);
  await follows(plain, cosine);
  await dragIn(page, plain, 'B', { x: -40, y: 20 });
  const next = await cosineIn(plain);
  expect(next).not.toBe(cosine);
  await follows(inside(page, 0), next);
  await follows(inside(page, 1), next);
  await press(page, inside(page, 1), 'undo');
  await follows(plain, cosine);
  expect(complaints).toEqual([]);
});

test('a figure without common ground says so and works on its own', async () => {
  const { page } = await openFrames([
    'thread=m&figure=tokens',
    'thread=m',
    'thread=m&figure=highdim',
  ]);
  // The one that starts first says so, too.
  for (const index of [0, 2]) {
    await expect
      .poll(() => said(at(page, index).locator('.notices')))
      .toMatch(/nothing in common with the others of the thread “m”/);
  }
  await dragIn(page, at(page, 1), 'A', { x: 60, y: 30 });
  expect(await canUndo(at(page, 1))).toBe('false');
  await at(page, 0).getByRole('textbox', { name: /^Text/ }).fill('abc');
  await expect.poll(() => at(page, 0).locator('.chip').count()).toBe(3);
  // One notice, however often something is shared.
  expect(await at(page, 0).locator('.notice').count()).toBe(1);
});

test('a graded exercise shares nothing, and says so', async () => {
  const query = 'vectors=A:1,2;B:2,4;C:3,1&claims=B%3D2A';
  const { page } = await openFrames([
    `thread=m&${query}`,
    `thread=m&figure=pairs&graded=on&${query}`,
  ]);
  const graded = at(page, 1);
  await expect.poll(() => said(graded.locator('.notices'))).toMatch(/A graded exercise shares/);
  await dragIn(page, at(page, 0), 'A', { x: 60, y: 30 });
  await rest(page);
  expect(await graded.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
});

test('frames in a sandbox are a thread by way of the page around them', async () => {
  const { url } = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const sandbox = 'sandbox="allow-scripts" class="figure"';
  const { page, complaints } = await openHost(
    site,
    frame(`${url}figure.html?thread=m`, sandbox) +
      frame(`${url}figure.html?thread=m&view=circle`, sandbox) +
      RELAY,
    {},
    (opened) => opened.setViewportSize({ width: 900, height: 1120 }),
  );
  for (const index of [0, 1]) await ready(page, at(page, index));
  await dragIn(page, at(page, 0), 'A', { x: 60, y: 30 });
  await follows(at(page, 1), await cosineIn(at(page, 0)));
  expect(complaints).toEqual([]);
});

test('strangers cannot speak in a thread', async () => {
  const { page, complaints } = await openFrames(['thread=m', 'thread=m&figure=cosine']);
  const before = await cosineIn(at(page, 0));
  // A frame of another origin, beside the figures.
  const stranger = (): void => {
    const message = {
      thread: 'm',
      from: 'stranger',
      turn: 1,
      about: 'step',
      position: 1,
      undone: 0,
      parameters: { vectors: 'A:1,0;B:0,1' },
    };
    for (let i = 0; i < parent.frames.length; ++i) {
      parent.frames[i]?.postMessage({ cosineLab: 1, id: 0, type: 'thread', message }, '*');
    }
  };
  await page.evaluate((source) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>(${source})()</script>`;
    frame.sandbox.add('allow-scripts');
    document.body.append(frame);
    return new Promise((loaded) => frame.addEventListener('load', loaded));
  }, String(stranger));
  await rest(page);
  await dragIn(page, at(page, 0), 'B', { x: 0, y: 30 });
  expect(await cosineIn(at(page, 0))).not.toBe(0);
  expect(await cosineIn(at(page, 0))).not.toBe(before);
  expect(await at(page, 0).locator('[data-handle]').count()).toBe(5);
  expect(complaints).toEqual([]);
});
