// The figure's side of web/wire/messages.ts. It hears only the page around it, and of that only messages of the
// right shape; none of them can name code or an address.
import type {
  Complaint,
  Exercise,
  Report,
  ChangeSource,
  State,
  ThreadMessage,
  ToFigure,
  Values,
} from '../../wire/messages';
import { VERSION, messageToFigure } from '../../wire/messages';
import type { BadParameter } from '../bridge/parameter';
import type { PageKey } from '../../wire/page-key';
import type { PageTheme } from '../../wire/page-theme';
import { word } from '../say/words';

type Explain = (bad: readonly BadParameter[]) => Promise<readonly Complaint[]>;

export interface WireTools {
  state(): State;
  /** What was wrong, so that nothing changed. */
  assign(values: Values): readonly BadParameter[];
  act(action: 'undo' | 'redo' | 'reset'): void;
  svg(): string;
  csv(): string;
  /** As a data: address. */
  png(scale: number): Promise<string>;
  still(values: Values, dark: boolean): string;
}

const MOST_BEFORE_START = 100;
const MOST_WAITING = 1000;
// A page that sends more than can be answered leaves the figure time to draw.
const SLICE_MS = 8;

export class Wire {
  readonly #targets: readonly string[];
  #tools: WireTools | null = null;
  /** Gets what is missing of the program; null: nothing is. */
  #missing: (() => Promise<void>) | null = null;
  /** Says what was wrong, in words that may have to come first. */
  #explain: Explain = async () => [];
  #answered = false;
  readonly #waiting: ToFigure[] = [];
  /** The timer of the answers that are left. */
  #later = 0;
  #height = 0;
  #shown: Values = {};
  /** Why nothing is answered any more. */
  #end: Complaint | null = null;
  /** What the page around looks like; null: it has not said so. */
  #pageTheme: PageTheme | null = null;
  #followPage: (theme: PageTheme) => void = () => {};
  #hearThread: (message: ThreadMessage) => void = () => {};

  /** `origins`: the pages it talks with; null: any. */
  constructor(origins: readonly string[] | null) {
    // Browsers complain of each message to a page that is not the one around; Firefox does not say which that is.
    const around = location.ancestorOrigins?.[0];
    this.#targets = origins?.filter((one) => !around || one === around) ?? ['*'];
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== parent || parent === window) return;
      if (origins && !origins.includes(event.origin)) return;
      const message = messageToFigure(event.data);
      if (message?.type === 'page') return this.#hearPage(message.theme);
      if (message?.type === 'thread') return this.#hearThread(message.message);
      if (message) this.#take(message);
    });
    addEventListener('pagehide', () => this.tell({ type: 'unload' }));
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#ready();
    });
    this.tell({ type: 'loading' });
  }

  /** The figure runs: what was asked meanwhile is answered now. `whole` gets what answers may need of the program. */
  open(tools: WireTools, whole: () => Promise<void>, explain: Explain): void {
    this.#tools = tools;
    this.#explain = explain;
    this.#missing = whole;
    this.#ready();
    this.#answerAll();
  }

  // A page that the browser has kept, and shows again, goes on as it was left.
  #ready(): void {
    if (this.#tools && !this.#end) this.tell({ type: 'ready', state: this.#state(this.#tools) });
  }

  /** The program has stopped: requests wait for the reason. */
  hold(): void {
    this.#tools = null;
  }

  /** The program has stopped: requests are answered with the reason. */
  end(message: string): void {
    this.#end = { parameter: '', piece: '', message };
    this.tell({ type: 'error', fatal: true, complaint: this.#end });
    for (const { id } of this.#waiting.splice(0)) this.#refuse(id, [this.#end]);
  }

  /** The parameters of what was shown when something had last changed. */
  get shown(): Values {
    return this.#shown;
  }

  #state(tools: WireTools): State {
    const state = tools.state();
    this.#shown = state.parameters;
    return state;
  }

  /** A page that never spoke gets no `input`: making one costs time in every frame of a drag. */
  tellChange(type: 'input' | 'change', source: ChangeSource): void {
    if (!this.#tools || (type === 'input' && !this.#answered)) return;
    this.tell({ type, source, state: this.#state(this.#tools) });
  }

  tellCheck(exercise: Exercise): void {
    this.tell({ type: 'exercise', ...exercise });
  }

  key({ key, code, keyCode, shiftKey }: PageKey): void {
    this.tell({ type: 'key', key, code, keyCode, shiftKey });
  }

  focus(): void {
    if (parent !== window) parent.focus();
  }

  /** Calls `follow` with the look of the page around, now and whenever it changes. */
  watchPage(follow: (theme: PageTheme) => void): void {
    this.#followPage = follow;
    if (this.#pageTheme) follow(this.#pageTheme);
  }

  /** `hear` gets what the page hands on from other figures. */
  watchThread(hear: (message: ThreadMessage) => void): void {
    this.#hearThread = hear;
  }

  #hearPage(theme: PageTheme): void {
    this.#pageTheme = theme;
    this.#followPage(theme);
    // A page that introduces itself may have missed the height.
    if (this.#height > 0) this.wantsHeight(this.#height);
  }

  /** Learning platforms that know no figure know this message. */
  wantsHeight(height: number): void {
    this.#height = height;
    this.tell({ type: 'height', height });
    this.#post({ subject: 'lti.frameResize', height });
  }

  tell(report: Report): void {
    this.#post({ cosineLab: VERSION, ...report });
  }

  #post(message: object): void {
    if (parent === window) return;
    for (const target of this.#targets) parent.postMessage(message, target);
  }

  #refuse(id: number, complaints: readonly Complaint[]): void {
    this.tell({ type: 'refusal', id, complaints });
  }

  #take(message: ToFigure): void {
    if (this.#end) return this.#refuse(message.id, [this.#end]);
    if (!this.#tools && this.#waiting.length >= MOST_BEFORE_START) return;
    if (this.#waiting.length >= MOST_WAITING) {
      const busy = { parameter: '', piece: '', message: word('error.busy') };
      return this.#refuse(message.id, [busy]);
    }
    this.#waiting.push(message);
    if (this.#later === 0) this.#answerAll();
  }

  #answerSome(tools: WireTools): void {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const message = this.#waiting.shift();
      if (!message) return;
      this.#answer(message, tools);
    }
    this.#later = window.setTimeout(() => {
      this.#later = 0;
      this.#answerAll();
    });
  }

  #answerAll(): void {
    const tools = this.#tools;
    if (!tools || this.#waiting.length === 0) return;
    if (!this.#missing) return this.#answerSome(tools);
    const go = (): void => {
      this.#missing = null;
      this.#answerAll();
    };
    // Without it, the call that misses it says so.
    this.#missing().then(go, go);
  }

  #answer(message: ToFigure, tools: WireTools): void {
    this.#answered = true;
    const { id } = message;
    this.#reportOn(message, tools).then(
      (report) => this.tell(report),
      (error: unknown) => {
        if (!this.#tools && !this.#end) this.#waiting.push(message);
        else this.#refuse(id, [this.#end ?? complaintOf(error)]);
      },
    );
  }

  // All is found before anything is waited for: the message behind this one may change the figure.
  async #reportOn(message: ToFigure, tools: WireTools): Promise<Report> {
    const { id } = message;
    const bad = message.type === 'set' ? tools.assign(message.parameters) : [];
    if (bad.length > 0) return { type: 'refusal', id, complaints: await this.#explain(bad) };
    return { type: 'answer', id, value: await answerTo(message, tools) };
  }
}

function answerTo(message: ToFigure, tools: WireTools): unknown {
  switch (message.type) {
    case 'undo':
    case 'redo':
    case 'reset':
      tools.act(message.type);
      return tools.state();
    case 'svg':
      return tools.svg();
    case 'csv':
      return tools.csv();
    case 'png':
      return tools.png(message.scale);
    case 'still':
      return tools.still(message.parameters, message.dark);
    default:
      return tools.state();
  }
}

function complaintOf(error: unknown): Complaint {
  return {
    parameter: '',
    piece: '',
    message: error instanceof Error ? error.message : String(error),
  };
}
