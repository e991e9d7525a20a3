// What goes wrong is said, with what to do about it; nothing is lost, and the canvas is never blank.
import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import themes from '../../web/themes.json';
import { cut, held, missing, noise, OTHER_PROGRAM, SIGN_IN } from './support/damage';
import {
  axes,
  dragTip,
  graphicsSettled,
  measure,
  openFigure,
  rest,
  spokenComponents,
  tip,
} from './support/figure';
import { hostedSite } from './support/hosts';
import { distance, fromHex, photograph } from './support/pixels';
import { openSite, visit } from './support/site';

const site = hostedSite();

describe('parameters', () => {
  const wrong = [
    ['vectors=A:3,x;B:15,4', 'Parameter “vectors”, at “x”', 'not a number'],
    ['vectors=A:3,30', 'Parameter “vectors”, at “A:3,30”', 'At least 2 vectors'],
    ['vectors=A:3,30,1;B:1,2', 'at “A:3,30,1”', '2 numbers for each vector'],
    ['vectors=A:3,1e999;B:1,2', 'at “1e999”', 'too large'],
    ['vectors=A:3,1;A:1,2', 'at “A:1,2”', 'already used'],
    ['compare=A,Z', 'Parameter “compare”, at “Z”', 'no vector of this name'],
    ['dims=mass:kg', 'Parameter “dims”', '2 dimensions'],
    ['figure=bogus', 'Parameter “figure”, at “bogus”', 'Use one of: cosine'],
    ['theme=pink', 'Parameter “theme”, at “pink”', 'auto, light, dark'],
    ['vektors=A:1,2', 'Parameter “vektors”', 'is ignored. Known: figure, vectors'],
  ] as const;
  test.each(wrong)('%s', async (query, place, reason) => {
    const { page, complaints } = await openFigure(site, { path: `figure.html?${query}` });
    const notice = await page.locator('.notice').innerText();
    expect(notice).toContain(place);
    expect(notice).toContain(reason);
    expect(complaints.join()).toContain(place);
    expect(await measure(page, 'cosine')).toBeCloseTo(0.352527889773966, 14);
    await page.locator('.notice button').click();
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test('good ones make the figure', async () => {
    const path =
      'figure.html?vectors=Ost:0,2;Nord:-1e3,0;West:5,5&dims=vx:m/s;vy&compare=Nord,West';
    const { page, complaints } = await openFigure(site, { path });
    expect(complaints).toEqual([]);
    expect(await measure(page, 'cosine')).toBeCloseTo(-Math.SQRT1_2, 15);
    expect(await measure(page, 'angle')).toBeCloseTo(135, 13);
    expect(await page.locator('[data-label="axis-x"]').innerText()).toBe('vx (m/s)');
    expect(await page.locator('[data-label="axis-y"]').innerText()).toBe('vy');
    expect(await measure(page, 'norm-Nord')).toBe(1000);
  });

  test('a name is a name, whatever is in it', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const path = `figure.html?vectors=${encodeURIComponent(name)}:1,2;B:2,1`;
    const { page, complaints } = await openFigure(site, { path });
    expect(await page.locator('[data-label="tip"]').first().innerText()).toBe(name);
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('numbers at the ends of what doubles hold are ordinary', async () => {
    const path = 'figure.html?vectors=A:1.7e308,0;B:1e-300,1e-300';
    const { page, complaints } = await openFigure(site, { path });
    expect(await measure(page, 'cosine')).toBeCloseTo(Math.SQRT1_2, 15);
    expect(await measure(page, 'angle')).toBeCloseTo(45, 13);
    expect(complaints).toEqual([]);
  });
});

test('a module that cannot be fetched is said, and tried again', async () => {
  const { page, complaints } = await visit(site, {
    prepare: (opened) => opened.route('**/*.wasm', (route) => route.fulfill({ status: 404 })),
  });
  const notice = page.locator('.notice');
  await notice.waitFor();
  expect(await notice.locator('p').innerText()).toBe(
    'The figure’s program could not be loaded. Check the connection, then try again.',
  );
  expect(complaints.join()).toContain('could not be loaded (HTTP 404)');
  await page.unroute('**/*.wasm');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector('.figure[data-state="ready"]');
  expect(await measure(page, 'dot')).toBe(165);
});

test.each([
  ['cannot be fetched', missing],
  ['come empty', (route: Route) => route.fulfill({ body: '', contentType: 'text/javascript' })],
])('words of another figure that %s are said, and tried again', async (_, answer) => {
  const english = /\/en-[^/]*\.js$/;
  const { page } = await visit(site, {
    path: 'figure.html?figure=ratio',
    prepare: (opened) => opened.route(english, answer),
  });
  const notice = page.locator('.notice');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('could not be loaded');
  await page.locator('.figure.stilled .paper svg').waitFor();
  await page.unroute(english);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector('.figure[data-state="ready"]');
});

test('a module with the wrong MIME type starts all the same', async () => {
  const { page, complaints } = await openFigure(site, {
    prepare: (opened) =>
      opened.route('**/*.wasm', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { 'content-type': 'application/octet-stream' } });
      }),
  });
  expect(await measure(page, 'dot')).toBe(165);
  expect(complaints).toEqual([]);
});

test('a module that is late is waited for, and then a hand moves what it shows', async () => {
  const { answer, arrive } = held();
  const { page, complaints } = await visit(site, {
    waitUntil: 'commit',
    prepare: (opened) => opened.route('**/*.wasm', answer),
  });
  const figure = page.locator('.figure');
  await expect.poll(() => page.locator('.loading').innerText()).toBe('Loading the figure…');
  await rest(page);
  expect(await figure.getAttribute('data-state')).toBe('loading');
  expect(await page.locator('.notice, .lost').count()).toBe(0);
  arrive();
  await page.waitForSelector('.figure[data-state="ready"]');
  await graphicsSettled(page);
  await rest(page);
  const from = await tip(page, 'B');
  await dragTip(page, 'B', { x: from.x - 40, y: from.y - 90 });
  expect(await measure(page, 'dot')).not.toBe(165);
  expect(await page.locator('.loading').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
});

// None of these is the browser's fault, and the reader is not told to change it.
const DAMAGED: Record<string, (whole: Buffer) => Buffer> = {
  'another file': () => Buffer.from(SIGN_IN),
  'a file that was cut': cut,
  'a file with noise in it': (whole) => noise(whole),
  'an empty file': () => Buffer.alloc(0),
  'a program of another version': () => OTHER_PROGRAM,
};
describe.each(Object.entries(DAMAGED))('%s in place of the module', (_, damaged) => {
  test.each(['application/wasm', 'text/html'])('is said, served as %s', async (contentType) => {
    const { page } = await visit(site, {
      prepare: (opened) =>
        opened.route('**/*.wasm', async (route) => {
          const whole = await (await route.fetch()).body();
          await route.fulfill({ body: damaged(whole), contentType });
        }),
    });
    await page.locator('.notice').waitFor();
    const notice = await page.locator('.notice').innerText();
    expect(notice).toContain('arrived incomplete or changed');
    expect(notice).not.toContain('browser');
    await page.unroute('**/*.wasm');
    await page.locator('.notice').getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('.figure[data-state="ready"]');
  });
});

test('a download that fails still leaves the picture and its numbers', async () => {
  const { page } = await visit(site, {
    prepare: (opened) => opened.route('**/*.wasm', (route) => route.fulfill({ status: 404 })),
  });
  await page.locator('.figure.stilled .paper svg').waitFor();
  expect(await page.locator('.figure .paper').innerText()).toContain('0.353');
});

test('a lost context is nothing to a hand: SVG stands in until it is back', async () => {
  const { page, complaints } = await openFigure(site);
  const from = await tip(page, 'B');
  await dragTip(page, 'B', { x: from.x + 60, y: from.y - 120 });
  await page.evaluate(() => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    const extension = context?.getExtension('WEBGL_lose_context');
    Object.assign(window, { bringBack: () => extension?.restoreContext() });
    extension?.loseContext();
  });
  await page.locator('.drawn svg').waitFor();
  const { origin } = await axes(page);
  const b = await tip(page, 'B');
  const middle = { x: (origin.x + b.x) / 2, y: (origin.y + b.y) / 2 };
  const blue = fromHex(themes['light.vector-1']);
  expect(distance((await photograph(page)).at(middle), blue)).toBeLessThan(12);
  const cosine = await measure(page, 'cosine');
  await page.locator('[data-handle="A"]').focus();
  await page.keyboard.press('ArrowRight');
  await rest(page);
  const moved = await measure(page, 'cosine');
  expect(moved).not.toBe(cosine);
  await page.evaluate(() => (window as unknown as { bringBack(): void }).bringBack());
  await page.waitForFunction(() => document.querySelector('.drawn svg') === null);
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(moved);
  expect(distance((await photograph(page)).at(middle), blue)).toBeLessThan(12);
  expect(complaints.filter((one) => !one.includes('WebGL'))).toEqual([]);
});

test('without WebGL2 the drawing is SVG, it is dragged, and the panel’s controls are on the board', async () => {
  const blind = await openSite(['--disable-3d-apis']);
  try {
    const { page, complaints } = await openFigure(blind);
    expect(await page.locator('.notice').count()).toBe(0);
    expect(complaints.filter((one) => !one.includes('SVG'))).toEqual([]);
    expect(await measure(page, 'cosine')).toBeCloseTo(0.352527889773966, 14);
    await page.locator('[data-handle="A"]').focus();
    await page.keyboard.press('ArrowRight');
    await rest(page);
    expect((await spokenComponents(page, 'A'))[0]).toBeGreaterThan(3);
    const from = await tip(page, 'B');
    await dragTip(page, 'B', { x: from.x - 40, y: from.y - 90 });
    const { origin } = await axes(page);
    const b = await tip(page, 'B');
    const middle = { x: (origin.x + b.x) / 2, y: (origin.y + b.y) / 2 };
    const picture = await photograph(page);
    expect(distance(picture.at(middle), fromHex(themes['light.vector-1']))).toBeLessThan(12);
    expect(await page.locator('[data-tool="panel"]').count()).toBe(0);
    await page.locator('.board > summary').click();
    await rest(page);
    const mass = page.getByLabel('A mass (kg)');
    await mass.fill('15');
    await mass.press('Enter');
    await rest(page);
    expect((await spokenComponents(page, 'A'))[0]).toBe(15);
  } finally {
    await blind.close();
  }
});

test('without WebAssembly the same scene stands still, with its numbers', async () => {
  const { page } = await visit(site, {
    path: 'figure.html?vectors=Swift:4,3;Gull:-1,5&dims=east:knots;north:knots',
    prepare: (opened) =>
      opened.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
  });
  await page.locator('.paper svg').waitFor();
  expect(await page.locator('.paper svg text').allTextContents()).toContain('Gull');
  expect(await page.locator('.paper figcaption').innerText()).toContain(
    'Swift, Gull: cosine similarity 0.431, angle 64.4°.',
  );
  expect(await page.locator('.paper table').innerText()).toContain('-1'.replace('-', '\u2212'));
  expect(await page.locator('.notice').innerText()).toContain('could not start');
});

test('without JavaScript a sentence says so', async () => {
  const { page } = await visit(site, { javaScriptEnabled: false });
  expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
});
