// Browsers keep 16 WebGL contexts in a page and drop the oldest without asking. The figures of a page, each in a
// frame of its own, agree on fewer: each tells all frames when it is looked at or touched, and who finds as many
// others newer than itself gives its context up.

export const MOST_CONTEXTS = 8;
const MOST_FRAMES = 400;

interface Claim {
  cosineLab: 1;
  type: 'context';
  live: boolean;
}

function isClaim(data: unknown): data is Claim {
  if (typeof data !== 'object' || data === null) return false;
  const { cosineLab, type, live } = data as Record<string, unknown>;
  return cosineLab === 1 && type === 'context' && typeof live === 'boolean';
}

// Windows of other origins may be counted and written to, and no more.
function otherFrames(): Window[] {
  const found: Window[] = [];
  const walk = (frame: Window): void => {
    if (found.length >= MOST_FRAMES) return;
    if (frame !== window) found.push(frame);
    for (let i = 0; i < frame.length; ++i) {
      const child = frame[i];
      if (child) walk(child);
    }
  };
  if (top) walk(top);
  return found;
}

export class Turn {
  readonly #newer = new Set<MessageEventSource>();
  readonly #rest: () => void;
  #live = false;

  /** Calls `rest` when others need the context more. */
  constructor(rest: () => void) {
    this.#rest = rest;
    addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
      if (source && source !== window && isClaim(data)) this.#hear(source, data.live);
    });
    addEventListener('pagehide', () => this.giveBack());
  }

  /** This figure is looked at or touched: it is the newest now. */
  take(): void {
    this.#live = true;
    this.#newer.clear();
    this.#tell(true);
  }

  /** The context is ours. */
  get live(): boolean {
    return this.#live;
  }

  giveBack(): void {
    if (!this.#live) return;
    this.#live = false;
    this.#tell(false);
  }

  #hear(source: MessageEventSource, live: boolean): void {
    if (live) this.#newer.add(source);
    else this.#newer.delete(source);
    if (!this.#live || this.#newer.size < MOST_CONTEXTS) return;
    // A frame that was taken out of the page said nothing.
    for (const one of this.#newer) if (isClosed(one)) this.#newer.delete(one);
    if (this.#newer.size < MOST_CONTEXTS) return;
    this.giveBack();
    this.#rest();
  }

  #tell(live: boolean): void {
    if (parent === window) return;
    const claim: Claim = { cosineLab: 1, type: 'context', live };
    for (const frame of otherFrames()) frame.postMessage(claim, '*');
  }
}

function isClosed(source: MessageEventSource): boolean {
  return 'closed' in source && source.closed;
}
