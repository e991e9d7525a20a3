// A figure is left and shown again, by the browser or by the page around it: nothing is lost, and nothing is left behind.
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CosineLab } from '../../web/element/cosine-lab';
import { inside, openElements, readyStates } from './support/element';
import { can, cannot } from './support/engine';
import { dragTip, measure, openFigure, rest, tip } from './support/figure';
import { expectFree, expectOneStep } from './support/held';
import { cosineIn, dragIn, hostedSite, ready } from './support/hosts';
import { visit } from './support/site';

const site = hostedSite();
const TIMES = 100;

/** As a browser tells it that keeps the page for the way back. The one that tests run in keeps none. */
const tell = (page: Pick<Page, 'evaluate'>, type: 'pagehide' | 'pageshow'): Promise<unknown> =>
  page.evaluate(
    (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
    type as string,
  );

test('kept by the browser and shown again, even without its context, it goes on', async () => {
  const { page, complaints } = await openFigure(site);
  const from = await tip(page, 'B');
  await dragTip(page, 'B', { x: from.x - 20, y: from.y - 60 });
  const cosine = await measure(page, 'cosine');
  await tell(page, 'pagehide');
  await page.evaluate(() => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    const loser = context?.getExtension('WEBGL_lose_context');
    Object.assign(window, { loser });
    loser?.loseContext();
  });
  await page.locator('.drawn svg').waitFor();
  await tell(page, 'pageshow');
  await page.evaluate(() => (Reflect.get(window, 'loser') as WEBGL_lose_context).restoreContext());
  await page.waitForSelector('.drawn[data-graphics="live"]', { state: 'attached' });
  await rest(page);
  expect(await page.locator('.drawn > *').count()).toBe(0);
  expect(await measure(page, 'cosine')).toBe(cosine);
  await expectFree(page);
  await expectOneStep(page);
  expect(complaints.filter((one) => !one.includes('WebGL'))).toEqual([]);
});

const only = '<cosine-lab vectors="A:3,30;B:15,4"></cosine-lab>';
const become = (page: Page, state: string): Promise<void> =>
  expect.poll(() => readyStates(page)).toEqual([state]);

test('an element whose page was kept answers again, and nothing is added to undo', async () => {
  const { page, complaints } = await openElements(site, () => only);
  await become(page, 'ready');
  await ready(page, inside(page));
  await dragIn(page, inside(page), 'B', { x: -60, y: -80 });
  const cosine = await cosineIn(inside(page));
  const [, figure] = page.frames();
  if (!figure) throw new Error('There is no frame.');
  await tell(figure, 'pagehide');
  await become(page, 'loading');
  await tell(figure, 'pageshow');
  await become(page, 'ready');
  expect(await cosineIn(inside(page))).toBe(cosine);
  const undone = await page.locator('cosine-lab').evaluate(async (lab) => {
    const { measures, canUndo } = await (lab as CosineLab).undo();
    return [measures?.cosine, canUndo];
  });
  expect(undone).toEqual([0.35252788977396565, false]);
  expect(complaints).toEqual([]);
});

interface Left {
  documents: number;
  heap: number;
}

/** What is left once the browser has swept. */
async function left(session: CDPSession): Promise<Left> {
  for (let sweep = 0; sweep < 3; ++sweep) await session.send('HeapProfiler.collectGarbage');
  const { documents } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { documents, heap: usedSize };
}

test(`a frame that is taken out and put back ${TIMES} times leaves nothing behind`, async () => {
  if (!can('cdp')) cannot('cdp');
  const { page, complaints } = await visit(site, {
    path: 'host.html',
    prepare: (opened) =>
      opened.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><link rel="icon" href="data:,"><iframe src="figure.html" width="700" height="480"></iframe>',
        }),
      ),
  });
  const session = await page.context().newCDPSession(page);
  /** Takes it out and puts it back; every tenth time it may start, the other times its script has begun. */
  const again = (from: number, to: number): Promise<void> =>
    page.evaluate(
      async ([first, last]) => {
        const frame = document.querySelector('iframe') as HTMLIFrameElement;
        for (let time = first; time < last; ++time) {
          const wanted = time % 10 === 9 ? 'ready' : 'loading';
          const told = new Promise<void>((done) => {
            addEventListener('message', function hear({ data }: MessageEvent<{ type?: string }>) {
              if (data.type !== wanted) return;
              removeEventListener('message', hear);
              done();
            });
          });
          frame.remove();
          document.body.append(frame);
          await told;
        }
      },
      [from, to] as const,
    );
  await again(0, 20);
  const before = await left(session);
  await again(20, TIMES);
  const after = await left(session);
  expect(after.documents).toBeLessThanOrEqual(before.documents + 1);
  expect(after.heap).toBeLessThan(before.heap + 4e6);
  const figure = page.frameLocator('iframe');
  await ready(page, figure);
  await figure.locator('.drawn[data-graphics="live"]').waitFor({ state: 'attached' });
  await dragIn(page, figure, 'B', { x: -30, y: -60 });
  expect(await cosineIn(figure)).not.toBe(0.35252788977396565);
  expect(complaints).toEqual([]);
});

test(`an element that is taken out and put back ${TIMES} times shows what was dragged`, async () => {
  const { page, complaints } = await openElements(site, () => only);
  await become(page, 'ready');
  await ready(page, inside(page));
  await dragIn(page, inside(page), 'B', { x: -60, y: -80 });
  const cosine = await cosineIn(inside(page));
  await page.locator('cosine-lab').evaluate(async (lab, times) => {
    for (let time = 0; time < times; ++time) {
      lab.remove();
      document.body.append(lab);
      if (time % 3 === 0) await new Promise(requestAnimationFrame);
    }
  }, TIMES);
  await become(page, 'ready');
  await ready(page, inside(page));
  expect(page.frames()).toHaveLength(2);
  expect(await cosineIn(inside(page))).toBe(cosine);
  await dragIn(page, inside(page), 'A', { x: 30, y: 60 });
  expect(await cosineIn(inside(page))).not.toBe(cosine);
  // Taken out while it loads, a frame has nothing to complain of.
  expect(complaints).toEqual([]);
});
