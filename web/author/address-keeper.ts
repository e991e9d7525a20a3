// The address of the page is where a draft is kept. It never adds to the history.

// Browsers allow about a hundred changes in half a minute.
const EVERY = 350;

export class AddressKeeper {
  #kept = '';
  #next: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** What follows the sign `#`. */
  read(): string {
    this.#kept = location.hash.slice(1);
    return this.#kept;
  }

  /** The address was changed from outside. */
  get isForeign(): boolean {
    return location.hash.slice(1) !== this.#kept;
  }

  keep(text: string): void {
    this.#next = text;
    if (this.#timer === null) this.#write();
  }

  #write(): void {
    if (this.#next === null || this.#next === this.#kept) return;
    this.#kept = this.#next;
    history.replaceState(
      null,
      '',
      this.#kept ? `#${this.#kept}` : location.pathname + location.search,
    );
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#write();
    }, EVERY);
  }
}
