// A figure tells the page how high it would like to be, and an element knows it beforehand.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectedHeight } from '../../web/element/height';
import { widths } from '../../web/element/heights.json';
import { inside, openElements } from './support/element';
import { engine } from './support/engine';
import { rest } from './support/figure';
import { FIGURES, hostedSite, ready } from './support/hosts';

const site = hostedSite();

const IS_LONG = Boolean(process.env['COSINE_LAB_LONG']);

type Values = Readonly<Record<string, string>>;

// Between two of the widths that the element knows lines break where no table can know it. Each figure at every second of
// them, and at all with COSINE_LAB_LONG.
const BETWEEN = [300, 344, 400, 620, 720, 820, 1050, 1150];

/** Opens one figure; what it gives tells the height at another width. */
async function open(
  values: Values,
): Promise<{ page: Page; heightAt: (width: number) => Promise<number> }> {
  const named = Object.entries(values).map(([name, value]) => `${name}="${value}"`);
  const { page } = await openElements(
    site,
    () => `<body style="margin: 0"><cosine-lab poster="off" ${named.join(' ')}></cosine-lab>`,
  );
  await ready(page, inside(page));
  const frame = page.frames()[1];
  if (!frame) throw new Error('no frame');
  const heightAt = async (width: number): Promise<number> => {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
    await rest(frame);
    return Number(await frame.locator('.figure').getAttribute('data-height'));
  };
  return { page, heightAt };
}

const CASES: Values[] = [
  ...FIGURES.map((figure) => ({ figure })),
  { figure: 'cosine', board: 'open' },
  { figure: 'cosine', view: 'circle' },
  { figure: 'cosine', steps: 'on' },
  { figure: 'pairs', exercise: 'on' },
  { figure: 'cosine', questions: 'on' },
  { figure: 'metric', questions: 'on' },
];

test.each(CASES)('%o is as high as the element expects, whatever it was before', async (values) => {
  const { page, heightAt } = await open(values);
  const told: number[] = [];
  for (const width of widths) told.push(await heightAt(width));
  // Where a line ends is rounded otherwise now and then. Firefox makes each row of a formula as high as a line of text,
  // and in WebKit letters are a little wider or narrower, so that some lines break elsewhere.
  const off = told.map((height, i) => height - expectedHeight(values, widths[i] ?? 0));
  const most = engine === 'chromium' ? 3 : 0.1 * Math.max(...told);
  expect(Math.max(...off.map(Math.abs)), `${told}`).toBeLessThan(most);
  const box = (): Promise<number | undefined> =>
    page
      .locator('cosine-lab')
      .boundingBox()
      .then((one) => one?.height);
  await expect.poll(box).toBe(told.at(-1));
  for (const width of BETWEEN.filter((_, i) => IS_LONG || (CASES.indexOf(values) + i) % 2 === 0)) {
    const height = await heightAt(width);
    const share = engine === 'chromium' ? 0.08 : 0.1;
    expect(Math.abs(expectedHeight(values, width) / height - 1), `${width}`).toBeLessThan(share);
  }
});

test.each(
  ['ar', 'de', 'es', 'fr'].flatMap((lang) =>
    ['metric', 'embedding', 'tokens', 'words'].map((figure) => ({ figure, lang })),
  ),
)('%o is about as high as expected', async (values) => {
  const { heightAt } = await open(values);
  const off: number[] = [];
  for (const width of widths) off.push((await heightAt(width)) - expectedHeight(values, width));
  const mean = off.reduce((sum, one) => sum + one, 0) / off.length;
  // Arabic text is 1% narrower in WebKit, so that some lines need a row less.
  expect(Math.abs(mean), `${off}`).toBeLessThan(engine === 'chromium' ? 15 : 30);
});

test('without controls, no room for them is expected in Arabic', async () => {
  const values = { figure: 'metric', lang: 'ar', controls: 'none' };
  const { heightAt } = await open(values);
  // The tools are not there either.
  expect(Math.abs((await heightAt(360)) - expectedHeight(values, 360))).toBeLessThan(200);
});
