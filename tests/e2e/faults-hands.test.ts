// A drag that ends otherwise than by letting go: it ends in a known way, and nothing stays in the hand.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { can, cannot } from './support/engine';
import type { Spot } from './support/figure';
import {
  componentsAt,
  axes,
  cosineOf,
  measure,
  nextFrame,
  openFigure,
  rest,
  tip,
} from './support/figure';
import type { Phase } from './support/fingers';
import { touch } from './support/fingers';
import { expectFree, expectOneStep, isHeld, takeB } from './support/held';
import { hostedSite } from './support/hosts';
import { talkTo } from './support/wire';
import type { FromFigure, State } from '../../web/wire/messages';

const site = hostedSite();
const AUTHORS = 0.352527889773966;

/** The release that the page never hears of, because a dialog or another window gets it. */
async function swallowRelease(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const type of ['pointerup', 'mouseup', 'lostpointercapture']) {
      addEventListener(type, (event) => event.stopImmediatePropagation(), {
        capture: true,
        once: true,
      });
    }
  });
  await page.mouse.up();
}

/** What the page is told when another window or tab takes its place. */
async function turnAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    dispatchEvent(new Event('blur'));
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('focus'));
  });
}

/** The number of the mouse that drags, which is another in each engine. */
async function mouseOf(page: Page): Promise<number> {
  return page
    .locator('.stage')
    .evaluate((stage) => [...Array(100).keys()].findIndex((id) => stage.hasPointerCapture(id)));
}

describe('with a mouse', () => {
  test('capture is lost, and the button let go outside the drawing: what was dragged stays', async () => {
    const { page, complaints } = await openFigure(site);
    await takeB(page);
    const cosine = await measure(page, 'cosine');
    const pointer = await mouseOf(page);
    await page.locator('.stage').evaluate((stage, id) => stage.releasePointerCapture(id), pointer);
    const readout = await page.locator('.readout').boundingBox();
    await page.mouse.move((readout?.x ?? 0) + 9, (readout?.y ?? 0) + 9);
    await page.mouse.up();
    await rest(page);
    expect(await measure(page, 'cosine')).toBe(cosine);
    await expectFree(page);
    await expectOneStep(page);
    expect(complaints).toEqual([]);
  });

  test('the release is lost: the next move of a free hand lets go', async () => {
    const { page, complaints } = await openFigure(site);
    await takeB(page);
    const cosine = await measure(page, 'cosine');
    await swallowRelease(page);
    await page.mouse.move(300, 200, { steps: 4 });
    await rest(page);
    expect(await measure(page, 'cosine')).toBe(cosine);
    await expectFree(page);
    await expectOneStep(page);
    expect(complaints).toEqual([]);
  });

  test('another window, another tab: a hand that is still down goes on', async () => {
    const { page, complaints } = await openFigure(site);
    const at = await takeB(page);
    await turnAway(page);
    await comeBack(page);
    await page.mouse.move(at.x - 30, at.y - 30, { steps: 3 });
    await page.mouse.up();
    await rest(page);
    await expectFree(page);
    await expectOneStep(page);
    expect(complaints).toEqual([]);
  });

  test('the system ends it: the tip goes back, and there is nothing to undo', async () => {
    const { page } = await openFigure(site);
    await takeB(page);
    const pointerId = await mouseOf(page);
    await page.locator('.stage').dispatchEvent('pointercancel', { pointerId });
    await rest(page);
    expect(await measure(page, 'cosine')).toBeCloseTo(AUTHORS, 14);
    expect(await page.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
    await page.mouse.up();
    await expectFree(page);
  });
});

describe('with fingers', () => {
  type Fingers = (type: Phase, ...points: Spot[]) => Promise<void>;

  async function openTouched(): Promise<{ page: Page; fingers: Fingers }> {
    if (!can('fingers')) cannot('fingers');
    const { page } = await openFigure(site, { hasTouch: true });
    const session = await page.context().newCDPSession(page);
    const fingers: Fingers = async (type, ...points) => {
      await touch(session, type, ...points);
      await nextFrame(page);
    };
    return { page, fingers };
  }

  test('a second finger moves nothing, and the first one goes on', async () => {
    const { page, fingers } = await openTouched();
    const from = await tip(page, 'B');
    const plane = await axes(page);
    const second = { x: from.x - 150, y: from.y - 90 };
    await fingers('touchStart', from);
    await fingers('touchMove', { ...from, y: from.y - 60 });
    await fingers('touchStart', { ...from, y: from.y - 60 }, second);
    await fingers('touchMove', { ...from, y: from.y - 60 }, { ...second, x: second.x + 40 });
    await fingers('touchMove', { ...from, y: from.y - 120 }, { ...second, x: second.x + 40 });
    await fingers('touchEnd');
    await rest(page);
    const b = componentsAt({ x: from.x, y: from.y - 120 }, plane);
    expect(Math.abs((await measure(page, 'cosine')) - cosineOf([3, 30], b))).toBeLessThan(0.02);
    await expectFree(page);
    await expectOneStep(page);
  });

  test('a touch that the system ends puts the tip back', async () => {
    if (!can('cancelling')) cannot('cancelling');
    const { page, fingers } = await openTouched();
    const from = await tip(page, 'B');
    await fingers('touchStart', from);
    await fingers('touchMove', { ...from, y: from.y - 90 });
    expect(await isHeld(page)).toBe(true);
    await fingers('touchCancel');
    await rest(page);
    expect(await measure(page, 'cosine')).toBeCloseTo(AUTHORS, 14);
    expect(await page.locator('[data-tool="undo"]').getAttribute('aria-disabled')).toBe('true');
    await expectFree(page);
  });
});

describe('the page around sets something in the middle of a drag', () => {
  type Told = FromFigure & { type: 'input' | 'change'; source: string; state: State };

  /** What was told, in its order, without those of the same kind and origin that follow each other. */
  const kinds = (told: readonly Told[]): string[] =>
    told
      .map(({ type, source }) => `${type} of ${source}`)
      .filter((kind, index, all) => kind !== all[index - 1]);

  async function heldFigure(): Promise<{
    talk: Awaited<ReturnType<typeof talkTo>>;
    place: Spot;
    told: () => Promise<Told[]>;
  }> {
    const talk = await talkTo(site, 'vectors=A:3,4;B:4,3;C:1,2');
    const { page, figure } = talk;
    await talk.ask({ type: 'state' });
    const box = await figure.locator('[data-handle="A"]').boundingBox();
    if (!box) throw new Error('There is no handle of A.');
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x - 40, place.y + 20, { steps: 3 });
    await rest(page);
    const told = (): Promise<Told[]> => talk.heard('input', 'change') as Promise<Told[]>;
    expect(kinds(await told())).toEqual(['input of person']);
    return { talk, place, told };
  }

  test('the hand goes on, and each change is told with its origin', async () => {
    const { talk, place, told } = await heldFigure();
    const { page, ask, figure, complaints } = talk;
    // Right after the hand, which no frame has shown yet.
    await page.mouse.move(place.x - 50, place.y + 30);
    expect((await ask({ type: 'set', parameters: { compare: 'A,C' } })).type).toBe('answer');
    expect(await figure.locator('.figure.dragging').count()).toBe(1);
    const during = await told();
    expect(kinds(during)).toEqual([
      'input of person',
      'change of person',
      'input of program',
      'change of program',
    ]);
    const [hands] = during.filter(({ type }) => type === 'change');
    expect(hands?.state.second).toBe('B');
    expect(during.at(-1)?.state.second).toBe('C');
    expect(during.at(-1)?.state.vectors).toEqual(hands?.state.vectors);
    await page.mouse.move(place.x - 90, place.y - 40, { steps: 3 });
    await page.mouse.up();
    await rest(page);
    const after = (await told()).slice(during.length);
    expect(kinds(after)).toEqual(['input of person', 'change of person']);
    expect(after.at(-1)?.state.vectors).not.toEqual(hands?.state.vectors);
    // The drag until then, what was set, and the rest of the drag.
    const undone: string[] = [];
    for (let step = 0; step < 3; ++step) {
      const { value } = (await ask({ type: 'undo' })) as unknown as { value: State };
      undone.push(`${value.second} ${value.canUndo}`);
    }
    expect(undone).toEqual(['C true', 'B true', 'B false']);
    expect(complaints).toEqual([]);
  });

  test('other vectors end the drag, and what the hand had done is told as its own', async () => {
    const { talk, place, told } = await heldFigure();
    const { page, ask, figure, complaints } = talk;
    const set = { type: 'set', parameters: { vectors: 'P:1,0;Q:1,1' } } as const;
    expect((await ask(set)).type).toBe('answer');
    expect(await figure.locator('.figure.dragging').count()).toBe(0);
    await page.mouse.move(place.x - 90, place.y - 40, { steps: 3 });
    await page.mouse.up();
    await rest(page);
    const all = await told();
    expect(kinds(all)).toEqual([
      'input of person',
      'change of person',
      'input of program',
      'change of program',
    ]);
    const names = all
      .filter(({ type }) => type === 'change')
      .map(({ state }) => state.vectors.map(({ name }) => name).join());
    expect(names).toEqual(['A,B,C', 'P,Q']);
    expect(complaints).toEqual([]);
  });
});
