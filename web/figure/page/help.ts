// The dialog that "?", "d" and "t" open: the keys and gestures, the figure in words, or its tones. What fills it is loaded
// when it is asked for.
import type { Bridge, Report } from '../bridge/bridge';
import type { Sound } from '../sound/sound';
import { Kept } from './kept';
import type { Notices } from './notices';

const FILLS = {
  '?': async () => (await import('./help-text')).fillHelp,
  d: async () => (await import('./description')).fillDescription,
  t: async () => (await import('../sound/dialog')).fillSound,
};
export type HelpKey = keyof typeof FILLS;
type Follow = (follower: (report: Report) => void) => void;

const isHelpKey = (key: string): key is HelpKey => Object.hasOwn(FILLS, key);

export class Help {
  /** Keys of one letter act; a reader who speaks to the computer may not want them to. */
  letters = true;
  readonly dialog: HTMLDialogElement;
  readonly bridge: Bridge;
  readonly follow: Follow;
  /** How sound was chosen in any figure of this visit. */
  readonly kept = new Kept('sound');
  readonly #notices: Notices;
  #key: HelpKey = '?';

  constructor(dialog: HTMLDialogElement, bridge: Bridge, notices: Notices, follow: Follow) {
    this.#notices = notices;
    this.dialog = dialog;
    this.bridge = bridge;
    this.follow = follow;
    const join = (): void => {
      if (this.kept.read()) this.sound().catch(() => {});
    };
    // Told by the other figures.
    addEventListener('storage', join);
    join();
  }

  /** A pair is compared, so there is an angle and there are tips. */
  get hasTips(): boolean {
    return this.bridge.report().hasVectors;
  }

  async sound(): Promise<Sound> {
    return (await import('../sound/sound')).soundOf(this);
  }

  get open(): boolean {
    return this.dialog.open;
  }

  show(key: HelpKey): Promise<void> {
    return this.#notices.demand(
      async () => (await FILLS[key]())(this),
      () => {
        this.#key = key;
        if (!this.open) this.dialog.showModal();
        this.dialog.querySelector<HTMLElement>('.told')?.focus();
      },
    );
  }

  /** Opens it for a key of one letter; false for other keys. */
  opens({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const letter = key.toLowerCase();
    if (!isHelpKey(letter) || (letter !== '?' && (ctrlKey || metaKey || altKey))) return false;
    // A list finds its entries by their letters.
    if (!this.letters || target instanceof HTMLSelectElement) return false;
    if (letter === 't' && !this.hasTips) return false;
    void this.show(letter);
    return true;
  }

  /** The browser gives the focus back to what had it. */
  closes({ key }: KeyboardEvent): void {
    if (key === 'Escape' || (this.letters && key === this.#key)) this.dialog.close();
  }
}
