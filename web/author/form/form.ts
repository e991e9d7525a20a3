// The form of the chosen figure, made from the table of parameters.
import type { View } from '../builder';
import { make } from '../dom';
import type { Parameter } from '../parameters';
import { belongs, figureOf, PARAMETERS } from '../parameters';
import { say } from '../say';
import type { Asked, Field, Type } from './field';
import { hint } from './field';
import { pair } from './pair';
import { explained, plain } from './plain';
import { questions } from './questions';
import { vectors } from './vectors';

const FIRST = [
  'figure',
  'data',
  'vectors',
  'compare',
  'claims',
  'view',
  'exercise',
  'steps',
  'questions',
  'ask',
  'graded',
  'attempts',
  'pass',
];
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
  'thread',
  'origins',
];

const KINDS: Record<string, (asked: Asked) => Field> = {
  figure: explained,
  vectors,
  compare: pair,
  ask: questions,
};

function place({ name }: Parameter): number {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
}

function shownFor(figure: string, part: Parameter['part']): Parameter[] {
  return PARAMETERS.filter(
    (one) =>
      one.part === part &&
      belongs(one, figure) &&
      !ELSEWHERE.includes(one.name) &&
      (one.choices?.length ?? 2) > 1,
  ).sort((a, b) => place(a) - place(b));
}

export class Form {
  readonly #element: HTMLElement;
  readonly #part: Parameter['part'];
  readonly #type: Type;
  #figure = '';
  #fields = new Map<string, Field>();

  /** `part`: which parameters it asks for. */
  constructor(element: HTMLElement, part: Parameter['part'], type: Type) {
    this.#element = element;
    this.#part = part;
    this.#type = type;
  }

  update(view: View): void {
    const figure = figureOf(view.draft.values);
    if (figure !== this.#figure) this.#build(figure);
    for (const field of this.#fields.values()) field.update(view);
    const advanced = this.#element.querySelector('details.advanced');
    // What is wrong must not be hidden.
    if (advanced?.querySelector('.wrong:not(:empty)')) advanced.setAttribute('open', '');
  }

  #field(parameter: Parameter, figure: string): Field {
    // The list of figures stays when another is chosen, and keeps the focus.
    const kept = parameter.name === 'figure' ? this.#fields.get('figure') : undefined;
    const asked = { parameter, said: hint(parameter, figure), type: this.#type };
    return kept ?? (KINDS[parameter.name] ?? plain)(asked);
  }

  #build(figure: string): void {
    const old = this.#element.querySelector('details.advanced');
    const wasOpen = old?.hasAttribute('open') === true;
    const shown = shownFor(figure, this.#part);
    this.#figure = figure;
    this.#fields = new Map(shown.map((one) => [one.name, this.#field(one, figure)]));
    const elements = [...this.#fields].map(([name, { element }]) => ({ name, element }));
    const basic = elements.filter(({ name }) => !ADVANCED.includes(name));
    const others = elements.filter(({ name }) => ADVANCED.includes(name));
    const more = make(
      'details',
      { className: 'advanced', open: wasOpen },
      make('summary', {}, say('more')),
      make('div', { className: 'fields' }, ...others.map(({ element }) => element)),
    );
    const [first, ...fields] = basic.map(({ element }) => element);
    for (const child of [...this.#element.children]) if (child !== first) child.remove();
    if (first && !first.isConnected) this.#element.append(first);
    this.#element.append(...fields, more);
  }
}
