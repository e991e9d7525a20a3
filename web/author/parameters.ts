// The table of parameters as forms and addresses need it.
import table from '../parameters.json';
import type { Values } from '../wire/messages';

export interface Parameter {
  readonly name: string;
  /** `scene`: what is shown; `page`: how it is shown. */
  readonly part: 'scene' | 'page';
  readonly kind: 'choice' | 'switch' | 'whole' | 'text';
  /** With `code marks`. */
  readonly about: string;
  /** A value, or words for one. */
  readonly usual: string;
  readonly example?: string;
  readonly choices?: readonly string[];
  readonly figures?: readonly string[];
  /** The figures whose vectors may have more than two numbers. */
  readonly ofMany?: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

export const PARAMETERS = table as readonly Parameter[];

export const USUAL_FIGURE = PARAMETERS.find(({ name }) => name === 'figure')?.usual ?? '';

export function parameter(name: string): Parameter | undefined {
  return PARAMETERS.find((one) => one.name === name);
}

export function figureOf(values: Values): string {
  return values['figure'] || USUAL_FIGURE;
}

export function belongs({ figures }: Parameter, figure: string): boolean {
  return !figures || figures.includes(figure);
}

/** True for `off`, false for words such as "the first two". */
export function isValue({ kind, choices, usual }: Parameter): boolean {
  if (kind === 'choice') return choices?.includes(usual) === true;
  return kind === 'switch' || (kind === 'whole' && /^\d+$/.test(usual));
}

// The pair is said of vectors; where claims are looked at, naming it turns from the claim to the pair.
function isFirstPair(values: Values): boolean {
  const claims = parameter('claims');
  if (!values['vectors'] || !claims || belongs(claims, figureOf(values))) return false;
  const names = values['vectors'].split(';', 2).map((one) => one.slice(0, one.lastIndexOf(':')));
  return values['compare'] === names.map((name) => name.trim()).join(',');
}

// The names that axes have without others: those of unnamed_dimensions() in src/lesson/data/table_text.cpp.
export function unnamed(count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => (count <= 3 ? ['x', 'y', 'z'][at] : null) ?? `x${at + 1}`,
  );
}

function isUnnamed({ vectors = '', dims }: Values): boolean {
  const first = vectors.split(';', 1)[0] ?? '';
  return vectors !== '' && dims === unnamed(first.split(',').length).join(';');
}

/** What an address must hold to bring `values` back: nothing usual, nothing of other figures. */
export function shortest(values: Values): Values {
  const figure = figureOf(values);
  const needed = PARAMETERS.filter((one) => {
    const value = values[one.name] ?? '';
    if (value === '' || value === one.usual || !belongs(one, figure)) return false;
    if (one.name === 'dims') return !isUnnamed(values);
    return one.name !== 'compare' || !isFirstPair(values);
  });
  return Object.fromEntries(needed.map(({ name }) => [name, values[name] ?? '']));
}

export function same(a: Values, b: Values): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}
