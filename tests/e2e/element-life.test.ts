// What a reader made of a figure outlives its frame: away and back, in another theme, elsewhere in the page.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CosineLab } from '../../web/element/cosine-lab';
import { violations } from './support/axe';
import {
  inside,
  openElements,
  pictures,
  readyStates,
  scrollTo,
  sightTold,
  told,
} from './support/element';
import { can, cannot } from './support/engine';
import { rest } from './support/figure';
import { hostedSite, cosineIn, dragIn, FIGURES, ready } from './support/hosts';

const site = hostedSite();

const FAR = '<p style="height: 6000px"></p>';
const open = (body: string): ReturnType<typeof openElements> => openElements(site, () => body);
const isReady = (page: Page): Promise<void> =>
  expect.poll(() => readyStates(page).then(([first]) => first), { timeout: 20_000 }).toBe('ready');

/** Drags, and says what the cosine is then. */
async function dragged(page: Page): Promise<number> {
  await ready(page, inside(page));
  const before = await cosineIn(inside(page));
  await dragIn(page, inside(page), 'B', { x: -60, y: -80 });
  const after = await cosineIn(inside(page));
  expect(after).not.toBe(before);
  return after;
}

const parametersOf = (page: Page): Promise<object | undefined> =>
  page.evaluate(
    () => (document.querySelector('cosine-lab') as CosineLab).state?.parameters as object,
  );

test('away, it is a picture of what was dragged; back, it is that again, and undone it is the author’s', async () => {
  const { page, complaints } = await open(
    `<cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>${FAR}`,
  );
  const cosine = await dragged(page);
  const height = (await page.locator('cosine-lab').boundingBox())?.height;
  // A reader who goes on takes the focus along.
  await page.locator('p').click({ position: { x: 5, y: 5900 } });
  await scrollTo(page, 6000);
  await expect.poll(() => readyStates(page), { timeout: 20_000 }).toEqual(['idle']);
  expect(await pictures(page)).toBe(1);
  const caption = await page.locator('cosine-lab figcaption').textContent();
  expect(caption).toContain(cosine.toFixed(3));
  expect((await page.locator('cosine-lab').boundingBox())?.height).toBe(height);
  await scrollTo(page, 0);
  await isReady(page);
  await ready(page, inside(page));
  expect(await cosineIn(inside(page))).toBe(cosine);
  expect(await pictures(page)).toBe(0);
  const undone = await page.evaluate(async () => {
    const lab = document.querySelector('cosine-lab') as CosineLab;
    return [
      lab.state?.canUndo,
      (await lab.undo()).measures?.cosine,
      (await lab.redo()).measures?.cosine,
    ];
  });
  expect(undone).toEqual([true, 0.35252788977396565, cosine]);
  // What restores it is nobody's doing.
  const changes = (await told(page, 'vector-change')) as { detail: { source: string } }[];
  expect(changes.map(({ detail }) => detail.source)).toEqual(['person', 'program', 'program']);
  expect(await told(page, 'ready')).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test('another theme, other angles and another figure go on with what was dragged', async () => {
  const { page, complaints } = await open('<cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>');
  const cosine = await dragged(page);
  const change = (name: string, value: string): Promise<void> =>
    page
      .locator('cosine-lab')
      .evaluate((lab, [key, to]) => lab.setAttribute(key, to), [name, value] as const);
  await change('theme', 'dark');
  await expect.poll(() => page.frames()[1]?.url()).toContain('theme=dark');
  await isReady(page);
  expect(await cosineIn(inside(page))).toBe(cosine);
  const unit = await page.evaluate(async () => {
    const lab = document.querySelector('cosine-lab') as CosineLab;
    return (await lab.set({ angle: 'radians', compare: 'B,A' })).measures?.angleUnit;
  });
  expect(unit).toBe('rad');
  const link = await page.evaluate(() => {
    const lab = document.querySelector('cosine-lab') as CosineLab;
    lab.setAttribute('figure', 'ratio');
    lab.setAttribute('claims', 'A=2B');
    return lab.link();
  });
  const { searchParams } = new URL(link);
  expect(Object.fromEntries(searchParams)).toMatchObject({
    angle: 'radians',
    theme: 'dark',
    compare: 'B,A',
  });
  expect(searchParams.get('vectors')).toMatch(/^A:3,30;B:[\d.]+,[\d.]+$/);
  await expect.poll(() => page.frames()[1]?.url()).toContain('figure=ratio');
  await isReady(page);
  await expect.poll(() => parametersOf(page)).toMatchObject({ figure: 'ratio', claims: 'A=2*B' });
  expect(await told(page, 'error')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what is set while another figure is on its way is not lost with the one that goes', async () => {
  const { page } = await open('<cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>');
  await dragged(page);
  await page.evaluate(async () => {
    const lab = document.querySelector('cosine-lab') as CosineLab;
    lab.setAttribute('figure', 'ratio');
    await Promise.resolve();
    lab.setAttribute('claims', 'A=2B');
  });
  await expect.poll(() => parametersOf(page)).toMatchObject({ figure: 'ratio', claims: 'A=2*B' });
});

test('moved with its frame nothing starts again', async () => {
  if (!can('moves')) cannot('moves');
  const { page } = await open('<main></main><cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>');
  const cosine = await dragged(page);
  const moved = await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement & {
      moveBefore?(node: Node, child: null): void;
    };
    const lab = document.querySelector('cosine-lab');
    if (lab) main.moveBefore?.(lab, null);
    return main.contains(lab) && !!main.moveBefore;
  });
  expect(moved).toBe(true);
  await sightTold(page);
  expect(await told(page, 'unload')).toEqual([]);
  expect(await cosineIn(inside(page))).toBe(cosine);
});

test('taken out it refuses, and put back it goes on', async () => {
  const { page } = await open('<cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>');
  const cosine = await dragged(page);
  const [first, second] = await page.evaluate(async () => {
    const lab = document.querySelector('cosine-lab') as CosineLab;
    const why = (error: unknown): string => String(error);
    const waiting = lab.toCSV().catch(why);
    lab.remove();
    const answers = [await waiting, await lab.undo().catch(why)];
    document.body.append(lab);
    return answers;
  });
  expect(first).toContain('not in a page any more');
  expect(second).toBe(first);
  await isReady(page);
  expect(await cosineIn(inside(page))).toBe(cosine);
});

test('a program that asks a figure far away starts it, and refusals say what is wrong', async () => {
  const { page } = await open(
    `<cosine-lab poster="off" loading="eager"></cosine-lab>${FAR}<cosine-lab poster="off" vectors="A:3,4;B:4,3"></cosine-lab>`,
  );
  await isReady(page);
  expect(await readyStates(page)).toEqual(['ready', 'idle']);
  const got = await page.evaluate(async () => {
    const [, lab] = document.querySelectorAll('cosine-lab');
    if (!lab) throw new Error('no element');
    const svg = await lab.toSVG();
    const reasons = await Promise.all([
      lab.set({ vectors: 'A:1,x;B:1,2' }).catch((error: unknown) => error),
      lab.toPNG({ scale: 99 }).catch((error: unknown) => error),
    ]);
    const whys = reasons as { name: string; complaints: { parameter: string; piece: string }[] }[];
    return [
      svg,
      whys.map(({ name, complaints }) => [
        name,
        complaints.map((one) => [one.parameter, one.piece]),
      ]),
    ];
  });
  expect(got).toEqual([
    expect.stringContaining('</svg>'),
    [
      ['CosineLabError', [['vectors', 'x']]],
      ['CosineLabError', []],
    ],
  ]);
});

test('no rule of accessibility is broken around a figure or by a picture', async () => {
  const { page } = await open(
    `<main><h1>Week 3</h1><cosine-lab></cosine-lab>${FAR}<cosine-lab figure="pairs"></cosine-lab></main>`,
  );
  await isReady(page);
  await expect.poll(() => pictures(page), { timeout: 20_000 }).toBe(1);
  expect(await violations(page.mainFrame())).toEqual([]);
});

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Everything that jumps from now on in each page, and how far, as a share of the screen. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; what: string }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moves = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.nodeName}: ${previousRect.y} to ${currentRect.y}`,
        );
        shifts.push({ value, what: `at ${scrollY}, ${value}: ${moves.join(', ')}` });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

test.each([900, 360])(
  '%d pixels wide nothing jumps, while the script comes late and the reader goes down the page',
  async (width) => {
    if (!can('shifts')) cannot('shifts');
    const [style = ''] =
      /<style>.*<\/style>/.exec(readFileSync('docs/authors/hosts.md', 'utf8')) ?? [];
    expect(style).toContain('cosine-lab:not(:defined)');
    const lines = FIGURES.map(
      (figure) => `<p>Text.</p><cosine-lab figure="${figure}"></cosine-lab>`,
    );
    const { page } = await open(`${style}${lines.join('')}${FAR}`);
    await page.setViewportSize({ width, height: 640 });
    await noteShifts(page);
    const painted = (): boolean => performance.getEntriesByName('first-paint').length > 0;
    await page.route('**/cosine-lab.js', async (route) => {
      await page.waitForFunction(painted);
      await route.continue();
    });
    await page.reload();
    await isReady(page);
    for (const index of FIGURES.keys()) {
      await page.locator('cosine-lab').nth(index).scrollIntoViewIfNeeded();
      await expect.poll(() => readyStates(page).then((all) => all[index])).toBe('ready');
      // What is scrolled in the frame in which something above it changes its height does jump, in any page.
      await rest(page);
    }
    const shifts = await page.evaluate(
      () => Reflect.get(window, 'shifts') as { value: number; what: string }[],
    );
    const sum = shifts.reduce((all, { value }) => all + value, 0);
    expect(sum, shifts.map(({ what }) => what).join('\n')).toBeLessThan(0.02);
  },
);
