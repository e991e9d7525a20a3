// Where one element is, as far as its frame depends on it.
const AWAY_MS = 5000;

export class Place {
  readonly #moved: () => void;
  readonly #away: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  visible = false;
  near = false;
  close = false;
  lastSeen = 0;

  /** Calls `away` each time it was far for a while. */
  constructor(moved: () => void, away: () => void) {
    this.#moved = moved;
    this.#away = away;
  }

  move(screens: number, inside: boolean): void {
    if (screens === 0) {
      this.visible = inside;
      this.lastSeen = performance.now();
    } else if (screens === 1) this.near = inside;
    else this.close = inside;
    this.wait();
    this.#moved();
  }

  /** Nowhere in the page. */
  leave(): void {
    this.visible = this.near = this.close = false;
    clearTimeout(this.#timer);
  }

  wait(): void {
    clearTimeout(this.#timer);
    if (!this.close) this.#timer = setTimeout(this.#away, AWAY_MS);
  }
}
