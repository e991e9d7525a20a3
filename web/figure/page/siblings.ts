// The other frames of the page around this one. Browsers let frames of any origin be counted and written to; only those
// of this figure's own origin get to read what is written.
const READABLE = origin !== 'null';

export function writeToSiblings(message: object): void {
  if (!READABLE || parent === window) return;
  for (let i = 0; i < parent.frames.length; ++i) {
    const frame = parent.frames[i];
    if (frame && frame !== window) frame.postMessage(message, origin);
  }
}

/** `hear` gets what they write, unread. */
export function hearSiblings(hear: (data: unknown) => void): void {
  addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    const sibling = READABLE && from === origin && source !== window && source !== parent;
    if (sibling && (source as Window | null)?.parent === parent) hear(data);
  });
}
