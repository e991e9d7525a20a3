// The program's second part does not come, or comes late, cut, damaged or as something else: what is shown stays, what is
// missing is told in the right words, and once the server answers well, a press goes on from there.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from './support/damage';
import {
  changed,
  cut,
  held,
  missing,
  noise,
  OTHER_PROGRAM,
  signIn,
  uncaught,
} from './support/damage';
import { dragTip, measure, openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';
import type { Site } from './support/site';
import { visit } from './support/site';

const site = hostedSite();
const REST = /\.rest-[^/]*\.wasm$/;
const DAMAGED = 'arrived incomplete or changed';
const CONNECTION = 'could not be loaded';
const DRAGGABLE = 'figure.html?vectors=A:3,4;B:4,3;C:1,2';

const FAULTS: Record<string, [string, Answer]> = {
  'is cut': [DAMAGED, changed(cut)],
  'has noise in it': [DAMAGED, changed((whole) => noise(whole))],
  'is a page to sign in': [DAMAGED, signIn],
  'is of another version': [DAMAGED, changed(() => OTHER_PROGRAM)],
  'is missing': [CONNECTION, missing],
};

const instead = (answer: Answer) => (page: Page) => page.route(REST, answer);

async function dragA(page: Page, x: number): Promise<number> {
  const from = await tip(page, 'A');
  await dragTip(page, 'A', { x: from.x + x, y: from.y + 30 });
  return measure(page, 'cosine');
}

async function pressCsv(page: Page): Promise<void> {
  await page.locator('[data-tool="share"]').click();
  await page.locator('.share button', { hasText: 'CSV' }).click();
}

/** The panel's button that compares C. */
async function pressC(page: Page): Promise<void> {
  const panel = await page.locator('.panel-area').boundingBox();
  await page.mouse.click((panel?.x ?? 0) + 208, (panel?.y ?? 0) + 204);
}

async function tryAgain(page: Page): Promise<void> {
  await page.unroute(REST);
  await page.locator('.notice').getByRole('button', { name: 'Try again' }).click();
}

describe.each(Object.entries(FAULTS))('a second part that %s', (_, [sentence, answer]) => {
  test('leaves what a reader made, and comes when it is tried again', async () => {
    const { page, complaints } = await openFigure(site, {
      path: DRAGGABLE,
      prepare: instead(answer),
    });
    const before = await measure(page, 'cosine');
    const cosine = await dragA(page, 40);
    expect(cosine).not.toBe(before);
    expect(await page.locator('.notice').count()).toBe(0);
    await pressCsv(page);
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await notice.innerText()).toContain(sentence);
    expect(await measure(page, 'cosine')).toBe(cosine);
    await page.evaluate(() => (document.title = 'not loaded again'));
    await tryAgain(page);
    await expect.poll(() => notice.count()).toBe(0);
    await pressC(page);
    await expect.poll(() => page.locator('[data-measure="norm-C"]').count()).toBe(1);
    await page.click('[data-tool="undo"]');
    await rest(page);
    expect(await measure(page, 'cosine')).toBe(cosine);
    await page.click('[data-tool="undo"]');
    await rest(page);
    expect(await measure(page, 'cosine')).toBe(before);
    expect(await page.title()).toBe('not loaded again');
    expect(uncaught(complaints)).toEqual([]);
  });

  test('is tried again and again, and told each time', async () => {
    const { page, complaints } = await openFigure(site, {
      path: DRAGGABLE,
      prepare: instead(answer),
    });
    const cosine = await dragA(page, 40);
    await pressCsv(page);
    const notice = page.locator('.notice');
    await notice.waitFor();
    await notice.evaluate((one) => (one.id = 'first-notice'));
    await notice.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('#first-notice', { state: 'detached' });
    await notice.waitFor();
    expect(await notice.innerText()).toContain(sentence);
    expect(await measure(page, 'cosine')).toBe(cosine);
    expect(await dragA(page, 40)).not.toBe(cosine);
    expect(uncaught(complaints)).toEqual([]);
  });

  test.each([
    ['a call that nobody foresaw', '?vectors=A:3,oops;B:1,2', 'svg'],
    ['a figure that needs it at once', '?figure=tokens', 'table'],
  ])('leaves the still picture to %s', async (__, query, drawn) => {
    const { page, complaints } = await visit(site, {
      path: `figure.html${query}`,
      prepare: instead(answer),
    });
    const notice = page.locator('.notice', { hasText: 'Try again' });
    await notice.waitFor();
    expect(await notice.innerText()).toContain(sentence);
    await page.locator(`.figure.stilled .paper ${drawn}`).first().waitFor();
    expect(await page.locator('.figure').getAttribute('data-state')).toBe('failed');
    expect(await notice.count()).toBe(1);
    expect(uncaught(complaints)).toEqual([]);
    await tryAgain(page);
    await page.waitForSelector('.figure[data-state="ready"]');
    await rest(page);
    expect(await notice.count()).toBe(0);
  });
});

test('on a phone, what is missing is told above the sheet whose button called for it', async () => {
  const { page } = await openFigure(site, {
    path: DRAGGABLE,
    viewport: { width: 360, height: 640 },
    prepare: instead(missing),
  });
  await pressCsv(page);
  const again = page.locator('.notice').getByRole('button', { name: 'Try again' });
  await again.waitFor();
  const isOnTop = await again.evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return button === document.elementFromPoint(x + width / 2, y + height / 2);
  });
  expect(isOnTop).toBe(true);
});

describe('a second part that is late', () => {
  test('keeps a press on the panel until it is there, and no drag', async () => {
    const { asked, answer, arrive } = held();
    const { page, complaints } = await openFigure(site, {
      path: DRAGGABLE,
      prepare: instead(answer),
    });
    const cosine = await dragA(page, 40);
    await asked;
    await pressC(page);
    await rest(page);
    expect(await page.locator('[data-measure="norm-C"]').count()).toBe(0);
    expect(await measure(page, 'cosine')).toBe(cosine);
    arrive();
    await expect.poll(() => page.locator('[data-measure="norm-C"]').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('is waited for by a call that nobody foresaw', async () => {
    const { asked, answer, arrive } = held();
    const { page, complaints } = await visit(site, {
      path: 'figure.html?vectors=A:3,oops;B:1,2',
      waitUntil: 'commit',
      prepare: instead(answer),
    });
    await asked;
    arrive();
    await page.waitForSelector('.figure[data-state="ready"]');
    await expect.poll(() => page.locator('.notice').innerText()).toContain('oops');
    expect(uncaught(complaints)).toEqual([]);
  });

  test('is waited for by a figure that needs it at once', async () => {
    const { answer, arrive } = held();
    const asked = { path: 'figure.html?figure=tokens', waitUntil: 'commit' } as const;
    const { page, complaints } = await visit(site, { ...asked, prepare: instead(answer) });
    await page.locator('.loading').waitFor();
    await rest(page);
    expect(await page.locator('.figure').getAttribute('data-state')).toBe('loading');
    arrive();
    await page.waitForSelector('.figure[data-state="ready"]');
    expect(await page.locator('.notice').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

// Each of these calls leaves the program in the middle: nothing of it may pile up.
test('hundreds of calls that miss the second part do the program no harm', async () => {
  let asked = 0;
  const { page, complaints } = await openFigure(site, {
    path: DRAGGABLE,
    prepare: instead((route) => {
      ++asked;
      return missing(route);
    }),
  });
  const before = await measure(page, 'cosine');
  await page.evaluate(async () => {
    const panel = document.querySelector('.panel-area');
    const { x, y } = panel?.getBoundingClientRect() ?? { x: 0, y: 0 };
    for (let move = 0; move < 500; ++move) {
      const at = { clientX: x + 100 + (move % 60), clientY: y + 200 };
      const given = { ...at, pointerId: 1, pointerType: 'mouse', bubbles: true };
      panel?.dispatchEvent(new PointerEvent('pointermove', given));
      await new Promise(requestAnimationFrame);
    }
  });
  await rest(page);
  // Each of them would hold up the page until it is answered.
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(5);
  expect(await page.locator('.notice').count()).toBe(1);
  expect(await page.locator('.notice').innerText()).toContain(CONNECTION);
  const cosine = await dragA(page, 40);
  expect(cosine).not.toBe(before);
  await tryAgain(page);
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  await pressC(page);
  await expect.poll(() => page.locator('[data-measure="norm-C"]').count()).toBe(1);
  expect(uncaught(complaints)).toEqual([]);
});

/** The site, but of the second part half arrives, then the connection ends. */
async function breakingSite(): Promise<Site> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    void fetch(new URL(path, site.url)).then(async (answer) => {
      const bytes = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, {
        'Content-Type': type,
        'Content-Length': bytes.length,
      });
      if (REST.test(path)) response.write(cut(bytes), () => response.destroy());
      else response.end(bytes);
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return { ...site, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

test('a second part whose connection breaks off is not blamed on the browser', async () => {
  const { page, complaints } = await visit(await breakingSite(), {
    path: 'figure.html?figure=tokens',
  });
  const notice = page.locator('.notice').first();
  await notice.waitFor();
  expect(await notice.innerText()).toContain(CONNECTION);
  expect(uncaught(complaints)).toEqual([]);
});

test.each([
  ['missing', missing],
  ['of another version', changed(() => OTHER_PROGRAM)],
])(
  'on a phone, what is said of a second part that is %s leaves the drawing in sight',
  async (_, answer) => {
    const { page, complaints } = await openFigure(site, {
      path: DRAGGABLE,
      viewport: { width: 360, height: 640 },
      prepare: instead(answer),
    });
    await pressCsv(page);
    const notice = page.locator('.notice');
    await notice.waitFor();
    const height = async (selector: string): Promise<number> =>
      (await page.locator(selector).boundingBox())?.height ?? Number.NaN;
    expect(await height('.notices')).toBeLessThan((await height('.figure')) / 4);
    // The reason is for those who look for it.
    const told = complaints.filter((one) => one.startsWith('cosine-lab: '));
    expect(told.join()).toMatch(/ \(.+\)/);
    expect(await notice.innerText()).not.toContain('(');
  },
);
