// When <cosine-lab> has a frame, what it takes from one, and what the page around it may forbid.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CosineLab } from '../../web/element/cosine-lab';
import {
  frames,
  inside,
  openElements,
  pictures,
  readyStates,
  scrollTo,
  sightTold,
  told,
} from './support/element';
import { hostedSite } from './support/hosts';
import { standIn } from './support/stand-in';

const site = hostedSite();

const open = (
  body: string | ((url: string) => string),
  policy = '',
): ReturnType<typeof openElements> =>
  openElements(site, typeof body === 'string' ? () => body : body, policy, standIn());
const many = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<cosine-lab text="${i}" height="300"></cosine-lab>`,
  ).join('');
/** With the properties that the build adds. */
type Built = CosineLab & Record<'figure' | 'seed' | 'theme' | 'vectors', string | number | null>;
const FAR = '<p style="height: 6000px"></p>';

/** From here on, the page's timers wait for the test. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}

test('frames come within a screen, eight at most, and go when the reader is far away', async () => {
  const { page, complaints } = await open(many(40));
  await expect.poll(() => frames(page)).toBeGreaterThan(3);
  // 560 pixels of screen, and as much below.
  expect(await frames(page)).toBeLessThan(6);
  await stopClock(page);
  for (let top = 0; top < 12_000; top += 700) {
    await scrollTo(page, top);
    await sightTold(page);
    await page.clock.runFor(200);
    expect(await frames(page)).toBeLessThanOrEqual(8);
  }
  await page.clock.resume();
  await expect.poll(() => readyStates(page).then((states) => states.at(-1))).toBe('ready');
  await scrollTo(page, 0);
  await expect.poll(() => readyStates(page).then(([first]) => first)).toBe('ready');
  await expect.poll(() => readyStates(page).then((all) => all.at(-1))).toBe('idle');
  await expect.poll(() => pictures(page), { timeout: 20_000 }).toBe(40 - (await frames(page)));
  expect(await told(page, 'error')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('who scrolls past a figure does not start it; who stays does', async () => {
  const { page } = await open(many(40));
  await expect.poll(() => frames(page)).toBeGreaterThan(3);
  await stopClock(page);
  const goTo = async (top: number): Promise<void> => {
    await scrollTo(page, top);
    await sightTold(page);
  };
  await goTo(6000);
  await goTo(0);
  await page.clock.runFor(1000);
  expect(await frames(page)).toBeLessThan(6);
  await goTo(6000);
  await page.clock.runFor(1000);
  await expect.poll(() => frames(page)).toBe(8);
});

test('of twelve in sight eight run, and a hand or a program gets a ninth by no other’s loss', async () => {
  const { page } = await open(many(12).replaceAll('"300"', '"40"'));
  const running = async (): Promise<number> =>
    (await readyStates(page)).filter((state) => state === 'ready').length;
  await expect.poll(running).toBe(8);
  const before = await readyStates(page);
  await page.locator('cosine-lab').last().click();
  await page.clock.install();
  await page.clock.runFor(1000);
  expect(await readyStates(page)).toEqual(before);
  await page.setViewportSize({ width: 900, height: 120 });
  await expect.poll(() => readyStates(page).then((states) => states.at(-1))).toBe('ready');
  expect(await frames(page)).toBeLessThanOrEqual(8);
});

test('a figure keeps its frame while it has the focus or an answer is awaited', async () => {
  const { page } = await open(
    `<cosine-lab></cosine-lab>${FAR}<cosine-lab></cosine-lab><a href="#x">Next</a>`,
  );
  await inside(page).getByRole('button').focus();
  await page.clock.install();
  await scrollTo(page, 6000);
  await sightTold(page);
  await page.clock.runFor(7000);
  // While the second one starts, the first would come back to draw its own picture.
  await expect.poll(() => readyStates(page)).toEqual(['ready', 'ready']);
  await page.locator('a').focus();
  // The frame may tell of the lost focus a moment after the clock has moved.
  const firstAfterAWhile = async (): Promise<string | undefined> => {
    await page.clock.runFor(7000);
    return (await readyStates(page))[0];
  };
  await expect.poll(firstAfterAWhile).toBe('idle');
  expect(await told(page, 'unload')).toHaveLength(1);
});

test('by Tab a reader enters a figure that had not started', async () => {
  const { page } = await open(`<a href="#x">First</a>${FAR}<cosine-lab poster="off"></cosine-lab>`);
  await page.waitForFunction(() => customElements.get('cosine-lab'));
  await page.locator('a').focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => readyStates(page)).toEqual(['ready']);
  await page.keyboard.press('Tab');
  await expect
    .poll(() =>
      inside(page)
        .locator('button')
        .evaluate((button) => button === document.activeElement),
    )
    .toBe(true);
});

test('nothing but the frame is believed, and of its pictures only what pictures need', async () => {
  const hostile = `<figure onclick="bad()" style="position:fixed"><script>bad()</script><img src="x" onerror="bad()">
    <svg viewBox="0 0 9 9" onload="bad()"><a href="javascript:bad()"><path d="M0 0"/></a><image href="x"/><use href="#x"/>
    <foreignObject><iframe src="x"></iframe></foreignObject><style>*{display:none}</style>
    <rect width="9" height="9" fill="url(http://x.example/)" stroke="#123456"/><text x="1" y="2">cos</text></svg>
    <figcaption id="x" class="y">Said</figcaption><form><input></form></figure>`;
  const { page, complaints } = await open(
    (url) =>
      `<cosine-lab src="${url}figure.html?hostile=${encodeURIComponent(hostile)}"></cosine-lab>${FAR}<cosine-lab></cosine-lab>`,
  );
  await expect.poll(() => pictures(page)).toBe(1);
  const picture = await page
    .locator('cosine-lab')
    .last()
    .evaluate((lab) =>
      lab.shadowRoot?.querySelector('figure')?.outerHTML.replace(/>\s+</g, '><').trim(),
    );
  expect(picture).toBe(
    '<figure><svg viewBox="0 0 9 9"><rect width="9" height="9" stroke="#123456"></rect><text x="1" y="2">cos</text></svg>' +
      '<figcaption>Said</figcaption></figure>',
  );
  await page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('message', done, { once: true });
        postMessage({ cosineLab: 1, type: 'height', height: 9000 }, '*');
      }),
  );
  expect((await page.locator('cosine-lab').first().boundingBox())?.height).toBe(300);
  expect(complaints).toEqual([]);
});

test('pictures follow light and dark, and the page may have pictures of its own', async () => {
  const { page } = await open(
    '<style>:root { color-scheme: light dark }</style>' +
      `<cosine-lab></cosine-lab>${FAR}<cosine-lab vectors="A:1,2"></cosine-lab><cosine-lab theme="dark"></cosine-lab>` +
      '<cosine-lab><b>Own</b></cosine-lab>',
  );
  await expect.poll(() => pictures(page)).toBe(2);
  const dark = (index: number): Promise<boolean | undefined> =>
    page
      .locator('cosine-lab')
      .nth(index)
      .evaluate((lab) => lab.shadowRoot?.querySelector('.poster')?.classList.contains('dark'));
  expect([await dark(1), await dark(2), await dark(3)]).toEqual([false, true, false]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => dark(1)).toBe(true);
  expect(await page.locator('cosine-lab').nth(1).locator('figcaption').textContent()).toBe(
    '{"vectors":"A:1,2"}',
  );
  expect(await page.locator('b').isVisible()).toBe(true);
});

test('the height is what the figure asks for, the attribute’s, or the page’s own', async () => {
  const { page, complaints } = await open(
    '<cosine-lab></cosine-lab><cosine-lab height="200"></cosine-lab><cosine-lab style="height: 120px"></cosine-lab>' +
      '<cosine-lab style="max-height: 150px; border: 5px solid"></cosine-lab><cosine-lab style="border: 5px solid"></cosine-lab>',
  );
  const heights = (): Promise<number[]> =>
    page
      .locator('cosine-lab')
      .evaluateAll((labs) => labs.map((lab) => (lab as HTMLElement).offsetHeight));
  await expect.poll(heights).toEqual([300, 200, 120, 150, 310]);
  expect(complaints).toEqual([]);
});

test('a page that scrolls inside an element', async () => {
  const { page } = await open(
    `<div id="inner" style="height: 500px; overflow: auto">${FAR}${many(20)}</div>`,
  );
  await page.waitForFunction(() => customElements.get('cosine-lab'));
  await page.locator('#inner').evaluate((div) => div.scrollTo(0, 5200));
  // The first one begins 300 pixels below.
  await expect.poll(() => readyStates(page).then(([first]) => first)).toBe('ready');
});

test('the frame has a name, may fill the screen, and may be shut in a sandbox', async () => {
  const { page, complaints } = await open(
    '<cosine-lab title="Two boats"></cosine-lab><cosine-lab sandbox="allow-scripts"></cosine-lab>',
  );
  await expect.poll(() => readyStates(page)).toEqual(['ready', 'ready']);
  const attributes = await page
    .locator('cosine-lab iframe')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('title'),
        one.getAttribute('allow'),
        one.getAttribute('sandbox'),
      ]),
    );
  expect(attributes).toEqual([
    ['Two boats', 'fullscreen; clipboard-write', null],
    ['Vectors and their cosine similarity', 'fullscreen; clipboard-write', 'allow-scripts'],
  ]);
  expect(complaints).toEqual([]);
});

test('two versions in a page: the first one stays, and both are content', async () => {
  const { page, complaints } = await open(
    (url) => `<script type="module" src="${url}cosine-lab.js?2"></script><cosine-lab></cosine-lab>`,
  );
  await expect.poll(() => readyStates(page)).toEqual(['ready']);
  expect(complaints).toEqual([]);
});

test('a page that lets no text become a document has figures without pictures', async () => {
  const { page, complaints } = await open(
    `<cosine-lab></cosine-lab>${FAR}<cosine-lab></cosine-lab>`,
    "default-src 'none'; script-src FIGURES; frame-src FIGURES; img-src data:; style-src 'unsafe-inline'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  );
  await expect.poll(() => readyStates(page)).toEqual(['ready', 'idle']);
  await page.clock.install();
  await page.clock.runFor(20_000);
  expect(await pictures(page)).toBe(0);
  expect(complaints.filter((complaint) => !complaint.includes('rusted'))).toEqual([]);
});

test('properties that were set before the element was one', async () => {
  const { page } = await open('');
  await page.waitForFunction(() => customElements.get('cosine-lab'));
  const given = await page.evaluate(() => {
    const lab = document.createElement('cosine-lab') as Built;
    lab.figure = 'ratio';
    lab.seed = 7;
    lab.theme = 'dark';
    lab.theme = null;
    document.body.append(lab);
    const template = document.createElement('template');
    template.innerHTML = '<cosine-lab></cosine-lab>';
    const late = template.content.firstElementChild as Built;
    late.vectors = 'A:1,2';
    document.body.append(template.content);
    return [lab.outerHTML, lab.seed, late.outerHTML, late.vectors, lab.state];
  });
  expect(given).toEqual([
    '<cosine-lab figure="ratio" seed="7"></cosine-lab>',
    '7',
    '<cosine-lab vectors="A:1,2"></cosine-lab>',
    'A:1,2',
    null,
  ]);
});
