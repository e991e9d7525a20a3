// What the help says: every key and gesture of this figure. It is loaded when it is asked for.
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

/** Fills the dialog. Chips and matrices come and go with what is looked at. */
export function fillHelp(dialog: HTMLDialogElement, hasTips: boolean): void {
  const within = document.querySelector('.chips, .matrix') ? KEYS_WITHIN : [];
  const keys = [...(hasTips ? KEYS_OF_TIPS : []), ...within, ...KEYS];
  dialog.replaceChildren(
    heading(dialog),
    list('help.keys', keys),
    ...(hasTips ? [list('help.gestures', GESTURES)] : []),
  );
}

function heading(dialog: HTMLDialogElement): HTMLElement {
  const head = document.createElement('div');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = word('share.close');
  close.addEventListener('click', () => dialog.close());
  head.append(made('h2', word('help')), close);
  return head;
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
