// Random use of every figure. After each act everything is checked that the figure writes, draws, says and tells, by a
// calculation of its own; at several points in a run also that its link and undo are exact, and at the end what it
// holds. A run that fails prints its shortest replay.
//
// COSINE_LAB_LONG=3600 npm test -- e2e monkey   goes on with new seeds for an hour.
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import type { State } from '../../web/wire/messages';
import { can } from './support/engine';
import { rest } from './support/figure';
import { FIGURES, hostedSite, OF_ITS_OWN } from './support/hosts';
import type { Held } from './support/memory';
import { held, note } from './support/memory';
import type { Act } from './support/monkey';
import { anyAct, askFor, perform } from './support/monkey';
import { checkFace, checkNumbers } from './support/numbers';
import { chance } from './support/random';
import { replayed, shrink } from './support/shrink';
import type { Site } from './support/site';
import type { Talk } from './support/wire';
import { talkTo } from './support/wire';

const site = hostedSite();
/** Where links are followed: some browsers draw no frames of a page that another one covers. */
const elsewhere = hostedSite();
const SECONDS = Number(process.env['COSINE_LAB_LONG'] ?? 0);
const ACTS = SECONDS > 0 ? 40 : 12;
/** After so many acts each: a link is another visit, and costs as much as ten acts. */
const OFTEN = SECONDS > 0 ? 10 : 6;
const MINUTE = 60_000;
/** A run may take that long, on a machine that does much else. */
const RUN = SECONDS > 0 ? 4 * MINUTE : MINUTE;
// What fails is made shorter after its time, in time of its own.
const SHRINKING = SECONDS > 0 ? 30 * MINUTE : 4 * MINUTE;

async function stateOf({ ask }: Talk): Promise<State> {
  const answer = await ask({ type: 'state' });
  if (answer.type !== 'answer') throw new Error('no state');
  return answer.value as unknown as State;
}

function frameOf({ page }: Talk): Frame {
  const frame = page.frames()[1];
  if (!frame) throw new Error('no frame');
  return frame;
}

/** Waits out what glides; a figure that never rests is a fault. */
async function settle(talk: Talk): Promise<void> {
  await talk.figure.locator('.figure:not(.moving)').waitFor({ state: 'attached' });
  await rest(frameOf(talk));
}

/** Real words come after their figure. */
async function settleNew(talk: Talk): Promise<void> {
  const frame = frameOf(talk);
  if (frame.url().includes('figure=words')) await frame.waitForLoadState('networkidle');
  await settle(talk);
}

async function open(where: Site, query: string): Promise<Talk> {
  const talk = await talkTo(where, query, 'style="width: 700px; height: 540px"', async (page) => {
    if (can('cdp')) await note(page);
  });
  await settleNew(talk);
  return talk;
}

/** Another visit in the same frame. */
async function goTo(talk: Talk, url: string): Promise<void> {
  const count = (): Promise<number> =>
    talk.page.evaluate(
      () =>
        (Reflect.get(window, 'heard') as { type: string }[]).filter(({ type }) => type === 'ready')
          .length,
    );
  const before = await count();
  await talk.page.locator('iframe').evaluate((frame, src) => frame.setAttribute('src', src), url);
  await expect.poll(count, { message: 'the figure of a link is ready' }).toBe(before + 1);
  await settleNew(talk);
}

const linked = ({ vectors, dimensions, first, second, measures }: State): Partial<State> => ({
  ...{ vectors, dimensions, first, second, measures },
});

/** A link brings back the same numbers, names and pair, whatever was there before. */
async function checkLink(mirror: Talk, state: State): Promise<void> {
  const address = new URL('figure.html', frameOf(mirror).url());
  address.search = new URLSearchParams(state.parameters).toString();
  await goTo(mirror, address.href);
  expect(linked(await stateOf(mirror)), 'what a link brings back').toEqual(linked(state));
  expect(mirror.complaints).toEqual([]);
}

/** Back to the start and forth again, each state is what it was. */
async function checkUndo(talk: Talk, start: State): Promise<void> {
  const way = [await stateOf(talk)];
  for (; way.at(-1)?.canUndo; way.push(await stateOf(talk))) await talk.ask({ type: 'undo' });
  const { vectors, parameters } = way.at(-1) as State;
  expect({ vectors, parameters }, 'what undo leads back to').toEqual({
    vectors: start.vectors,
    parameters: start.parameters,
  });
  for (const state of way.slice(0, -1).reverse()) {
    await talk.ask({ type: 'redo' });
    expect(await stateOf(talk), 'what redo leads forth to').toEqual(state);
  }
}

/** Against a page that has just been opened with the same figure: what is open or was said makes the difference. */
function checkHeld(after: Held, fresh: Held): void {
  expect(after.objects, 'objects on the graphics card').toBeLessThanOrEqual(fresh.objects);
  expect(after.program, 'memory of the program').toBe(fresh.program);
  expect(after.elements - fresh.elements, 'elements').toBeLessThan(400);
  expect(after.heap - fresh.heap, 'bytes of the script').toBeLessThan(3e6);
}

/** What is there to draw with comes after the rest. */
async function heldBy(talk: Talk): Promise<Held> {
  await talk.figure.locator('.drawn:not([data-graphics="waiting"])').waitFor({ state: 'attached' });
  return held(frameOf(talk));
}

class Run {
  readonly #seen = new Set<string>();
  #start: State | null = null;

  constructor(
    readonly figure: string,
    readonly talk: Talk,
    readonly mirror: Talk,
  ) {}

  /** How many states there were on the way. */
  async play(acts: readonly Act[]): Promise<number> {
    this.#start = await stateOf(this.talk);
    for (const [at, act] of acts.entries()) {
      const state = await this.#do(act);
      if ((at + 1) % OFTEN !== 0 && at + 1 < acts.length) continue;
      await checkLink(this.mirror, state);
      await checkUndo(this.talk, this.#start);
      expect(this.talk.complaints).toEqual([]);
    }
    if (can('cdp')) checkHeld(await heldBy(this.talk), await heldBy(this.mirror));
    return this.#seen.size;
  }

  async #do(act: Act): Promise<State> {
    const { talk, figure } = this;
    const frame = frameOf(talk);
    const before = act.do === 'share' ? await stateOf(talk) : null;
    const url = frame.url();
    await perform({ ...talk, frame, goTo: (link) => goTo(talk, link) }, act);
    await settle(talk);
    const state = await stateOf(talk);
    if (before) expect(linked(state), 'what a shared link brings back').toEqual(linked(before));
    // What was done before a visit is not undone after it.
    if (frame.url() !== url || (before && !state.canUndo)) this.#start = state;
    this.#seen.add(JSON.stringify(state));
    checkNumbers(state, OF_ITS_OWN.includes(figure));
    await checkFace(frame, state);
    expect(talk.complaints).toEqual([]);
    return state;
  }
}

/** Ends in time, however it ends. */
async function play(figure: string, more: string, acts: readonly Act[]): Promise<number> {
  const opened: Talk[] = [];
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error('a run takes too long')), RUN);
  });
  const run = async (): Promise<number> => {
    for (const where of [site, elsewhere])
      opened.push(await open(where, `figure=${figure}${more}`));
    const [talk, mirror] = opened as [Talk, Talk];
    return new Run(figure, talk, mirror).play(acts);
  };
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(clock);
    await Promise.all(opened.map(({ page }) => page.context().close()));
  }
}

async function round(figure: string, seed: number): Promise<number> {
  const random = chance(seed);
  const more = ['', '&steps=on', '&questions=on', '&steps=on&questions=on'][seed % 4] ?? '';
  const acts = Array.from({ length: ACTS }, () => anyAct(random));
  // So few acts leave out some kinds: what a page asks for, and a shared link, come in every run.
  const asked = ['set', 'still', 'svg', 'set', 'csv'] as const;
  for (const [at, type] of asked.entries()) acts[1 + 2 * at] = askFor(type, random);
  acts[ACTS - 4] = { do: 'share' };
  return play(figure, more, acts).catch(async (error: unknown) => {
    const end = performance.now() + SHRINKING - RUN;
    const isOver = (): boolean => performance.now() > end;
    const shrunk = await shrink(acts, error, (some) => play(figure, more, some), isOver);
    throw replayed(`${figure}${more}, seed ${seed}`, error, shrunk);
  });
}

test.each(FIGURES.map((figure, i) => ({ figure, seed: i + 1 })))(
  '$figure holds, whatever is done to it (seed $seed)',
  { timeout: 1.1 * RUN + SHRINKING },
  async ({ figure, seed }) => {
    // What does nothing finds nothing; while a question is open, little can be changed.
    expect(await round(figure, seed)).toBeGreaterThan(1);
  },
);

test.runIf(SECONDS > 0)(
  'and goes on to hold',
  { timeout: 1000 * SECONDS + RUN + SHRINKING, retry: 0 },
  async () => {
    const end = performance.now() + 1000 * SECONDS;
    let seed = Math.floor(Date.now() / 1000);
    for (; performance.now() < end; ++seed) {
      const figure = FIGURES[seed % FIGURES.length] ?? 'cosine';
      console.log(`seed ${seed}: ${figure} holds in ${await round(figure, seed)} states`);
    }
  },
);
