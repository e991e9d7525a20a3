// A table of cells to type in: a row for each vector, its dimensions in the head.
import { fill, make } from '../dom';
import { say } from '../say';
import type { Table } from '../vectors-text';

export interface GridActions {
  /** A cell was typed into; `from` is the name that a vector had before. */
  onTyped(renamed: { readonly from: string; readonly to: string } | null): void;
  removeRow(at: number): void;
  removeColumn(at: number): void;
}

function cell(className: string, label: string): HTMLInputElement {
  const input = make('input', { className, type: 'text', autocomplete: 'off', spellcheck: false });
  input.setAttribute('aria-label', label);
  return input;
}

function removal(label: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', className: 'remove', title: label }, '×');
  button.setAttribute('aria-label', label);
  button.addEventListener('click', press);
  return button;
}

interface Cells {
  columns: { name: HTMLInputElement; unit: HTMLInputElement }[];
  rows: { name: HTMLInputElement; numbers: HTMLInputElement[] }[];
}

export class Grid {
  readonly element = make('div', { className: 'grid' });
  readonly #actions: GridActions;
  #cells: Cells = { columns: [], rows: [] };

  constructor(actions: GridActions) {
    this.#actions = actions;
  }

  /** As it is typed. */
  get table(): Table {
    return {
      columns: this.#cells.columns.map(({ name, unit }) => ({
        name: name.value,
        unit: unit.value,
      })),
      rows: this.#cells.rows.map(({ name, numbers }) => ({
        name: name.value,
        numbers: numbers.map(({ value }) => value),
      })),
    };
  }

  show(table: Table): void {
    const { columns, rows } = this.#cells;
    if (columns.length !== table.columns.length || rows.length !== table.rows.length) {
      this.#build(table.columns.length, table.rows.length);
    }
    this.#cells.columns.forEach(({ name, unit }, at) => {
      fill(name, table.columns[at]?.name ?? '');
      fill(unit, table.columns[at]?.unit ?? '');
    });
    this.#cells.rows.forEach(({ name, numbers }, at) => {
      fill(name, table.rows[at]?.name ?? '');
      numbers.forEach((number, column) => fill(number, table.rows[at]?.numbers[column] ?? ''));
    });
  }

  /** Marks the cells that hold one of these, below the head and in it. */
  mark(below: readonly string[], inHead: readonly string[]): void {
    for (const input of this.element.querySelectorAll('input')) {
      const pieces = input.closest('thead') ? inHead : below;
      input.setAttribute('aria-invalid', String(pieces.includes(input.value.trim())));
    }
  }

  focusRow(at: number): void {
    this.#cells.rows[Math.min(at, this.#cells.rows.length - 1)]?.name.focus();
  }

  #build(columns: number, rows: number): void {
    this.#cells = { columns: [], rows: [] };
    const head = make('tr', {}, make('th', { scope: 'col' }, say('name')));
    for (let at = 0; at < columns; ++at) head.append(this.#column(at, columns > 2));
    head.append(make('td'));
    const body = Array.from({ length: rows }, (_, at) => this.#row(at, columns, rows > 2));
    this.element.replaceChildren(
      make('table', {}, make('thead', {}, head), make('tbody', {}, ...body)),
    );
  }

  #column(at: number, removable: boolean): HTMLElement {
    const name = cell('dimension', say('dimensionName', { at: at + 1 }));
    const unit = cell('unit', say('dimensionUnit', { at: at + 1 }));
    unit.placeholder = say('unit');
    this.#cells.columns.push({ name, unit });
    for (const input of [name, unit]) {
      input.addEventListener('input', () => this.#actions.onTyped(null));
    }
    const head = make('th', { scope: 'col' }, name, unit);
    if (removable) {
      head.append(
        removal(say('removeDimension', { at: at + 1 }), () => this.#actions.removeColumn(at)),
      );
    }
    return head;
  }

  #row(at: number, columns: number, removable: boolean): HTMLElement {
    const name = cell('vector', say('vectorName', { at: at + 1 }));
    let before = '';
    name.addEventListener('focus', () => (before = name.value));
    name.addEventListener('input', () => {
      this.#actions.onTyped({ from: before.trim(), to: name.value.trim() });
      before = name.value;
    });
    const numbers = Array.from({ length: columns }, (_, column) => {
      const number = cell('number', say('vectorNumber', { column: column + 1, at: at + 1 }));
      number.inputMode = 'decimal';
      number.dir = 'ltr';
      number.addEventListener('input', () => this.#actions.onTyped(null));
      return number;
    });
    this.#cells.rows.push({ name, numbers });
    const last = removable
      ? [removal(say('removeVector', { at: at + 1 }), () => this.#actions.removeRow(at))]
      : [];
    return make(
      'tr',
      {},
      make('th', { scope: 'row' }, name),
      ...numbers.map((number) => make('td', {}, number)),
      make('td', {}, ...last),
    );
  }
}
