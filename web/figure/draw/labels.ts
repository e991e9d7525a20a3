// The texts on the drawing, written by the browser, which knows every script and every screen.
import type { Label } from '../bridge/bridge';
import { upToDecimals, withDecimals, withDigits, withItsUnit, withUnit } from '../say/numbers';
import { vectorColour } from './theme';
import { word } from '../say/words';

interface Names {
  vectorName(index: number): string;
  dimensionName(index: number): string;
  seenUnit(dimension: number): string;
  angleUnit(): string;
}

const OF_VECTOR = new Set([
  'tip',
  'component-x',
  'component-y',
  'named-value',
  'multiple',
  'shadow',
]);

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
  show(labels: readonly Label[], names: Names): void {
    labels.forEach((label, index) => {
      const slot = (this.#slots[index] ??= this.#slot());
      if (!says(slot.last, label)) write(slot, label, names);
      if (!stands(slot.last, label)) put(slot, label);
      slot.last = label;
    });
    while (this.#slots.length > labels.length) this.#slots.pop()?.element.remove();
  }

  /** Names or units are others: every text is written again. */
  forget(): void {
    for (const slot of this.#slots) slot.last = null;
  }

  #slot(): Slot {
    const slot = { element: document.createElement('span'), text: new Text(), last: null };
    slot.element.append(slot.text);
    this.#place.append(slot.element);
    return slot;
  }
}

function says(last: Label | null, label: Label): boolean {
  return (
    last !== null &&
    last.role === label.role &&
    last.subject === label.subject &&
    last.value === label.value &&
    last.decimals === label.decimals &&
    last.strong === label.strong &&
    last.dimension === label.dimension
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

function write(slot: Slot, label: Label, names: Names): void {
  const { element, last } = slot;
  if (!last || last.role !== label.role || last.strong !== label.strong) {
    element.className = `label ${label.role}${label.strong ? ' strong' : ''}`;
    element.dataset['label'] = label.role;
  }
  element.style.color = isOfVector(label) ? vectorColour(label.subject) : '';
  slot.text.data = textOf(label, names);
}

function put({ element }: Slot, label: Label): void {
  element.style.transform =
    `translate(${label.x.toFixed(2)}px, ${label.y.toFixed(2)}px) ` +
    `translate(${(-100 * label.anchorX).toFixed(1)}%, ${(-100 * label.anchorY).toFixed(1)}%)`;
}

function isOfVector(label: Label): boolean {
  return OF_VECTOR.has(label.role);
}

function quantity({ value, decimals, dimension }: Label, names: Names): string {
  return withUnit(upToDecimals(value, decimals), names.seenUnit(dimension));
}

function textOf(label: Label, names: Names): string {
  switch (label.role) {
    case 'tip':
      return names.vectorName(label.subject);
    case 'axis-x':
    case 'axis-y': {
      const unit = names.seenUnit(label.subject);
      return names.dimensionName(label.subject) + (unit ? ` (${unit})` : '');
    }
    case 'angle':
    case 'curve-x':
      return withItsUnit(withDecimals(label.value, label.decimals), names.angleUnit());
    case 'component-x':
    case 'component-y':
      return quantity(label, names);
    case 'named-value':
      return `${names.vectorName(label.subject)} = ${quantity(label, names)}`;
    case 'multiple': {
      const name = names.vectorName(label.subject);
      return label.value === 1 ? name : `${withDigits(label.value, label.decimals)}\u2009${name}`;
    }
    case 'shadow':
      return word(label.value < 0 ? 'cosine.shadow.back' : 'cosine.shadow', {
        cosine: withDecimals(label.value, label.decimals),
      });
    case 'curve-name':
      return 'cos\u2009θ';
    default:
      return withDecimals(label.value, label.decimals);
  }
}
