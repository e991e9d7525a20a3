// The dialog that "?" and "d" open: the keys and gestures, or the figure in words. What fills it is loaded when it is
// asked for.
import type { Bridge } from '../bridge/bridge';

const FILLS = {
  '?': async () => (await import('./help-text')).fillHelp,
  d: async () => (await import('./description')).fillDescription,
};
export type HelpKey = keyof typeof FILLS;

export class Help {
  /** Keys of one letter act; a reader who speaks to the computer may not want them to. */
  letters = true;
  readonly dialog: HTMLDialogElement;
  readonly bridge: Bridge;
  readonly hasTips: boolean;
  #key: HelpKey = '?';

  constructor(dialog: HTMLDialogElement, bridge: Bridge, hasTips: boolean) {
    this.dialog = dialog;
    this.bridge = bridge;
    this.hasTips = hasTips;
  }

  get open(): boolean {
    return this.dialog.open;
  }

  async show(key: HelpKey): Promise<void> {
    try {
      await (
        await FILLS[key]()
      )(this);
    } catch (error) {
      console.warn('cosine-lab: the help could not be loaded:', error);
      return;
    }
    this.#key = key;
    if (!this.open) this.dialog.showModal();
    this.dialog.querySelector<HTMLElement>('.told')?.focus();
  }

  /** Opens it for a key of one letter; false for other keys. */
  opens({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const letter = key === 'D' ? 'd' : key;
    if (letter !== '?' && (letter !== 'd' || ctrlKey || metaKey || altKey)) return false;
    // A list finds its entries by their letters.
    if (!this.letters || target instanceof HTMLSelectElement) return false;
    void this.show(letter);
    return true;
  }

  /** The browser gives the focus back to what had it. */
  closes({ key }: KeyboardEvent): void {
    if (key === 'Escape' || (this.letters && key === this.#key)) this.dialog.close();
  }
}
