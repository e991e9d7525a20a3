// What readers can share: a link to what is seen, a picture, the numbers.
import type { Bridge } from '../bridge/bridge';
import { canBeShared } from './own-address';
import { linkTo, pngOf, save } from './pictures';
import type { WordKey } from '../say/words';
import { word } from '../say/words';

const PNG_SCALE = 3;

export class Share {
  readonly #place: HTMLElement;
  readonly #bridge: Bridge;
  readonly #address = document.createElement('input');
  readonly #said = document.createElement('p');
  #opener: HTMLElement | null = null;

  /** `picture`: the figure draws something that can be kept. */
  constructor(place: HTMLElement, bridge: Bridge, picture: boolean) {
    this.#place = place;
    this.#bridge = bridge;
    place.hidden = true;
    place.setAttribute('role', 'dialog');
    place.setAttribute('aria-label', word('share'));
    this.#address.readOnly = true;
    this.#address.setAttribute('aria-label', word('share.link'));
    this.#address.addEventListener('focus', () => this.#address.select());
    this.#said.setAttribute('role', 'status');
    const row = document.createElement('div');
    row.className = 'share-link';
    row.append(
      this.#address,
      button('share.copy', () => void this.#copy()),
    );
    const files = document.createElement('div');
    files.className = 'share-files';
    if (picture) {
      files.append(
        button('share.svg', () => save(bridge.svg(), 'image/svg+xml', 'figure.svg')),
        button('share.png', () => void this.#png()),
      );
    }
    files.append(
      button('share.csv', () => save(`\uFEFF${bridge.csv()}`, 'text/csv', 'vectors.csv')),
      button('share.close', () => this.close()),
    );
    place.append(...(canBeShared() ? [row] : []), files, this.#said);
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
    if (!this.#place.hidden) return this.close();
    this.#opener = opener;
    this.#address.value = linkTo(this.#bridge);
    this.#said.textContent = '';
    this.#place.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    this.#place.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
  }

  get open(): boolean {
    return !this.#place.hidden;
  }

  close(): void {
    this.#hide();
    this.#opener?.focus({ preventScroll: true });
  }

  #hide(): void {
    this.#place.hidden = true;
    this.#opener?.setAttribute('aria-expanded', 'false');
  }

  // A frame may be refused the clipboard; then the address is selected, and the keys of the system copy it.
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#address.value);
      this.#say('share.copied');
    } catch {
      this.#address.focus({ preventScroll: true });
      this.#say('share.select');
    }
  }

  async #png(): Promise<void> {
    try {
      const canvas = await pngOf(this.#bridge, PNG_SCALE);
      canvas.toBlob((blob) => blob && save(blob, 'image/png', 'figure.png'));
    } catch {
      this.#say('share.no_png');
    }
  }

  #say(key: WordKey): void {
    this.#said.textContent = word(key);
  }
}

function button(key: WordKey, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = word(key);
  element.addEventListener('click', press);
  return element;
}
