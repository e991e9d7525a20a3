// What the tab keeps. A graded exercise goes on after its page was loaded again: otherwise, that would be another first
// attempt. If the address has a `state`, the author of the address keeps it.
import type { Bridge } from '../bridge/bridge';
import type { Given } from '../bridge/parameter';
import { valueIn } from './parameters';

/** A text that the tab keeps for the visit. Sandboxes have no storage, and readers may forbid it. */
export class Kept {
  readonly #key: string;

  constructor(key: string) {
    this.#key = `cosine-lab ${key}`;
  }

  read(): string | null {
    try {
      return sessionStorage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  write(text: string): void {
    try {
      sessionStorage.setItem(this.#key, text);
    } catch {
      // It lasts as long as the page.
    }
  }
}

export class KeptExercise {
  readonly #kept: Kept | null;

  constructor(given: Given) {
    const counts = valueIn(given, 'graded') === 'on' && !given.some(([name]) => name === 'state');
    this.#kept = counts ? new Kept(JSON.stringify(given)) : null;
  }

  /** What was kept, as a parameter. */
  get state(): Given {
    const state = this.#kept?.read();
    return state ? [['state', state]] : [];
  }

  keep(bridge: Bridge): void {
    this.#kept?.write(bridge.share()['state'] ?? '');
  }
}
