// Messages in the figure: what happened and what to do. The same words go to the console.
import type { BadParameter } from './bridge';
import { PAGE_PARAMETERS } from './parameters';
import { isWordKey, word } from './words';

export interface NoticeOptions {
  /** A button that tries again. */
  retry?: () => void;
  /** Stays until it is taken back, and cannot be closed. */
  lasting?: boolean;
}

export class Notices {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows a message; the answer takes it away again. */
  show(text: string, options: NoticeOptions = {}): () => void {
    console.warn(`cosine-lab: ${text}`);
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

  complain({ parameter, piece, reason, known: right }: BadParameter): void {
    const where = word('bad.where', { parameter });
    const at = piece ? `, ${word('bad.at', { piece })}` : '';
    const ignored = reason === 'bad.unknown_parameter';
    const known = ignored ? [right, ...PAGE_PARAMETERS].join(', ') : right;
    const why = isWordKey(reason) ? word(reason, { known }) : reason;
    this.show(ignored ? `${where} ${why}` : `${where}${at}: ${why} ${word('bad.instead')}`);
  }
}

function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', press);
  return element;
}
