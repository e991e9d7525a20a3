// What the help says: every key and gesture of this figure. It is loaded when it is asked for.
import type { WordKey } from '../say/words';
import { word } from '../say/words';
import { button, fill, learnAllWords, made, switchFor } from './dialog';
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
const KEYS_OF_TOOLS: Rows = [['help.arrows', 'help.tools.do']];
const KEYS_WITHIN: Rows = [['help.arrows', 'help.within.do']];
const KEYS_OF_SOUND: Rows = [['t', 'help.sound.do']];
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
  const { hasTips } = help;
  const sound = hasTips ? KEYS_OF_SOUND : [];
  const tools = document.querySelector('.toolbar:not([hidden])') ? KEYS_OF_TOOLS : [];
  const keys = [...(hasTips ? KEYS_OF_TIPS : []), ...tools, ...within, ...sound, ...KEYS];
  fill(
    help.dialog,
    'help',
    button('describe', () => void help.show('d')),
    ...(hasTips ? [button('help.sound', () => void help.show('t'))] : []),
    list('help.keys', keys),
    // Speech input could trigger them by accident.
    switchFor('help.letters', help.letters, (on) => (help.letters = on)),
    ...(hasTips ? [list('help.gestures', GESTURES)] : []),
  );
}

function list(title: WordKey, rows: Rows): HTMLElement {
  const table = document.createElement('table');
  const body = document.createElement('tbody');
  for (const [what, does] of rows) {
    const name = made('th', isKey(what) ? what : word(what));
    name.setAttribute('scope', 'row');
    const row = document.createElement('tr');
    row.append(name, made('td', word(does)));
    body.append(row);
  }
  table.append(made('caption', word(title)), body);
  return table;
}

const isKey = (what: WordKey | HelpKey): what is HelpKey => what.length === 1;
