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

test.each(['light', 'dark'] as const)(
  'with theme=contrast all that carries meaning has 7 to 1 where the system is %s',
  async (colorScheme) => {
    const { page } = await openFigure(site, { path: 'figure.html?theme=contrast', colorScheme });
    const shown = (): Promise<number[]> =>
      page.evaluate(() => {
        // WCAG 2.2, "relative luminance" and "contrast ratio".
        const luminance = (colour: string): number => {
          const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
            const share = Number(part) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const probe = document.body.appendChild(document.createElement('i'));
        const of = (name: string): number => {
          probe.style.color = `var(--${name})`;
          return luminance(getComputedStyle(probe).color);
        };
        const paper = of('paper');
        const names = [
          'ink',
          'muted',
          'axis',
          'line',
          'accent',
          'vector-0',
          'vector-1',
          'vector-4',
        ];
        const ratios = names.map((name) => {
          const [low = 0, high = 0] = [of(name), paper].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        });
        probe.remove();
        return [...ratios, paper];
      });
    await expect.poll(async () => Math.min(...(await shown()).slice(0, -1))).toBeGreaterThan(7);
    const paper = (await shown()).at(-1) ?? Number.NaN;
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
