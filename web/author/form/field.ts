// What every field of the form has: a label, what is said of it, and what is wrong with it.
import { freshId, make, marked } from '../dom';
import type { View } from '../builder';
import type { Parameter } from '../parameters';
import { isValue } from '../parameters';
import { label } from '../words';

export interface Field {
  readonly element: HTMLElement;
  update(view: View): void;
}

/** `soon`: more may be typed. */
export type Type = (values: Record<string, string>, soon: boolean) => void;

/** What is wrong with some parameters, beside the field that they are typed into. */
export class Complaints {
  readonly element: HTMLParagraphElement;
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    this.#names = names;
    this.element = make('p', { className: 'wrong', id: freshId('wrong'), ariaLive: 'polite' });
  }

  /** Whether something is wrong. */
  update({ complaints }: View, own = ''): boolean {
    const found = complaints.filter(({ parameter }) => this.#names.includes(parameter));
    const texts = found.map(({ piece, message }) => (piece ? `“${piece}”: ${message}` : message));
    const text = [own, ...texts].filter(Boolean).join(' ');
    if (this.element.textContent !== text) this.element.textContent = text;
    return text !== '';
  }

  /** The pieces that are wrong, as they were typed. */
  pieces({ complaints }: View): string[] {
    return complaints
      .filter(({ parameter }) => this.#names.includes(parameter))
      .map(({ piece }) => piece.trim());
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function hint(parameter: Parameter): HTMLParagraphElement {
  const { kind, least, most } = parameter;
  const bounds = kind === 'whole' ? ` From ${least} to ${most}.` : '';
  const usual = isValue(parameter) ? '' : ` Usual: ${parameter.usual}.`;
  const text = sentence(parameter.about) + bounds + usual;
  return make('p', { className: 'hint', id: freshId('hint') }, ...marked(text));
}

export function describe(control: HTMLElement, ...by: HTMLElement[]): void {
  control.setAttribute('aria-describedby', by.map(({ id }) => id).join(' '));
}

/** A field whose control is one element. */
export function single(
  parameter: Parameter,
  control: HTMLElement,
  update: (view: View) => void,
): Field {
  const complaints = new Complaints([parameter.name]);
  const about = hint(parameter);
  control.id = freshId(parameter.name);
  describe(control, about, complaints.element);
  const name = make('label', { htmlFor: control.id }, label(parameter.name));
  const element = make('div', { className: 'field' }, name, control, about, complaints.element);
  return {
    element,
    update: (view) => {
      update(view);
      control.setAttribute('aria-invalid', String(complaints.update(view)));
    },
  };
}
