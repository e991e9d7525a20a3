// Says which tip was picked up by a tap, and what the next tap does.
import { word } from '../say/words';

export class Picked {
  readonly #place: HTMLElement;
  #vector = -1;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** `vector`: -1 for none. True where there is something new to say. */
  show(vector: number, name: (vector: number) => string): boolean {
    if (vector === this.#vector) return false;
    this.#vector = vector;
    this.#place.hidden = vector < 0;
    this.#place.textContent = vector < 0 ? '' : word('picked', { name: name(vector) });
    return vector >= 0;
  }
}
