// More is said to a figure of a thread than it can follow: it follows what it can, and remembers no more than it may.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Report } from '../../../../web/figure/bridge/report';
import { Thread } from '../../../../web/figure/page/thread';
import type { ThreadMessage } from '../../../../web/wire/messages';

/** What the figure's clock says; only what the others show takes time. */
let now = 0;
beforeEach(() => {
  now = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function listener(): { thread: Thread; taken: string[]; said: string[] } {
  const taken: string[] = [];
  const said: string[] = [];
  const report = { acts: 0, position: 0, undone: 0, revision: 0, dragging: false, asking: false };
  const thread = new Thread('m', {
    report: () => report as Report,
    share: () => ({}),
    take: ({ value = '' }) => {
      taken.push(value);
      now += 1;
    },
    fits: () => true,
    join: () => {},
    act: () => {},
    isSeen: () => true,
    post: ({ about }) => void said.push(about),
    misfit: () => () => {},
  });
  return { thread, taken, said };
}

const message = (from: string, turn: number, about: string): ThreadMessage => ({
  thread: 'm',
  from,
  turn,
  about,
  position: 0,
  undone: 0,
  parameters: { value: String(turn) },
});

test('of a flood a slice is followed at a time, and no more waits than there is room for', () => {
  const { thread, taken } = listener();
  for (let turn = 1; turn <= 10_000; ++turn) thread.hear(message('one', turn, 'step'));
  expect(taken).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  vi.advanceTimersToNextTimer();
  expect(taken).toHaveLength(16);
  vi.runAllTimers();
  expect(taken).toEqual(Array.from({ length: 208 }, (_, index) => String(index + 1)));
  // Once that is over, the next message is followed at once.
  thread.hear(message('one', 10_001, 'step'));
  expect(taken.at(-1)).toBe('10001');
});

test('of those that have spoken, the hundred that were heard last are remembered', () => {
  const { thread, said } = listener();
  const greet = (index: number): void => thread.hear(message(`number ${index}`, 1, 'hello'));
  for (let index = 0; index < 150; ++index) greet(index);
  const welcomes = (): number => said.filter((about) => about === 'welcome').length;
  expect(welcomes()).toBe(150);
  for (let index = 50; index < 150; ++index) greet(index);
  expect(welcomes()).toBe(150);
  greet(0);
  expect(welcomes()).toBe(151);
});
