// A graded exercise goes on after its page was loaded again: otherwise, that would be another first attempt. The tab
// keeps it and nothing else, unless the address has a `state`: then whoever wrote the address keeps it.
import type { Bridge } from '../bridge/bridge';
import type { Given } from '../bridge/parameter';
import { valueIn } from './parameters';

export class KeptExercise {
  readonly #key: string;

  constructor(given: Given) {
    const own = valueIn(given, 'graded') === 'on' && !given.some(([name]) => name === 'state');
    this.#key = own ? `cosine-lab ${JSON.stringify(given)}` : '';
  }

  /** What was kept, as a parameter. */
  get state(): Given {
    const state = this.#key && withStorage((storage) => storage.getItem(this.#key));
    return state ? [['state', state]] : [];
  }

  keep(bridge: Bridge): void {
    if (!this.#key) return;
    const { state = '' } = bridge.share();
    withStorage((storage) => storage.setItem(this.#key, state));
  }
}

/** Sandboxes have no storage, and readers may forbid it. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
