// The panel's controls as real ones, and buttons that move the view: what the canvas shows, for keys, ears and single
// taps.
import type { Bridge } from '../bridge/bridge';
import type { WordKey } from '../say/words';
import { word } from '../say/words';

const SHARE = 0.25;
const WAYS = {
  'pan.left': [-SHARE, 0, '←'],
  'pan.right': [SHARE, 0, '→'],
  'pan.up': [0, SHARE, '↑'],
  'pan.down': [0, -SHARE, '↓'],
} as const satisfies Partial<Record<WordKey, readonly [number, number, string]>>;

export class Settings {
  readonly #fold: HTMLDetailsElement;
  readonly #controls: HTMLElement;
  readonly #onToggle: () => void;
  #lentTo: HTMLElement | null = null;

  /** `onToggle` is called when they are opened and closed. */
  constructor(fold: HTMLDetailsElement, bridge: Bridge, wake: () => void, onToggle: () => void) {
    this.#fold = fold;
    this.#controls = fold.lastElementChild as HTMLElement;
    this.#onToggle = onToggle;
    fold.append(viewButtons(bridge, wake));
    fold.addEventListener('toggle', onToggle);
  }

  get open(): boolean {
    return this.#fold.open || this.#lentTo !== null;
  }

  /** Temporarily moves the controls; null moves them back and keeps the focus. */
  lend(place: HTMLElement | null): void {
    if (place === this.#lentTo) return;
    const held = document.activeElement as HTMLElement | null;
    const isHeld = this.#controls.contains(held);
    this.#lentTo = place;
    if (place) place.append(this.#controls);
    else this.#fold.firstElementChild?.after(this.#controls);
    if (isHeld) {
      this.enter();
      held?.focus();
    }
    this.#onToggle();
  }

  /** Makes them available, and opens them where no panel shows them. */
  offer(available: boolean, open: boolean): void {
    this.#fold.hidden = !available;
    this.#fold.open = available && open;
  }

  /** Opens them, and the board around them, and goes there. */
  enter(): void {
    const board = this.#fold.parentElement?.closest('details');
    if (board) board.open = true;
    this.#fold.open = true;
    this.#fold.querySelector('summary')?.focus();
  }
}

function viewButtons(bridge: Bridge, wake: () => void): HTMLElement {
  const group = document.createElement('div');
  group.className = 'pan';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', word('pan'));
  const legend = document.createElement('span');
  legend.ariaHidden = 'true';
  legend.textContent = word('pan');
  group.append(legend);
  for (const [key, [right, up, sign]] of Object.entries(WAYS)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', word(key as keyof typeof WAYS));
    button.addEventListener('click', () => {
      bridge.pan(right, up);
      wake();
    });
    group.append(button);
  }
  return group;
}
