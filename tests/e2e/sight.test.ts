// What readers ask of the system, and names in other scripts.
import { expect, test } from 'vitest';
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
