// <cosine-lab> in pages of another site: attributes, events, methods, forty of it, and a page that forbids a lot.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import parameters from '../../web/parameters.json';
import type { CosineLab } from '../../web/element/cosine-lab';
import type { State } from '../../web/wire/messages';
import { frames, inside, openElements, sightTold, told } from './support/element';
import { hostedSite, cosineIn, dist, dragIn, ready, scratch, serve } from './support/hosts';

const site = hostedSite();

const open = (body: (url: string) => string, policy = ''): ReturnType<typeof openElements> =>
  openElements(site, body, policy);

test('one line makes a figure; a drag and a program are told apart', async () => {
  const { page, complaints } = await open(
    () => '<cosine-lab vectors="A:3,30;B:15,4" title="Two materials"></cosine-lab>',
  );
  await ready(page, inside(page));
  expect(await cosineIn(inside(page))).toBeCloseTo(0.352527889773966, 14);
  await expect.poll(() => told(page, 'ready')).toHaveLength(1);
  await dragIn(page, inside(page), 'B', { x: 30, y: -60 });
  await expect.poll(() => told(page, 'vector-change')).toHaveLength(1);
  expect((await told(page, 'vector-input')).length).toBeGreaterThan(1);
  const [change] = (await told(page, 'vector-change')) as { detail: State & { source: string } }[];
  expect(change?.detail.source).toBe('person');
  expect(change?.detail.measures?.cosine).toBe(await cosineIn(inside(page)));
  await page.evaluate(() =>
    document.querySelector<CosineLab>('cosine-lab')?.set({ vectors: 'P:1,0;Q:0,1' }),
  );
  expect(await cosineIn(inside(page))).toBe(0);
  const last = (await told(page, 'vector-change')).at(-1) as { detail: { source: string } };
  expect(last.detail.source).toBe('program');
  const height = (await page.locator('cosine-lab').boundingBox())?.height ?? 0;
  expect(height).toBeGreaterThan(300);
  expect(complaints).toEqual([]);
});

test('methods give pictures, numbers, a link; a wrong one says why', async () => {
  const { page } = await open(() => '<cosine-lab vectors="A:3,4;B:4,3"></cosine-lab>');
  const got = await page.evaluate(async () => {
    await customElements.whenDefined('cosine-lab');
    const lab = document.querySelector<CosineLab>('cosine-lab');
    if (!lab) throw new Error('no element');
    const svg = await lab.toSVG();
    const png = await lab.toPNG({ scale: 1 });
    const csv = await lab.toCSV();
    const refusal = await lab
      .set({ vectors: 'A:1,x;B:1,2' })
      .catch((error: unknown) => String(error));
    await lab.set({ compare: 'B,A' });
    const undone = await lab.undo();
    return { svg, png: png.type, csv, refusal, first: undone.first, link: lab.link() };
  });
  expect(got.svg).toContain('</svg>');
  expect(got.png).toBe('image/png');
  expect(got.csv).toBe('name,x,y\r\nA,3,4\r\nB,4,3\r\n');
  expect(got.refusal).toContain('at “x”');
  expect(got.first).toBe('A');
  expect(got.link).toContain('vectors=A:3,4;B:4,3');
});

test('attributes that change change the figure; moved in the page it shows the same', async () => {
  const { page } = await open(
    () =>
      '<main></main><cosine-lab vectors="A:3,4;B:4,3"></cosine-lab><footer style="height:20px"></footer>',
  );
  await ready(page, inside(page));
  await page.evaluate(() =>
    document.querySelector('cosine-lab')?.setAttribute('vectors', 'A:1,0;B:1,1'),
  );
  await expect.poll(() => cosineIn(inside(page))).toBeCloseTo(Math.SQRT1_2, 15);
  await dragIn(page, inside(page), 'B', { x: -20, y: -40 });
  const cosine = await cosineIn(inside(page));
  await page.evaluate(() => {
    const lab = document.querySelector('cosine-lab');
    if (lab) document.querySelector('main')?.append(lab);
  });
  await ready(page, inside(page));
  await expect.poll(() => cosineIn(inside(page))).toBe(cosine);
  await page.evaluate(() => document.querySelector('cosine-lab')?.setAttribute('figure', 'ratio'));
  await expect
    .poll(() => page.frames().some((one) => one.url().includes('figure=ratio')))
    .toBe(true);
});

test('forty on a page: few frames, pictures in between, and what was dragged is there again', async () => {
  const lines = Array.from(
    { length: 40 },
    (_, i) =>
      `<cosine-lab vectors="A:${i + 1},1;B:1,1" title="Figure ${i}"></cosine-lab><p>Text.</p>`,
  );
  const { page, complaints } = await open(() => lines.join(''));
  await ready(page, inside(page));
  expect(await frames(page)).toBeLessThanOrEqual(8);
  await dragIn(page, inside(page), 'A', { x: 30, y: -30 });
  const cosine = await cosineIn(inside(page));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += 500) {
    await page.evaluate((top) => scrollTo(0, top), at);
    await sightTold(page);
    expect(await frames(page)).toBeLessThanOrEqual(8);
  }
  const drawn = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('cosine-lab')].filter((one) =>
          one.shadowRoot?.querySelector('svg'),
        ).length,
    );
  await expect.poll(drawn, { timeout: 40_000 }).toBeGreaterThan(30);
  await page.evaluate(() => scrollTo(0, 0));
  await ready(page, inside(page));
  await expect.poll(() => cosineIn(inside(page))).toBe(cosine);
  expect(complaints).toEqual([]);
}, 180_000);

test('a page that forbids nearly everything has it too, with its own still picture inside', async () => {
  const { page, complaints } = await open(
    () =>
      '<cosine-lab vectors="A:3,4;B:4,3"><p id="own">A and B: cosine 0.96</p></cosine-lab><p>Text</p>',
    "default-src 'none'; script-src FIGURES; frame-src FIGURES; img-src data:",
  );
  await ready(page, inside(page));
  expect(await cosineIn(inside(page))).toBeCloseTo(0.96, 15);
  await expect.poll(() => page.locator('#own').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
});

test('without JavaScript what stands inside it is what is seen', async () => {
  const { url } = await serve(dist);
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(
    `<script type="module" src="${url}cosine-lab.js"></script><cosine-lab><p id="own">cosine 0.96</p></cosine-lab>`,
  );
  expect(await page.locator('#own').isVisible()).toBe(true);
});

test('a figure that is not there is told, on the element and to the page', async () => {
  const { page } = await open((url) => `<cosine-lab src="${url}nothing.html"></cosine-lab>`);
  await expect.poll(() => told(page, 'error'), { timeout: 20_000 }).toHaveLength(1);
  const [error] = (await told(page, 'error')) as { detail: { fatal: boolean; message: string } }[];
  expect(error?.detail.fatal).toBe(true);
  expect(error?.detail.message).toContain('nothing.html');
});

test('its types are right, and its manifest names every attribute', () => {
  const folder = scratch();
  writeFileSync(
    join(folder, 'user.ts'),
    `import '${join(dist, 'cosine-lab')}';
     const lab = document.querySelector('cosine-lab');
     const cosine: Promise<number | null | undefined> | undefined = lab
       ?.set({ vectors: 'A:1,2;B:2,1' })
       .then((state) => state.measures?.cosine);
     lab?.addEventListener('vector-change', (event) => void (event.detail.source === 'person'));
     // @ts-expect-error there is no such method
     lab?.fly();
     void cosine;`,
  );
  const tsc = join(dist, '../node_modules/typescript/bin/tsc');
  const words = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'es2022'];
  const more = ['--moduleResolution', 'bundler', '--types', '', '--typeRoots', '', 'user.ts'];
  execFileSync(process.execPath, [tsc, ...words, ...more], { cwd: folder, stdio: 'pipe' });
  const manifest = readFileSync(join(dist, 'custom-elements.json'), 'utf8');
  for (const { name } of parameters) expect(manifest).toContain(`"name": "${name}"`);
});
