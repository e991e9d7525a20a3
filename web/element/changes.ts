// What was made of the author's figure: the next frame gets it. It goes there as one step, so that undoing it and
// starting again lead to the author's figure, and no address grows too long for a server.
import type { Values } from '../wire/messages';
import { forFigure } from './address';

const same = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `now`: the parameters of a figure that runs; null: none does. */
export class Changes {
  /** What the author's figure is made of. */
  #first: Values = {};
  /** What the last figure showed, if that was something else. */
  #kept: Values | null = null;
  /** What attributes said while no figure could hear it. */
  #since: Values = {};

  #made(now: Values | null, figure = 'cosine'): Values | null {
    const made = now && same(now, this.#first) ? null : (now ?? this.#kept);
    return made && (made['figure'] ?? 'cosine') !== figure ? forFigure(made, figure) : made;
  }

  any(now: Values | null): boolean {
    return this.#made(now) !== null || Object.keys(this.#since).length > 0;
  }

  /** What is shown, where the author gave `values`. */
  shown(values: Values, now: Values | null): Values {
    return { ...values, ...this.#made(now, values['figure']), ...this.#since };
  }

  add(values: Values): void {
    this.#since = { ...this.#since, ...values };
  }

  /** A figure ends. */
  keep(now: Values | null): void {
    if (now) this.#kept = this.#made(now, now['figure']);
  }

  /** A frame comes, for `figure`. */
  start(figure: string | undefined): void {
    this.#kept = this.#made(null, figure);
    // Its address says all the rest.
    if (!this.#kept) this.#since = {};
  }

  /** What a figure that begins with `first` is to be set to, one after the other. */
  steps(first: Values): Values[] {
    const blank = Object.fromEntries(Object.keys(first).map((name) => [name, '']));
    return [this.#kept ? { ...blank, ...this.#kept } : {}, this.#since];
  }

  /** It was set to these; what came meanwhile is returned. */
  begun(first: Values, steps: readonly Values[]): Values {
    const since = this.#since;
    this.#first = first;
    this.#since = {};
    return since === steps.at(-1) ? {} : since;
  }
}
