// A learning platform that a page reports to. If it refuses a call, the figure goes on regardless.
import type { Exercise } from '../../../wire/messages';
import type { Api, Dialect, Progress } from './dialects';
import { findApi } from './find';

const FINISHED = ['completed', 'passed', 'failed'];

export class Platform {
  readonly #api: Api;
  readonly #dialect: Dialect;
  readonly #began = performance.now();
  #open = true;
  #best: Progress;
  /** What was set in this session: a record is written whole, and most of it stays as it was. */
  readonly #recorded = new Map<string, string>();

  private constructor(api: Api, dialect: Dialect) {
    this.#api = api;
    this.#dialect = dialect;
    const status = this.#get(dialect.status);
    const success = dialect.success ? this.#get(dialect.success) : status;
    const raw = Number.parseFloat(this.#get(dialect.rawScore));
    this.#best = {
      done: FINISHED.includes(status),
      success: success === 'passed' || success === 'failed' ? success : null,
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

  /** What there was to do is done; there are no points. */
  complete(): void {
    this.#report({ done: true, success: null, share: null });
  }

  /**
   * The best counts; beside it, every answer is kept. Questions are answered `oneByOne`: they are done, and judged where
   * they count, with the last of them.
   */
  record(exercise: Exercise, oneByOne: boolean): void {
    for (const [element, value] of this.#dialect.record(exercise, new Date(), oneByOne)) {
      if (this.#recorded.get(element) === value) continue;
      this.#recorded.set(element, value);
      this.#set(element, value);
    }
    const { best, graded, max, passed, over } = exercise;
    const judged = !oneByOne || (graded && over);
    const success = !judged ? null : passed ? 'passed' : over ? 'failed' : null;
    this.#report({ done: !oneByOne || over, success, share: best / max });
  }

  // What a learner once reached is neither lost nor lowered.
  #report({ done, success, share }: Progress): void {
    const before = this.#best;
    this.#best = {
      done: before.done || done,
      success: before.success === 'passed' ? 'passed' : (success ?? before.success),
      share: share === null ? before.share : Math.max(share, before.share ?? 0),
    };
    this.#write();
    this.commit();
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
