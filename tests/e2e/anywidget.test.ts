// The widget for notebooks, held by a model as anywidget's hosts give it: get, set, save_changes, on and off, with an
// event for each value that changes. No notebook runs here.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { top } from '../docs/pages';
import { cosineOf } from './support/figure';
import {
  cosineIn,
  dist,
  dragIn,
  hostedSite,
  openHost,
  ready,
  scratch,
  serve,
} from './support/hosts';

const site = hostedSite();

interface Vector {
  name: string;
  components: number[];
}

interface Widget {
  page: Page;
  figure: FrameLocator;
  complaints: string[];
  get<T>(trait: string): Promise<T>;
  /** As Python does it. */
  set(trait: string, value: unknown): Promise<void>;
  saves(): Promise<number>;
}

const BOATS: Vector[] = [
  { name: 'Swift', components: [4, 3] },
  { name: 'Gull', components: [-1, 5] },
];

/** In a page of another origin than the figures'. `views`: how many cells show it. */
async function openWidget(traits: object, address?: string, views = 1): Promise<Widget> {
  const figures = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const folder = scratch();
  cpSync(join(top, 'web/plugins/anywidget'), folder, { recursive: true });
  const plugin = await serve(folder, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const given = { parameters: {}, vectors: [], measures: null, error: '', ...traits };
  // A module of the page, as anywidget makes one of the widget's text.
  const script = `import widget from '${plugin.url}cosine_lab.js'; Object.assign(window, { widget });`;
  const body = `<main></main><script type="module">${script}</script>`;
  const { page, complaints } = await openHost(site, body);
  await page.waitForFunction(() => 'widget' in window);
  await page.evaluate(
    async ([values, count]) => {
      const hearers = new Map<string, Set<() => void>>();
      const kept: Record<string, unknown> = values;
      const notebook = {
        saves: 0,
        model: {
          get: (name: string) => structuredClone(kept[name]),
          set: (name: string, value: unknown) => {
            if (JSON.stringify(kept[name]) === JSON.stringify(value)) return;
            kept[name] = structuredClone(value);
            for (const hear of hearers.get(`change:${name}`) ?? []) hear();
          },
          save_changes: () => void (notebook.saves += 1),
          on: (event: string, hear: () => void) =>
            hearers.set(event, (hearers.get(event) ?? new Set()).add(hear)),
          off: (event: string, hear: () => void) => hearers.get(event)?.delete(hear),
        },
        left: () => [...hearers.values()].reduce((sum, { size }) => sum + size, 0),
        clean: [] as ((() => void) | undefined)[],
      };
      Object.assign(window, { notebook });
      for (let view = 0; view < count; ++view) {
        const el = document.createElement('div');
        document.querySelector('main')?.append(el);
        notebook.clean.push(await window.widget.render({ model: notebook.model, el }));
      }
    },
    [{ ...given, address: address ?? figures.url } as Record<string, unknown>, views] as const,
  );
  return {
    page,
    figure: page.frameLocator('iframe >> nth=0'),
    complaints,
    get: (trait) => page.evaluate((name) => window.notebook.model.get(name) as never, trait),
    set: (trait, value) =>
      page.evaluate(([name, to]) => window.notebook.model.set(name, to), [trait, value] as const),
    saves: () => page.evaluate(() => window.notebook.saves),
  };
}

declare global {
  interface Window {
    widget: { render(view: object): Promise<(() => void) | undefined> };
    notebook: {
      saves: number;
      model: { get(name: string): unknown; set(name: string, value: unknown): void };
      left(): number;
      clean: ((() => void) | undefined)[];
    };
  }
}

const cosineOfAll = ([a, b]: Vector[]): number =>
  cosineOf(a?.components ?? [], b?.components ?? []);

test('a hand changes the traits, and Python moves the arrows', async () => {
  const { page, figure, complaints, get, set, saves } = await openWidget({
    parameters: { title: 'Two boats', dims: 'east:knots;north:knots' },
    vectors: BOATS,
  });
  await ready(page, figure);
  expect(await page.locator('iframe').getAttribute('title')).toBe('Two boats');
  const measured = async (): Promise<number | undefined> =>
    (await get<{ cosine: number } | null>('measures'))?.cosine;
  await expect.poll(measured).toBeCloseTo(11 / (5 * Math.sqrt(26)), 14);
  const before = await saves();
  await dragIn(page, figure, 'Gull', { x: 40, y: 30 });
  await expect
    .poll(async () => (await get<Vector[]>('vectors'))[1]?.components)
    .not.toEqual([-1, 5]);
  expect(await saves()).toBeGreaterThan(before);
  expect(await measured()).toBeCloseTo(cosineOfAll(await get('vectors')), 12);
  expect(await measured()).toBe(await cosineIn(figure));
  await set('vectors', [
    { name: 'Swift', components: [2, 0] },
    { name: 'Gull', components: [0, 3] },
  ]);
  await expect.poll(measured).toBe(0);
  expect(await cosineIn(figure)).toBe(0);
  expect(complaints).toEqual([]);
});

test('two cells of one widget show the same', async () => {
  const { page, figure, get } = await openWidget({ vectors: BOATS }, undefined, 2);
  const second = page.frameLocator('iframe >> nth=1');
  await ready(page, figure);
  await second.locator('html').scrollIntoViewIfNeeded();
  await ready(page, second);
  await figure.locator('html').scrollIntoViewIfNeeded();
  await dragIn(page, figure, 'Gull', { x: 40, y: 30 });
  await expect.poll(async () => cosineIn(second)).toBe(await cosineIn(figure));
  expect(cosineOfAll(await get('vectors'))).toBeCloseTo(await cosineIn(figure), 12);
});

test('what Python cannot have is said in the trait for errors', async () => {
  const { page, figure, get, set } = await openWidget({ vectors: BOATS });
  await ready(page, figure);
  await set('vectors', [{ name: 'Swift', components: [4, 3] }]);
  await expect.poll(() => get('error')).not.toBe('');
  expect(await cosineIn(figure)).toBeCloseTo(11 / (5 * Math.sqrt(26)), 14);
  await set('vectors', BOATS.toReversed());
  await expect.poll(() => get('error')).toBe('');
});

test.each([
  ['', 'Set the trait “address”'],
  ['javascript:alert(1)//', 'Set the trait “address”'],
  ['https://localhost:9/nothing/', 'Access-Control-Allow-Origin'],
])('of the address “%s” the cell says what to do', async (address, words) => {
  const { page, get } = await openWidget({}, address);
  expect(await page.locator('main').innerText()).toContain(words);
  expect(await get('error')).toContain(words);
});

test('a cell that goes leaves nothing behind', async () => {
  const { page, figure } = await openWidget({ vectors: BOATS });
  await ready(page, figure);
  expect(await page.evaluate(() => window.notebook.left())).toBe(1);
  await page.evaluate(() => window.notebook.clean.forEach((clean) => clean?.()));
  expect(await page.evaluate(() => window.notebook.left())).toBe(0);
  expect(await page.locator('cosine-lab').count()).toBe(0);
});
