// A figure's state as the parameters that an author would have written.
import { MANNER } from '../wire/address';
import type { State, Values } from '../wire/messages';
import { belongs, figureOf, parameter, PARAMETERS } from './parameters';
import type { Entries } from './state-text';
import { entriesOf, PROGRESS, stateOf, unescaped, without } from './state-text';
import { dimsText, vectorsText } from './vectors-text';

const READY = ['materials', 'boats', 'people'];
// Signs that a figure of tokens sets between letters for itself.
const SIGNS = /[\x1d-\x1f]/g;

/** Each gives nothing where only the entry can say it. */
const TURNS: Record<string, (value: string) => Values | null> = {
  data: (value) => {
    const data = READY[Number(value)];
    return data ? { data } : null;
  },
  circle: (value) => (value === '1' ? { view: 'circle' } : null),
  snap: (value) => (value === '0' ? { snap: 'off' } : null),
  exercise: (value) => (value === '1' ? { exercise: 'on' } : null),
  random: (value) => {
    const [dimensions = '', seed = '', kind] = value.split(',');
    return kind === '0' ? { dimensions, seed } : null;
  },
  typed: (value) => ({ text: unescaped(value).replace(SIGNS, '') }),
};

function has(name: string, figure: string): boolean {
  const found = parameter(name);
  return found !== undefined && belongs(found, figure);
}

/** Moved vectors in full. Not for figures of claims, which ready numbers bring with them. */
function withVectors(state: State, entries: Entries, figure: string): Values | null {
  const moved = entries.has('at') || entries.has('table');
  if (!moved || !has('data', figure) || has('claims', figure)) return null;
  const vectors = vectorsText(state.vectors);
  const dims = dimsText(state.dimensions);
  return vectors && dims ? { vectors, dims, compare: `${state.first},${state.second}` } : null;
}

function withPair(state: State, entries: Entries, figure: string): Values | null {
  const plain = ![state.first, state.second].some((name) => name.includes(','));
  const can = entries.has('pair') && plain && has('compare', figure) && !has('claims', figure);
  return can ? { compare: `${state.first},${state.second}` } : null;
}

/** The parameters that bring back what is shown, but not how far the reader came. */
export function readable(state: State): Values {
  const { v: _, state: text = '', ...others } = state.parameters;
  const figure = figureOf(others);
  const values: Record<string, string> = { ...others };
  let entries = without(entriesOf(text), PROGRESS);
  const take = (names: readonly string[], found: Values | null | undefined): void => {
    if (!found) return;
    Object.assign(values, found);
    entries = without(entries, names);
  };
  take(['data', 'table', 'at', 'pair'], withVectors(state, entries, figure));
  take(['pair'], withPair(state, entries, figure));
  for (const [name, value] of [...entries])
    if (Object.hasOwn(TURNS, name)) take([name], TURNS[name]?.(value));
  if (entries.size > 0) values['state'] = stateOf(entries);
  return values;
}

/** What was typed, with what the figure shows now in place of what it showed. */
export function writtenBack(typed: Values, state: State): Values {
  const figure = figureOf(state.parameters);
  const own = PARAMETERS.filter(
    (one) => one.part === 'scene' && !MANNER.includes(one.name) && belongs(one, figure),
  ).map(({ name }) => name);
  const kept = Object.entries(typed).filter(([name]) => !own.includes(name));
  return { ...Object.fromEntries(kept), ...readable(state) };
}
