// The height of one element: what its figure asked for, and before that what such figures usually ask for.
import type { Face } from './face';
import { expectedHeight } from './height';
import type { Values } from '../wire/messages';

export class Fit {
  readonly #host: HTMLElement;
  readonly #face: Face;
  #values: Values = {};
  #fixed = 0;
  #told: { width: number; height: number } | null = null;
  #width = 0;
  #border = 0;

  constructor(host: HTMLElement, face: Face) {
    this.#host = host;
    this.#face = face;
  }

  /** `height`: the attribute, in pixels. */
  use(values: Values, height: string | null): void {
    this.#values = values;
    this.#fixed = height ? Number.parseFloat(height) : 0;
    this.#apply();
  }

  measure(): void {
    this.#width = this.#host.clientWidth;
    this.#border = this.#host.offsetHeight - this.#host.clientHeight;
  }

  /** A running figure reports its height at another width by itself. */
  resize(runs: boolean): void {
    if (!runs && this.#told?.width !== this.#width) this.#told = null;
    this.#apply();
  }

  tell(height: number): void {
    this.#told = { width: this.#width, height };
    this.#apply();
  }

  #apply(): void {
    if (this.#width === 0) return;
    const asked = this.#told?.height ?? expectedHeight(this.#values, this.#width);
    this.#face.setHeight(Math.ceil(this.#fixed > 0 ? this.#fixed : asked + this.#border));
  }
}
