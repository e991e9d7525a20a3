// The texts on the drawing, written by the browser, which knows every script and every screen.
import type { Label } from './bridge';
import { upToDecimals, withDecimals, withUnit } from './numbers';
import { vectorColour } from './theme';

interface Names {
  vectorName(index: number): string;
  dimensionName(index: number): string;
  dimensionUnit(index: number): string;
}

interface Slot {
  element: HTMLSpanElement;
  key: string;
  place: string;
}

export class LabelLayer {
  readonly #place: HTMLElement;
  readonly #slots: Slot[] = [];

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows exactly these labels. Only what changed touches the document. */
  show(labels: readonly Label[], names: Names): void {
    labels.forEach((label, index) => this.#write(this.#slot(index), label, names));
    while (this.#slots.length > labels.length) this.#slots.pop()?.element.remove();
  }

  #slot(index: number): Slot {
    const found = this.#slots[index];
    if (found) return found;
    const slot = { element: document.createElement('span'), key: '', place: '' };
    this.#place.append(slot.element);
    this.#slots.push(slot);
    return slot;
  }

  #write(slot: Slot, label: Label, names: Names): void {
    const { element } = slot;
    const key = `${label.role} ${label.subject} ${label.value} ${label.decimals} ${label.strong}`;
    if (key !== slot.key) {
      slot.key = key;
      element.className = `label ${label.role}${label.strong ? ' strong' : ''}`;
      element.dataset['label'] = label.role;
      element.style.color = isOfVector(label) ? vectorColour(label.subject) : '';
      element.textContent = textOf(label, names);
    }
    const place =
      `translate(${label.x.toFixed(2)}px, ${label.y.toFixed(2)}px) ` +
      `translate(${-100 * label.anchorX}%, ${-100 * label.anchorY}%)`;
    if (place !== slot.place) {
      slot.place = place;
      element.style.transform = place;
    }
  }
}

function isOfVector(label: Label): boolean {
  return label.role === 'tip' || label.role === 'component-x' || label.role === 'component-y';
}

function textOf(label: Label, names: Names): string {
  switch (label.role) {
    case 'tip':
      return names.vectorName(label.subject);
    case 'axis-x':
    case 'axis-y': {
      const unit = names.dimensionUnit(label.subject);
      return names.dimensionName(label.subject) + (unit ? ` (${unit})` : '');
    }
    case 'angle':
      return `${withDecimals(label.value, label.decimals)}°`;
    case 'component-x':
    case 'component-y': {
      const unit = names.dimensionUnit(label.role === 'component-x' ? 0 : 1);
      return withUnit(upToDecimals(label.value, label.decimals), unit);
    }
    default:
      return withDecimals(label.value, label.decimals);
  }
}
