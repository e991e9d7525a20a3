// What both fillings of the help's dialog have: a heading with the button that closes it, and the words.
import styles from './dialog.css?inline';
import type { Bridge } from '../bridge/bridge';
import { englishWords } from '../say/languages';
import type { WordKey } from '../say/words';
import { isWordKey, word } from '../say/words';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** The words that a first visit leaves out. Other languages come whole. */
export async function learnAllWords(bridge: Bridge): Promise<void> {
  if (!isWordKey('help.keys')) bridge.useWords(await englishWords());
}

export function made(tag: string, text = '', ...children: Node[]): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.append(...children);
  return element;
}

export function button(key: WordKey, press: () => void): HTMLElement {
  const element = made('button', word(key));
  element.setAttribute('type', 'button');
  element.addEventListener('click', press);
  return element;
}

export function switchFor(key: WordKey, on: boolean, turn: (on: boolean) => void): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.role = 'switch';
  box.checked = on;
  box.addEventListener('change', () => turn(box.checked));
  const label = made('label');
  label.append(box, word(key));
  return label;
}

/** Fills the dialog, which is named after its title. */
export function fill(dialog: HTMLDialogElement, title: WordKey, ...parts: HTMLElement[]): void {
  dialog.setAttribute('aria-label', word(title));
  const close = button('share.close', () => dialog.close());
  dialog.replaceChildren(made('div', '', made('h2', word(title)), close), ...parts);
}
