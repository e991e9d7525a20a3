// Somebody who does anything at all, by chance: each act is a plain value, so that it can be done again.
import type { Frame, Page } from 'playwright-core';
import type { Request } from '../../../web/wire/messages';

/** Shares are of the stage, or of the list of what there is; they go from 0 to 1. */
export type Act =
  | { do: 'drag'; from: number; x: number; y: number; steps: number }
  | { do: 'press'; share: number }
  | { do: 'tap'; x: number; y: number }
  | { do: 'wheel'; x: number; y: number; by: number }
  | { do: 'key'; share: number; keys: string[] }
  | { do: 'slide'; share: number; to: number }
  | { do: 'type'; share: number; text: string; enter: boolean }
  | { do: 'ask'; request: Request }
  /** Goes where the figure's own link for sharing leads. */
  | { do: 'share' }
  | { do: 'throw'; message: unknown }
  | { do: 'size'; width: number; height: number }
  | { do: 'dark'; dark: boolean };

const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Shift+ArrowUp', 'Alt+ArrowLeft'],
  ...['Enter', 'Escape', 'Tab', 'Shift+Tab', 'Space', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['+', '-', '0', '?', 'd', 'Control+z', 'Control+y', 'Control+Shift+z', 'Delete', '[', ']'],
];
const TEXTS = [
  ...['', '0', '7,5', '-3', '1e300', '-1e-300', 'abc', 'king', 'Hello, world', '0 1 2', '99999'],
  ...[
    'A; 1; 2\nB; 3; 4',
    'name; a (kg); b [m]\nX; 1; 2\nY; -3; 4\nZ; 0; 0',
    '=',
    '\u05d0; 1; 2\nB; 2; 1',
  ],
  ...['king - man + woman', '<b>x</b>; 1; 2\nB; 3; 4', '1;2\n1;2', 'NaN', '\u22125', '12 kg'],
];
const SIZES = [
  [330, 560],
  [360, 700],
  [580, 420],
  [700, 560],
] as const;

// Links that were shared from figures of every kind, and what a page might set; some of it is refused.
const SHARED: readonly Record<string, string>[] = [
  { vectors: 'A:3,4;B:4,3' },
  { vectors: 'A:3,4;B:4,3;C:-1,0.5', compare: 'B,C', dims: 'mass:kg;volume:L' },
  { vectors: 'A:1e300,-2e299;B:3e-300,1e-300' },
  { vectors: 'A:0,0;B:1,2', view: 'circle' },
  { vectors: 'P:1,2,3,4;Q:-4,3,-2,1;R:0,0,0,1', compare: 'R,Q' },
  { dims: 'length:m;width:m', vectors: 'A:7.25,-1e-7;B:1,1e6' },
  { compare: 'B,A' },
  { view: 'circle' },
  { data: 'words', pair: 'man,woman' },
  { dimensions: '50', seed: '7' },
  { text: 'Hello, world', vocabulary: 'letters' },
  { pair: 'paris,london', sum: 'king-man+woman' },
  { angle: 'radians', digits: '5' },
  { vectors: 'A:1,x;B:2', view: 'sideways' },
  {},
];

type Asked = Exclude<Request['type'], 'png' | 'page' | 'thread'>;

export function askFor(type: Asked, random: () => number): Act & { do: 'ask' } {
  const request: Request =
    type === 'set'
      ? { type, parameters: of(SHARED, random) }
      : type === 'still'
        ? { type, parameters: of(SHARED, random), dark: random() < 0.5 }
        : { type };
  return { do: 'ask', request };
}

const ASKED: readonly Asked[] = [
  ...(['undo', 'redo', 'reset', 'state', 'svg', 'csv', 'still', 'set', 'set', 'set'] as const),
];

const WORDS = [
  ...['set', 'undo', 'png', 'page', 'thread', 'still', 'state', 'eval', '__proto__', 'constructor'],
  ...['figure', 'vectors', 'dims', 'state', 'A:1,2;B:3,4', 'light', 'cosine', 'change', 'pairs'],
];
const FIELDS = [
  ...['type', 'parameters', 'dark', 'scale', 'theme', 'message', 'thread', 'from', 'turn', 'about'],
  ...['position', 'undone', '__proto__', 'vectors', 'figure', 'state'],
];

/** Of the right words in any order, and nested at will. */
function anything(random: () => number, depth: number): unknown {
  const kind = random();
  if (kind < 0.35 && depth > 0)
    return Object.fromEntries(
      Array.from({ length: Math.floor(6 * random()) }, () => [
        of(FIELDS, random),
        anything(random, depth - 1),
      ]),
    );
  if (kind < 0.4 && depth > 0) return [anything(random, depth - 1)];
  if (kind < 0.5) return of([null, true, false], random);
  if (kind < 0.65) return of([0, -1, 1e9, 0.5, Number.NaN, Number.POSITIVE_INFINITY], random);
  return of(WORDS, random);
}

export function anyMessage(random: () => number): unknown {
  const types = ['set', 'png', 'page', 'thread', 'still', 'toString'];
  return {
    cosineLab: random() < 0.9 ? 1 : 2,
    id: random() < 0.9 ? -1 : 'x',
    type: of(types, random),
    parameters: anything(random, 2),
    message: anything(random, 2),
    ...(anything(random, 1) as object),
  };
}

const of = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

export function anyAct(random: () => number): Act {
  const [share, x, y] = [random(), random(), random()];
  const kind = random();
  if (kind < 0.26) return { do: 'drag', from: share, x, y, steps: 1 + Math.floor(random() * 5) };
  if (kind < 0.56) return { do: 'press', share };
  if (kind < 0.62) return { do: 'tap', x, y };
  if (kind < 0.65) return { do: 'wheel', x, y, by: Math.round(600 * random() - 300) };
  if (kind < 0.77) {
    const keys = Array.from({ length: 1 + Math.floor(random() * 4) }, () => of(KEYS, random));
    return { do: 'key', share, keys };
  }
  if (kind < 0.81) return { do: 'slide', share, to: random() };
  if (kind < 0.86) return { do: 'type', share, text: of(TEXTS, random), enter: random() < 0.7 };
  if (kind < 0.935) return askFor(of(ASKED, random), random);
  if (kind < 0.945) return { do: 'share' };
  if (kind < 0.96) return { do: 'throw', message: anyMessage(random) };
  if (kind < 0.98) return { do: 'dark', dark: random() < 0.5 };
  const [width, height] = of(SIZES, random);
  return { do: 'size', width, height };
}

// The full screen is the browser's, and the sheet's own buttons make files.
const PRESSED =
  ':is(.guide, .board, .views, dialog) :is(button, summary, input:is([type="radio"], [type="checkbox"]), select), ' +
  '.toolbar button:not([data-tool="full"])';
const FOCUSED = '[tabindex="0"], button, input, select, summary, textarea';
const SLID = 'input[type="range"]';
const TYPED = 'textarea, input[type="text"], input:not([type])';
const HELD = '.handle:not(.away)';

export interface Monkey {
  page: Page;
  frame: Frame;
  ask(request: Request): Promise<unknown>;
  throwIn(message: unknown): Promise<void>;
  /** Goes to another address in the same frame, and waits for its figure. */
  goTo(url: string): Promise<void>;
}

/** Where one of what can be seen of a kind stands in the page; nothing where there is none. */
async function spotOf(
  { page, frame }: Monkey,
  kind: string,
  share: number,
  focus = false,
): Promise<{ x: number; y: number } | null> {
  const inside = await frame.evaluate(
    ([selector, part, takesFocus]) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
        one.checkVisibility(),
      );
      const one = all[Math.floor(part * all.length)];
      if (!one) return null;
      one.scrollIntoView({ block: 'nearest' });
      if (takesFocus) one.focus();
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    [kind, share, focus] as const,
  );
  const box = await page.locator('iframe').boundingBox();
  return inside && box && { x: box.x + inside.x, y: box.y + inside.y };
}

async function onStage({ page, frame }: Monkey, x: number, y: number): Promise<[number, number]> {
  const stage = await frame.evaluate(() => {
    const box = document.querySelector('.stage')?.getBoundingClientRect();
    return box ? [box.x, box.y, box.width, box.height] : [0, 0, 0, 0];
  });
  const [left = 0, top = 0, width = 0, height = 0] = stage;
  const box = await page.locator('iframe').boundingBox();
  return [(box?.x ?? 0) + left + x * width, (box?.y ?? 0) + top + y * height];
}

async function drag(monkey: Monkey, act: Act & { do: 'drag' }): Promise<void> {
  const { mouse } = monkey.page;
  const from = await spotOf(monkey, HELD, act.from);
  const to = await onStage(monkey, act.x, act.y);
  await mouse.move(...(from ? ([from.x, from.y] as const) : ([to[0] / 2, to[1] / 2] as const)));
  await mouse.down();
  await mouse.move(...to, { steps: act.steps });
  await mouse.up();
}

async function type(monkey: Monkey, act: Act & { do: 'type' }): Promise<void> {
  const { keyboard } = monkey.page;
  if (!(await spotOf(monkey, TYPED, act.share, true))) return;
  await keyboard.press('Control+a');
  await keyboard.insertText(act.text);
  if (act.enter) await keyboard.press('Enter');
}

async function slide(monkey: Monkey, act: Act & { do: 'slide' }): Promise<void> {
  if (!(await spotOf(monkey, SLID, act.share, true))) return;
  await monkey.page.keyboard.press(act.to < 0.5 ? 'Home' : 'End');
  for (let i = 0; i < 10 * Math.min(act.to, 1 - act.to); ++i)
    await monkey.page.keyboard.press(act.to < 0.5 ? 'ArrowRight' : 'ArrowLeft');
}

async function press(monkey: Monkey, act: Act & { do: 'press' }): Promise<void> {
  const spot = await spotOf(monkey, PRESSED, act.share);
  if (spot) await monkey.page.mouse.click(spot.x, spot.y);
}

async function keys(monkey: Monkey, act: Act & { do: 'key' }): Promise<void> {
  await spotOf(monkey, FOCUSED, act.share, true);
  for (const key of act.keys) await monkey.page.keyboard.press(key);
}

async function share({ frame, goTo }: Monkey): Promise<void> {
  const tool = frame.locator('[data-tool="share"]');
  // What is graded may be shared in some of its states only.
  if (!(await tool.isVisible())) return;
  const link = frame.locator('.share:not([hidden]) input');
  if ((await link.count()) === 0) await tool.press('Enter');
  await goTo(await link.inputValue());
}

export async function perform(monkey: Monkey, act: Act): Promise<void> {
  const { page } = monkey;
  // A dialog lets nothing else be used: left open, it would be the end of the visit.
  if (act.do !== 'press' && (await monkey.frame.locator('dialog[open]').count()) > 0)
    await page.keyboard.press('Escape');
  switch (act.do) {
    case 'drag':
      return drag(monkey, act);
    case 'press':
      return press(monkey, act);
    case 'key':
      return keys(monkey, act);
    case 'slide':
      return slide(monkey, act);
    case 'type':
      return type(monkey, act);
    case 'tap':
      return page.mouse.click(...(await onStage(monkey, act.x, act.y)));
    case 'wheel':
      await page.mouse.move(...(await onStage(monkey, act.x, act.y)));
      return page.mouse.wheel(0, act.by);
    case 'ask':
      return void (await monkey.ask(act.request));
    case 'share':
      return share(monkey);
    case 'throw':
      return monkey.throwIn(act.message);
    case 'dark':
      return page.emulateMedia({ colorScheme: act.dark ? 'dark' : 'light' });
    case 'size':
      return page.locator('iframe').evaluate((frame, { width, height }) => {
        frame.style.width = `${width}px`;
        frame.style.height = `${height}px`;
      }, act);
  }
}
