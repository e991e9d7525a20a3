// Where one element is, as far as its frame depends on it.
const AWAY_MS = 5000;
// A figure that is only scrolled past need not start.
const STAY_MS = 150;

export class Place {
  readonly #onMove: () => void;
  readonly #onAway: () => void;
  #staying: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #isNew = true;
  visible = false;
  /** Within a screen of being visible, and not just in passing. */
  near = false;
  /** Within three. */
  close = false;
  lastSeen = 0;

  /** Calls `onAway` each time it was far for a while. */
  constructor(onMove: () => void, onAway: () => void) {
    this.#onMove = onMove;
    this.#onAway = onAway;
  }

  move(screens: number, inside: boolean): void {
    if (screens === 0) {
      this.visible = inside;
      this.lastSeen = performance.now();
    } else if (screens === 1) this.#approach(inside);
    else this.close = inside;
    this.wait();
    this.#onMove();
  }

  #approach(inside: boolean): void {
    clearTimeout(this.#staying);
    if (!inside || this.#isNew) this.near = inside;
    else if (!this.near) {
      this.#staying = setTimeout(() => {
        this.near = true;
        this.#onMove();
      }, STAY_MS);
    }
    this.#isNew = false;
  }

  /** Nowhere in the page. */
  leave(): void {
    this.visible = this.near = this.close = false;
    this.#isNew = true;
    clearTimeout(this.#staying);
    clearTimeout(this.#leaving);
  }

  wait(): void {
    clearTimeout(this.#leaving);
    if (!this.close) this.#leaving = setTimeout(this.#onAway, AWAY_MS);
  }
}
