// A key that a figure does not use is the page's: it turns slides, or goes on to the next chapter.

export interface PageKey {
  readonly key: string;
  readonly code: string;
  /** Some pages still ask for it. */
  readonly keyCode: number;
  readonly shiftKey: boolean;
}

/** Those that pages use for getting about, and how far each would scroll. */
const WAYS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageUp: [0, -1],
  PageDown: [0, 1],
  Home: [0, -1],
  End: [0, 1],
  ' ': [0, 1],
};

/** Which way a key would scroll; null for one that stays in the figure. */
export function wayOf(key: string): readonly [right: number, down: number] | null {
  return Object.hasOwn(WAYS, key) ? (WAYS[key] ?? null) : null;
}

/** Presses it in the page, where its listeners hear of it; `place` is the frame or what holds it. */
export function pressIn(place: Element, { key, code, keyCode, shiftKey }: PageKey): void {
  if (!wayOf(key)) return;
  const about = { key, code, keyCode, shiftKey, bubbles: true, cancelable: true, composed: true };
  place.dispatchEvent(new KeyboardEvent('keydown', about));
}
