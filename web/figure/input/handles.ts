// The HTML twins of the tips: 44 pixels to touch, reached by Tab, moved by arrow keys, read aloud.
import type { TipReport as Tip } from '../bridge/boundary';
import type { Bridge, Report } from '../bridge/bridge';
import { word } from '../say/words';
import type { Box } from './spread';
import { spread } from './spread';

// If there are more tips than these, Tab stops at the compared two only; any other can be chosen for the comparison.
const MOST_STOPS = 10;

interface Twin {
  element: HTMLElement;
  place: string;
  box: string;
  state: string;
  stop: number;
  tip: Tip | null;
  /** Its numbers, as they are spoken. */
  text: string;
}

export class Handles {
  readonly #place: HTMLElement;
  readonly #bridge: Bridge;
  readonly #twins: Twin[] = [];

  constructor(place: HTMLElement, bridge: Bridge, report: Report) {
    this.#place = place;
    this.#bridge = bridge;
    this.rename(report);
  }

  /** Updates the handles to other vectors or names. A twin that is still needed keeps its focus. */
  rename({ vectorNames }: Report): void {
    while (this.#twins.length > vectorNames.length) this.#twins.pop()?.element.remove();
    while (this.#twins.length < vectorNames.length)
      this.#twins.push(this.#make(this.#twins.length));
    this.#twins.forEach((twin, vector) => {
      const name = vectorNames[vector] ?? '';
      twin.element.dataset['handle'] = name;
      twin.element.setAttribute('aria-label', word('handle', { name }));
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
    const boxes = spread(tips.map((tip) => (tip.shown && tip.inView ? tip : null)));
    tips.forEach((tip, vector) => {
      const twin = this.#twins[vector];
      if (!twin) return;
      const place = `translate(${tip.x.toFixed(3)}px, ${tip.y.toFixed(3)}px)`;
      if (twin.place !== place) {
        twin.place = place;
        twin.element.style.transform = place;
      }
      fit(twin, boxes[vector]);
      // Out of sight it can still be reached by Tab, which brings it into view, but not be hit.
      const state = `handle${tip.compared ? ' compared' : ''}${tip.inView ? '' : ' away'}`;
      if (twin.state !== state) {
        twin.state = state;
        twin.element.className = state;
      }
      if (twin.element.hidden === tip.shown) twin.element.hidden = !tip.shown;
      const stop = tip.compared || tips.length <= MOST_STOPS ? 0 : -1;
      if (twin.stop !== stop) twin.element.tabIndex = twin.stop = stop;
      speak(twin, tip);
      twin.tip = tip;
    });
  }

  /** Where a tip was last, or null before the first frame. */
  tipOf(vector: number): Tip | null {
    return this.#twins[vector]?.tip ?? null;
  }

  /** "mass 3 kg, volume 30 L" */
  components(vector: number): string {
    return this.#twins[vector]?.text ?? '';
  }

  /** What pressing a tip does without a pointer, as assistive technology does it. */
  whenPressed(press: (vector: number) => void): void {
    this.#place.addEventListener('click', (event) => {
      const vector = event.detail === 0 ? this.vectorOf(event.target) : null;
      if (vector !== null) press(vector);
    });
  }

  #make(vector: number): Twin {
    const twin = document.createElement('div');
    twin.className = 'handle';
    twin.tabIndex = 0;
    twin.setAttribute('role', 'slider');
    twin.setAttribute('aria-description', word('handle.help'));
    twin.addEventListener('focus', () => {
      // A mouse focuses what it presses, too; the focus ring is for the keyboard.
      if (twin.matches(':focus-visible')) this.#focus(vector);
    });
    twin.addEventListener('blur', () => this.#focus(null));
    this.#place.append(twin);
    return { element: twin, place: '', box: '', state: '', stop: 0, tip: null, text: '' };
  }

  #focus(vector: number | null): void {
    this.#bridge.focus(vector);
    this.#place.dispatchEvent(new Event('handlefocus', { bubbles: true }));
  }
}

// The style sheet knows the box of a tip that stands alone.
function fit(twin: Twin, box: Box | undefined): void {
  if (!box) return;
  const { left, right, top, bottom } = box;
  const key = `${left} ${right} ${top} ${bottom}`;
  if (twin.box === key) return;
  twin.box = key;
  const { style } = twin.element;
  [style.left, style.top] = [`${-left}px`, `${-top}px`];
  [style.width, style.height] = [`${left + right}px`, `${top + bottom}px`];
}

// A tip has no least and greatest value, but a slider must have them: a round number beyond the value.
function roundAbove(value: number): number {
  const size = Math.abs(value);
  return size < 10 ? 10 : Math.min(10 ** Math.ceil(Math.log10(size) + 1e-9), Number.MAX_VALUE);
}

function speak(twin: Twin, { firstComponent, text }: Tip): void {
  if (text !== null) {
    twin.text = text;
    twin.element.setAttribute('aria-valuetext', text);
  }
  if (twin.tip?.firstComponent !== firstComponent) {
    const most = String(roundAbove(firstComponent));
    twin.element.setAttribute('aria-valuemin', `-${most}`);
    twin.element.setAttribute('aria-valuemax', most);
    twin.element.setAttribute('aria-valuenow', String(firstComponent));
  }
}
