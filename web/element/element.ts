// The custom element: attributes, properties, methods and events. What it does is in life.ts.
import { version } from '../../package.json';
import type { Request, State, Values } from '../wire/messages';
import { Face } from './face';
import { CosineLabError } from './frame';
import { Life } from './life';
import type { Phase } from './player';
import { stateIn } from './setting';
import { PARAMETERS } from './table';

const OWN = ['src', 'loading', 'height', 'sandbox'];
/** If these bubbled up to the window, they would be taken for events of the page itself. */
const QUIET = ['error', 'unload'];

export interface PNGOptions {
  /** Pixels for each CSS pixel, 0.5 to 8. */
  readonly scale?: number;
}

// A server that renders pages may import this module, although it has no elements.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class CosineLab extends Base {
  static readonly version: string = version;
  static readonly observedAttributes = [...PARAMETERS.map(({ name }) => name), ...OWN, 'title'];
  readonly #life: Life;

  constructor() {
    super();
    this.#life = new Life(this, new Face(this), (type, detail) => {
      const loud = !QUIET.includes(type);
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: loud, composed: loud }));
    });
  }

  connectedCallback(): void {
    this.#takeProperties();
    this.#life.join();
  }
  disconnectedCallback(): void {
    this.#life.remove();
  }
  /** Moved with its frame, by moveBefore(): nothing starts again. */
  connectedMoveCallback(): void {}
  attributeChangedCallback(name: string): void {
    this.#life.change(name);
  }

  // A property set before the element was defined hides the class's own.
  #takeProperties(): void {
    for (const name of CosineLab.observedAttributes) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** What the figure shows, as far as it is known. */
  get state(): State | null {
    return this.#life.player.state;
  }
  // Libraries of components set properties where an element has them.
  set state(value: unknown) {
    this.setAttribute('state', String(value ?? ''));
  }
  get readyState(): Phase {
    return this.#life.player.phase;
  }
  /** Its first state, once it runs. Waiting for it does not start the figure. */
  get ready(): Promise<State> {
    return this.#life.player.ready.promise;
  }

  async set(values: Values): Promise<State> {
    return this.#life.set(values);
  }
  async undo(): Promise<State> {
    return stateIn(await this.#ask({ type: 'undo' }));
  }
  async redo(): Promise<State> {
    return stateIn(await this.#ask({ type: 'redo' }));
  }
  async reset(): Promise<State> {
    return stateIn(await this.#ask({ type: 'reset' }));
  }
  async toSVG(): Promise<string> {
    return String(await this.#ask({ type: 'svg' }));
  }
  async toCSV(): Promise<string> {
    return String(await this.#ask({ type: 'csv' }));
  }
  async toPNG({ scale = 2 }: PNGOptions = {}): Promise<Blob> {
    const address = String(await this.#ask({ type: 'png', scale }));
    // Not with fetch(), which a page's policy may forbid.
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) =>
      letter.charCodeAt(0),
    );
    return new Blob([bytes], { type: 'image/png' });
  }
  /** The address of the figure as it is now. */
  link(): string {
    return this.#life.link;
  }

  #ask(request: Request): Promise<unknown> {
    return this.#life.call(request);
  }
}

function reflect(name: string): void {
  Object.defineProperty(CosineLab.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: CosineLab): string {
      return this.getAttribute(name) ?? '';
    },
    set(this: CosineLab, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

for (const name of CosineLab.observedAttributes) {
  // `title` and `lang` are every element's; `state` is what the figure shows, not the attribute.
  if (!(name in CosineLab.prototype)) reflect(name);
}

export { CosineLabError };
