// Messages in the figure: what happened and what to do. The same words go to the console.
import { ProgramStopped } from '../bridge/guard';
import { warn } from '../say/warn';
import type { WordKey } from '../say/words';
import { word } from '../say/words';

/** What stands around a reason; in a text that runs from right to left, the reason has a direction of its own. */
const NO_REASON = / \(\u2068?\u2069?\)/;

export interface NoticeOptions {
  /** A button that tries again. */
  retry?: () => void;
  /** Stays until it is withdrawn, and cannot be closed. */
  lasting?: boolean;
}

export class Notices {
  readonly #place: HTMLElement;
  /** Takes back what was said of the last part that did not come. */
  #withdraw = (): void => {};

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Says what failed. The reason is for the console alone: it would cover what the reader looks at. */
  tell(key: WordKey, detail: string, options?: NoticeOptions): () => void {
    const short = word(key, { detail: '' }).replace(NO_REASON, '');
    return this.show(word(key, { detail }), options, short);
  }

  /** Uses a part that is loaded on demand. Where it does not come, that is said, with a button that tries again. */
  async demand<Part>(load: () => Promise<Part>, use: (part: Part) => void): Promise<void> {
    this.#withdraw();
    let part: Part;
    try {
      part = await load();
    } catch (error) {
      // That is told by itself.
      if (error instanceof ProgramStopped) return;
      const retry = (): void => void this.demand(load, use);
      this.#withdraw = this.tell('error.download', String(error), { retry });
      return;
    }
    use(part);
  }

  /**
   * Shows a message, and returns a function that removes it. A message that is still shown is not shown twice. `short`: as
   * the reader sees it.
   */
  show(text: string, { retry, lasting }: NoticeOptions = {}, short = text): () => void {
    const shown = [...this.#place.children].find(
      (one) => one.firstElementChild?.textContent === short,
    );
    if (shown) return () => shown.remove();
    warn(text);
    const notice = document.createElement('div');
    notice.className = 'notice';
    const words = document.createElement('p');
    words.textContent = short;
    notice.append(words);
    const remove = (): void => notice.remove();
    const press = (): void => {
      remove();
      retry?.();
    };
    if (retry || !lasting) {
      notice.append(button(word(retry ? 'error.retry' : 'error.dismiss'), press));
    }
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
