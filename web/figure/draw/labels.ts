// The texts on the drawing, written by the browser, which knows every script and every screen.
import type { LabelReport as Label } from '../bridge/boundary';
import { vectorColour } from './theme';

interface Slot {
  element: HTMLSpanElement;
  text: Text;
  last: Label | null;
}

export class LabelLayer {
  readonly #place: HTMLElement;
  readonly #slots: Slot[] = [];

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows exactly these labels. Only what changed touches the document. */
  show(labels: readonly Label[]): void {
    labels.forEach((label, index) => {
      const slot = (this.#slots[index] ??= this.#slot());
      if (label.text !== null) slot.text.data = label.text;
      if (!looks(slot.last, label)) dress(slot, label);
      if (!stands(slot.last, label)) put(slot, label);
      slot.last = label;
    });
    while (this.#slots.length > labels.length) this.#slots.pop()?.element.remove();
  }

  #slot(): Slot {
    const slot = { element: document.createElement('span'), text: new Text(), last: null };
    slot.element.append(slot.text);
    this.#place.append(slot.element);
    return slot;
  }
}

function looks(last: Label | null, label: Label): boolean {
  return (
    last !== null &&
    last.role === label.role &&
    last.colour === label.colour &&
    last.strong === label.strong
  );
}

function stands(last: Label | null, label: Label): boolean {
  return (
    last !== null &&
    last.x === label.x &&
    last.y === label.y &&
    last.anchorX === label.anchorX &&
    last.anchorY === label.anchorY
  );
}

function dress({ element, last }: Slot, label: Label): void {
  if (!last || last.role !== label.role || last.strong !== label.strong) {
    element.className = `label ${label.role}${label.strong ? ' strong' : ''}`;
    element.dataset['label'] = label.role;
  }
  element.style.color = label.colour >= 0 ? vectorColour(label.colour) : '';
}

function put({ element }: Slot, label: Label): void {
  element.style.transform =
    `translate(${label.x.toFixed(2)}px, ${label.y.toFixed(2)}px) ` +
    `translate(${(-100 * label.anchorX).toFixed(1)}%, ${(-100 * label.anchorY).toFixed(1)}%)`;
}
