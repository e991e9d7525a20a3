// Typing numbers, in real inputs: every phone has a keyboard for those.
import type { Bridge } from '../bridge/bridge';
import type { Report, Typing } from '../bridge/report';
import { word } from '../say/words';

type Names = Pick<Report, 'vectorNames' | 'dimensionNames' | 'units'>;

export class TypingForm {
  readonly #stage: HTMLElement;
  readonly #bridge: Bridge;
  readonly #wake: () => void;
  readonly #onClose: (vector: number) => void;
  #form: HTMLFormElement | null = null;
  #names: Names;

  constructor(
    stage: HTMLElement,
    bridge: Bridge,
    names: Names,
    wake: () => void,
    onClose: (vector: number) => void,
  ) {
    this.#names = names;
    this.#stage = stage;
    this.#bridge = bridge;
    this.#wake = wake;
    this.#onClose = onClose;
  }

  /** The names or units are others: what is being typed no longer fits. */
  rename(names: Names): void {
    this.#names = names;
    this.close();
  }

  /** One number, or all of a vector's where `typing.dimension` is their count. */
  open(typing: Typing): void {
    this.close();
    const texts = this.#bridge.typed(typing.vector);
    const all = typing.dimension >= texts.length;
    const wanted = all ? [...texts.keys()] : [typing.dimension];
    const { vectorNames } = this.#names;
    const form = document.createElement('form');
    form.className = 'typing';
    form.noValidate = true;
    form.setAttribute('aria-label', word('type', { name: vectorNames[typing.vector] ?? '' }));
    const inputs = wanted.map((dimension) =>
      this.#field(form, typing.vector, dimension, texts[dimension] ?? ''),
    );
    const error = document.createElement('p');
    error.className = 'bad';
    error.setAttribute('role', 'alert');
    const apply = document.createElement('button');
    apply.textContent = word('type.apply');
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.textContent = word('type.cancel');
    form.append(error, apply, cancel);
    const leave = (): void => this.#leave(typing.vector, all);
    cancel.addEventListener('click', leave);
    form.addEventListener('cancel', leave);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#apply(typing.vector, inputs, error)) leave();
    });
    this.#form = form;
    this.#stage.append(form);
    this.#put(form, typing);
    inputs[0]?.focus({ preventScroll: true });
    inputs[0]?.select();
  }

  close(): void {
    this.#form?.remove();
    this.#form = null;
  }

  #leave(vector: number, handle: boolean): void {
    this.close();
    if (handle) this.#onClose(vector);
  }

  #field(form: HTMLFormElement, vector: number, dimension: number, text: string): HTMLInputElement {
    const { vectorNames, dimensionNames, units } = this.#names;
    const label = document.createElement('label');
    const unit = units[dimension];
    const name = `${vectorNames[vector]}, ${dimensionNames[dimension]}`;
    const input = document.createElement('input');
    input.type = 'text';
    // A phone's number pad has no minus sign.
    input.inputMode = text.startsWith('-') ? 'text' : 'decimal';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.dataset['dimension'] = String(dimension);
    input.value = text;
    label.append(unit ? `${name} (${unit})` : name, input);
    form.append(label);
    return input;
  }

  #apply(vector: number, inputs: readonly HTMLInputElement[], error: HTMLElement): boolean {
    const values = new Map<string, number>();
    for (const input of inputs) {
      const number = this.#bridge.parseNumber(input.value);
      const bad = typeof number === 'string';
      input.setAttribute('aria-invalid', String(bad));
      if (bad) {
        const key = number === 'too_large' ? 'type.large' : 'type.bad';
        error.textContent = word(key, { text: input.value });
        input.focus({ preventScroll: true });
        return false;
      }
      values.set(`value.${vector}.${input.dataset['dimension'] ?? '0'}`, number);
    }
    this.#bridge.setTogether(vector, values);
    this.#wake();
    return true;
  }

  // Beside the tip or number, and fully inside the stage.
  #put(form: HTMLFormElement, typing: Typing): void {
    const room = this.#stage.getBoundingClientRect();
    const gap = 8;
    const x = Math.min(typing.x, room.width - form.offsetWidth - gap);
    const below = typing.y + typing.height + gap;
    const y = Math.min(below, room.height - form.offsetHeight - gap);
    form.style.left = `${Math.max(gap, x)}px`;
    form.style.top = `${Math.max(gap, y)}px`;
  }
}
