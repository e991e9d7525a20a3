// What the element shows: a still poster, then the frame.
import { heightRule, STYLE } from './style';

function div(name: string, ...content: Node[]): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.append(...content);
  return element;
}

let common: CSSStyleSheet | undefined;

function commonStyle(): CSSStyleSheet {
  if (!common) {
    common = new CSSStyleSheet();
    common.replaceSync(STYLE);
  }
  return common;
}

export class Face {
  readonly #root: ShadowRoot;
  readonly #slot = document.createElement('slot');
  readonly #poster = div('poster', this.#slot);
  readonly #own = new CSSStyleSheet();
  #frame: HTMLIFrameElement | null = null;
  #height = 0;
  /** As wide as the frame, and never changed by its height. */
  readonly probe = div('width');

  constructor(host: HTMLElement) {
    this.#root = host.attachShadow({ mode: 'open', delegatesFocus: true });
    this.#root.adoptedStyleSheets = [commonStyle(), this.#own];
    // Tab reaches a figure that has not started, too.
    this.#poster.tabIndex = 0;
    this.#poster.role = 'group';
    // A picture in Arabic reads from right to left.
    this.#poster.dir = 'auto';
    this.#root.append(this.probe, this.#poster);
  }

  get hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }
  get isFullScreen(): boolean {
    return this.#root.fullscreenElement !== null;
  }
  /** The page provides a picture of its own. */
  get hasChildren(): boolean {
    const { childNodes } = this.#root.host;
    // What has a slot is for browsers that do not know the element.
    return [...childNodes].some((node) =>
      node instanceof Element ? !node.slot : /\S/.test(node.nodeValue ?? ''),
    );
  }

  name(title: string): void {
    this.#poster.ariaLabel = title;
    if (this.#frame) this.#frame.title = title;
  }

  setHeight(pixels: number): void {
    if (pixels === this.#height) return;
    this.#height = pixels;
    this.#own.replaceSync(heightRule(pixels));
  }

  showPicture(picture: Element, dark: boolean): void {
    this.#poster.classList.toggle('dark', dark);
    this.#poster.replaceChildren(picture);
  }

  /** The frame loads under the poster, where nobody sees it. */
  place(frame: HTMLIFrameElement): void {
    frame.inert = true;
    this.#frame = frame;
    this.#root.append(frame);
  }

  reveal(): void {
    const frame = this.#frame;
    if (!frame) return;
    const focus = this.hasFocus;
    frame.inert = false;
    this.#poster.remove();
    this.#poster.replaceChildren(this.#slot);
    // Focus moves into the figure only if it was on the poster.
    if (focus) frame.focus({ preventScroll: true });
  }

  /** A sentence takes the frame's place; what the page put into the element stays below it. */
  showFailure(message: string): void {
    this.cover();
    const said = div('failed', document.createTextNode(message));
    said.role = 'alert';
    this.#poster.replaceChildren(said, this.#slot);
  }

  /** The poster takes the frame's place again. */
  cover(): void {
    const focus = this.hasFocus;
    if (!this.#poster.isConnected) this.#root.append(this.#poster);
    this.#frame?.remove();
    this.#frame = null;
    if (focus) this.#poster.focus({ preventScroll: true });
  }
}
