// Figures that share what they show, without their pages: whoever acts, comes late or undoes, all show the same.
import { expect, test, vi } from 'vitest';
import { SharedStep } from '../../../../web/figure/bridge/boundary';
import type { Report } from '../../../../web/figure/bridge/report';
import type { ThreadTools } from '../../../../web/figure/page/thread';
import { Thread } from '../../../../web/figure/page/thread';
import type { ThreadMessage } from '../../../../web/wire/messages';

/** As src/lesson/scene/history.h keeps it: placeholders for what happened before a figure came. */
class Figure implements ThreadTools {
  readonly thread: Thread;
  value: string;
  misfits = 0;
  fitting = true;
  #past: string[] = [];
  #future: string[] = [];
  #before: string | null = null;
  #acts = 0;
  #revision = 0;
  #dragging = false;
  readonly #bus: Bus;

  constructor(bus: Bus, value: string, name = 'thread') {
    this.#bus = bus;
    this.value = value;
    bus.figures.push(this);
    this.thread = new Thread(name, this);
  }

  report(): Report {
    return {
      acts: this.#acts,
      position: this.#past.length,
      undone: this.#future.length,
      revision: this.#revision,
      dragging: this.#dragging,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    } as Report;
  }
  share = (): Record<string, string> => ({ value: this.value });
  fits = (): boolean => this.fitting;
  misfit = (): void => void ++this.misfits;
  post(message: ThreadMessage): void {
    this.#bus.send(message, this);
  }
  take({ value = '' }: Record<string, string>, step: SharedStep): void {
    if (step === SharedStep.underWay) this.#before ??= this.value;
    if (step === SharedStep.whole) {
      this.#past.push(this.#before ?? this.value);
      this.#future = [];
      this.#before = null;
    }
    if (this.fitting) this.#change(value);
  }
  join(position: number, undone: number): void {
    this.#past = Array.from({ length: position }, () => this.value);
    this.#future = Array.from({ length: undone }, () => this.value);
  }
  act(way: 'undo' | 'redo'): void {
    const [from, to] = way === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.value);
    this.#change(next);
  }

  // What a hand does.
  drag(value: string): void {
    if (!this.#dragging) this.#before = this.value;
    this.#dragging = true;
    this.#change(value);
    this.frame();
  }
  release(): void {
    this.#dragging = false;
    this.#past.push(this.#before ?? '');
    this.#before = null;
    this.#future = [];
    ++this.#acts;
    this.frame();
  }
  set(value: string): void {
    this.drag(value);
    this.release();
  }
  travel(way: 'undo' | 'redo'): void {
    this.act(way);
    this.frame();
  }
  frame(): void {
    this.thread.shown(this.report());
  }
  #change(value: string): void {
    this.value = value;
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
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

const values = (bus: Bus): string[] => bus.figures.map(({ value }) => value);

test('a drag is shown while it lasts, and is one step', async () => {
  const bus = new Bus();
  const [one, two] = [new Figure(bus, 'a'), new Figure(bus, 'a')];
  await bus.settle();
  one.drag('b');
  await bus.settle();
  expect(two.value).toBe('b');
  expect(two.report().canUndo).toBe(false);
  one.drag('c');
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
  for (let i = 0; i < 50; ++i) one.drag(`b${i}`);
  await bus.settle();
  expect(two.value).toBe('b49');
  expect(take.mock.calls.length).toBeLessThan(3);
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

test('a figure that shares nothing says so once, and counts the steps all the same', async () => {
  const bus = new Bus();
  const [one, two] = [new Figure(bus, 'a'), new Figure(bus, 'x')];
  two.fitting = false;
  await bus.settle();
  one.set('b');
  one.set('c');
  await bus.settle();
  expect(two.misfits).toBe(1);
  expect(two.value).toBe('x');
  expect(two.report().position).toBe(2);
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
  'random acts, undo, redo and late comers: seed %i',
  async (seed) => {
    const roll = dice(seed + 1);
    const bus = new Bus();
    new Figure(bus, 'start');
    await bus.settle();
    const done: string[] = ['start'];
    let at = 0;
    for (let act = 0; act < 40; ++act) {
      const one = bus.figures[roll(bus.figures.length)] as Figure;
      const kind = roll(6);
      if (kind < 2) {
        done.splice(++at, done.length, `v${act}`);
        one.set(`v${act}`);
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
      expect(values(bus)).toEqual(bus.figures.map(() => done[at]));
      for (const figure of bus.figures) {
        expect(figure.report()).toMatchObject({ position: at, undone: done.length - 1 - at });
      }
    }
  },
);
