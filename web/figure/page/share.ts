// The sheet that the button "Share" opens. What fills it is loaded when it is asked for.
import type { Bridge } from '../bridge/bridge';
import type { Notices } from './notices';

export class Share {
  readonly place: HTMLElement;
  readonly bridge: Bridge;
  /** The figure draws something that can be kept. */
  readonly picture: boolean;
  readonly #notices: Notices;
  #opener: HTMLElement | null = null;

  constructor(place: HTMLElement, bridge: Bridge, picture: boolean, notices: Notices) {
    this.#notices = notices;
    this.place = place;
    this.bridge = bridge;
    this.picture = picture;
    place.hidden = true;
    place.addEventListener('cancel', () => this.close());
    // What is pressed or focused must not lie under the sheet.
    for (const type of ['pointerdown', 'focusin']) {
      addEventListener(type, ({ target }) => {
        const inside =
          target instanceof Node && (place.contains(target) || this.#opener?.contains(target));
        if (!inside) this.#hide();
      });
    }
  }

  /** Opens, or closes again, for the button that was pressed. */
  toggle(opener: HTMLElement): void {
    if (this.open) return this.close();
    this.#opener = opener;
    void this.#notices.demand(
      () => import('./share-sheet'),
      ({ fillSheet }) => {
        fillSheet(this);
        this.#show();
      },
    );
  }

  get open(): boolean {
    return !this.place.hidden;
  }

  close(): void {
    this.#hide();
    this.#opener?.focus({ preventScroll: true });
  }

  #show(): void {
    this.place.hidden = false;
    this.#opener?.setAttribute('aria-expanded', 'true');
    this.place.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
  }

  #hide(): void {
    this.place.hidden = true;
    this.#opener?.setAttribute('aria-expanded', 'false');
  }
}
