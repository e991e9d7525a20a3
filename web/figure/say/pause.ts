// Speaks once the hand rests: a voice that followed every pixel would never finish a sentence. One timer waits for the
// last change instead of being restarted by each.

const SPEAK_AFTER_MS = 500;

export class Pause {
  readonly #place: HTMLElement;
  readonly #text: () => string;
  #timer = 0;
  #at = 0;

  constructor(place: HTMLElement, text: () => string) {
    this.#place = place;
    this.#text = text;
  }

  /** Something changed at this time. */
  later(time: number): void {
    this.#at = time + SPEAK_AFTER_MS;
    if (this.#timer === 0) this.#wait(SPEAK_AFTER_MS);
  }

  #wait(milliseconds: number): void {
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      const left = this.#at - performance.now();
      if (left > 1) this.#wait(left);
      else this.#say(this.#text());
    }, milliseconds);
  }

  // An announcement is not withdrawn by a change that adds nothing.
  #say(text: string): void {
    if (text) this.#place.textContent = text;
  }
}
