// A learning platform that a page reports to. If it refuses a call, the figure goes on regardless.
import type { Api, Attempt, Dialect, Progress } from './dialects';
import { findApi } from './find';

const FINISHED = ['completed', 'passed'];

export class Platform {
  readonly #api: Api;
  readonly #dialect: Dialect;
  readonly #began = performance.now();
  #open = true;
  #best: Progress;

  private constructor(api: Api, dialect: Dialect) {
    this.#api = api;
    this.#dialect = dialect;
    const status = this.#get(dialect.status);
    const success = dialect.success ? this.#get(dialect.success) : status;
    const raw = Number.parseFloat(this.#get(dialect.rawScore));
    this.#best = {
      done: FINISHED.includes(status),
      passed: success === 'passed',
      share: Number.isFinite(raw) ? raw / 100 : null,
    };
    if (!this.#best.done) this.#write();
    // Otherwise the next launch would start from scratch.
    this.#set(dialect.exit, 'suspend');
  }

  /** null where no platform listens. */
  static find(dialect: Dialect): Platform | null {
    const api = findApi(dialect.api);
    if (!api || !said(call(api, `${dialect.prefix}Initialize`, ''))) return null;
    return new Platform(api, dialect);
  }

  /** What the learner left behind the last time. */
  get kept(): string {
    return this.#get('cmi.suspend_data');
  }

  /** What is too long is not kept: what was kept before it stays. */
  keep(text: string): void {
    if (text.length <= this.#dialect.longest) this.#set('cmi.suspend_data', text);
  }

  /** The best that was reached counts. */
  report({ done, passed, share }: Progress): void {
    const before = this.#best;
    this.#best = {
      done: before.done || done,
      passed: before.passed || passed,
      share: share === null ? before.share : Math.max(share, before.share ?? 0),
    };
    this.#write();
    this.commit();
  }

  /** Beside the best, every attempt is kept. */
  record(attempt: Attempt): void {
    const count = Number.parseInt(this.#get('cmi.interactions._count'), 10);
    const index = Number.isFinite(count) ? count : attempt.number - 1;
    for (const [element, value] of this.#dialect.interaction(index, attempt)) {
      this.#set(element, value);
    }
  }

  #write(): void {
    for (const [element, value] of this.#dialect.progress(this.#best)) this.#set(element, value);
  }

  /** With the time so far: a page that is out of sight may be closed without another word. */
  commit(): void {
    const seconds = (performance.now() - this.#began) / 1000;
    this.#set(this.#dialect.time, this.#dialect.writeTime(seconds));
    if (this.#open) call(this.#api, `${this.#dialect.prefix}Commit`, '');
  }

  finish(): void {
    if (!this.#open) return;
    this.commit();
    call(this.#api, this.#dialect.prefix + this.#dialect.end, '');
    this.#open = false;
  }

  #get(element: string): string {
    return String(call(this.#api, `${this.#dialect.prefix}GetValue`, element) ?? '');
  }

  #set(element: string, value: string): void {
    if (this.#open) call(this.#api, `${this.#dialect.prefix}SetValue`, element, value);
  }
}

function call(api: Api, name: string, ...given: string[]): unknown {
  try {
    return api[name]?.(...given);
  } catch (error) {
    console.warn(`${name}(${given[0]}): the learning platform failed.`, error);
    return undefined;
  }
}

// The standard has the words "true" and "false"; platforms also answer with the values.
function said(answer: unknown): boolean {
  return String(answer) === 'true';
}
