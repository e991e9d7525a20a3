// The vectors as a table to type in, and as text to paste into.
import type { View } from '../builder';
import { fill, freshId, make } from '../dom';
import { figureOf, parameter, unnamed } from '../parameters';
import { say } from '../say';
import type { Row, Table } from '../vectors-text';
import { cellFault, tableOf, textOf } from '../vectors-text';
import { label } from '../words';
import type { Asked, Field, Type } from './field';
import { Complaints, describe } from './field';
import { Grid } from './grid';
import { splitPair } from './pair';

const NAMES = ['vectors', 'dims'] as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function freshName(rows: readonly Row[]): string {
  const taken = rows.map(({ name }) => name.trim());
  const numbered = Array.from({ length: 200 }, (_, at) => `V${at + 1}`);
  return [...LETTERS, ...numbered].find((name) => !taken.includes(name)) ?? '';
}

const entriesIn = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(';');

function button(text: string, press: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, text);
  element.addEventListener('click', press);
  return element;
}

class VectorsField implements Field {
  readonly element: HTMLElement;
  readonly #type: Type;
  readonly #complaints = new Complaints(NAMES);
  readonly #grid: Grid;
  readonly #texts: Record<string, HTMLTextAreaElement>;
  readonly #more: HTMLButtonElement;
  #view: View | null = null;
  /** What the table stands for; text of the same meaning leaves it as it is typed. */
  #typed = '';
  #fault = '';

  constructor({ said, type }: Asked) {
    this.#type = type;
    this.#grid = new Grid({
      onTyped: (renamed) => this.#take(renamed),
      removeRow: (at) => this.#removeRow(at),
      removeColumn: (at) => this.#removeColumn(at),
    });
    this.#more = button(say('addDimension'), () => this.#addColumn());
    this.#texts = Object.fromEntries(NAMES.map((name) => [name, this.#text(name)]));
    this.element = make(
      'fieldset',
      { className: 'field', id: freshId('vectors') },
      make('legend', {}, label('vectors')),
      this.#grid.element,
      make(
        'div',
        { className: 'row' },
        button(say('addVector'), () => this.#addRow()),
        this.#more,
      ),
      this.#complaints.element,
      said,
      this.#asText(),
    );
    describe(this.element, said, this.#complaints.element);
  }

  #text(name: string): HTMLTextAreaElement {
    const field = make('textarea', { id: freshId(name), rows: 2, spellcheck: false, dir: 'ltr' });
    field.placeholder = parameter(name)?.example ?? '';
    field.addEventListener('input', () => {
      this.#fault = '';
      // Lines of a list that is pasted are entries.
      if (field.value.includes('\n')) fill(field, entriesIn(field.value));
      this.#type({ [name]: field.value }, true);
    });
    return field;
  }

  #asText(): HTMLElement {
    const fields = NAMES.flatMap((name) => {
      const field = this.#texts[name];
      return field ? [make('label', { htmlFor: field.id }, label(name)), field] : [];
    });
    return make('details', { className: 'as-text' }, make('summary', {}, say('asText')), ...fields);
  }

  update(view: View): void {
    this.#view = view;
    const { vectors = '', dims = '' } = view.draft.values;
    for (const name of NAMES) {
      const field = this.#texts[name];
      if (field) fill(field, view.draft.values[name] ?? '');
    }
    const isTyped = vectors !== '' || dims !== '';
    const table = tableOf(vectors, dims, view.state);
    const wanted = isTyped ? `${vectors}\n${dims}` : JSON.stringify(table);
    // The figure knows nothing of a cell that the notation cannot hold, and must not overwrite it.
    if (wanted !== this.#typed && (isTyped || !this.#fault)) {
      this.#typed = wanted;
      this.#fault = '';
      this.#grid.show(table);
    }
    // Most figures draw exactly two dimensions, and say so, whatever is typed.
    const { ofMany = [] } = parameter('vectors') ?? {};
    this.#more.hidden = !ofMany.includes(figureOf(view.draft.values));
    this.#complaints.update(view, this.#fault);
    const pieces = (name: string): string[] =>
      view.complaints.filter((one) => one.parameter === name).map(({ piece }) => piece.trim());
    if (!this.#fault) this.#grid.mark(pieces('vectors'), pieces('dims'));
  }

  #take(renamed: { readonly from: string; readonly to: string } | null = null): void {
    const table = this.#grid.table;
    const fault = cellFault(table);
    this.#fault = fault ? say('piece', { ...fault }) : '';
    if (fault) {
      if (this.#view) this.#complaints.update(this.#view, this.#fault);
      this.#grid.mark([fault.piece.trim()], [fault.piece.trim()]);
      return;
    }
    const text = textOf(table);
    this.#typed = `${text.vectors}\n${text.dims}`;
    this.#type({ ...text, ...this.#renamedPair(renamed, table) }, true);
  }

  // A compared vector that is renamed is still to be compared.
  #renamedPair(
    renamed: { readonly from: string; readonly to: string } | null,
    { rows }: Table,
  ): Record<string, string> {
    const compare = this.#view?.draft.values['compare'];
    if (!renamed || !compare) return {};
    const names = rows.map(({ name }) => (name.trim() === renamed.to ? renamed.from : name.trim()));
    const pair = splitPair(compare, names);
    if (!pair?.includes(renamed.from)) return {};
    return { compare: pair.map((name) => (name === renamed.from ? renamed.to : name)).join(',') };
  }

  #change(change: (table: Table) => Table): void {
    this.#grid.show(change(this.#grid.table));
    this.#take();
  }

  #addRow(): void {
    this.#change(({ columns, rows }) => ({
      columns,
      rows: [...rows, { name: freshName(rows), numbers: columns.map(() => '1') }],
    }));
    this.#grid.focusRow(Number.POSITIVE_INFINITY);
  }

  #removeRow(at: number): void {
    this.#change(({ columns, rows }) => ({ columns, rows: rows.filter((_, row) => row !== at) }));
    this.#grid.focusRow(at);
  }

  #addColumn(): void {
    this.#change(({ columns, rows }) => {
      const taken = columns.map(({ name }) => name.trim());
      const name = unnamed(columns.length + 4).find((one) => !taken.includes(one)) ?? '';
      return {
        columns: [...columns, { name, unit: '' }],
        rows: rows.map((row) => ({ ...row, numbers: [...row.numbers, '1'] })),
      };
    });
  }

  #removeColumn(at: number): void {
    const others = <T>(list: readonly T[]): T[] => list.filter((_, column) => column !== at);
    this.#change(({ columns, rows }) => ({
      columns: others(columns),
      rows: rows.map(({ name, numbers }) => ({ name, numbers: others(numbers) })),
    }));
    this.#grid.focusRow(0);
  }
}

export function vectors(asked: Asked): Field {
  return new VectorsField(asked);
}
