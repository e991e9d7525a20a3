// Keys that a figure does not use reach the page around it, and Escape gives the keyboard back.
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rest } from './support/figure';
import { dist, hostedSite, openHost, ready, serve } from './support/hosts';

const site = hostedSite();

const HOSTS = ['element', 'frame with fit.js'] as const;

interface Opened {
  page: Page;
  figure: FrameLocator;
  complaints: string[];
  /** The keys that the page has heard since the last time, as pages ask for them. */
  heard(): Promise<string[]>;
}

async function open(host: (typeof HOSTS)[number], query = ''): Promise<Opened> {
  const { url } = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const shown = {
    element: `<script type="module" src="${url}cosine-lab.js"></script>
      <cosine-lab src="${url}figure.html${query}" style="width: 860px; height: 700px"
        loading="eager"></cosine-lab>`,
    'frame with fit.js': `<script src="${url}fit.js" async></script>
      <iframe src="${url}figure.html${query}" title="Figure" width="860" height="700"></iframe>`,
  }[host];
  const { page, complaints } = await openHost(site, shown, {}, (opened) =>
    opened.addInitScript(() => {
      if (parent !== window) return;
      const keys: string[] = [];
      Object.assign(window, { keys });
      document.addEventListener('keydown', ({ key, keyCode, shiftKey }) =>
        keys.push(`${shiftKey ? 'Shift+' : ''}${key} ${keyCode}`),
      );
    }),
  );
  const figure = page.frameLocator('iframe');
  await ready(page, figure);
  const heard = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0));
  return { page, figure, complaints, heard };
}

/** Presses the empty figure, as readers do by the way. */
async function touchFigure({ page, figure }: Opened): Promise<void> {
  const box = await figure.locator('.stage').boundingBox();
  if (!box) throw new Error('The figure draws nothing.');
  await page.mouse.click(box.x + 30, box.y + 60);
  await rest(page);
}

const isInFigure = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== document.body);

describe.each(HOSTS)('%s', (host) => {
  test('after a touch, the keys of slides are the page’s', async () => {
    const opened = await open(host);
    const { page, heard, complaints } = opened;
    await touchFigure(opened);
    expect(await isInFigure(page)).toBe(true);
    const keys = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Space', 'Shift+Space', 'Home'];
    for (const key of keys) await page.keyboard.press(key);
    const told: string[] = [];
    const all = ['ArrowRight 39', 'ArrowLeft 37', 'PageDown 34', 'PageUp 33', '  32'];
    await expect
      .poll(async () => {
        told.push(...(await heard()));
        return told;
      })
      .toEqual([...all, 'Shift+  32', 'Home 36']);
    for (const key of ['a', 'Control+z', 'Alt+ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await rest(page);
    expect(await heard()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a key that moves a tip, chooses, types or scrolls stays in the figure', async () => {
    const { page, figure, heard } = await open(host, '?controls=html&board=open');
    await figure.locator('[data-handle="A"]').focus();
    await page.keyboard.press('ArrowLeft');
    await figure.locator('.board input[type="radio"]').first().focus();
    await page.keyboard.press('ArrowRight');
    await figure.locator('[data-tool="fit"]').focus();
    await page.keyboard.press('Space');
    await rest(page);
    expect(await heard()).toEqual([]);
    // An arrow key moves to the next button, but is the page's after a click.
    await page.keyboard.press('ArrowRight');
    await rest(page);
    expect(await heard()).toEqual([]);
    await figure.locator('[data-tool="fit"]').click();
    await page.keyboard.press('ArrowRight');
    await expect.poll(heard).toEqual(['ArrowRight 39']);
  });

  test('Escape leaves a tip, and once more the figure', async () => {
    const opened = await open(host);
    const { page, figure, heard } = opened;
    await figure.locator('[data-handle="A"]').focus();
    await page.keyboard.press('Escape');
    await rest(page);
    expect(await isInFigure(page)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement === document.body);
    await heard();
    // From here on keys are pressed in the page itself.
    await page.keyboard.press('a');
    expect(await heard()).toEqual(['a 65']);
  });
});

test('a figure that is lower than its board scrolls, then gives the keys away', async () => {
  const { page, figure, heard } = await open('element', '?figure=pairs');
  await page.locator('cosine-lab').evaluate(({ style }) => {
    style.height = style.width = '400px';
  });
  await figure.locator('html').evaluate(async () => {
    while (document.documentElement.scrollHeight < innerHeight + 100) {
      await new Promise(requestAnimationFrame);
    }
  });
  await figure.locator('.stage').click({ position: { x: 20, y: 40 } });
  await page.keyboard.press('ArrowDown');
  await rest(page);
  expect(await heard()).toEqual([]);
  await figure.locator('html').evaluate(() => scrollTo(0, 1e5));
  await page.keyboard.press('ArrowDown');
  await expect.poll(heard).toEqual(['ArrowDown 40']);
});
