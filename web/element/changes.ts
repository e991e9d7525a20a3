// What the reader made of the author's figure, for the next frame. It is set there as one step, so that undo and
// "Start again" lead back to the author's figure, and no address grows too long for a server.
import type { Values } from '../wire/messages';
import { forFigure } from './address';
import { USUAL_FIGURE } from './table';

const same = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `now`: the parameters of the running figure; null when none runs. */
export class Changes {
  /** What the author's figure is made of. */
  #first: Values = {};
  /** What the last figure showed, if that was something else. */
  #kept: Values | null = null;
  /** Attributes set while no figure could receive them. */
  #since: Values = {};

  #made(now: Values | null, figure = USUAL_FIGURE): Values | null {
    const made = now && same(now, this.#first) ? null : (now ?? this.#kept);
    return made && (made['figure'] ?? USUAL_FIGURE) !== figure ? forFigure(made, figure) : made;
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

  /** The figure was closed. */
  keep(now: Values | null): void {
    if (now) this.#kept = this.#made(now, now['figure']);
  }

  /** A frame for `figure` was made. */
  start(figure: string | undefined): void {
    this.#kept = this.#made(null, figure);
    // Its address holds the rest.
    if (!this.#kept) this.#since = {};
  }

  // A figure that had stopped, or that the browser has kept, begins with what it showed, and not with the author's.
  #showsKept(first: Values): boolean {
    return this.#kept !== null && same(first, this.#kept);
  }

  /** What to set in a figure that starts with `first`, one after the other. */
  steps(first: Values): Values[] {
    const blank = Object.fromEntries(Object.keys(first).map((name) => [name, '']));
    const back = this.#kept && !this.#showsKept(first) ? { ...blank, ...this.#kept } : {};
    return [back, this.#since];
  }

  /** These have been set; returns what has been added meanwhile. */
  begin(first: Values, steps: readonly Values[]): Values {
    const since = this.#since;
    if (!this.#showsKept(first)) this.#first = first;
    this.#since = {};
    return since === steps.at(-1) ? {} : since;
  }
}
