// Shows the module's board, and tells the module what is pressed, changed and pointed at. It knows no figure in
// particular.
import type { Bridge } from '../bridge/bridge';
import { withSegments } from '../say/segments';
import { isWordKey, word } from '../say/words';
import { blocks } from './blocks';
import type { Element_ } from './dom';
import { patch } from './dom';
import { keepingFocus } from './focus';
import type { Board } from './spec';

const AREAS = ['guide', 'head', 'views', 'body', 'foot', 'settings'] as const;
type Shown = Record<(typeof AREAS)[number], Element_[]>;

export class BoardView {
  readonly #places: Readonly<Record<(typeof AREAS)[number], HTMLElement>>;
  readonly #bridge: Bridge;
  readonly #wake: () => void;
  readonly #shown: Shown = { guide: [], head: [], views: [], body: [], foot: [], settings: [] };
  #text = '';
  #open = false;
  #touched = -1;
  #pointed = -1;
  #sliding = false;

  constructor(
    places: Readonly<Record<(typeof AREAS)[number], HTMLElement>>,
    bridge: Bridge,
    wake: () => void,
  ) {
    this.#places = places;
    this.#bridge = bridge;
    this.#wake = wake;
    for (const area of AREAS) this.#listen(places[area]);
  }

  /** True where something is said outside the body. */
  get speaks(): boolean {
    return this.#shown.guide.length + this.#shown.head.length > 0;
  }

  /** `open`: the body is seen; folded away, it is made when it is opened. */
  show(text: string, open: boolean): void {
    if (text === this.#text && open === this.#open) return;
    this.#text = text;
    this.#open = open;
    const board = JSON.parse(text) as Board;
    this.#name(board);
    const places = AREAS.map((area) => this.#places[area]);
    keepingFocus(places, () => this.#patch(board, open));
    this.#lightTerms();
  }

  #patch(board: Board, open: boolean): void {
    for (const area of AREAS) {
      if (area === 'body' && !open) continue;
      const now = blocks(board[area]);
      patch(this.#places[area], this.#shown[area], now);
      this.#places[area].hidden = now.length === 0;
      this.#shown[area] = now;
    }
  }

  #name({ title, label }: Board): void {
    if (isWordKey(title) && document.title !== word(title)) {
      document.title = word(title);
      const heading = this.#places.body.closest('.figure')?.querySelector('h1');
      if (heading) heading.textContent = word(title);
    }
    if (isWordKey(label)) {
      this.#places.body.closest('.figure')?.setAttribute('aria-label', word(label));
    }
  }

  /** Lights the terms of the vector that a hand is at; -1: none. */
  touch(vector: number): void {
    if (vector === this.#touched) return;
    this.#touched = vector;
    this.#lightTerms();
  }

  #lightTerms(): void {
    for (const area of AREAS) {
      for (const term of this.#places[area].querySelectorAll('.term')) {
        const mine = (term.getAttribute('data-vectors') ?? '').split(' ');
        const lit = [this.#touched, this.#pointed].some((one) => mine.includes(String(one)));
        term.classList.toggle('lit', lit);
      }
    }
  }

  #listen(place: HTMLElement): void {
    place.addEventListener('click', (event) => this.#press(event));
    place.addEventListener('input', (event) => this.#input(event));
    place.addEventListener('change', (event) => this.#change(event));
    const point = (event: Event): void => this.#point(event.target);
    place.addEventListener('pointerover', point);
    place.addEventListener('focusin', point);
    for (const type of ['pointerleave', 'pointercancel', 'focusout']) {
      place.addEventListener(type, () => this.#point(null));
    }
  }

  #set(id: string, value: number): void {
    this.#bridge.set(id, value);
    this.#wake();
  }

  #press({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-press]') : null;
    if (button) this.#set(button.dataset['press'] ?? '', Number(button.dataset['value']));
  }

  #input({ target }: Event): void {
    const field = target as HTMLInputElement | HTMLTextAreaElement;
    const { text, segmented } = field.dataset;
    if (text) {
      const most = Number(segmented ?? 0);
      this.#bridge.setText(text, most > 0 ? withSegments(field.value, most) : field.value);
      this.#wake();
    }
    if (!(target instanceof HTMLInputElement) || target.type !== 'range') return;
    // Everything a slider does until it is released is one step of undo.
    if (!this.#sliding) this.#bridge.begin(0);
    this.#sliding = true;
    this.#set(target.dataset['control'] ?? '', Number(target.value));
  }

  #change({ target }: Event): void {
    if (target instanceof HTMLSelectElement) {
      this.#set(target.dataset['control'] ?? '', Number(target.value));
    }
    if (!(target instanceof HTMLInputElement)) return;
    const id = target.dataset['control'] ?? '';
    if (target.type === 'range') {
      this.#sliding = false;
      this.#bridge.end();
      this.#wake();
    } else if (target.type === 'checkbox') this.#set(id, target.checked ? 1 : 0);
    else if (target.type === 'radio') this.#set(id, Number(target.dataset['value']));
    else if (target.dataset['number']) this.#number(target);
  }

  #number(input: HTMLInputElement): void {
    const number = this.#bridge.parseNumber(input.value);
    const bad = typeof number === 'string';
    const key = number === 'too_large' ? 'type.large' : 'type.bad';
    input.setCustomValidity(bad ? word(key, { text: input.value }) : '');
    input.reportValidity();
    if (!bad) this.#set(input.dataset['number'] ?? '', number);
  }

  // Within the table's own box: the page stays where it is.
  #bringRow(vector: number): void {
    const row = this.#places.body.querySelector<HTMLElement>(
      `.rows :is(th, td)[data-vectors="${vector}"]`,
    );
    const box = row?.closest<HTMLElement>('.rows');
    if (!row || !box) return;
    const middle = row.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += middle - box.clientHeight / 2;
  }

  #point(target: EventTarget | null): void {
    const term = target instanceof Element ? target.closest('.term') : null;
    const [vector = -1, other = -1] = (term?.getAttribute('data-vectors') || '-1')
      .split(' ')
      .map(Number);
    // Where rows stand for vectors there is no drawing to light them in.
    const hasRows = this.#places.body.querySelector('.rows') !== null;
    if (hasRows && other < 0 && this.#pointed !== vector) {
      this.#pointed = vector;
      this.#lightTerms();
      if (!term?.closest('.rows')) this.#bringRow(vector);
    }
    this.#bridge.light(vector, other, Number(term?.getAttribute('data-dimension') ?? -1));
    this.#wake();
  }
}
