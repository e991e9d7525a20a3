// What every field of the form has: a label, what is said of it, and what is wrong with it.
import type { Complaint } from '../../wire/messages';
import { freshId, make, marked } from '../dom';
import type { View } from '../builder';
import type { Parameter } from '../parameters';
import { isValue, parameter } from '../parameters';
import { say } from '../say';
import { label, LABELS, translated } from '../words';

export interface Field {
  readonly element: HTMLElement;
  update(view: View): void;
}

/** `soon`: more may be typed. */
export type Type = (values: Record<string, string>, soon: boolean) => void;

/** A parameter that is asked for, and what is said of it. */
export interface Asked {
  readonly parameter: Parameter;
  readonly said: HTMLElement;
  readonly type: Type;
}

/**
 * A figure adds this to each complaint, in its own language, which need not be that of the page. Here it may go on
 * showing what it showed, so it is left out.
 */
export const INSTEAD: Readonly<Record<string, string>> = {
  en: 'The figure shows its usual content instead.',
  de: 'Die Grafik zeigt stattdessen ihren üblichen Inhalt.',
  es: 'En su lugar, la figura muestra su contenido habitual.',
  fr: 'La figure montre à la place son contenu habituel.',
  ar: 'يُظهر الشكل محتواه المعتاد بدلًا من ذلك.',
};

/** What closes a quotation in any language, with the colon after it. */
const AFTER_PLACE = /^[\s\u2069]*[”»«][\s\u2069]*: /;

/** What follows the place that a complaint names. */
function after(place: string, message: string): string {
  for (let at = message.indexOf(place); at >= 0; at = message.indexOf(place, at + 1)) {
    const after = message.slice(at + place.length);
    const sign = AFTER_PLACE.exec(after);
    if (sign) return after.slice(sign[0].length);
  }
  return message;
}

/** A complaint as it stands beside the field that it names. */
export function brief({ parameter: name, piece, message }: Complaint): string {
  const place = piece || name;
  const all = place ? after(place, message) : message;
  const last = Object.values(INSTEAD).find((one) => all.endsWith(` ${one}`));
  const why = last ? all.slice(0, -last.length - 1) : all;
  return piece ? say('piece', { piece, message: why }) : why;
}

/** What is wrong with some parameters, beside the field that they are typed into. */
export class Complaints {
  readonly element: HTMLParagraphElement;
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    this.#names = names;
    this.element = make('p', {
      className: 'wrong',
      id: freshId('wrong'),
      ariaLive: 'polite',
    });
  }

  /** Whether something is wrong. */
  update({ complaints }: View, own = ''): boolean {
    const found = complaints.filter(({ parameter }) => this.#names.includes(parameter));
    const text = [own, ...found.map(brief)].filter(Boolean).join(' ');
    if (this.element.textContent !== text) this.element.textContent = text;
    return text !== '';
  }
}

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const FIGURES = parameter('figure')?.choices ?? [];

/** Without the parts about other figures: "two numbers; `metric` takes 12". What a choice means stays. */
export function about(text: string, figure: string): string {
  const parts = text.split('; ').filter((one) => {
    const named = [...one.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');
    const figures = named.filter((name) => FIGURES.includes(name));
    return figures.length === 0 || figures.includes(figure) || /^`\w+`:/.test(one);
  });
  return parts.length > 0 ? parts.join('; ') : text;
}

/** '' where the label says it all. */
export function hintText(one: Parameter, figure: string): string {
  const { kind, least, most } = one;
  const said = about(one.about, figure);
  const bounds =
    kind === 'whole' ? ` ${say('bounds', { least: least ?? '', most: most ?? '' })}` : '';
  // The example in the empty field already says so.
  const isSaid = isValue(one) || one.usual === one.example;
  const value = translated(about(one.usual, figure));
  const usual = isSaid ? '' : ` ${say('usual', { value })}`;
  const repeats = said.toLowerCase() === LABELS[one.name]?.toLowerCase();
  return (repeats ? '' : sentence(translated(said))) + bounds + usual;
}

export function hint(one: Parameter, figure: string): HTMLParagraphElement {
  const text = hintText(one, figure);
  return make('p', { className: 'hint', id: freshId('hint') }, ...marked(text));
}

export function describe(control: HTMLElement, ...by: HTMLElement[]): void {
  control.setAttribute('aria-describedby', by.map(({ id }) => id).join(' '));
}

/** A field whose control is one element. */
export function single(
  { parameter: { name }, said }: Asked,
  control: HTMLElement,
  update: (view: View) => void,
): Field {
  const complaints = new Complaints([name]);
  control.id = freshId(name);
  describe(control, said, complaints.element);
  const title = make('label', { htmlFor: control.id }, label(name));
  const element = make('div', { className: 'field' }, title, control, complaints.element, said);
  return {
    element,
    update: (view) => {
      update(view);
      control.setAttribute('aria-invalid', String(complaints.update(view)));
    },
  };
}
