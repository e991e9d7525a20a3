// What the help says: every key and gesture of this figure. It is loaded when it is asked for.
import type { WordKey } from '../say/words';
import { word } from '../say/words';
import { button, fill, learnAllWords, made } from './dialog';
import type { Help, HelpKey } from './help';

/** Keys of one letter are the same in every language. */
type Rows = readonly (readonly [what: WordKey | HelpKey, does: WordKey])[];

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
  ['d', 'help.describe.do'],
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
export async function fillHelp(help: Help): Promise<void> {
  await learnAllWords(help.bridge);
  const within = document.querySelector('.chips, .matrix') ? KEYS_WITHIN : [];
  const keys = [...(help.hasTips ? KEYS_OF_TIPS : []), ...within, ...KEYS];
  fill(
    help.dialog,
    'help',
    button('describe', () => void help.show('d')),
    list('help.keys', keys),
    letters(help),
    ...(help.hasTips ? [list('help.gestures', GESTURES)] : []),
  );
}

/** Who speaks to the computer would press them by chance. */
function letters(help: Help): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.role = 'switch';
  box.checked = help.letters;
  box.addEventListener('change', () => (help.letters = box.checked));
  const label = made('label');
  label.append(box, word('help.letters'));
  return label;
}

function list(title: WordKey, rows: Rows): HTMLElement {
  const table = document.createElement('table');
  const body = document.createElement('tbody');
  for (const [what, does] of rows) {
    const name = made('th', what === '?' || what === 'd' ? what : word(what));
    name.setAttribute('scope', 'row');
    const row = document.createElement('tr');
    row.append(name, made('td', word(does)));
    body.append(row);
  }
  table.append(made('caption', word(title)), body);
  return table;
}
