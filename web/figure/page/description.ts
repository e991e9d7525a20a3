// The figure in words: what its author says of it, then one paragraph of what it shows.
import { blocks } from '../board/blocks';
import { patch } from '../board/dom';
import type { Board } from '../board/spec';
import { fill, learnAllWords, made } from './dialog';
import type { Help } from './help';

export async function fillDescription({ bridge, dialog }: Help): Promise<void> {
  await Promise.all([learnAllWords(bridge), bridge.whole()]);
  const told = made('section');
  const { body } = JSON.parse(bridge.describe()) as Board;
  patch(told, [], blocks(body));
  for (const sentence of told.querySelectorAll('p > span:not(:last-child)')) sentence.after(' ');
  const ofAuthor = bridge.setting('description').trim();
  if (ofAuthor) {
    const paragraph = made('p', ofAuthor);
    // Marks of direction in it end with it.
    paragraph.dir = 'auto';
    told.prepend(paragraph);
  }
  told.className = 'told';
  // In Firefox, Orca says the name of what gets the focus, and nothing of what is in it.
  told.role = 'group';
  told.setAttribute('aria-label', told.textContent ?? '');
  // It gets the focus, and so is read. Frames of other sites may not use `autofocus`.
  told.tabIndex = -1;
  fill(dialog, 'describe.title', told);
}
