// The form of the chosen figure, made from the table of parameters.
import type { View } from '../builder';
import { make } from '../dom';
import type { Parameter } from '../parameters';
import { belongs, figureOf, PARAMETERS } from '../parameters';
import type { Field, Type } from './field';
import { pair } from './pair';
import { explained, plain } from './plain';
import { vectors } from './vectors';

const FIRST = ['figure', 'data', 'vectors', 'compare', 'claims', 'view', 'exercise', 'steps'];
// A part of another field, or nothing to choose.
const ELSEWHERE = ['dims', 'v'];
const ADVANCED = [
  'snap',
  'angle',
  'digits',
  'seed',
  'state',
  'colors',
  'lang',
  'poster',
  'origins',
];

function fieldOf(one: Parameter, type: Type): Field {
  if (one.name === 'figure') return explained(one, type);
  if (one.name === 'vectors') return vectors(type);
  if (one.name === 'compare') return pair(one, type);
  return plain(one, type);
}

function place({ name }: Parameter): number {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
}

function shownFor(figure: string): Parameter[] {
  return PARAMETERS.filter(
    (one) =>
      belongs(one, figure) && !ELSEWHERE.includes(one.name) && (one.choices?.length ?? 2) > 1,
  ).sort((a, b) => place(a) - place(b));
}

export class Form {
  readonly #element: HTMLElement;
  readonly #type: Type;
  #figure = '';
  #fields: Field[] = [];

  constructor(element: HTMLElement, type: Type) {
    this.#element = element;
    this.#type = type;
  }

  update(view: View): void {
    const figure = figureOf(view.draft.values);
    if (figure !== this.#figure) this.#build(figure);
    for (const field of this.#fields) field.update(view);
    const advanced = this.#element.querySelector('details.advanced');
    // What is wrong must not be hidden.
    if (advanced?.querySelector('.wrong:not(:empty)')) advanced.setAttribute('open', '');
  }

  // The list of figures stays, and keeps the focus.
  #build(figure: string): void {
    this.#figure = figure;
    const kept = this.#fields[0];
    const fields = shownFor(figure).map((one) => ({
      advanced: ADVANCED.includes(one.name),
      field: one.name === 'figure' && kept ? kept : fieldOf(one, this.#type),
    }));
    this.#fields = fields.map(({ field }) => field);
    const elements = (advanced: boolean): HTMLElement[] =>
      fields.filter((one) => one.advanced === advanced).map(({ field }) => field.element);
    const [first, ...others] = elements(false);
    for (const old of [...this.#element.children]) if (old !== first) old.remove();
    if (first && !first.isConnected) this.#element.append(first);
    this.#element.append(
      ...others,
      make(
        'details',
        { className: 'advanced' },
        make('summary', {}, 'More settings'),
        ...elements(true),
      ),
    );
  }
}
