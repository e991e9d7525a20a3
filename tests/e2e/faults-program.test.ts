// The program traps, or gets no more memory: it is said once, nothing of what was shown is lost, and a press goes on
// from there.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import themes from '../../web/themes.json';
import type { CosineLab } from '../../web/element/cosine-lab';
import type { Request } from '../../web/wire/messages';
import { inside, openElements, readyStates, told } from './support/element';
import { dragTip, measure, openFigure, rest, tip } from './support/figure';
import { cosineIn, dragIn, hostedSite, ready } from './support/hosts';
import { fromHex, photograph } from './support/pixels';
import { talkTo } from './support/wire';

const site = hostedSite();
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };
const STOPPED = 'The figure’s program has stopped';

type Trapping = Window & { trap: boolean };

/** From the moment when `trap` is set, the program ends in whatever it does next. */
async function makeTrap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate.bind(WebAssembly) as (
      ...given: unknown[]
    ) => Promise<WebAssembly.Instance>;
    const trapped =
      (call: (...values: unknown[]) => unknown) =>
      (...values: unknown[]): unknown => {
        if ((window as unknown as Trapping).trap) throw new WebAssembly.RuntimeError('unreachable');
        return call(...values);
      };
    WebAssembly.instantiate = (async (...given: unknown[]) => {
      const instance = await instantiate(...given);
      const entries = Object.entries(instance.exports).map(([name, one]) => [
        name,
        // Memory and the table of functions stay what they are.
        typeof one === 'function' ? trapped(one as () => unknown) : one,
      ]);
      return { exports: Object.fromEntries(entries) as WebAssembly.Exports };
    }) as typeof WebAssembly.instantiate;
  });
}

const trap = (page: Page): Promise<void> =>
  page.evaluate(() => void ((window as unknown as Trapping).trap = true));
const trapInFrame = (page: Page): Promise<void> =>
  page.frames()[1]?.evaluate(() => void ((window as unknown as Trapping).trap = true)) ??
  Promise.reject(new Error('There is no frame.'));

test('a trap in a drag is said once; what was shown before comes back by a press', async () => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?theme=dark&vectors=A:3,30;B:15,4',
    prepare: makeTrap,
  });
  const from = await tip(page, 'A');
  await dragTip(page, 'A', { x: from.x + 80, y: from.y + 50 });
  const cosine = await measure(page, 'cosine');
  const b = await tip(page, 'B');
  await page.mouse.move(b.x, b.y);
  await page.mouse.down();
  await trap(page);
  await page.mouse.move(b.x, b.y - 50, { steps: 5 });
  const notice = page.locator('.notice');
  await notice.waitFor();
  await page.mouse.up();
  // Nothing that a reader, the system or the page does reaches what is left of it.
  await page.mouse.move(300, 300, { steps: 3 });
  await page.keyboard.press('Control+z');
  await page.setViewportSize({ width: 700, height: 500 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await rest(page);
  const stage = await page.locator('.stage').boundingBox();
  const paper = fromHex(themes['dark.paper']);
  expect((await photograph(page)).inked(stage ?? NOWHERE, paper)).toBeGreaterThan(0.01);
  expect(await notice.count()).toBe(1);
  expect(await notice.innerText()).toContain(STOPPED);
  expect(await measure(page, 'cosine')).toBe(cosine);
  expect(complaints.filter((one) => one.includes(STOPPED))).toHaveLength(1);
  expect(complaints.filter((one) => !one.includes(STOPPED))).toEqual([]);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector('.figure[data-state="ready"]');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(cosine);
  expect(new URL(page.url()).searchParams.get('theme')).toBe('dark');
  expect(await notice.count()).toBe(0);
  const again = await tip(page, 'B');
  await dragTip(page, 'B', { x: again.x - 20, y: again.y - 60 });
  expect(await measure(page, 'cosine')).not.toBe(cosine);
});

test('a trap without a connection is said all the same', async () => {
  const { page } = await openFigure(site, { prepare: makeTrap });
  await page.context().setOffline(true);
  await trap(page);
  await page.mouse.move(300, 300);
  const notice = page.locator('.notice');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('Load the page again');
  await page.context().setOffline(false);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector('.figure[data-state="ready"]');
  expect(await measure(page, 'dot')).toBe(165);
});

test('the page around is told, and whatever it asks afterwards is refused with the reason', async () => {
  const { page, figure, ask, heard, complaints } = await talkTo(site, '', '', makeTrap);
  await dragIn(page, figure, 'B', { x: -30, y: -60 });
  const cosine = await cosineIn(figure);
  await trapInFrame(page);
  const requests: Request[] = [
    { type: 'set', parameters: { vectors: 'A:1,2;B:2,1' } },
    { type: 'undo' },
    { type: 'svg' },
    { type: 'state' },
    { type: 'still', parameters: {}, dark: false },
  ];
  for (const request of requests) {
    const answer = await ask(request);
    expect(JSON.stringify(answer)).toContain(STOPPED);
    expect(answer.type).toBe('refusal');
  }
  const errors = await heard('error');
  expect(errors).toEqual([expect.objectContaining({ type: 'error', fatal: true })]);
  expect(await figure.locator('.notice').count()).toBe(1);
  expect(complaints.filter((one) => !one.includes(STOPPED))).toEqual([]);
  await figure.getByRole('button', { name: 'Try again' }).click();
  await ready(page, figure);
  expect(await cosineIn(figure)).toBe(cosine);
  expect((await ask({ type: 'undo' })).type).toBe('answer');
});

test('an element fails, keeps the link, and goes on where its figure starts again', async () => {
  const { page } = await openElements(
    site,
    () => '<cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>',
    '',
    undefined,
    makeTrap,
  );
  const isIn = (state: string): Promise<void> =>
    expect.poll(() => readyStates(page)).toEqual([state]);
  const link = (): Promise<string> =>
    page.locator('cosine-lab').evaluate((lab) => (lab as CosineLab).link());
  await isIn('ready');
  await ready(page, inside(page));
  await dragIn(page, inside(page), 'B', { x: -60, y: -80 });
  const cosine = await cosineIn(inside(page));
  const shown = await link();
  expect(shown).toContain('vectors=');
  await trapInFrame(page);
  await page.mouse.move(200, 200, { steps: 3 });
  await isIn('failed');
  expect(await link()).toBe(shown);
  expect(await told(page, 'error')).toHaveLength(1);
  const refused = await page
    .locator('cosine-lab')
    .evaluate((lab) => (lab as CosineLab).undo().then(String, String));
  expect(refused).toContain(STOPPED);
  await inside(page).getByRole('button', { name: 'Try again' }).click();
  await isIn('ready');
  await ready(page, inside(page));
  expect(await cosineIn(inside(page))).toBe(cosine);
});
