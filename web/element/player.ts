// One figure with its frames, one after the other: what it is asked, what it reports, and what a reader changed,
// which is passed on to the next frame.
import type {
  Complaint,
  FromFigure,
  Request,
  State,
  ThreadMessage,
  Values,
} from '../wire/messages';
import { Changes } from './changes';
import type { PageTheme } from '../wire/page-theme';
import type { Face } from './face';
import type { Call, FrameOptions } from './frame';
import { CosineLabError, Frame } from './frame';
import { pressIn } from '../wire/page-key';
import { Promised } from './promised';
import { setAll } from './setting';
import { silentPage, watchPolicy, wrongPage } from './wrong-page';

export type Phase = 'idle' | 'loading' | 'ready' | 'failed';

export interface PlayerParts {
  readonly face: Face;
  /** Tells the page. */
  tell(type: string, detail: unknown): void;
  tellHeight(height: number): void;
  pageTheme(): PageTheme;
  /** It has started, ended, or has nothing more to do. */
  onMove(): void;
}

// A page that is missing or blocked sends no message.
const SILENT_MS = 10_000;

export class Player {
  readonly #parts: PlayerParts;
  readonly ready = new Promised<State>();
  phase: Phase = 'idle';
  state: State | null = null;
  #frame: Frame | null = null;
  readonly #changes = new Changes();
  #waiting: Call[] = [];
  #running = 0;
  #toldTheme: PageTheme | null = null;
  #failure = new CosineLabError('The figure did not start.');

  constructor(parts: PlayerParts) {
    this.#parts = parts;
  }

  get isOpen(): boolean {
    return this.#frame !== null;
  }
  /** A caller is waiting for an answer. */
  get isBusy(): boolean {
    return this.#running > 0;
  }
  get #now(): Values | null {
    return this.phase === 'ready' && this.state ? this.state.parameters : null;
  }
  /** It shows, or will show, something else than the author's figure. */
  get isChanged(): boolean {
    return this.#changes.any(this.#now);
  }
  /** The parameters of what is shown, where the author gave `values`. */
  shown(values: Values): Values {
    return this.#changes.shown(values, this.#now);
  }
  isSource(source: MessageEventSource | null): boolean {
    return this.#frame?.isSource(source) ?? false;
  }
  /** The origin of its frame, once it has one. */
  get origin(): string | null {
    return this.#frame?.target ?? null;
  }
  /** Hands on what a figure of its thread says. */
  pass(message: ThreadMessage): void {
    this.#frame?.tell({ type: 'thread', message });
  }

  start({ address, ...options }: FrameOptions, figure: string | undefined): void {
    const frame = new Frame(options);
    this.#frame = frame;
    this.#changes.start(figure);
    this.phase = 'loading';
    if (typeof address === 'string') this.#load(frame, address);
    else {
      address.then(
        (made) => this.#load(frame, made),
        (error: unknown) =>
          this.#failWithout(frame, '', error instanceof Error ? error.message : String(error)),
      );
    }
    this.#parts.face.place(frame.element);
  }

  #load(frame: Frame, address: string): void {
    if (this.#frame !== frame) return;
    const fail = (message: string): void => this.#failWithout(frame, address, message);
    const stop = watchPolicy(address, fail);
    frame.element.addEventListener('load', () => {
      const wrong = wrongPage(frame.element, address);
      if (wrong) fail(wrong);
      else setTimeout(() => fail(silentPage(address)), SILENT_MS);
      setTimeout(stop, SILENT_MS);
    });
    frame.element.src = address;
  }

  /** Tells the figure what the page looks like. Until it speaks, the frame is empty, and of another origin. */
  followPage(): void {
    const theme = this.#parts.pageTheme();
    if (!this.#frame?.heard || theme === this.#toldTheme) return;
    this.#toldTheme = theme;
    this.#frame.tell({ type: 'page', theme });
  }

  /** Takes the frame away; the next one goes on from there. */
  stop(): void {
    const frame = this.#frame;
    if (!frame) return;
    this.#interrupt(frame);
    this.#frame = null;
    this.phase = 'idle';
    this.#parts.face.cover();
    this.#parts.tell('unload', null);
  }

  /** The figure in the frame ends. */
  #interrupt(frame: Frame): void {
    this.#changes.keep(this.#now);
    this.#waiting.unshift(...frame.takeBack());
  }

  /** No caller is waiting any longer. */
  giveUp(message: string): void {
    for (const call of this.#waiting.splice(0)) call.reject(new CosineLabError(message));
  }

  /** The reason for which it failed without a frame no longer holds. */
  recover(): void {
    if (this.phase === 'failed' && !this.#frame) this.phase = 'idle';
  }

  /** `shown`: the figure shows by itself what is wrong. */
  fail(complaint: Complaint, shown = false): void {
    this.#failure = new CosineLabError(complaint.message, [complaint]);
    // The figure may have run before it stopped: its last changes are kept.
    this.#changes.keep(this.#now);
    this.phase = 'failed';
    if (shown) this.#parts.face.reveal();
    else this.#parts.face.showFailure(complaint.message);
    console.error(`cosine-lab: ${complaint.message}`);
    this.#parts.tell('error', { ...complaint, fatal: true });
    this.ready.reject(this.#failure);
    for (const call of [...(this.#frame?.takeBack() ?? []), ...this.#waiting.splice(0)]) {
      call.reject(this.#failure);
    }
    if (!shown) this.#frame = null;
    this.#parts.onMove();
  }

  /** Fails for what is, or is not, in the frame. */
  #failWithout(frame: Frame, address: string, message: string): void {
    if (this.#frame !== frame || this.phase !== 'loading' || frame.heard) return;
    this.fail({ parameter: 'src', piece: address, message });
  }

  /** Asks a figure that need not run yet. */
  async call(request: Request): Promise<unknown> {
    if (this.phase === 'failed') throw this.#failure;
    ++this.#running;
    try {
      return await new Promise((resolve, reject) =>
        this.#put({ request, again: true, resolve, reject }),
      );
    } finally {
      --this.#running;
      this.#parts.onMove();
    }
  }

  #put(call: Call): void {
    if (this.phase === 'ready') this.#frame?.send(call);
    else this.#waiting.push(call);
    this.#parts.onMove();
  }

  /** Asks a figure that runs. */
  async ask(request: Request): Promise<unknown> {
    if (!this.#frame || this.phase !== 'ready') throw new CosineLabError('No figure runs.');
    return this.#frame.ask(request);
  }

  /** Sets what attributes say now; `next`: in the frame after this one. */
  give(values: Values, next: boolean): void {
    if (Object.keys(values).length === 0) return;
    if (!this.#frame || this.phase !== 'ready' || next) this.#changes.add(values);
    else void setAll(this.#frame, [values], this.#complain).catch(() => {});
  }

  readonly #complain = (error: unknown): void => {
    const complaints = error instanceof CosineLabError ? error.complaints : [];
    for (const complaint of complaints) this.#parts.tell('error', { ...complaint, fatal: false });
  };

  /** What is for the other figures of its thread is handed on; see pool.ts. */
  hear(message: Exclude<FromFigure, { type: 'thread' }>): void {
    const frame = this.#frame;
    if (!frame) return;
    frame.heard = true;
    switch (message.type) {
      case 'loading':
      case 'unload':
        this.#toldTheme = null;
        this.followPage();
        if (this.phase !== 'loading') this.#interrupt(frame);
        this.phase = 'loading';
        break;
      case 'ready':
        void this.#begin(frame, message.state).catch(() => {});
        break;
      case 'height':
        this.#parts.tellHeight(message.height);
        break;
      case 'key':
        pressIn(frame.element, message);
        break;
      case 'answer':
      case 'refusal':
        frame.settle(message);
        break;
      case 'error':
        if (message.fatal) this.fail(message.complaint, true);
        else this.#parts.tell('error', { ...message.complaint, fatal: false });
        break;
      default:
        this.#follow(message);
    }
  }

  #follow(message: FromFigure & { type: 'input' | 'change' | 'exercise' }): void {
    // Restoring a figure is reported as neither the reader's nor a program's change.
    if (this.phase !== 'ready') return;
    if (message.type === 'exercise') {
      const { type: _, cosineLab: __, ...exercise } = message;
      this.#parts.tell('exercise-check', exercise);
      return;
    }
    this.state = message.state;
    const { source, state } = message;
    this.#parts.tell(`vector-${message.type}`, { source, ...state });
  }

  async #begin(frame: Frame, { parameters }: State): Promise<void> {
    const steps = this.#changes.steps(parameters);
    const state = await setAll(frame, steps, this.#complain);
    if (this.#frame !== frame || this.phase !== 'loading') return;
    const more = this.#changes.begin(parameters, steps);
    this.state = state;
    this.phase = 'ready';
    this.#parts.face.reveal();
    this.ready.resolve(state);
    this.#parts.tell('ready', state);
    this.give(more, false);
    for (const call of this.#waiting.splice(0)) frame.send(call);
    this.#parts.onMove();
  }
}
