// Figures that share what they show, without their pages: whoever acts, comes late or undoes, all show the same.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SharedStepName } from '../../../../web/figure/bridge/bridge';
import type { Report } from '../../../../web/figure/bridge/report';
import type { ThreadTools } from '../../../../web/figure/page/thread';
import { Thread } from '../../../../web/figure/page/thread';
import type { ThreadMessage } from '../../../../web/wire/messages';

beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());

/** A question that is asked is part of what undo brings back. */
interface Scene {
  readonly value: string;
  readonly asking: boolean;
}

/** As src/lesson/scene/history.h keeps it: placeholders for what happened before a figure came. */
class Figure implements ThreadTools {
  readonly thread: Thread;
  /** Said, and not taken back. */
  misfits = 0;
  said = 0;
  /** Only figures of one kind have something in common. */
  kind = 'data';
  onScreen = true;
  #now: Scene;
  #past: Scene[] = [];
  #future: Scene[] = [];
  #before: Scene | null = null;
  #acts = 0;
  #revision = 0;
  #dragging = false;
  readonly #bus: Bus;

  constructor(bus: Bus, value: string, name = 'thread') {
    this.#bus = bus;
    this.#now = { value, asking: false };
    bus.figures.push(this);
    this.thread = new Thread(name, this);
  }

  get value(): string {
    return this.#now.value;
  }
  get asking(): boolean {
    return this.#now.asking;
  }
  report(): Report {
    return {
      acts: this.#acts,
      position: this.#past.length,
      undone: this.#future.length,
      revision: this.#revision,
      dragging: this.#dragging,
      asking: this.asking,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    } as Report;
  }
  share = (): Record<string, string> => ({ value: this.value, kind: this.kind });
  isSeen = (): boolean => this.onScreen;
  fits = ({ kind }: Record<string, string>): boolean => kind === this.kind;
  misfit(): () => void {
    ++this.said;
    ++this.misfits;
    return () => void --this.misfits;
  }
  post(message: ThreadMessage): void {
    this.#bus.send(message, this);
  }
  take({ value = '', kind }: Record<string, string>, step: SharedStepName): void {
    if (step === 'underWay') this.#before ??= this.#now;
    if (step === 'whole') {
      this.#past.push(this.#before ?? this.#now);
      this.#future = [];
      this.#before = null;
    }
    if (kind === this.kind) this.#change({ value });
  }
  join(position: number, undone: number): void {
    this.#past = Array.from({ length: position }, () => this.#now);
    this.#future = Array.from({ length: undone }, () => this.#now);
  }
  act(way: 'undo' | 'redo'): void {
    const [from, to] = way === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.#now);
    this.#change(next);
  }

  // What a hand does.
  drag(next: Partial<Scene>): void {
    if (!this.#dragging) this.#before = this.#now;
    this.#dragging = true;
    this.#change(next);
    this.frame();
  }
  release(): void {
    this.#dragging = false;
    this.#past.push(this.#before ?? this.#now);
    this.#before = null;
    this.#future = [];
    ++this.#acts;
    this.frame();
  }
  set(value: string): void {
    this.drag({ value });
    this.release();
  }
  /** A question makes a case of its own, and is one step. */
  ask(value: string): void {
    this.#past.push(this.#now);
    this.#future = [];
    ++this.#acts;
    this.#change({ value, asking: true });
    this.frame();
  }
  answer(): void {
    this.#past.push(this.#now);
    this.#future = [];
    ++this.#acts;
    this.#change({ asking: false });
    this.frame();
  }
  travel(way: 'undo' | 'redo'): void {
    this.act(way);
    this.frame();
  }
  frame(): void {
    this.thread.tellStep(this.report());
  }
  #change(next: Partial<Scene>): void {
    this.#now = { ...this.#now, ...next };
    ++this.#revision;
  }
}

class Bus {
  readonly figures: Figure[] = [];
  readonly sent: ThreadMessage[] = [];
  readonly #waiting: [ThreadMessage, Figure][] = [];

  send(message: ThreadMessage, from: Figure): void {
    this.sent.push(message);
    this.#waiting.push([message, from]);
  }
  /** Every message comes twice, as by two ways, and all that it leads to. */
  async settle(): Promise<void> {
    while (this.#waiting.length > 0) {
      for (const [message, from] of this.#waiting.splice(0)) {
        for (const one of this.figures) if (one !== from) one.thread.hear(message);
        for (const one of this.figures) if (one !== from) one.thread.hear(message);
      }
      await vi.advanceTimersByTimeAsync(0);
    }
  }
}

const values = (bus: Bus): string[] => bus.figures.map(({ value }) => value);

test('a drag is shown while it lasts, and is one step', async () => {
  const bus = new Bus();
  const [one, two] = [new Figure(bus, 'a'), new Figure(bus, 'a')];
  await bus.settle();
  one.drag({ value: 'b' });
  await bus.settle();
  expect(two.value).toBe('b');
  expect(two.report().canUndo).toBe(false);
  one.drag({ value: 'c' });
  one.release();
  await bus.settle();
  expect(two.report().position).toBe(1);
  two.travel('undo');
  await bus.settle();
  expect(values(bus)).toEqual(['a', 'a']);
});

test('what nobody hears is not said', async () => {
  const bus = new Bus();
  const one = new Figure(bus, 'a');
  await bus.settle();
  one.set('b');
  expect(bus.sent.map(({ about }) => about)).toEqual(['hello']);
});

test('of many movements only the last has to be shown', async () => {
  const bus = new Bus();
  const [one, two] = [new Figure(bus, 'a'), new Figure(bus, 'a')];
  await bus.settle();
  const take = vi.spyOn(two, 'take');
  for (let i = 0; i < 50; ++i) one.drag({ value: `b${i}` });
  await bus.settle();
  expect(two.value).toBe('b49');
  expect(take.mock.calls.length).toBeLessThan(3);
});

test('out of sight, a movement is not shown, but its end is, and what is there when it comes into sight', async () => {
  const bus = new Bus();
  const [one, two] = [new Figure(bus, 'a'), new Figure(bus, 'a')];
  await bus.settle();
  two.onScreen = false;
  one.drag({ value: 'b' });
  await bus.settle();
  expect(two.value).toBe('a');
  two.onScreen = true;
  two.thread.catchUp();
  expect(two.value).toBe('b');
  two.onScreen = false;
  one.drag({ value: 'c' });
  await bus.settle();
  one.release();
  await bus.settle();
  expect(two.value).toBe('c');
  two.travel('undo');
  await bus.settle();
  expect(values(bus)).toEqual(['a', 'a']);
});

test('before anything was done, each keeps what its author gave it', async () => {
  const bus = new Bus();
  new Figure(bus, 'a');
  new Figure(bus, 'b');
  await bus.settle();
  expect(values(bus)).toEqual(['a', 'b']);
});

test('other threads, and messages of another shape, are not heard', async () => {
  const bus = new Bus();
  const one = new Figure(bus, 'a');
  const other = new Figure(bus, 'a', 'other');
  await bus.settle();
  one.set('b');
  await bus.settle();
  expect(other.value).toBe('a');
  const good = { thread: 'thread', from: 'x', turn: 1, about: 'step', position: 1, undone: 0 };
  for (const bad of [
    null,
    'step',
    { ...good },
    { ...good, parameters: { value: 7 } },
    { ...good, parameters: { value: 'z' }, turn: -1 },
    { ...good, parameters: { value: 'z' }, about: 1 },
    { ...good, parameters: { value: 'z' }, about: 'toString' },
  ]) {
    one.thread.hear(bad);
  }
  expect(one.value).toBe('b');
});

/** Longer than a figure waits before it says that none of the others fits. */
const patience = (): Promise<unknown> => vi.advanceTimersByTimeAsync(600);

test('a figure that shares nothing says so once, and counts the steps all the same', async () => {
  const bus = new Bus();
  const [one, two] = [new Figure(bus, 'a'), new Figure(bus, 'x')];
  two.kind = 'text';
  await bus.settle();
  one.set('b');
  one.set('c');
  await bus.settle();
  await patience();
  expect(two.said).toBe(1);
  expect(two.misfits).toBe(1);
  expect(two.value).toBe('x');
  expect(two.report().position).toBe(2);
});

test('one of the others is enough, whoever speaks first', async () => {
  const bus = new Bus();
  const text = new Figure(bus, 'x');
  text.kind = 'text';
  const [one, two] = [new Figure(bus, 'a'), new Figure(bus, 'a')];
  await bus.settle();
  await patience();
  expect([one.said, two.said, text.said]).toEqual([0, 0, 1]);
  // One that comes late takes it back.
  const late = new Figure(bus, 'y');
  late.kind = 'text';
  await bus.settle();
  expect([text.misfits, late.misfits]).toEqual([0, 0]);
  late.set('z');
  await bus.settle();
  expect([text.misfits, late.misfits]).toEqual([0, 0]);
  expect(text.value).toBe('z');
});

test('whichever starts first, each says so that has nothing in common with any other', async () => {
  for (const kinds of ['abc', 'aab', 'aba', 'baa', 'abab']) {
    const bus = new Bus();
    for (const kind of kinds) {
      new Figure(bus, kind).kind = kind;
      await bus.settle();
      await patience();
    }
    const alone = [...kinds].map((kind) => kinds.split(kind).length === 2);
    expect(
      bus.figures.map(({ misfits }) => misfits === 1),
      kinds,
    ).toEqual(alone);
  }
});

test('a question keeps its case, and afterwards its figure shows what the others show', async () => {
  const bus = new Bus();
  const [one, two] = [new Figure(bus, 'a'), new Figure(bus, 'a')];
  await bus.settle();
  one.set('b');
  await bus.settle();
  two.ask('case');
  await bus.settle();
  expect(values(bus)).toEqual(['b', 'case']);
  one.set('c');
  await bus.settle();
  expect(values(bus)).toEqual(['c', 'case']);
  two.answer();
  await bus.settle();
  expect(values(bus)).toEqual(['c', 'c']);
  expect(one.report().position).toBe(4);
  expect(two.report().position).toBe(4);
});

/** The same numbers for the same seed. */
function dice(seed: number): (count: number) => number {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'random acts, questions, undo, redo and late comers: seed %i',
  async (seed) => {
    const roll = dice(seed + 1);
    const bus = new Bus();
    new Figure(bus, 'start');
    await bus.settle();
    const done: string[] = ['start'];
    let at = 0;
    for (let act = 0; act < 40; ++act) {
      const one = bus.figures[roll(bus.figures.length)] as Figure;
      // The first one asks nothing: what all others have forgotten in their questions, nobody can tell.
      const kind = roll(one === bus.figures[0] ? 6 : 8);
      // What is done while a question is asked counts, and changes nothing for the others.
      const lasts = one.asking || kind > 5;
      if (kind < 2 || kind > 5) {
        done.splice(at + 1, done.length, lasts ? String(done[at]) : `v${act}`);
        ++at;
        if (kind < 2) one.set(`v${act}`);
        else if (one.asking) one.answer();
        else one.ask(`case${act}`);
      } else if (kind < 4) {
        at = Math.max(0, at - 1);
        one.travel('undo');
      } else if (kind < 5) {
        at = Math.min(done.length - 1, at + 1);
        one.travel('redo');
      } else if (bus.figures.length < 5) {
        new Figure(bus, 'start');
      }
      await bus.settle();
      const open = bus.figures.filter(({ asking }) => !asking);
      expect(open.map(({ value }) => value)).toEqual(open.map(() => done[at]));
      for (const figure of bus.figures) {
        expect(figure.report()).toMatchObject({ position: at, undone: done.length - 1 - at });
      }
    }
  },
);
