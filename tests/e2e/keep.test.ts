// What a reader can share and keep: a link, pictures, numbers, paper.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose } from './support/board';
import { dragTip, measure, openFigure, rest, tip } from './support/figure';
import { hostedSite, ready } from './support/hosts';

const site = hostedSite();

async function link(page: Page): Promise<string> {
  await page.locator('[data-tool="share"]').click();
  return page.locator('.share input').inputValue();
}

async function saved(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator('.share').getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await download).path());
}

test('the link brings back what was dragged and chosen, and can be read', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?theme=dark' });
  const from = await tip(page, 'B');
  await dragTip(page, 'B', { x: from.x - 31, y: from.y - 77 });
  await choose(page, 'Show', 'unit circle');
  const cosine = await measure(page, 'cosine');
  const address = await link(page);
  expect(address).toMatch(/figure\.html\?v=1&state=at:1,[\d.]+,[\d.]+;circle:1&theme=dark$/);
  const { page: again, complaints } = await openFigure(site, {
    path: address.slice(site.url.length),
  });
  expect(await measure(again, 'cosine')).toBe(cosine);
  expect(complaints).toEqual([]);
  expect(await link(again)).toBe(address);
});

test('a link of a later version says that it is one, and shows what it can', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?v=2&state=grid:0;hologram:1' });
  const told = (await page.locator('.notice').allInnerTexts()).join('\n');
  expect(told).toContain('Parameter “v”, at “2”');
  expect(told).toContain('at “hologram:1”');
  expect(await measure(page, 'dot')).toBe(165);
});

test('SVG, PNG and CSV are files of what is seen', async () => {
  const { page, complaints } = await openFigure(site);
  await link(page);
  const svg = (await saved(page, 'SVG')).toString();
  expect(svg).toMatch(/^<svg .*>69\.4°<.*<\/svg>$/s);
  const png = await saved(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const stage = await page.locator('.stage').boundingBox();
  expect(png.readUInt32BE(16)).toBeGreaterThan(2 * ((stage?.width ?? 900) - 280));
  expect((await saved(page, 'CSV')).toString()).toContain(
    'name,mass (kg),volume (L)\r\nA,3,30\r\n',
  );
  await page.keyboard.press('Escape');
  expect(await page.locator('.share').isVisible()).toBe(false);
  expect(
    await page.locator('[data-tool="share"]').evaluate((one) => one === document.activeElement),
  ).toBe(true);
  expect(complaints).toEqual([]);
});

test('on paper there are the picture and the numbers', async () => {
  const { page } = await openFigure(site);
  const pdf = await page.pdf({ printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  await rest(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.paper svg').isVisible()).toBe(true);
  expect(await page.locator('.paper table').innerText()).toContain('7.5');
  expect(await page.locator('.canvas').isVisible()).toBe(false);
  expect(await page.locator('[data-measure="cosine"]').isVisible()).toBe(true);
});

test('on paper an exercise has its claims, its numbers once, and no answers', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=pairs&exercise=on' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = await page.locator('.paper').innerText();
  expect(paper).toContain('True or false, when every dimension counts?');
  expect(paper).toContain('D = 2.5');
  expect(paper.match(/75\sL/g)).toHaveLength(1);
  expect(paper).not.toMatch(/0\.9999|0\.35/);
  expect(await page.locator('.head').isVisible()).toBe(true);
});

test('the sheet for sharing leads to the documentation, where the site has it', async () => {
  const { page, complaints } = await openFigure(site);
  await page.locator('[data-tool="share"]').click();
  const more = page.locator('.share').getByRole('link', { name: 'About these figures' });
  await more.waitFor();
  const [manual] = await Promise.all([page.waitForEvent('popup'), more.click()]);
  await manual.waitForLoadState();
  expect(await manual.locator('h1').count()).toBe(1);
  expect(complaints).toEqual([]);
  // The package and a folder with the figure alone have none.
  await page.route('**/docs/**', (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await ready(page, page);
  const asked = page.waitForResponse(/docs\/index\.html/);
  await page.locator('[data-tool="share"]').click();
  await asked;
  await rest(page);
  expect(await page.locator('.share').isVisible()).toBe(true);
  expect(await more.count()).toBe(0);
});

test('full screen has the whole screen, and the wheel is the figure’s there', async () => {
  const { page } = await openFigure(site);
  await page.locator('[data-tool="full"]').click();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  const ticks = (): Promise<string[]> => page.locator('[data-label="tick-x"]').allInnerTexts();
  const before = await ticks();
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 400);
  await rest(page);
  expect(await ticks()).not.toEqual(before);
  await page.locator('[data-tool="full"]').click();
  await page.waitForFunction(() => document.fullscreenElement === null);
});

test('controls as plain HTML, angles in radians, decimals and colours as the author wants them', async () => {
  const path =
    'figure.html?controls=html&angle=radians&digits=2&colors=vector-0:085;paper:fffdf5&board=open';
  const { page, complaints } = await openFigure(site, { path });
  expect(await page.locator('[data-measure="angle"]').innerText()).toMatch(/^1\.21\srad$/u);
  expect(await page.locator('[data-measure="cosine"]').innerText()).toBe('0.35');
  expect(await page.locator('[data-tool="panel"]').count()).toBe(0);
  await page.getByLabel('B mass (kg)').fill('0');
  await page.keyboard.press('Enter');
  await rest(page);
  expect(await measure(page, 'dot')).toBe(120);
  const paint = await page.evaluate(() => [
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.querySelector('.readout b') ?? document.body).color,
  ]);
  expect(paint).toEqual(['rgb(255, 253, 245)', 'rgb(0, 136, 85)']);
  expect(complaints).toEqual([]);
});

test('a colour that cannot be seen is told, and used all the same', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?colors=ink:eee' });
  expect(await page.locator('.notice').innerText()).toContain('hard to see');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(
    'rgb(238, 238, 238)',
  );
});
