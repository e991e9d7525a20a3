// The course page as a reader walks it: by scrolling, on paper, and without JavaScript.
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { said } from './support/board';
import { hostedSite } from './support/hosts';
import type { Visit } from './support/site';
import { handheld, visit } from './support/site';

const site = hostedSite();

const FIGURES = [
  'dimension',
  'ratio',
  'cosine&steps=on',
  'cosine&data=boats',
  'pairs',
  'tokens',
  'embedding',
  'words',
  'metric',
  'highdim',
];
const phone = { viewport: { width: 360, height: 640 }, ...handheld };

async function open(options: Visit = {}): Promise<{ page: Page; complaints: string[] }> {
  return visit(site, { path: 'index.html', ...options });
}

/** Scrolls to a figure and waits until it runs. */
async function reach(page: Page, figure: string): Promise<Frame> {
  const place = page.locator(`iframe[src*="figure=${figure}"]`);
  await place.scrollIntoViewIfNeeded();
  const frame = await (await place.elementHandle())?.contentFrame();
  if (!frame) throw new Error(`no figure ${figure}`);
  await frame.waitForSelector('.figure[data-state="ready"]');
  return frame;
}

test.each([
  ['a phone', phone],
  ['a laptop', { viewport: { width: 1280, height: 800 } }],
])('on %s every figure of the lesson starts when it is reached, and fits', async (_, options) => {
  const { page, complaints } = await open(options);
  for (const figure of FIGURES) {
    const frame = await reach(page, figure);
    const wide = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, figure).toBe(0);
  }
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(complaints).toEqual([]);
});

test('figures far below are not fetched before the reader comes near', async () => {
  const { page } = await open(phone);
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  await page.frameLocator('iframe >> nth=0').locator('.figure[data-state="ready"]').waitFor();
  const started = await page
    .locator('iframe')
    .evaluateAll((frames) =>
      frames.map(
        (frame) => (frame as HTMLIFrameElement).contentWindow?.location.href !== 'about:blank',
      ),
    );
  expect(started[0]).toBe(true);
  expect(started.at(-1)).toBe(false);
});

test('each figure has the height that it asks for', async () => {
  const { page } = await open(phone);
  for (const figure of ['dimension', 'embedding']) {
    const frame = await reach(page, figure);
    await expect
      .poll(async () => {
        const [asked, has] = await Promise.all([
          frame.locator('.figure').getAttribute('data-height'),
          page.locator(`iframe[src*="figure=${figure}"]`).evaluate((one) => one.clientHeight),
        ]);
        return Math.abs(Number(asked) - has);
      })
      .toBeLessThanOrEqual(2);
  }
});

test('without JavaScript every figure is a picture with its numbers', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  expect(await page.locator('iframe:visible').count()).toBe(0);
  const stills = page.locator('.still:visible');
  expect(await stills.count()).toBe(FIGURES.length);
  const cosine = stills.nth(FIGURES.indexOf('cosine&steps=on'));
  expect(await said(cosine.locator('figcaption'))).toContain(
    'cosine similarity 0.353, angle 69.4°',
  );
  expect((await said(cosine.locator('table tr').nth(1))).replace(/\s/g, '')).toBe('A330');
  expect(await cosine.locator('svg text').allTextContents()).toContain('69.4°');
});

test('on paper the pictures stand in the figures’ place', async () => {
  const { page } = await open();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('iframe:visible').count()).toBe(0);
  expect(await page.locator('.still:visible svg').count()).toBeGreaterThan(5);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  // No button, slider or way past a figure is of use on paper.
  expect(
    await page
      .locator('.plate .past:visible, .ask button:visible, input[type=range]:visible')
      .count(),
  ).toBe(0);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(20_000);
});

test('a reply is seen only after an answer, speaks of that answer, and is announced', async () => {
  const { page, complaints } = await open();
  expect(await page.locator('main').innerText()).not.toMatch(
    /If you chose|Not quite|plastic bucket/,
  );
  const question = page.locator('#ask-larger');
  const reply = question.locator('output');
  expect(await reply.innerText()).toBe('');
  await question.getByRole('button', { name: 'Check' }).click();
  expect(await reply.innerText()).toBe('Choose an answer first; a guess will do.');
  await question.getByRole('radio', { name: 'A', exact: true }).check();
  expect(await reply.innerText()).not.toMatch(/Not quite|Right/);
  await question.getByRole('button', { name: 'Check' }).click();
  expect(await reply.innerText()).toMatch(/^Not quite\. You may be right/);
  await question.getByRole('radio', { name: 'I cannot tell yet' }).check();
  await page.keyboard.press('Enter');
  expect(await reply.innerText()).toMatch(/^Right\. B has the greater mass/);
  expect(complaints).toEqual([]);
});

test('every question has one right answer, and a reply for every answer', async () => {
  const { page } = await open();
  const questions = await page.locator('form.ask').evaluateAll((forms) =>
    forms.map((form) => ({
      options: [...form.querySelectorAll('input')].map((one) => (one as HTMLInputElement).value),
      replies: [...form.querySelectorAll('details')].map((one) => one.dataset['for'] ?? ''),
      right: form.querySelectorAll('details[data-right]').length,
      short: [...form.querySelectorAll('details p')].filter((one) => !one.textContent).length,
    })),
  );
  expect(questions.length).toBeGreaterThan(12);
  for (const { options, replies, right, short } of questions) {
    expect(replies).toEqual(options);
    expect(right).toBe(1);
    expect(short).toBe(0);
  }
});

async function answer(page: Page, id: string, option: string): Promise<void> {
  const question = page.locator(`#ask-${id}`);
  await question.locator(`input[value="${option}"]`).check();
  await question.getByRole('button', { name: 'Check' }).click();
}

test('the last check counts first answers only', async () => {
  const { page } = await open();
  const score = page.locator('#check .score');
  await answer(page, 'f1', 'b');
  await answer(page, 'f1', 'a');
  expect(await score.innerText()).toBe('1 of 7 answered, 0 right at the first try.');
  for (const id of ['f2', 'f3', 'f4', 'f5', 'f7']) await answer(page, id, 'a');
  await answer(page, 'f6', 'b');
  expect(await score.innerText()).toBe('You have answered all 7: 6 right at the first try.');
});

test('nothing is remembered unless the reader allows it, and then it can be erased', async () => {
  const { page } = await open();
  const kept = async (): Promise<string[]> =>
    page.evaluate(() => Object.keys(localStorage).map((key) => localStorage.getItem(key) ?? ''));
  const done = page.locator('.contents [data-chapter="one-number"]');
  const keep = page.getByRole('checkbox', { name: /Remember in this browser/ });
  expect(await keep.isChecked()).toBe(false);
  await answer(page, 'larger', 'b');
  expect(await done.innerText()).toBe('✓ done');
  expect(await kept()).toEqual([]);
  await page.reload();
  expect(await done.innerText()).toBe('');
  await keep.check();
  await answer(page, 'larger', 'c');
  expect(await kept()).toEqual(['["one-number"]']);
  await page.reload();
  expect(await done.innerText()).toBe('✓ done');
  await keep.uncheck();
  expect(await kept()).toEqual([]);
  await page.reload();
  expect(await done.innerText()).toBe('');
});

test('Tab passes over a figure by its own link, and over the beginning by another', async () => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the first chapter' });
  expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.height).toBeGreaterThan(24);
  const figures = page.locator('.plate');
  expect(await figures.count()).toBe(FIGURES.length);
  for (let n = 1; n <= FIGURES.length; ++n) {
    const past = page.getByRole('link', { name: `Skip figure ${n}`, exact: true });
    await past.focus();
    expect((await past.boundingBox())?.height, `figure ${n}`).toBeGreaterThan(24);
  }
  await page.getByRole('link', { name: 'Skip figure 1', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const beyond = await page.evaluate(() => {
    const figure = document.querySelector('.plate iframe');
    const at = document.activeElement;
    if (!figure || !at || at === figure) return false;
    return (figure.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  expect(beyond).toBe(true);
});

test('the opening arrow follows the hand, and its shadow is its cosine', async () => {
  const { page } = await open({ reducedMotion: 'reduce' });
  const slider = page.getByRole('slider', { name: 'Turn the arrow' });
  const says = page.locator('#opening-says');
  expect(await said(says)).toContain('Angle 60°, cosine 0.500');
  for (const [angle, cosine] of [
    [90, '0.000'],
    [120, '−0.500'],
    [180, '−1.000'],
    [45, '0.707'],
  ] as const) {
    await slider.fill(String(angle));
    expect(await said(says)).toContain(`Angle ${angle}°, cosine ${cosine}`);
    const width = await page
      .locator('.shadow line')
      .evaluate((line) => new DOMMatrix(getComputedStyle(line).transform).a);
    expect(width).toBeCloseTo(Number(cosine.replace('−', '-')), 3);
  }
});

test('the opening arrow stops moving within five seconds, or never moves where that is asked for', async () => {
  const { page } = await open();
  const lasts = (): Promise<number[]> =>
    page.evaluate(() =>
      document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().endTime)),
    );
  for (const end of await lasts()) expect(end).toBeLessThanOrEqual(5000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await lasts()).toEqual([]);
});

test.each([320, 360, 412, 600, 768, 1000, 1280, 1600])(
  'at %d px no text is cut, and lines have a length that can be read',
  async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const cut = await page
      .locator('.formula, .scroll')
      .evaluateAll((parts) => parts.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cut).toBe(0);
    const lines = await page.locator('.chapter > p').evaluateAll((paragraphs) =>
      paragraphs
        .filter((one) => (one.textContent ?? '').length > 250)
        .map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          // What is set in another font stands a few pixels higher or lower in the same line.
          const bottoms = [...range.getClientRects()].map(({ bottom }) => bottom);
          const rows = bottoms
            .sort((a, b) => a - b)
            .filter((y, at) => y - (bottoms[at - 1] ?? 0) > 9);
          return (one.textContent ?? '').replace(/\s+/g, ' ').length / rows.length;
        }),
    );
    expect(lines.length).toBeGreaterThan(5);
    for (const length of lines) expect(length).toBeLessThanOrEqual(78);
    if (width >= 768) for (const length of lines) expect(length).toBeGreaterThan(50);
    const beside = await page.locator('.note').evaluateAll((notes) =>
      notes.flatMap((note) => {
        const one = note.getBoundingClientRect();
        return [...document.querySelectorAll('.ask, .plate')].filter((other) => {
          const two = other.getBoundingClientRect();
          return (
            one.left < two.right &&
            two.left < one.right &&
            one.top < two.bottom &&
            two.top < one.bottom
          );
        });
      }),
    );
    expect(beside).toHaveLength(0);
  },
);

test('a reader finds out why E is B’s little sister and a stranger to A', async () => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  const ratio = await reach(page, 'ratio');
  const claim = ratio.locator('.board').getByRole('button', { name: /E = 0\.5/ });
  await claim.click();
  await expect.poll(() => said(ratio.locator('.head'))).toMatch(/E/);
  const cosine = await reach(page, 'cosine&steps=on');
  await cosine.locator('.board > summary').click();
  await expect.poll(() => said(cosine.locator('.board'))).toContain('165');
  const pairs = await reach(page, 'pairs');
  expect(await said(pairs.locator('.board'))).not.toContain('0.353');
  // Nor do the answers stand below the exercise.
  expect(await page.locator('#all-pairs').innerText()).not.toMatch(
    /0\.353|A (with|and) D|B (with|and) E/,
  );
});
