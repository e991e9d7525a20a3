// The other frames of the page around this one. Browsers let frames of any origin be counted and greeted; only those of
// this figure's own origin, which have answered, get to read anything else.

export class Siblings {
  readonly #known = new Set<Window>();

  /** `hear` gets what they write, unread. */
  constructor(hear: (data: unknown) => void) {
    // Pages without an origin cannot be told apart.
    if (parent === window || origin === 'null') return;
    addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
      if (from !== origin || !(source && 'parent' in source)) return;
      if (source === window || source === parent || source.parent !== parent) return;
      this.#known.add(source);
      hear(data);
    });
  }

  /** To be read by anyone: it must say nothing of the figure. */
  greet(message: object): void {
    if (parent === window) return;
    for (let i = 0; i < parent.frames.length; ++i) {
      const frame = parent.frames[i];
      if (frame && frame !== window) frame.postMessage(message, '*');
    }
  }

  write(message: object): void {
    for (const frame of this.#known) {
      if (frame.closed) this.#known.delete(frame);
      else frame.postMessage(message, origin);
    }
  }
}
