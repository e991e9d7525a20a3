// What a page of another site hears from a figure, and what it may ask.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { rest } from './support/figure';
import type { FromFigure, State } from '../../web/wire/messages';
import { hostedSite, cosineIn, dragIn, historyAdded, ready } from './support/hosts';
import { talkTo } from './support/wire';

const site = hostedSite();

const valueOf = (message: FromFigure): unknown =>
  message.type === 'answer' ? message.value : message;
const stateIn = (message: FromFigure): State => valueOf(message) as State;
const isOfPerson = (message: FromFigure): boolean =>
  'source' in message && message.source === 'person';

test('it says that it loads, is ready, how tall it is, what changed, and that it goes', async () => {
  const { page, figure, heard, ask, complaints } = await talkTo(site, 'vectors=A:3,4;B:4,3');
  const types = (await heard()).map(({ type }) => type);
  expect(types.indexOf('loading')).toBeLessThan(types.indexOf('ready'));
  const [ready] = await heard('ready');
  expect(ready).toMatchObject({ state: { first: 'A', second: 'B', measures: { dot: 24 } } });
  await expect.poll(async () => (await heard('height')).length).toBeGreaterThan(0);
  const [height] = await heard('height');
  expect(height).toMatchObject({ cosineLab: 1, type: 'height' });
  const lti = (await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).filter(
    (one) => (one as { subject?: string }).subject === 'lti.frameResize',
  );
  expect(lti[0]).toEqual({
    subject: 'lti.frameResize',
    height: (height as { height: number }).height,
  });
  await ask({ type: 'state' });
  await dragIn(page, figure, 'A', { x: 60, y: 10 });
  const inputs = await heard('input');
  const changes = await heard('change');
  expect(inputs.length).toBeGreaterThan(2);
  expect(changes.length).toBe(1);
  const change = changes[0] as FromFigure & { source: string; state: State };
  expect(change.source).toBe('person');
  expect(change.state.measures?.cosine).toBe(await cosineIn(figure));
  expect(change.state.canUndo).toBe(true);
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', 'about:blank'));
  await expect.poll(async () => (await heard('unload')).length).toBe(1);
  expect(complaints).toEqual([]);
});

/** Asks, in many tasks, until the page hears that a hand has let go, or up to `most` times; says how often. */
function askUntilHand(page: Page, most: number): Promise<number> {
  return page.evaluate(
    (limit) =>
      new Promise<number>((done) => {
        const target = document.querySelector('iframe')?.contentWindow;
        let over = false;
        addEventListener('message', ({ data }) => {
          over ||= data.type === 'change' && data.source === 'person';
        });
        const send = (sent: number): void => {
          if (sent >= limit || over) return done(sent);
          for (let id = sent; id < sent + 50; ++id) {
            target?.postMessage({ cosineLab: 1, id: 1e6 + id, type: 'state' }, '*');
          }
          setTimeout(send, 0, sent + 50);
        };
        send(0);
      }),
    most,
  );
}

test('a flood of messages is answered or refused, and a hand is heard in the midst of it', async () => {
  const { page, figure, ask, heard, complaints } = await talkTo(site, 'vectors=A:3,4;B:4,3');
  const count = 20_000;
  await page.evaluate((most) => {
    const target = document.querySelector('iframe')?.contentWindow;
    for (let id = 1001; id <= 1000 + most; ++id) {
      const parameters = { vectors: `A:3,${(id % 50) + 1};B:4,3` };
      target?.postMessage({ cosineLab: 1, id, type: 'set', parameters }, '*');
    }
  }, count);
  // Counted where they are heard: some drivers need a minute to hand over so many.
  const ended = (): Promise<{ all: number; refused: number; reason: string }> =>
    page.evaluate(() => {
      const all = (Reflect.get(window, 'heard') as { id?: number; type: string }[]).filter(
        ({ id, type }) => Number(id) > 1000 && (type === 'answer' || type === 'refusal'),
      );
      const refusals = all.filter(({ type }) => type === 'refusal');
      return {
        all: all.length,
        refused: refusals.length,
        reason: JSON.stringify(refusals[0] ?? ''),
      };
    });
  await expect.poll(async () => (await ended()).all).toBe(count);
  const { refused, reason } = await ended();
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(count);
  expect(reason).toContain('Too many messages at once');
  const before = stateIn(await ask({ type: 'state' })).measures?.cosine;
  expect(before).toBe(await cosineIn(figure));
  await ready(page, figure);
  // What sets the vectors moves them under the hand; questions do not, and they wait for it, not the hand for them.
  const most = 100_000;
  const asking = askUntilHand(page, most);
  await dragIn(page, figure, 'B', { x: -40, y: -60 });
  expect(await asking).toBeLessThan(most);
  const inputs = (await heard('input', 'change')).filter(isOfPerson);
  expect(inputs.length).toBeGreaterThan(2);
  expect(await cosineIn(figure)).not.toBe(before);
  expect(complaints).toEqual([]);
});

test('a figure with pinned origins talks with a page of one of them', async () => {
  const { figure, page, heard, ask, complaints } = await talkTo(
    site,
    'origins=https://a.example,HOST',
  );
  expect(stateIn(await ask({ type: 'state' })).measures?.dot).toBe(165);
  await dragIn(page, figure, 'A', { x: 30, y: 30 });
  expect(await heard('change')).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test.each(['https://a.example', 'nonsense'])(
  'pinned to %s, it is deaf and silent to every other page',
  async (origins) => {
    const { figure, page, heard, throwIn } = await talkTo(site, `origins=${origins}`);
    await throwIn({ cosineLab: 1, id: 1, type: 'set', parameters: { vectors: 'P:1,0;Q:0,1' } });
    await throwIn({ cosineLab: 1, id: 2, type: 'state' });
    await dragIn(page, figure, 'A', { x: 30, y: 30 });
    // What figures of any pages tell each other of their contexts says nothing of the figure.
    const said = (await heard()).filter(({ type }) => (type as string) !== 'context');
    expect(said).toEqual([]);
    expect(await figure.locator('[data-handle="P"]').count()).toBe(0);
  },
);

test('a page that never spoke is told of changes only', async () => {
  const { page, figure, heard } = await talkTo(site, '');
  await dragIn(page, figure, 'A', { x: 30, y: 30 });
  expect((await heard('input')).length).toBe(0);
  expect((await heard('change')).length).toBe(1);
});

// A key moves a tip at once, and the next frame is still to come.
test('a state asked for right after a key is of one moment', async () => {
  const { figure, heard, ask } = await talkTo(site, 'vectors=A:3,4;B:4,3');
  await ask({ type: 'state' });
  await figure.locator('[data-handle="A"]').evaluate((handle) => {
    for (let id = 100; id < 120; ++id) {
      const key = id % 2 === 0 ? 'ArrowRight' : 'ArrowUp';
      handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      const data = { cosineLab: 1, id, type: 'state' };
      // Firefox's driver runs this where a window of another site is none.
      const message = new MessageEvent('message', { data });
      dispatchEvent(Object.defineProperty(message, 'source', { value: parent }));
    }
  });
  const answers = async (): Promise<State[]> =>
    (await heard('answer'))
      .filter((one) => (one as unknown as { id: number }).id >= 100)
      .map(stateIn);
  await expect.poll(async () => (await answers()).length).toBe(20);
  for (const { vectors, measures } of await answers()) {
    const [a = [], b = []] = vectors.map(({ components }) => components);
    const dot = (x: readonly number[], y: readonly number[]): number =>
      x.reduce((sum, one, d) => sum + one * (y[d] ?? 0), 0);
    expect(measures?.dot).toBeCloseTo(dot(a, b), 9);
    expect(measures?.cosine).toBeCloseTo(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)), 12);
  }
});

test('what it sets is one step of undo, and the program’s doing', async () => {
  const { figure, heard, ask } = await talkTo(site, '');
  const set = stateIn(
    await ask({ type: 'set', parameters: { vectors: 'P:1,0;Q:1,1;R:0,2', compare: 'P,R' } }),
  );
  expect(set.measures?.cosine).toBe(0);
  expect(set.vectors.map(({ name }) => name)).toEqual(['P', 'Q', 'R']);
  expect(await figure.locator('[data-handle="R"]').count()).toBe(1);
  const [change] = (await heard('change')) as (FromFigure & { source: string })[];
  expect(change?.source).toBe('program');
  expect(stateIn(await ask({ type: 'set', parameters: { compare: 'P,Q' } })).second).toBe('Q');
  expect(stateIn(await ask({ type: 'undo' })).second).toBe('R');
  expect(stateIn(await ask({ type: 'undo' })).first).toBe('A');
  expect(stateIn(await ask({ type: 'redo' })).first).toBe('P');
  expect(stateIn(await ask({ type: 'reset' })).measures?.dot).toBe(165);
});

test('what cannot be set is refused with the reason, and nothing changes', async () => {
  const { figure, ask, complaints } = await talkTo(site, '');
  const refusal = await ask({
    type: 'set',
    parameters: { vectors: 'A:1,x;B:2,3', nonsense: '1', view: 'sideways' },
  });
  expect(refusal.type).toBe('refusal');
  const told = (refusal as unknown as { complaints: { parameter: string; message: string }[] })
    .complaints;
  expect(told.map(({ parameter }) => parameter).sort()).toEqual(['nonsense', 'vectors', 'view']);
  expect(told.find(({ parameter }) => parameter === 'vectors')?.message).toContain('at “x”');
  expect(await cosineIn(figure)).toBeCloseTo(0.352527889773966, 14);
  expect(complaints).toEqual([]);
});

test('pictures and numbers of what is seen, and of what is not', async () => {
  const { page, ask } = await talkTo(site, 'vectors=A <b>:3,4;B:4,3');
  const svg = valueOf(await ask({ type: 'svg' })) as string;
  expect(svg).toMatch(/^<svg .*A &lt;b&gt;.*<\/svg>$/s);
  const png = valueOf(await ask({ type: 'png', scale: 2 })) as string;
  const size = await page.evaluate(async (source) => {
    const picture = new Image();
    picture.src = source;
    await picture.decode();
    return [picture.naturalWidth, picture.naturalHeight];
  }, png);
  expect(size[0]).toBeGreaterThan(1000);
  expect(valueOf(await ask({ type: 'csv' }))).toBe('name,x,y\r\nA <b>,3,4\r\nB,4,3\r\n');
  const still = valueOf(
    await ask({ type: 'still', parameters: { vectors: 'U:1,2;V:2,1' }, dark: true }),
  ) as string;
  expect(still).toContain('<figure class="still"><svg');
  expect(still).toContain('U, V: cosine similarity 0.800');
  expect(stateIn(await ask({ type: 'state' })).measures?.dot).toBe(24);
});

test('another figure takes another page, and keeps what both have', async () => {
  const { page, figure, ask } = await talkTo(site, 'vectors=A:3,4;B:4,3');
  await ask({ type: 'set', parameters: { figure: 'ratio' } }).catch(() => {});
  await expect.poll(() => page.frames()[1]?.url()).toContain('figure=ratio');
  await ready(page, figure);
  expect(await figure.locator('.board').innerText()).toContain('A');
  expect(await historyAdded(page)).toBe(0);
  const address = page.frames()[1]?.url() ?? '';
  expect(new URL(address).searchParams.get('vectors')).toBe('A:3,4;B:4,3');
});

test('in another figure, the page keeps what its author chose', async () => {
  const { page, figure, throwIn } = await talkTo(site, 'lang=de&theme=dark&vectors=A:3,4;B:4,3');
  await throwIn({ cosineLab: 1, id: 1, type: 'set', parameters: { figure: 'ratio' } });
  await figure.locator('html[lang="de"] .figure[data-state="ready"]').waitFor();
  await expect.poll(() => page.frames()[1]?.url()).toContain('figure=ratio');
  const address = new URL(page.frames()[1]?.url() ?? '').searchParams;
  expect([address.get('lang'), address.get('theme')]).toEqual(['de', 'dark']);
});

test('an exercise reports points, of how many, at which try', async () => {
  const { page, figure, heard } = await talkTo(site, 'figure=pairs&exercise=on');
  const claims = ['C = A', 'D = 2.5 A', 'E = 2.5 A', 'C = 0.2 B', 'D = 0.5 B', 'E = 0.5 B'];
  const check = async (says: 'true' | 'false', pairs: readonly string[]): Promise<void> => {
    for (const name of claims) {
      await figure.getByRole('button', { name: `${name}: ${says}` }).click();
    }
    for (const name of pairs) await figure.getByRole('button', { name }).click();
    await figure.getByRole('button', { name: 'Check my answers' }).click();
    await rest(page);
  };
  // All called false, what holds nearly too: five of six are right, and no pair is found of two.
  await check('false', []);
  await expect.poll(() => heard('exercise')).toHaveLength(1);
  const wrong = { cosineLab: 1, type: 'exercise', max: 8, attempts: 1, complete: false };
  expect((await heard('exercise'))[0]).toMatchObject(wrong);
  await figure.getByRole('button', { name: 'Try again' }).click();
  await rest(page);
  await check('true', ['A and D:', 'B and E:']);
  await expect.poll(() => heard('exercise')).toHaveLength(2);
  expect((await heard('exercise'))[1]).toMatchObject({ max: 8, attempts: 2 });
  const [first, second] = (await heard('exercise')) as unknown as { score: number }[];
  expect(second?.score).toBe((first?.score ?? 0) + 2 - 1);
});
