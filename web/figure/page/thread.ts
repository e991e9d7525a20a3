// Figures of one page that share what they show: vectors, choices, texts, and their steps of undo. Each counts the steps
// that were made in all of them, so that undo goes back one step in every figure, whoever made it. Frames of one origin
// speak with each other; others, and those of elements, by way of the page around them, which hands on what it gets.
import type { ThreadMessage, Values } from '../../wire/messages';
import type { About } from '../../wire/thread';
import { isThreadMessage } from '../../wire/thread';
import type { SharedStepName } from '../bridge/bridge';
import type { Report } from '../bridge/report';

export interface ThreadTools {
  /** The report of this moment. */
  report(): Report;
  share(): Values;
  take(theirs: Values, step: SharedStepName): void;
  fits(theirs: Values): boolean;
  join(position: number, undone: number): void;
  act(action: 'undo' | 'redo'): void;
  /** On the screen. What a hand does elsewhere is not shown to nobody. */
  isSeen(): boolean;
  /** To the others, by every way there is. */
  post(message: ThreadMessage): void;
  /** Says that nothing of what the others show can be shown here; returns what takes that back. */
  misfit(): () => void;
}

const STEPS: ReadonlyMap<string, SharedStepName> = new Map([
  ['under_way', 'underWay'],
  ['more', 'none'],
  ['step', 'whole'],
]);
/** Until all figures that are there have answered. */
const PATIENCE_MS = 500;
/** More would be worked off one by one. */
const MOST_STEPS = 200;
/** Each frame that a page gives a figure is another one. */
const MOST_OTHERS = 100;
const MOST_WAITING = 200;
// Others that say more than can be followed leave the figure time to draw.
const SLICE_MS = 8;

export class Thread {
  readonly #name: string;
  readonly #tools: ThreadTools;
  readonly #me = [...crypto.getRandomValues(new Uint32Array(2))].join('-');
  /** How many messages came from each of the others; the one that was heard last is the last. */
  readonly #turns = new Map<string, number>();
  readonly #waiting: ThreadMessage[] = [];
  /** How long the others were followed since the last pause. */
  #spent = 0;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #turn = 0;
  #joined = false;
  // One of the others shows something that can be shown here. Until one does, and after a while, it is said that none does.
  #fits = false;
  #complaint: ReturnType<typeof setTimeout> | null = null;
  #withdraw: (() => void) | null = null;
  #acts: number;
  #position: number;
  #revision: number;
  // While it asks a question, which may have made a case of its own, it counts steps, and neither tells nor takes what
  // they show.
  #away: boolean;
  // The scenes between these places of its history are its own; those before it came, and those that were undone
  // then, only the others know.
  #low = 0;
  #high = Infinity;
  /** What a hand elsewhere does: only the last of it has to be shown. */
  #held: ThreadMessage | null = null;
  #later: ReturnType<typeof setTimeout> | null = null;

  constructor(name: string, tools: ThreadTools) {
    this.#name = name;
    this.#tools = tools;
    const { acts, position, revision, asking } = tools.report();
    this.#acts = acts;
    this.#position = position;
    this.#revision = revision;
    this.#away = asking;
    this.#post('hello', null);
  }

  /** To be called after every frame: what was done here is told to the others. */
  readonly tellStep = (report: Report): void => {
    const { acts, position, revision, dragging, asking } = report;
    const returns = this.#away && !asking;
    this.#away = asking;
    if (acts !== this.#acts) {
      this.#count(this.#position, !asking && !returns);
      this.#tell('step', !returns);
    } else if (position !== this.#position) {
      this.#tell('travel', this.#knows(position));
    } else if (revision !== this.#revision && !asking && !returns) {
      this.#tell(dragging ? 'under_way' : 'more');
    }
    this.#note(report);
    if (returns) this.#return(position);
  };

  // What the others show by now is not known here.
  #return(position: number): void {
    this.#low = position + 1;
    this.#tell('lost', false);
  }

  #tell(about: About, known = true): void {
    if (this.#turns.size > 0) this.#post(about, known ? this.#shared() : null);
  }

  #shared(): Values | null {
    return this.#away ? null : this.#tools.share();
  }

  #post(about: About, parameters: Values | null): void {
    const { position, undone } = this.#tools.report();
    const head = { thread: this.#name, from: this.#me, turn: ++this.#turn };
    this.#tools.post({ ...head, about, position, undone, parameters });
  }

  #note({ acts, position, revision }: Report): void {
    this.#acts = acts;
    this.#position = position;
    this.#revision = revision;
  }

  // A step was made at this place, so what had been undone is gone. `shows`: what it led to is shown here.
  #count(place: number, shows: boolean): void {
    this.#joined = true;
    if (this.#away || !this.#knows(place)) this.#low = place + (shows ? 1 : 2);
    this.#high = Infinity;
  }

  #knows(position: number): boolean {
    return !this.#away && this.#low <= position && position <= this.#high;
  }

  readonly hear = (message: unknown): void => {
    if (!isThreadMessage(message) || message.thread !== this.#name) return;
    if (this.#waiting.length >= MOST_WAITING || !this.#isNew(message)) return;
    this.#waiting.push(message);
    this.#work();
  };

  // It may come by two ways.
  #isNew({ from, turn }: ThreadMessage): boolean {
    if (from === this.#me || turn <= (this.#turns.get(from) ?? 0)) return false;
    this.#turns.delete(from);
    this.#turns.set(from, turn);
    const [longest] = this.#turns.keys();
    if (this.#turns.size > MOST_OTHERS) this.#turns.delete(longest ?? '');
    return true;
  }

  #work(): void {
    while (this.#spent < SLICE_MS) {
      const message = this.#waiting.shift();
      if (!message) break;
      const begun = performance.now();
      this.#hearOne(message);
      this.#spent += performance.now() - begun;
    }
    this.#pause ??= setTimeout(() => {
      this.#pause = null;
      this.#spent = 0;
      if (this.#waiting.length > 0) this.#work();
    });
  }

  #hearOne(message: ThreadMessage): void {
    const held = this.#held;
    this.#held = null;
    if (held && !(held.from === message.from && STEPS.has(message.about))) this.#take(held);
    if (message.about === 'under_way') {
      this.#held = message;
      if (this.#tools.isSeen()) this.#later ??= setTimeout(this.catchUp);
    } else this.#take(message);
  }

  /** To be called when it is on the screen again. */
  readonly catchUp = (): void => {
    const held = this.#held;
    this.#held = null;
    this.#later = null;
    if (held) this.#take(held);
  };

  #take(message: ThreadMessage): void {
    const about = message.about as About;
    const { parameters } = message;
    // What was done here and not told yet comes first.
    this.tellStep(this.#tools.report());
    const step = STEPS.get(about);
    if (about === 'hello') this.#post('welcome', this.#shared());
    else if (about === 'welcome') this.#join(message);
    else if (about === 'travel') this.#travel(message);
    else if (about === 'scene') this.#look(message);
    else if (about === 'lost') this.#answer(message);
    else if (step !== undefined) this.#follow(parameters, step);
    this.#note(this.#tools.report());
  }

  // A step counts, even where it shows nothing.
  #follow(parameters: Values | null, step: SharedStepName): void {
    const whole = step === 'whole';
    if (whole) this.#count(this.#position, parameters !== null);
    if (parameters && !this.#away) this.#show(parameters, step);
    else if (whole) this.#tools.take(this.#tools.share(), step);
  }

  #show(parameters: Values, step: SharedStepName): void {
    if (this.#away) return;
    this.#tools.take(parameters, step);
    this.#check(parameters);
  }

  #check(parameters: Values): void {
    if (this.#fits) return;
    this.#fits = this.#tools.fits(parameters);
    if (this.#fits) {
      clearTimeout(this.#complaint ?? undefined);
      this.#withdraw?.();
    } else {
      this.#complaint ??= setTimeout(() => (this.#withdraw = this.#tools.misfit()), PATIENCE_MS);
    }
  }

  // Before anything was done, each shows what its author gave it.
  #join({ position, undone, parameters }: ThreadMessage): void {
    if (parameters) this.#check(parameters);
    if (this.#joined) return;
    this.#joined = true;
    if (position + undone > 0) {
      this.#tools.join(position, undone);
      if (parameters) this.#show(parameters, 'none');
      this.#low = parameters ? position : position + 1;
      this.#high = undone > 0 ? position : Infinity;
    }
    // Those that were there before cannot know yet whether they have anything in common with this one.
    if (this.#knows(position)) this.#post('scene', this.#shared());
  }

  #travel({ position, parameters }: ThreadMessage): void {
    const way = position < this.#tools.report().position ? 'undo' : 'redo';
    for (let steps = 0; steps < MOST_STEPS; ++steps) {
      const now = this.#tools.report();
      if (now.position === position || !(way === 'undo' ? now.canUndo : now.canRedo)) break;
      this.#tools.act(way);
    }
    if (!this.#knows(position)) {
      if (parameters) this.#show(parameters, 'none');
    } else if (!parameters) this.#post('scene', this.#shared());
  }

  #answer({ position }: ThreadMessage): void {
    if (position === this.#position && this.#knows(position)) this.#post('scene', this.#shared());
  }

  #look({ position, parameters }: ThreadMessage): void {
    if (!parameters) return;
    this.#check(parameters);
    if (position === this.#position && !this.#knows(position)) this.#show(parameters, 'none');
  }
}
