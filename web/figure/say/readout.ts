// The measures above the drawing: large for the eye, `data-value` for programs and tests.
import type { Report } from '../bridge/bridge';
import type { Measure } from '../bridge/report';
import { vectorColour } from '../draw/theme';
import { word } from './words';

export class Readout {
  readonly #cosine: HTMLElement;
  readonly #angle: HTMLElement;
  readonly #dot: HTMLElement;
  readonly #norms: readonly HTMLElement[];
  readonly #symbols: readonly HTMLElement[];
  readonly #why: HTMLElement;
  #pair = '';
  #explained = '';

  constructor(root: ParentNode) {
    const find = <T extends HTMLElement>(selector: string): T => {
      const found = root.querySelector<T>(selector);
      if (!found) throw new Error(`figure.html has no ${selector}`);
      return found;
    };
    this.#why = find('.why');
    this.#cosine = find('[data-measure="cosine"]');
    this.#angle = find('[data-measure="angle"]');
    this.#dot = find('[data-measure="dot"]');
    this.#norms = [find('[data-part="norm-first-value"]'), find('[data-part="norm-second-value"]')];
    this.#symbols = [
      find('[data-part="dot"]'),
      find('[data-part="norm-first"]'),
      find('[data-part="norm-second"]'),
    ];
  }

  /** The names have changed. */
  forget(): void {
    this.#pair = '';
  }

  show(report: Report, name: (vector: number) => string): void {
    this.#showPair(report, name);
    fill(this.#cosine, report.cosine);
    fill(this.#angle, report.angle);
    fill(this.#dot, report.dot);
    fill(this.#norms[0], report.normFirst);
    fill(this.#norms[1], report.normSecond);
  }

  /** Says why there is no number. Under a hand no line comes or goes, as that would move the drawing. */
  explain(report: Report): void {
    const { cosine, dot, normFirst, normSecond, hasReadout, dragging } = report;
    const bad = [cosine, dot, normFirst, normSecond].find(({ status }) => status !== 'ok');
    const reason = bad && hasReadout ? reasonOf(bad) : '';
    const hidden = dragging ? this.#why.hidden : reason === '';
    const state = `${reason} ${hidden}`;
    if (state === this.#explained) return;
    this.#explained = state;
    this.#why.hidden = hidden;
    // A reason that holds no longer leaves its place empty.
    this.#why.style.visibility = reason ? '' : 'hidden';
    if (reason || hidden) this.#why.textContent = hidden ? '' : reason;
  }

  /** The cosine and the angle as they stand there. */
  get texts(): { cosine: string; angle: string } {
    return { cosine: this.#cosine.textContent ?? '', angle: this.#angle.textContent ?? '' };
  }

  #showPair(report: Report, name: (vector: number) => string): void {
    const pair = `${report.first} ${report.second} ${report.englishNames}`;
    if (pair === this.#pair) return;
    this.#pair = pair;
    const chosen = [report.first, report.second];
    const [dot, ...norms] = this.#symbols;
    const named = (place: number): HTMLElement => {
      const colour = place === 0 ? report.colourFirst : report.colourSecond;
      const element = coloured(name(chosen[place] ?? 0), colour);
      if (report.englishNames) element.lang = 'en';
      return element;
    };
    dot?.replaceChildren(named(0), '\u202f·\u202f', named(1), ' =');
    chosen.forEach((vector, place) => {
      // In one piece where it is in one language: some screen readers pause between pieces.
      const shown = report.englishNames ? named(place) : name(vector);
      norms[place]?.replaceChildren(
        heard(`${word('norm')} `, shown),
        seen('‖', named(place), '‖ ='),
      );
      const output = this.#norms[place];
      if (output) {
        output.dataset['measure'] = `norm-${name(vector)}`;
      }
    });
  }
}

// A screen reader hears "length A 30.15", not the signs for it.
function heard(...parts: (Node | string)[]): HTMLElement {
  const element = document.createElement('span');
  element.className = 'unseen';
  element.append(...parts);
  element.normalize();
  return element;
}

function seen(...parts: (Node | string)[]): HTMLElement {
  const element = document.createElement('span');
  element.ariaHidden = 'true';
  element.append(...parts);
  return element;
}

function coloured(name: string, colour: number): HTMLElement {
  const element = document.createElement('b');
  element.dir = 'auto';
  element.textContent = name;
  element.style.color = vectorColour(colour);
  return element;
}

// What each output shows: asking the document would cost more than writing.
const shown = new WeakMap<HTMLElement, { value: string; status: string }>();

function fill(output: HTMLElement | undefined, measure: Measure): void {
  if (!output) return;
  const { status, text } = measure;
  const value = status === 'ok' ? String(measure.value) : '';
  const last = shown.get(output);
  if (last?.value !== value) output.dataset['value'] = value;
  // Changing a text node's data costs less than putting a new node in its place.
  if (text !== null) {
    if (output.firstChild instanceof Text) output.firstChild.data = text;
    else output.textContent = text;
  }
  if (last?.status !== status) output.dataset['status'] = status;
  shown.set(output, { value, status });
}

function reasonOf(measure: Measure): string {
  return word(measure.status === 'out_of_range' ? 'undefined.large' : 'undefined.zero');
}
