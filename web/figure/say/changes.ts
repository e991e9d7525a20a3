// What a screen reader is told after a change: only what has changed, the result first.
import { word } from './words';

export interface Result {
  /** The names of the compared two. */
  first: string;
  second: string;
  /** As they are written; null where the figure measures nothing. */
  measures: { cosine: string; angle: string } | null;
  /** What each tip stands for, by the name of its vector. */
  tips: ReadonlyMap<string, string>;
}

const MOST_TIPS = 2;
const PICKED = ':is(.picked, .why)';
const STEPS = '.guide .sentences p';
const ANSWER = '.head > .say';
const OTHERS = ':is(.views, .board-body, .board-foot) > .say';
const ALL = [PICKED, STEPS, ANSWER, OTHERS];

export class Spoken {
  readonly #root: ParentNode;
  #pair = '';
  #result = '';
  #tips = new Map<string, string>();
  #sentences = new Set<string>();

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** A tip that has the focus has said this of itself. */
  hear(name: string, text: string): void {
    this.#tips.set(name, text);
  }

  /** What is new since the last call; empty: nothing. */
  next({ first, second, measures, tips }: Result): string {
    const pair = measures ? word('spoken.pair', { first, second }) : '';
    const result = measures ? word('spoken', measures) : '';
    const others = pair !== this.#pair;
    const measured = others || result !== this.#result;
    const moved = [...tips]
      .filter(([name, text]) => this.#tips.has(name) && this.#tips.get(name) !== text)
      .slice(0, MOST_TIPS)
      .map(([name, text]) => `${name}: ${text}.`);
    // The numbers in the longer sentences follow the result, which has just been told.
    const selectors = measured && measures ? [PICKED, STEPS, ANSWER] : ALL;
    const sentences = this.#newSentences(selectors);
    this.#pair = pair;
    this.#result = result;
    this.#tips = new Map(tips);
    return [others ? pair : '', measured ? result : '', ...moved, ...sentences]
      .filter(Boolean)
      .join(' ');
  }

  #newSentences(selectors: readonly string[]): string[] {
    const found = (selector: string): string[] =>
      [...this.#root.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.checkVisibility())
        .map((one) => alone((one.textContent ?? '').trim()))
        .filter(Boolean);
    const told = this.#sentences;
    this.#sentences = new Set(ALL.flatMap(found));
    return [...new Set(selectors.flatMap(found))].filter((text) => !told.has(text));
  }
}

// A sentence that leads to a formula or a list says nothing without it; one without a full stop would run into the next.
function alone(text: string): string {
  const whole = text.endsWith(':') ? text.slice(0, Math.max(0, text.lastIndexOf('. ') + 1)) : text;
  return /[\p{L}\p{N}]$/u.test(whole) ? `${whole}.` : whole;
}
