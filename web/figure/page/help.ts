// The dialog that "?" opens.
import { word } from '../say/words';

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
    import('./help-text').then(
      ({ fillHelp }) => {
        fillHelp(this.#dialog, this.#hasTips);
        if (!this.open) this.#dialog.showModal();
      },
      (error: unknown) => console.warn('cosine-lab: the help could not be loaded:', error),
    );
  }

  /** The browser gives the focus back to what had it. */
  close(): void {
    this.#dialog.close();
  }
}
