// The HTML twins of the tips: 44 pixels to touch, reached by Tab, moved by arrow keys, read aloud.
import type { Bridge, Report, Tip } from './bridge';
import { withDigits, withUnit } from './numbers';
import { word } from './words';

const SPOKEN_DIGITS = 4;

export class Handles {
  readonly #place: HTMLElement;
  readonly #bridge: Bridge;
  readonly #twins: HTMLElement[] = [];
  readonly #places: string[] = [];
  readonly #values: string[] = [];

  constructor(place: HTMLElement, bridge: Bridge, count: number) {
    this.#place = place;
    this.#bridge = bridge;
    for (let vector = 0; vector < count; ++vector) this.#twins.push(this.#make(vector));
  }

  /** The vector whose twin this is, or null. */
  vectorOf(target: EventTarget | null): number | null {
    const index = target instanceof HTMLElement ? this.#twins.indexOf(target) : -1;
    return index < 0 ? null : index;
  }

  focus(vector: number): void {
    this.#twins[vector]?.focus({ preventScroll: true });
  }

  show(tips: readonly Tip[], report: Report): void {
    tips.forEach((tip, vector) => {
      const twin = this.#twins[vector];
      if (!twin) return;
      const place = `translate(${tip.x.toFixed(3)}px, ${tip.y.toFixed(3)}px)`;
      if (this.#places[vector] !== place) {
        this.#places[vector] = place;
        twin.style.transform = place;
      }
      twin.hidden = !tip.shown;
      // Out of sight it can still be reached by Tab, which brings it into view, but not be hit.
      twin.classList.toggle('away', !tip.inView);
      twin.classList.toggle('compared', tip.compared);
      this.#speak(twin, vector, report);
    });
  }

  #speak(twin: HTMLElement, vector: number, report: Report): void {
    const value = this.components(vector, report);
    if (this.#values[vector] === value) return;
    this.#values[vector] = value;
    twin.setAttribute('aria-valuetext', value);
    twin.setAttribute('aria-valuenow', String(this.#bridge.component(vector, 0)));
  }

  /** "mass 3 kg, volume 30 L" */
  components(vector: number, report: Report): string {
    return Array.from({ length: report.dimensions }, (_, d) => {
      const text = withDigits(this.#bridge.component(vector, d), SPOKEN_DIGITS);
      return `${this.#bridge.dimensionName(d)} ${withUnit(text, this.#bridge.dimensionUnit(d))}`;
    }).join(', ');
  }

  #make(vector: number): HTMLElement {
    const name = this.#bridge.vectorName(vector);
    const twin = document.createElement('div');
    twin.className = 'handle';
    twin.tabIndex = 0;
    twin.dataset['handle'] = name;
    twin.setAttribute('role', 'slider');
    twin.setAttribute('aria-label', word('handle', { name }));
    twin.setAttribute('aria-description', word('handle.help'));
    twin.addEventListener('focus', () => {
      // A mouse focuses what it presses; the ring is for those who came by key.
      if (twin.matches(':focus-visible')) this.#focused(vector);
    });
    twin.addEventListener('blur', () => this.#focused(null));
    this.#place.append(twin);
    return twin;
  }

  #focused(vector: number | null): void {
    this.#bridge.focus(vector);
    this.#place.dispatchEvent(new Event('handlefocus', { bubbles: true }));
  }
}
