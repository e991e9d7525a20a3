// A clock that a test sets, for a page of WebKitGTK and its frames: Playwright's own.
import type { Scope } from './scope';
import { bundled } from './selectors';

/** What a page is to its clock. */
interface Timed {
  scopes(): Scope[];
  evaluate(look: string): Promise<unknown>;
  /** Runs before all others in each page and frame that is opened from now on. */
  addEarly(script: string): void;
}

export class Clock {
  private installed = false;

  constructor(private readonly page: Timed) {}

  async install({ time = Date.now() } = {}): Promise<void> {
    if (!this.installed) {
      const source = `(() => {
        const module = {};
        ${bundled('clockSource')}
        globalThis.__pwClock ??= module.exports.inject()(globalThis, 'webkit');
      })()`;
      this.installed = true;
      this.page.addEarly(source);
      await this.everywhere(source);
    }
    await this.tell('install', time);
  }
  pauseAt(time: number): Promise<void> {
    return this.tell('pauseAt', time);
  }
  runFor(milliseconds: number): Promise<void> {
    return this.tell('runFor', milliseconds);
  }
  resume(): Promise<void> {
    return this.tell('resume');
  }

  private async tell(what: string, value?: number): Promise<void> {
    // A page that is opened later makes up for it.
    this.page.addEarly(`__pwClock.controller.log('${what}', ${Date.now()}, ${value})`);
    await this.everywhere(`globalThis.__pwClock?.controller.${what}(${value})`);
  }
  private async everywhere(script: string): Promise<void> {
    await this.page.evaluate('0');
    for (const one of this.page.scopes()) await one.evaluate(script).catch(() => undefined);
  }
}
