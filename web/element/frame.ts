// One frame with a figure in it, for as long as it lasts.
import type { Complaint, FromFigure, Request } from '../wire/messages';
import { VERSION } from '../wire/messages';

export interface Call {
  readonly request: Request;
  /** To be asked again if the frame goes away before it has answered. */
  readonly again?: boolean;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** What a figure refused, and why. */
export class CosineLabError extends Error {
  override readonly name = 'CosineLabError';
  readonly complaints: readonly Complaint[];

  constructor(message: string, complaints: readonly Complaint[] = []) {
    super(message);
    this.complaints = complaints;
  }
}

function refused(complaints: readonly Complaint[]): CosineLabError {
  const said = complaints.map(({ message }) => message).filter(Boolean);
  return new CosineLabError(said.join('\n') || 'The figure refused.', complaints);
}

export interface FrameOptions {
  /** A promise where the page must be made first. */
  readonly address: string | Promise<string>;
  /** The origin that messages to it are sent to. */
  readonly target: string;
  readonly title: string;
  readonly sandbox: string | null;
}

export class Frame {
  readonly element = document.createElement('iframe');
  readonly target: string;
  readonly #sent = new Map<number, Call>();
  #last = 0;
  /** It has sent a message. */
  heard = false;

  constructor({ target, title, sandbox }: Omit<FrameOptions, 'address'>) {
    this.target = target;
    this.element.title = title;
    this.element.allow = 'fullscreen; clipboard-write';
    if (sandbox !== null) this.element.setAttribute('sandbox', sandbox);
  }

  isSource(source: MessageEventSource | null): boolean {
    return source !== null && source === this.element.contentWindow;
  }

  send(call: Call): void {
    const id = ++this.#last;
    this.#sent.set(id, call);
    const message = { ...call.request, cosineLab: VERSION, id };
    this.element.contentWindow?.postMessage(message, this.target);
  }

  /** Tells the figure what it does not answer. */
  tell(request: Request): void {
    this.element.contentWindow?.postMessage({ ...request, cosineLab: VERSION, id: 0 }, this.target);
  }

  ask(request: Request): Promise<unknown> {
    return new Promise((resolve, reject) => this.send({ request, resolve, reject }));
  }

  /** Settles the call that a message answers. */
  settle(message: FromFigure & { type: 'answer' | 'refusal' }): void {
    const call = this.#sent.get(message.id);
    this.#sent.delete(message.id);
    if (message.type === 'answer') call?.resolve(message.value);
    else call?.reject(refused(message.complaints));
  }

  /** The figure is gone; returns the requests to repeat in the next one. */
  takeBack(): Call[] {
    const calls = [...this.#sent.values()];
    this.#sent.clear();
    for (const call of calls) {
      if (!call.again) call.reject(new CosineLabError('The figure was unloaded.'));
    }
    return calls.filter((call) => call.again);
  }
}
