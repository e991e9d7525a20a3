// Requests of all kinds that a page sends in one task: each is answered in its turn, from one moment.
import { expect, test } from 'vitest';
import type { FromFigure, State } from '../../web/wire/messages';
import { cosineOf } from './support/figure';
import { hostedSite } from './support/hosts';
import { chance } from './support/random';
import { talkTo } from './support/wire';

const site = hostedSite();
const START = 'S:3,4;T:4,3';

interface Sent {
  id: number;
  type: 'set' | 'undo' | 'redo' | 'state' | 'svg' | 'csv';
  parameters?: { vectors: string };
  /** What is there after it. */
  vectors: string;
  /** How many steps there are back and forth. */
  back: number;
  forth: number;
}

/** By chance, with what each of them must find. */
function requests(seed: number, count: number): Sent[] {
  const random = chance(seed);
  const types = ['set', 'set', 'undo', 'undo', 'redo', 'state', 'svg', 'csv'] as const;
  let states = [START];
  let at = 0;
  return Array.from({ length: count }, (_, i) => {
    const type = types[Math.floor(random() * types.length)] ?? 'state';
    const sent: Pick<Sent, 'id' | 'type' | 'parameters'> = { id: 1001 + i, type };
    if (type === 'set') {
      const [x, y] = [1 + Math.floor(9 * random()), -1 - Math.floor(9 * random())];
      const vectors = `P${i}:${x},${i + 1};Q${i}:${i + 2},${y}`;
      sent.parameters = { vectors };
      states = [...states.slice(0, at + 1), vectors];
      at += 1;
    }
    if (type === 'undo') at = Math.max(0, at - 1);
    if (type === 'redo') at = Math.min(states.length - 1, at + 1);
    return { ...sent, vectors: states[at] ?? START, back: at, forth: states.length - 1 - at };
  });
}

const parsed = (vectors: string): { name: string; components: number[] }[] =>
  vectors.split(';').map((one) => {
    const [name = '', numbers = ''] = one.split(':');
    return { name, components: numbers.split(',').map(Number) };
  });

function checkState(state: State, { vectors, back, forth, id }: Sent): void {
  const wanted = parsed(vectors);
  expect(state.vectors, String(id)).toEqual(wanted);
  const [a, b] = wanted as [(typeof wanted)[number], (typeof wanted)[number]];
  expect([state.first, state.second]).toEqual([a.name, b.name]);
  expect(state.measures?.cosine).toBeCloseTo(cosineOf(a.components, b.components), 12);
  expect([state.canUndo, state.canRedo], String(id)).toEqual([back > 0, forth > 0]);
}

function checkAnswer(answer: FromFigure, sent: Sent): void {
  expect(answer, JSON.stringify(sent)).toMatchObject({ type: 'answer', id: sent.id });
  const { value } = answer as FromFigure & { value: unknown };
  const wanted = parsed(sent.vectors);
  if (sent.type === 'csv') {
    const rows = wanted.map(({ name, components }) => `${name},${components.join()}\r\n`);
    expect(value).toBe(`name,x,y\r\n${rows.join('')}`);
  } else if (sent.type === 'svg') {
    const names = [...(value as string).matchAll(/>([PQST]\d*)</g)].map(([, name]) => name);
    expect(new Set(names), String(sent.id)).toEqual(new Set(wanted.map(({ name }) => name)));
  } else checkState(value as State, sent);
}

test.each([1, 2, 3])('are answered in turn, each from its own moment (seed %d)', async (seed) => {
  const { page, heard, ask, complaints } = await talkTo(site, `vectors=${START}`);
  const sent = requests(seed, 120);
  expect(new Set(sent.map(({ type }) => type)).size).toBe(6);
  await page.evaluate((all) => {
    const target = document.querySelector('iframe')?.contentWindow;
    for (const { id, type, parameters } of all)
      target?.postMessage({ cosineLab: 1, id, type, ...(parameters && { parameters }) }, '*');
  }, sent);
  const answers = async (): Promise<FromFigure[]> =>
    (await heard('answer', 'refusal')).filter((one) => 'id' in one && one.id > 1000);
  await expect.poll(async () => (await answers()).length).toBe(sent.length);
  const all = await answers();
  expect(all.map((one) => 'id' in one && one.id)).toEqual(sent.map(({ id }) => id));
  for (const [at, one] of sent.entries()) checkAnswer(all[at] as FromFigure, one);
  // And the figure is where the last of them left it.
  const last = (await ask({ type: 'state' })) as FromFigure & { value: State };
  checkState(last.value, sent.at(-1) as Sent);
  expect(complaints).toEqual([]);
});
