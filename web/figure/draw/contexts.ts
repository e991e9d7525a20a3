// Browsers keep 16 WebGL contexts in a page and drop the oldest without asking. The figures of a page, each in a
// frame of its own, agree on fewer: each tells all frames when it is looked at or touched, and a figure that hears of
// that many newer ones releases its context.

export const MOST_CONTEXTS = 8;
const MOST_FRAMES = 400;

interface Claim {
  cosineLab: 1;
  type: 'context';
  live: boolean;
  /** When it was taken, in milliseconds on the clock that all frames have. */
  taken: number;
}

function isClaim(data: unknown): data is Claim {
  if (typeof data !== 'object' || data === null) return false;
  const { cosineLab, type, live, taken } = data as Record<string, unknown>;
  return (
    cosineLab === 1 && type === 'context' && typeof live === 'boolean' && typeof taken === 'number'
  );
}

// Messages cross: of two figures that start at once, each would hear of the other later. So the sender's clock counts,
// with a random part that orders those within one of its ticks.
function now(): number {
  return performance.timeOrigin + performance.now() + Math.random();
}

// A page may count windows of other origins and post messages to them, but nothing else.
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
  readonly #others = new Map<MessageEventSource, number>();
  readonly #release: () => void;
  #live = false;
  #taken = 0;

  /** Calls `release` when others need the context more. */
  constructor(release: () => void) {
    this.#release = release;
    addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
      if (source && source !== window && isClaim(data)) this.#hear(source, data);
    });
    let left = false;
    addEventListener('pagehide', () => {
      left = this.#live;
      this.giveBack();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && left) this.take();
    });
  }

  /** This figure is being looked at or touched, which makes it the newest. */
  take(): void {
    this.#live = true;
    this.#taken = now();
    this.#tell();
  }

  /** This figure has a context. */
  get live(): boolean {
    return this.#live;
  }

  giveBack(): void {
    if (!this.#live) return;
    this.#live = false;
    this.#tell();
  }

  #hear(source: MessageEventSource, { live, taken }: Claim): void {
    if (live) this.#others.set(source, taken);
    else this.#others.delete(source);
    if (!this.#live || this.#newer() < MOST_CONTEXTS) return;
    // A frame that was removed from the page sent no message.
    for (const one of this.#others.keys()) if (isClosed(one)) this.#others.delete(one);
    if (this.#newer() < MOST_CONTEXTS) return;
    this.giveBack();
    this.#release();
  }

  #newer(): number {
    return [...this.#others.values()].filter((taken) => taken > this.#taken).length;
  }

  #tell(): void {
    if (parent === window) return;
    const claim: Claim = { cosineLab: 1, type: 'context', live: this.#live, taken: this.#taken };
    for (const frame of otherFrames()) frame.postMessage(claim, '*');
  }
}

function isClosed(source: MessageEventSource): boolean {
  return 'closed' in source && source.closed;
}
