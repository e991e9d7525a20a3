// Every key and gesture of this figure, in a dialog that "?" opens.
import type { WordKey } from '../say/words';
import { word } from '../say/words';

type Rows = readonly (readonly [what: WordKey | '?', does: WordKey])[];

const KEYS_OF_TIPS: Rows = [
  ['help.arrows', 'help.arrows.do'],
  ['help.pages', 'help.pages.do'],
  ['help.ends', 'help.ends.do'],
  ['help.enter', 'help.enter.do'],
  ['help.zoom', 'help.zoom.do'],
  ['help.escape', 'help.escape.do'],
];
const KEYS_WITHIN: Rows = [['help.arrows', 'help.within.do']];
const KEYS: Rows = [
  ['help.undo', 'help.undo.do'],
  ['?', 'help.open.do'],
];
const GESTURES: Rows = [
  ['help.drag', 'help.drag.do'],
  ['help.tap', 'help.tap.do'],
  ['help.double', 'help.enter.do'],
  ['help.plane', 'help.plane.do'],
  ['help.pinch', 'help.pinch.do'],
];

export class Help {
  readonly #dialog: HTMLDialogElement;
  readonly #hasTips: boolean;

  constructor(dialog: HTMLDialogElement, hasTips: boolean) {
    this.#dialog = dialog;
    this.#hasTips = hasTips;
    dialog.setAttribute('aria-label', word('help'));
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  show(): void {
    // Chips and matrices come and go with what is looked at.
    const within = document.querySelector('.chips, .matrix') ? KEYS_WITHIN : [];
    const keys = [...(this.#hasTips ? KEYS_OF_TIPS : []), ...within, ...KEYS];
    this.#dialog.replaceChildren(
      this.#heading(),
      list('help.keys', keys),
      ...(this.#hasTips ? [list('help.gestures', GESTURES)] : []),
    );
    this.#dialog.showModal();
  }

  /** The browser gives the focus back to what had it. */
  close(): void {
    this.#dialog.close();
  }

  #heading(): HTMLElement {
    const head = document.createElement('div');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = word('share.close');
    close.addEventListener('click', () => this.close());
    head.append(made('h2', word('help')), close);
    return head;
  }
}

function list(title: WordKey, rows: Rows): HTMLElement {
  const table = document.createElement('table');
  const body = document.createElement('tbody');
  for (const [what, does] of rows) {
    const name = made('th', what === '?' ? what : word(what));
    name.setAttribute('scope', 'row');
    const row = document.createElement('tr');
    row.append(name, made('td', word(does)));
    body.append(row);
  }
  table.append(made('caption', word(title)), body);
  return table;
}

function made(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
