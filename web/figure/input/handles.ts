// The HTML twins of the tips: 44 pixels to touch, reached by Tab, moved by arrow keys, read aloud.
import type { Bridge, Report, Tip } from '../bridge/bridge';
import { withDigits, withUnit } from '../say/numbers';
import { word } from '../say/words';

const SPOKEN_DIGITS = 4;

interface Twin {
  element: HTMLElement;
  place: string;
  state: string;
  components: readonly number[];
}

export class Handles {
  readonly #place: HTMLElement;
  readonly #bridge: Bridge;
  #dimensions: readonly { name: string; unit: string }[] = [];
  readonly #twins: Twin[] = [];

  constructor(place: HTMLElement, bridge: Bridge, report: Report) {
    this.#place = place;
    this.#bridge = bridge;
    this.rename(report);
  }

  /** There are other vectors, or other names. A twin that is still needed keeps its focus. */
  rename({ dimensions, vectors }: Report): void {
    this.#dimensions = Array.from({ length: dimensions }, (_, d) => ({
      name: this.#bridge.dimensionName(d),
      unit: this.#bridge.dimensionUnit(d),
    }));
    while (this.#twins.length > vectors) this.#twins.pop()?.element.remove();
    while (this.#twins.length < vectors) this.#twins.push(this.#make(this.#twins.length));
    this.#twins.forEach((twin, vector) => {
      const name = this.#bridge.vectorName(vector);
      twin.element.dataset['handle'] = name;
      twin.element.setAttribute('aria-label', word('handle', { name }));
      twin.components = [];
    });
  }

  /** The vector whose twin this is, or null. */
  vectorOf(target: EventTarget | null): number | null {
    const index = this.#twins.findIndex((twin) => twin.element === target);
    return index < 0 ? null : index;
  }

  focus(vector: number): void {
    this.#twins[vector]?.element.focus({ preventScroll: true });
  }

  /** Puts every twin on its tip. Only what changed touches the document. */
  show(tips: readonly Tip[]): void {
    tips.forEach((tip, vector) => {
      const twin = this.#twins[vector];
      if (!twin) return;
      const place = `translate(${tip.x.toFixed(3)}px, ${tip.y.toFixed(3)}px)`;
      if (twin.place !== place) {
        twin.place = place;
        twin.element.style.transform = place;
      }
      // Out of sight it can still be reached by Tab, which brings it into view, but not be hit.
      const state = `handle${tip.compared ? ' compared' : ''}${tip.inView ? '' : ' away'}`;
      if (twin.state !== state) {
        twin.state = state;
        twin.element.className = state;
      }
      if (twin.element.hidden === tip.shown) twin.element.hidden = !tip.shown;
      this.#speak(twin, vector);
    });
  }

  #speak(twin: Twin, vector: number): void {
    const components = this.#dimensions.map((_, d) => this.#bridge.component(vector, d));
    const known = twin.components.length === components.length;
    if (known && components.every((value, d) => value === twin.components[d])) return;
    twin.components = components;
    twin.element.setAttribute('aria-valuetext', this.components(vector));
    twin.element.setAttribute('aria-valuenow', String(components[0]));
  }

  /** "mass 3 kg, volume 30 L" */
  components(vector: number): string {
    return this.#dimensions
      .map(({ name, unit }, d) => {
        const text = withDigits(this.#bridge.component(vector, d), SPOKEN_DIGITS);
        return `${name} ${withUnit(text, unit)}`;
      })
      .join(', ');
  }

  #make(vector: number): Twin {
    const twin = document.createElement('div');
    twin.className = 'handle';
    twin.tabIndex = 0;
    twin.setAttribute('role', 'slider');
    twin.setAttribute('aria-description', word('handle.help'));
    twin.addEventListener('focus', () => {
      // A mouse focuses what it presses, too; the focus ring is for the keyboard.
      if (twin.matches(':focus-visible')) this.#focused(vector);
    });
    twin.addEventListener('blur', () => this.#focused(null));
    this.#place.append(twin);
    return { element: twin, place: '', state: '', components: [] };
  }

  #focused(vector: number | null): void {
    this.#bridge.focus(vector);
    this.#place.dispatchEvent(new Event('handlefocus', { bubbles: true }));
  }
}
