// The figure's side of web/wire/messages.ts. It hears only the page around it, and of that only messages of the
// right shape; none of them can name code or an address.
import type {
  Complaint,
  Exercise,
  Report,
  Source,
  State,
  ToFigure,
  Values,
} from '../wire/messages';
import { VERSION, messageToFigure } from '../wire/messages';

export interface WireTools {
  state(): State;
  /** Complaints: nothing changed. */
  assign(values: Values): readonly Complaint[];
  act(action: 'undo' | 'redo' | 'reset'): void;
  svg(): string;
  csv(): string;
  /** As a data: address. */
  png(scale: number): Promise<string>;
  still(values: Values, dark: boolean): string;
}

export class Wire {
  readonly #targets: readonly string[];
  #tools: WireTools | null = null;
  #answered = false;
  readonly #early: ToFigure[] = [];

  /** `origins`: the pages it talks with; none: any. */
  constructor(origins: readonly string[]) {
    this.#targets = origins.length > 0 ? origins : ['*'];
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== parent || parent === window) return;
      if (origins.length > 0 && !origins.includes(event.origin)) return;
      const message = messageToFigure(event.data);
      if (message) this.#hear(message);
    });
    addEventListener('pagehide', () => this.tell({ type: 'unload' }));
    this.tell({ type: 'loading' });
  }

  /** The figure runs: what was asked meanwhile is answered now. */
  open(tools: WireTools): void {
    this.#tools = tools;
    this.tell({ type: 'ready', state: tools.state() });
    for (const message of this.#early.splice(0)) this.#hear(message);
  }

  /** A page that never spoke gets no `input`: making one costs time in every frame of a drag. */
  changed(type: 'input' | 'change', source: Source): void {
    if (parent === window || !this.#tools || (type === 'input' && !this.#answered)) return;
    this.tell({ type, source, state: this.#tools.state() });
  }

  checked(exercise: Exercise): void {
    this.tell({ type: 'exercise', ...exercise });
  }

  /** Learning platforms that know no figure know this message. */
  wantsHeight(height: number): void {
    this.tell({ type: 'height', height });
    this.#post({ subject: 'lti.frameResize', height });
  }

  tell(report: Report): void {
    this.#post({ cosineLab: VERSION, ...report });
  }

  #post(message: object): void {
    if (parent === window) return;
    for (const target of this.#targets) {
      if (target !== 'null') parent.postMessage(message, target);
    }
  }

  #hear(message: ToFigure): void {
    const tools = this.#tools;
    if (!tools) {
      if (this.#early.length < 100) this.#early.push(message);
      return;
    }
    this.#answered = true;
    const { id } = message;
    if (message.type === 'set') {
      const complaints = tools.assign(message.parameters);
      if (complaints.length > 0) this.tell({ type: 'refusal', id, complaints });
      else this.tell({ type: 'answer', id, value: tools.state() });
      return;
    }
    Promise.resolve()
      .then(() => answerTo(message, tools))
      .then(
        (value) => this.tell({ type: 'answer', id, value }),
        (error: unknown) => this.tell({ type: 'refusal', id, complaints: [complaintOf(error)] }),
      );
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
