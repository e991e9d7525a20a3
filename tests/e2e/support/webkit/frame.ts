// Runs functions in a page of WebKitGTK or in a frame of it.
import type { Driver } from './driver';
import { finderSource } from './selectors';

/** What the page said since it was asked last. */
export type Listener = (kind: 'console' | 'pageerror', type: string, text: string) => void;

/** The selectors of the frames, from the outermost. */
export type Path = readonly string[];

export const nthFrame = (index: number): Path => [`iframe >> nth=${index}`];

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Of numbers that JSON does not know, of undefined, which it takes for null in lists, and of what stays in the page. */
const code = `
const encode = (value) => JSON.stringify({ value }, (_, part) =>
  part === undefined ? { $undefined: true } : part === window || part instanceof Node ? null : typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))
    ? { $number: Object.is(part, -0) ? '-0' : String(part) } : part);
const decode = (text) => JSON.parse(text, (_, part) =>
  part && part.$number !== undefined ? Number(part.$number)
    : part && part.$handle !== undefined ? lab.handles[part.$handle] : part).value;
`;

const encode = (value: unknown): string =>
  JSON.stringify({ value }, (_, part: unknown) =>
    typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))
      ? { $number: Object.is(part, -0) ? '-0' : String(part) }
      : part,
  );

const decode = (text: string): unknown =>
  (
    JSON.parse(text, (_, part: { $number?: string; $undefined?: true } | null) => {
      if (part?.$undefined) return undefined;
      return part?.$number === undefined ? part : Number(part.$number);
    }) as { value: unknown }
  ).value;

/** What a frame is told before the driver enters it, which gives it the focus. */
const ENTERING = 'The driver comes.';

/** WebDriver has no events, so the page itself keeps what it says. */
export const ears = `
const lab = window.__lab ?? (window.__lab = (() => {
  const said = [];
  // Other drivers take what ResizeObserver could not tell in time for no error.
  const isError = (message) => message && !message.startsWith('ResizeObserver loop');
  addEventListener('error', (event) => { if (isError(event.message)) said.push(['pageerror', 'error', event.message, event]); });
  addEventListener('unhandledrejection', (event) => said.push(['pageerror', 'error', String(event.reason?.message ?? event.reason), event]));
  for (const type of ['error', 'warn', 'info', 'log', 'debug']) {
    const own = console[type];
    console[type] = (...parts) => {
      said.push(['console', type === 'warn' ? 'warning' : type, parts.map(String).join(' ')]);
      own.apply(console, parts);
    };
  }
  const lab = { said, handles: [], late: [], wait: setTimeout.bind(window), entering: false };
  addEventListener('message', (event) => {
    if (event.data !== '${ENTERING}') return;
    event.stopImmediatePropagation();
    lab.entering = true;
  }, true);
  addEventListener('focus', (event) => {
    if (lab.entering && event.target === window) event.stopImmediatePropagation();
  }, true);
  return lab;
})());
`;

/** What takes longer may wait for what the driver does next, which does one thing at a time. */
const SOON_MS = 100;

const script = (source: string): string => `
const done = arguments[arguments.length - 1];
${ears}${code}
lab.entering = false;
const before = document.activeElement;
const framesIn = (root) => [...root.querySelectorAll('*')].flatMap((one) =>
  one.localName === 'iframe' ? [one] : one.shadowRoot ? framesIn(one.shadowRoot) : []);
const finish = (answer) => done(JSON.stringify({
  ...answer,
  // What a page deals with itself is no error.
  said: lab.said.splice(0).flatMap(([kind, type, text, event]) => event?.defaultPrevented ? [] : [[kind, type, text]]),
  address: location.href,
  moved: document.activeElement !== before,
  ...(window === top ? { frames: framesIn(document).map(({ src }) => src) } : {}),
}));
if (arguments[1] && !lab.finder) { finish({ needs: true }); return; }
const settled = (async () => (${source})(decode(arguments[0]), lab.finder))().then(
  (value) => ({ text: encode(value) }),
  (error) => ({ error: String(error && error.message || error) }));
const late = new Promise((done) => lab.wait(done, ${SOON_MS}));
Promise.race([settled, late]).then((answer) => {
  if (answer) return finish(answer);
  const kept = {};
  settled.then((one) => { kept.answer = one; });
  finish({ late: lab.late.push(kept) - 1 });
});
`;

const askLate = `(number) => {
  const kept = window.__lab.late[number];
  return kept ? kept.answer : { error: 'The page became another meanwhile.' };
}`;

interface Outcome {
  text?: string;
  error?: string;
}

interface Answer extends Outcome {
  needs?: boolean;
  /** The number by which to ask for what it takes a while to answer. */
  late?: number;
  moved: boolean;
  address?: string;
  frames?: string[];
  said: [kind: 'console' | 'pageerror', type: string, text: string][];
}

/** The frame is not there, or not yet. */
export class NoFrame extends Error {
  constructor(selector: string | Path) {
    super(`No frame ${String(selector)}`);
  }
}

export class Runner {
  frames: readonly string[] = [];
  private readonly addresses = new Map<string, string>();
  private last: Promise<unknown> = Promise.resolve();
  private where: string | undefined;
  /** Something else than the frame that was entered last had the focus before. */
  private elsewhere = false;
  /** Which of the page's frames the one is that was entered last, or what it is in. */
  private index = 0;
  /** What was run in last has put its focus on something else. */
  private moved = false;
  private readonly finder = `window.__lab.finder = ${finderSource()}; arguments[0]();`;

  constructor(
    private readonly driver: Driver,
    private readonly listener: Listener,
  ) {}

  /** Where it was last, as far as anything was run there, by whatever selector. */
  address(path: Path): string | undefined {
    return this.addresses.get(JSON.stringify(path));
  }
  private note(address: string): void {
    const path = JSON.parse(this.where ?? '[]') as Path;
    this.addresses.set(JSON.stringify(path), address);
    if (path.length === 1) this.addresses.set(JSON.stringify(nthFrame(this.index)), address);
  }

  /** Runs `source`, a function of an argument and, where it wants one, of what finds elements. */
  async run(path: Path, source: string, argument: unknown, finds = false): Promise<unknown> {
    let answer: Outcome | undefined = await this.once(path, source, argument, finds);
    const { late } = answer as Answer;
    if (late !== undefined) answer = undefined;
    while (!answer) {
      await new Promise((done) => setTimeout(done, 40));
      const { text = '' } = await this.once(path, askLate, late, false);
      answer = decode(text) as Outcome | undefined;
    }
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.text === undefined ? undefined : decode(answer.text);
  }

  private once(path: Path, source: string, argument: unknown, finds: boolean): Promise<Answer> {
    return this.inTurn(async () => {
      let entered = false;
      const here = async (): Promise<Answer> => {
        await this.enter(path);
        entered = true;
        const stolen = path.length > 0 && this.elsewhere;
        try {
          return await this.runHere(source, argument, finds);
        } finally {
          if (stolen && !this.moved) await this.giveBackFocus();
        }
      };
      const isGone = (error: unknown): boolean =>
        path.length > 0 && /no such (frame|window|element)|stale/.test(String(error));
      // What the driver says now and then, on a busy machine, of the frame that it has just found.
      const isUnread = (error: unknown): boolean =>
        String(error).includes('Could not parse script result');
      // It may go while something is run in it, and another may have come in its place.
      const first = here().catch((error: unknown) => {
        if (entered ? !isGone(error) : !isUnread(error)) throw error;
        return here();
      });
      return first.catch((error: unknown) => {
        throw isGone(error) ? new NoFrame(path) : error;
      });
    });
  }

  /** Does something while the driver, and with it the focus, is in a frame. */
  within(path: Path, task: () => Promise<unknown>): Promise<void> {
    return this.inTurn(async () => {
      await this.enter(path);
      await task();
    });
  }

  /** Whoever enters a frame by this driver gives it the focus. */
  private async giveBackFocus(): Promise<void> {
    await this.enter([]);
    await this.runHere(giveBack, undefined, false);
  }

  /** One thing at a time: which frame commands mean is state of the driver. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = this.last.then(task, task);
    this.last = next.catch(() => undefined);
    return next;
  }

  /** In turn only. The driver stays at the top of a page that becomes another. */
  async enter(path: Path): Promise<void> {
    const where = JSON.stringify(path);
    if (this.where === where && path.length === 0) return;
    this.where = undefined;
    await this.driver.post('frame', { id: null });
    for (const selector of path) {
      const { text = '', error } = await this.runHere(keepFrame, selector, true);
      if (error !== undefined) throw new Error(error);
      const { elsewhere, index } = decode(text) as Entered;
      if (selector === path[0]) Object.assign(this, { elsewhere, index });
      const find =
        'const found = window.__lab.frame; window.__lab.frame = undefined; return found;';
      const element = await this.driver.post('execute/sync', { script: find, args: [] });
      if (!element) throw new NoFrame(selector);
      await this.driver.post('frame', {
        id: { [ELEMENT]: (element as Record<string, string>)[ELEMENT] },
      });
    }
    this.where = where;
  }

  private async runHere(source: string, argument: unknown, finds: boolean): Promise<Answer> {
    const body = { script: script(source), args: [encode(argument), finds] };
    const answer = JSON.parse((await this.driver.post('execute/async', body)) as string) as Answer;
    for (const [kind, type, text] of answer.said) this.listener(kind, type, text);
    if (answer.address) this.note(answer.address);
    this.frames = answer.frames ?? this.frames;
    this.moved = answer.moved;
    if (answer.needs) {
      await this.driver.post('execute/async', { script: this.finder, args: [] });
      return this.runHere(source, argument, finds);
    }
    return answer;
  }
}

interface Entered {
  elsewhere: boolean;
  index: number;
}

const deepActive = `
  let active = document.activeElement;
  while (active && active.shadowRoot && active.shadowRoot.activeElement) active = active.shadowRoot.activeElement;`;

/** The driver wants an element that it can hand back, which what is run otherwise cannot. */
const keepFrame = `(selector, finder) => {
  const [frame] = finder.querySelectorAll(finder.parseSelector(selector), document);
  ${deepActive}
  Object.assign(window.__lab, { frame, active });
  frame?.contentWindow?.postMessage('${ENTERING}', '*');
  return { elsewhere: active !== frame, index: framesIn(document).indexOf(frame) };
}`;

const giveBack = `() => {
  const { active: before } = window.__lab;
  if (before && before.localName === 'iframe') return before.focus({ preventScroll: true });
  window.focus();
  // The frame may have become what has the focus itself, while it was loaded.
  ${deepActive}
  if (active !== before && active?.localName === 'iframe') active.blur();
}`;
