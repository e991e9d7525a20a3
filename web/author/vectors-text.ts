// The parameters `vectors` and `dims` as tables, and back.
import type { State } from '../wire/messages';
import { unnamed } from './parameters';
import { say } from './say';

export interface Row {
  name: string;
  /** As they are typed. */
  numbers: string[];
}

export interface Column {
  name: string;
  unit: string;
}

export interface Table {
  columns: Column[];
  rows: Row[];
}

function parts(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function rowOf(part: string): Row {
  const colon = part.lastIndexOf(':');
  if (colon < 0) return { name: part, numbers: [] };
  const numbers = part.slice(colon + 1).split(',');
  return { name: part.slice(0, colon).trim(), numbers: numbers.map((one) => one.trim()) };
}

function columnOf(part: string): Column {
  const colon = part.indexOf(':');
  if (colon < 0) return { name: part, unit: '' };
  return { name: part.slice(0, colon).trim(), unit: part.slice(colon + 1).trim() };
}

// Several times what any figure takes; a cell for each number of a long text would fill the memory.
const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;

/** Every row gets a cell for every column. */
function evened({ columns, rows: all }: Table): Table {
  const rows = all.slice(0, MOST_ROWS);
  const widest = Math.max(columns.length, ...rows.map(({ numbers }) => numbers.length));
  const count = Math.min(widest, MOST_COLUMNS);
  const names = unnamed(count);
  return {
    columns: names.map((name, at) => columns[at] ?? { name, unit: '' }),
    rows: rows.map(({ name, numbers }) => ({
      name,
      numbers: names.map((_, at) => numbers[at] ?? ''),
    })),
  };
}

/** What is typed, or where nothing is, what the figure shows. */
export function tableOf(vectors: string, dims: string, state: State | null): Table {
  const shown = state?.dimensions.map(({ name, unit }) => ({ name, unit })) ?? [];
  const columns = dims ? parts(dims).map(columnOf) : vectors ? [] : shown;
  const rows = vectors
    ? parts(vectors).map(rowOf)
    : (state?.vectors ?? []).map(({ name, components }) => ({
        name,
        numbers: components.map(String),
      }));
  return evened({ columns, rows });
}

/** '' where a name has signs of the notation. */
export function vectorsText(vectors: State['vectors']): string {
  if (vectors.some(({ name }) => name.includes(';'))) return '';
  return vectors
    .map(({ name, components }) => `${name}:${components.map(String).join(',')}`)
    .join(';');
}

export function dimsText(dimensions: State['dimensions']): string {
  if (dimensions.some(({ name, unit }) => /[;:]/.test(name) || unit.includes(';'))) return '';
  return dimensions.map(({ name, unit }) => (unit ? `${name}:${unit}` : name)).join(';');
}

/** A cell that the notation cannot hold, with why; null where there is none. */
export function cellFault({ columns, rows }: Table): { piece: string; message: string } | null {
  const named = [...columns.map(({ name }) => name), ...columns.map(({ unit }) => unit)];
  const fault = (piece: string, message: string): { piece: string; message: string } => ({
    piece,
    message,
  });
  const name = [...named, ...rows.map((row) => row.name)].find((text) => text.includes(';'));
  if (name !== undefined) return fault(name, say('semicolon'));
  const column = columns.find((one) => one.name.includes(':'));
  if (column) return fault(column.name, say('colon'));
  const number = rows.flatMap(({ numbers }) => numbers).find((text) => /[,;:]/.test(text));
  return number === undefined ? null : fault(number, say('oneNumber'));
}

/** The two parameters that a table without such a cell means. */
export function textOf({ columns, rows }: Table): { vectors: string; dims: string } {
  const vectors = rows.map(
    ({ name, numbers }) => `${name.trim()}:${numbers.map((one) => one.trim()).join(',')}`,
  );
  const dims = columns.map(({ name, unit }) =>
    unit.trim() ? `${name.trim()}:${unit.trim()}` : name.trim(),
  );
  return { vectors: vectors.join(';'), dims: dims.join(';') };
}
