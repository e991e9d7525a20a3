// Messages in the figure: what happened and what to do. The same words go to the console.
import { warn } from '../say/warn';
import { word } from '../say/words';

export interface NoticeOptions {
  /** A button that tries again. */
  retry?: () => void;
  /** Stays until it is withdrawn, and cannot be closed. */
  lasting?: boolean;
}

export class Notices {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows a message, and returns a function that removes it. A message that is still shown is not shown twice. */
  show(text: string, options: NoticeOptions = {}): () => void {
    const shown = [...this.#place.children].find(
      (one) => one.firstElementChild?.textContent === text,
    );
    if (shown) return () => shown.remove();
    warn(text);
    const notice = document.createElement('div');
    notice.className = 'notice';
    const words = document.createElement('p');
    words.textContent = text;
    notice.append(words);
    const remove = (): void => notice.remove();
    const { retry } = options;
    if (retry) notice.append(button(word('error.retry'), retry));
    if (!options.lasting && !retry) notice.append(button(word('error.dismiss'), remove));
    this.#place.append(notice);
    return remove;
  }
}

function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', press);
  return element;
}
