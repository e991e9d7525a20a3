// Thousands of messages and addresses of ill will: no error, no request, and the figure still works. With
// COSINE_LAB_LONG, as in monkey.test.ts, there are ten thousand.
import { expect, test } from 'vitest';
import { hostedSite, cosineIn, dist, dragIn, ready, serve } from './support/hosts';
import { random } from './support/random';
import { visit } from './support/site';
import { talkTo } from './support/wire';

const site = hostedSite();

const ROUNDS = process.env['COSINE_LAB_LONG'] ? 10_000 : 2_500;

// These open the page anew where a message asks for them.
const ANEW = ['figure', 'questions', 'ask'];
const NAMES = [
  ...ANEW,
  'vectors',
  'dims',
  'compare',
  'claims',
  'data',
  'view',
  'steps',
  'exercise',
];
const MORE = [
  'seed',
  'text',
  'vocabulary',
  'snap',
  'angle',
  'digits',
  'state',
  'v',
  'theme',
  'colors',
  'description',
];
const PIECES = [
  'A:3,30',
  ';',
  ':',
  ',',
  '1e999',
  'NaN',
  '-0',
  '<img src=x onerror=alert(1)>',
  '\u0000',
];
const OTHERS = [
  '../../x',
  'javascript:alert(1)',
  'https://evil.example/',
  '%3B',
  '🂡'.repeat(9),
  'on',
  '/',
];

function text(pick: (below: number) => number): string {
  const all = [...PIECES, ...OTHERS, 'pairs', 'at:0,1,2', 'x'.repeat(pick(200))];
  return Array.from({ length: pick(6) }, () => all[pick(all.length)] ?? '').join('');
}

function values(pick: (below: number) => number): Record<string, unknown> {
  const names = [...NAMES.slice(ANEW.length), ...MORE, 'constructor', '__proto__', 'src'];
  const entries = Array.from({ length: pick(5) }, () => [
    names[pick(names.length)] ?? '',
    pick(12) === 0 ? pick(9) : text(pick),
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function message(pick: (below: number) => number): unknown {
  const types = ['set', 'set', 'still', 'undo', 'redo', 'reset', 'state', 'csv', 'svg', 'png'];
  const odd = ['eval', 'load', 'context', 'import', '', 'toString'];
  const kind = pick(10);
  if (kind === 0) return [null, 7, 'undo', [], { type: 'set' }, true][pick(6)];
  return {
    cosineLab: kind === 1 ? text(pick) : 1,
    id: kind === 2 ? text(pick) : pick(1000),
    type: kind === 3 ? odd[pick(odd.length)] : types[pick(types.length - 1)],
    parameters: kind === 4 ? text(pick) : values(pick),
    dark: kind === 5 ? 'x' : pick(2) === 0,
    live: pick(2) === 0,
    src: 'https://evil.example/x.js',
  };
}

test('messages', async () => {
  const { page, figure, requests, complaints, ask } = await talkTo(site, '');
  // A hand, as any message, makes the figure fetch the other part of its own program, once.
  await figure.locator('[data-handle]').first().hover();
  await expect.poll(() => requests.some((path) => path.includes('cosine-lab.rest'))).toBe(true);
  // So do the words for what is wrong.
  expect((await ask({ type: 'set', parameters: { vectors: 'A' } })).type).toBe('refusal');
  const before = requests.length;
  const pick = random(1);
  const all = Array.from({ length: ROUNDS }, () => message(pick));
  await page.evaluate(async (messages) => {
    const target = document.querySelector('iframe')?.contentWindow;
    // No more than the figure lets wait; else it would refuse what it is to be tried with.
    const answered = (id: number): Promise<void> =>
      new Promise((done) => {
        addEventListener('message', function hear({ data }: MessageEvent<{ id?: unknown }>) {
          if (data.id !== id) return;
          removeEventListener('message', hear);
          done();
        });
        target?.postMessage({ cosineLab: 1, id, type: 'state' }, '*');
      });
    for (const [index, one] of messages.entries()) {
      target?.postMessage(one, '*');
      if (index % 200 === 199) await answered(1_000_000 + index);
    }
  }, all);
  expect((await ask({ type: 'reset' })).type).toBe('answer');
  await ready(page, figure);
  await dragIn(page, figure, 'A', { x: 40, y: 20 });
  expect(await cosineIn(figure)).not.toBe(0.3525278897739656);
  expect(requests.slice(before)).toEqual([]);
  expect(complaints).toEqual([]);
}, 300_000);

test('parameters', async () => {
  const server = await serve(dist);
  const { page } = await visit({ ...site, url: server.url }, { path: 'figure.html' });
  await ready(page, page);
  const asked = server.asked.length;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', () => errors.push('a dialog'));
  // The module reads them as it reads the address, without ten thousand loads of the page.
  const pick = random(2);
  const all = Array.from({ length: ROUNDS }, () => ({
    ...values(pick),
    figure: ['pairs', 'tokens', 'embedding', 'metric', 'ratio', 'highdim', text(pick)][pick(7)],
  }));
  const body = `<script>addEventListener('message', (e) => (window.last = e.data))</script>`;
  await page.evaluate(
    ([host, url]) => {
      document.documentElement.innerHTML = host ?? '';
      const frame = document.createElement('iframe');
      frame.src = url ?? '';
      document.body.append(frame);
    },
    [body, `${server.url}figure.html`],
  );
  const inner = page.frameLocator('iframe');
  await inner.locator('.figure[data-state="ready"]').waitFor();
  const answered = await page.evaluate(async (many) => {
    const target = document.querySelector('iframe')?.contentWindow;
    let count = 0;
    await new Promise<void>((done) => {
      addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
        if (data.type !== 'answer' && data.type !== 'refusal') return;
        if (++count === many.length) done();
      });
      for (const [id, parameters] of many.entries()) {
        const texts = Object.fromEntries(
          Object.entries(parameters).map(([name, value]) => [name, String(value)]),
        );
        target?.postMessage(
          { cosineLab: 1, id, type: 'still', parameters: texts, dark: false },
          '*',
        );
      }
    });
    return count;
  }, all);
  expect(answered).toBe(ROUNDS);
  expect(errors).toEqual([]);
  expect(server.asked.slice(asked).filter((path) => !/figure|assets/.test(path))).toEqual([]);
}, 300_000);
