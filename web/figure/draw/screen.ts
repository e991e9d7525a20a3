// Chooses what draws the figure: WebGL2 while it is looked at, SVG before that and where there is no WebGL2, and the
// last picture while the context is released. The module's scene knows nothing of it.
import type { Bridge } from '../bridge/bridge';
import { isHandDown } from '../input/pressed';
import { hasWebGL2 } from './canvas';
import { Turn } from './contexts';

const REST_AFTER_MS = 4000;
// Making a context takes long on a slow phone: a figure that is only scrolled past gets none, and a hand comes first.
const START_AFTER_QUIET_MS = 300;
const BACK_WITHIN_MS = 3000;

export interface ScreenParts {
  stage: HTMLElement;
  canvas: HTMLCanvasElement;
  /** Where SVG and the last picture stand, below the labels. */
  place: HTMLElement;
  bridge: Bridge;
  /** Draws a frame at once. */
  draw(): void;
  /** Graphics are about to start. */
  starting(): void;
  /** WebGL2 is not available; the figure goes on as SVG. */
  without(): void;
}

type State = 'waiting' | 'live' | 'resting' | 'none';

export class Screen {
  readonly #parts: ScreenParts;
  readonly #turn = new Turn(() => this.#rest());
  #state: State = 'waiting';
  #visible = false;
  #timer = 0;
  #missing = 0;
  #loser: WEBGL_lose_context | null = null;
  #picture = '';
  /** What stands there as SVG. */
  #drawn = '';

  constructor(parts: ScreenParts, seenAtOnce: boolean) {
    this.#parts = parts;
    this.#become('waiting');
    const observer = new IntersectionObserver(([entry]) =>
      this.#see(entry?.isIntersecting === true),
    );
    observer.observe(parts.stage);
    for (const type of ['pointerdown', 'focusin'] as const) {
      parts.stage.addEventListener(type, () => this.#wake());
    }
    if (seenAtOnce) this.#see(true);
  }

  /** There is a graphics context, or one that will be restored. */
  get started(): boolean {
    return this.#state === 'live' || this.#state === 'resting';
  }

  /** To be called after each frame: without graphics it is drawn here. */
  show(): void {
    if (this.#state === 'live') return;
    if (this.#state === 'waiting' && this.#visible) this.#startSoon();
    const text = this.#parts.bridge.svgShapes();
    if (text === this.#drawn) return;
    const holder = document.createElement('template');
    holder.innerHTML = text;
    this.#put(holder.content.firstElementChild);
    this.#drawn = text;
  }

  /** The context was lost or released: SVG takes over until it is back. */
  lose(): void {
    if (this.#state !== 'live') return;
    this.#become('resting');
    this.show();
    this.#expect();
  }

  /** The context came back. */
  restore(): void {
    clearTimeout(this.#missing);
    this.#become('live');
    this.#parts.draw();
    this.#put(null);
  }

  #become(state: State): void {
    this.#state = state;
    // For style sheets and tests.
    this.#parts.place.dataset['graphics'] = state;
  }

  #see(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    clearTimeout(this.#timer);
    if (visible) this.#wake();
    else this.#timer = window.setTimeout(() => this.#rest(), REST_AFTER_MS);
  }

  #wake(): void {
    if (this.#state === 'none') return;
    if (this.#state === 'waiting') this.#startSoon();
    // It is restored in a later task; until then the picture stays, and a hand moves SVG.
    else if (this.#state === 'resting') {
      this.#loser?.restoreContext();
      this.#expect();
    }
    if (this.started) this.#turn.take();
  }

  // Not every context comes back. SVG draws the figure then, but nothing draws the panel.
  #expect(): void {
    clearTimeout(this.#missing);
    this.#missing = window.setTimeout(() => {
      if (this.#state === 'resting' && this.#visible) this.#parts.without();
    }, BACK_WITHIN_MS);
  }

  #startSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#start(), START_AFTER_QUIET_MS);
  }

  #start(): void {
    if (this.#state !== 'waiting') return;
    if (isHandDown()) {
      this.#startSoon();
      return;
    }
    const { canvas, bridge, starting } = this.#parts;
    starting();
    if (!hasWebGL2(canvas) || !bridge.startGraphics(canvas.width, canvas.height)) {
      this.#become('none');
      this.#parts.without();
      return;
    }
    this.#loser = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
    this.#become('live');
    this.#turn.take();
    this.#parts.draw();
    this.#put(null);
  }

  // Off the screen, SVG will do for the return. In sight the panel must not vanish, so a picture of it is taken.
  #rest(): void {
    if (this.#state !== 'live' || !this.#loser) return;
    if (!this.#visible) {
      this.#leave(null);
      return;
    }
    this.#parts.draw();
    this.#parts.canvas.toBlob((blob) => {
      if (this.#state !== 'live' || !blob) return;
      const picture = new Image();
      this.#picture = URL.createObjectURL(blob);
      picture.onload = () => this.#leave(picture);
      picture.onerror = () => this.#leave(null);
      picture.src = this.#picture;
    });
  }

  #leave(picture: HTMLImageElement | null): void {
    // The reader may have come back meanwhile.
    if (this.#state !== 'live' || (this.#visible && this.#turn.live)) return;
    this.#become('resting');
    this.#turn.giveBack();
    this.#loser?.loseContext();
    if (picture) this.#put(picture);
    else this.show();
  }

  #put(element: Element | null): void {
    const { place } = this.#parts;
    this.#drawn = '';
    if (this.#picture && !(element instanceof HTMLImageElement)) {
      URL.revokeObjectURL(this.#picture);
      this.#picture = '';
    }
    place.replaceChildren(...(element ? [element] : []));
    this.#parts.canvas.hidden = element !== null;
  }
}
