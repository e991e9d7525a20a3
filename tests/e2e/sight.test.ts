// What readers ask of the system, and names in other scripts.
import { expect, test } from 'vitest';
import { contrast, lightOf, luminance } from '../web/wcag';
import { said } from './support/board';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

test('more contrast is given where it is asked for, on the page and in the drawing', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?theme=light' });
  const colours = (): Promise<string[]> =>
    page.evaluate(() => [
      getComputedStyle(document.documentElement).getPropertyValue('--muted'),
      getComputedStyle(document.querySelector('.label.tip.strong') as Element).color,
    ]);
  const usual = await colours();
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(async () => (await colours())[0]).not.toBe(usual[0]);
  expect((await colours())[1]).not.toBe(usual[1]);
  await page.emulateMedia({ contrast: 'no-preference' });
  await rest(page);
  expect(await colours()).toEqual(usual);
});

test.each(['light', 'dark'] as const)(
  'with theme=contrast all that carries meaning has 7 to 1 where the system is %s',
  async (colorScheme) => {
    const { page } = await openFigure(site, { path: 'figure.html?theme=contrast', colorScheme });
    const shown = (): Promise<string[]> =>
      page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const names = [
          'paper',
          'ink',
          'muted',
          'axis',
          'line',
          'accent',
          'vector-0',
          'vector-1',
          'vector-4',
        ];
        const colours = names.map((name) => {
          probe.style.color = `var(--${name})`;
          return getComputedStyle(probe).color;
        });
        probe.remove();
        return colours;
      });
    const least = async (): Promise<number> => {
      const [paper = '', ...others] = await shown();
      return Math.min(...others.map((one) => contrast(one, paper)));
    };
    await expect.poll(least).toBeGreaterThan(7);
    const paper = luminance(lightOf((await shown())[0] ?? ''));
    if (colorScheme === 'dark') expect(paper).toBeLessThan(0.05);
    else expect(paper).toBeGreaterThan(0.9);
    // Whoever asks the system for more sees the same.
    const label = page.locator('.label.tip.strong').first();
    const ink = await label.evaluate((one) => getComputedStyle(one).color);
    await page.emulateMedia({ contrast: 'more' });
    await rest(page);
    expect(await label.evaluate((one) => getComputedStyle(one).color)).toBe(ink);
  },
);

test('a name in Hebrew leaves what stands beside it in its order', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=ratio&vectors=%D7%90%D7%91:4,2;%D7%92%D7%93:2,1',
  });
  const sentence = page.locator('.head .say').first();
  expect(await said(sentence)).toContain('אב');
  // The claim reads "first = 2 second", from left to right.
  const places = await sentence.evaluate((one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const found: Record<string, number> = {};
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const piece of ['אב', '=', '2', 'גד']) {
        const at = (node as Text).data.indexOf(piece);
        if (at < 0 || piece in found) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + piece.length);
        found[piece] = range.getBoundingClientRect().left;
      }
    }
    return ['אב', '=', '2', 'גד'].map((piece) => found[piece] ?? Number.NaN);
  });
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.every(Number.isFinite)).toBe(true);
});
