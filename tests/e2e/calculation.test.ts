// The cosine's calculation beside the drawing: right, live, coloured, lit both ways.
import { expect, test } from 'vitest';
import { said } from './support/board';
import { axes, dragTip, openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

const path = 'figure.html?board=open';

test('the lines are those of a pocket calculator', async () => {
  const { page, complaints } = await openFigure(site, { path });
  const lines = await Promise.all((await page.locator('.formula .line').all()).map(said));
  expect(lines).toEqual([
    'A·B=3×15+30×4=45+120=165',
    '‖A‖=32+302=909=30.15',
    '‖B‖=152+42=241=15.52',
    'cos θ=A·B‖A‖‖B‖=16530.15×15.52=0.353',
    'θ=arccos 0.353=69.4°',
  ]);
  expect(await page.locator('.formula mfrac').count()).toBe(2);
  expect(await page.locator('.formula msqrt').count()).toBe(4);
  expect(complaints).toEqual([]);
});

test('it stands folded until a reader opens it, and fits a telephone', async () => {
  const { page } = await openFigure(site, { viewport: { width: 360, height: 640 } });
  expect(await page.locator('.formula').isVisible()).toBe(false);
  await page.locator('.board > summary').click();
  await rest(page);
  expect(await page.locator('.formula .line').count()).toBe(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const line of await page.locator('.formula .line').all()) {
    const [inner, outer] = await line.evaluate((one) => [one.scrollWidth, one.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
  }
});

test('numbers follow the hand without a new element', async () => {
  const { page } = await openFigure(site, { path });
  const first = page.locator('.formula .line').first();
  await first.evaluate((line) => Object.assign(window, { kept: [...line.querySelectorAll('*')] }));
  const { origin, pixelsPerUnit } = await axes(page);
  await dragTip(page, 'A', { x: origin.x - 4 * pixelsPerUnit, y: origin.y - 20 * pixelsPerUnit });
  // The grid attracts the tip onto [-4, 20]: (-4)(15) + (20)(4) = -60 + 80.
  expect(await said(first)).toBe('A·B=(−4)×15+20×4=(−60)+80=20');
  const lost = await first.evaluate((line) => {
    const { kept } = window as unknown as { kept: Element[] };
    return kept.filter((element) => element.tagName === 'math' && !line.contains(element)).length;
  });
  expect(lost).toBe(0);
});

test('a term lights its arrow, and an arrow its terms', async () => {
  const { page } = await openFigure(site, { path });
  const lit = page.locator('.formula .lit');
  expect(await lit.count()).toBe(0);
  const b = await tip(page, 'B');
  await page.mouse.move(b.x, b.y);
  await rest(page);
  const count = await lit.count();
  expect(count).toBeGreaterThan(5);
  expect(await page.locator('.formula .lit:not([data-vectors~="1"])').count()).toBe(0);
  // 30, A's volume: its line to the axis appears with the number.
  expect(await page.locator('[data-label="component-y"]').count()).toBe(0);
  await page.locator('.formula [data-vectors="0"][data-dimension="1"]').first().hover();
  await rest(page);
  expect(await said(page.locator('[data-label="component-y"]'))).toBe('30 L');
  expect(await lit.count()).toBe(0);
});

test('terms have the colours of their arrows', async () => {
  const { page } = await openFigure(site, { path: `${path}&theme=light` });
  const colour = await page
    .locator('.formula [data-vectors="1"]')
    .first()
    .evaluate((term) => getComputedStyle(term).color);
  expect(colour).toBe('rgb(176, 67, 0)');
});

test('guided steps ask, notice and go on', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?steps=on' });
  const guide = page.locator('.guide');
  expect(await said(guide)).toContain('Drag the tip of A until the cosine is above 0.99.');
  const { origin, pixelsPerUnit } = await axes(page);
  await dragTip(page, 'A', { x: origin.x + 30 * pixelsPerUnit, y: origin.y - 8 * pixelsPerUnit });
  expect(await said(guide)).toContain('Step 2 of 5');
  expect(await said(guide)).toContain('point in nearly the same direction');
  await guide.getByRole('button', { name: 'Back' }).click();
  await rest(page);
  expect(await said(guide)).toContain('Step 1 of 5');
  for (let step = 0; step < 5; ++step) {
    await guide.getByRole('button', { name: 'Next' }).click();
    await rest(page);
  }
  expect(await said(guide)).toContain('That was the last step.');
});

test('fractions have the size of their formula', async () => {
  const { page } = await openFigure(site, { path });
  const sizes = await page.locator('.formula mfrac > *').evaluateAll((parts) =>
    parts.map((part) => {
      const formula = part.closest('math') ?? part;
      return [getComputedStyle(part).fontSize, getComputedStyle(formula).fontSize];
    }),
  );
  expect(sizes.length).toBeGreaterThan(1);
  for (const [part, whole] of sizes) expect(part).toBe(whole);
});
