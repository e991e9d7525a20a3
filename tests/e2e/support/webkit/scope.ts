// What a page of WebKitGTK and a frame in it have in common: functions run in both, and both are waited for.
import { readFileSync } from 'node:fs';
import type { Path } from './frame';
import type { FinderPage } from './locator';
import { Finder, unlessThere } from './locator';

interface Wait {
  state?: string;
  timeout?: number;
}

/** A value that stays in the page, by the number it has there. */
class Handle {
  constructor(
    private readonly scope: Scope,
    private readonly number: number,
  ) {}
  /** The page finds it by this where it is an argument. */
  toJSON(): object {
    return { $handle: this.number };
  }
  evaluate<T>(look: (value: never) => T): Promise<T> {
    return this.scope.evaluate(look, this as never);
  }
  jsonValue(): Promise<unknown> {
    return this.evaluate((value) => value);
  }
}

export class Scope extends Finder {
  constructor(page: FinderPage, path: Path) {
    super(page, path);
  }

  evaluate<T>(look: ((argument: never) => T) | string, argument?: unknown): Promise<T> {
    const source = typeof look === 'string' ? `() => (${look})` : String(look);
    return this.page.run(this.path, source, argument) as Promise<T>;
  }
  async evaluateHandle(look: (argument: never) => unknown, argument?: unknown): Promise<Handle> {
    const kept = `async (argument) => window.__lab.handles.push(await (${String(look)})(argument)) - 1`;
    return new Handle(this, (await this.page.run(this.path, kept, argument)) as number);
  }
  async waitForFunction(
    look: ((argument: never) => unknown) | string,
    argument?: unknown,
    { timeout = 30_000 }: Wait = {},
  ): Promise<{ jsonValue(): Promise<unknown> }> {
    const source = typeof look === 'string' ? `() => (${look})` : String(look);
    // Whether it is true is known in the page only: functions and elements do not come out of it.
    const both = `async (argument) => {
      const value = await (${source})(argument);
      return { met: !!value, value: typeof value === 'function' ? null : value };
    }`;
    const until = Date.now() + timeout;
    for (;;) {
      const { met, value } = (await this.page
        .run(this.path, both, argument)
        .catch(unlessThere({ met: false, value: null }))) as { met: boolean; value: unknown };
      if (met) return { jsonValue: () => Promise.resolve(value) };
      if (Date.now() > until) throw new Error(`Timeout: ${String(look)}`);
      await new Promise((done) => setTimeout(done, 40));
    }
  }
  async waitForLoadState(state = 'load'): Promise<void> {
    await this.waitForFunction(() => document.readyState === 'complete');
    while (state === 'networkidle' && this.page.quietFor() < 500)
      await new Promise((done) => setTimeout(done, 100));
  }
  waitForSelector(selector: string, options?: Wait): Promise<void> {
    return this.locator(selector).first().waitFor(options);
  }
  dispatchEvent(selector: string, type: string, init?: object): Promise<void> {
    return this.locator(selector).dispatchEvent(type, init);
  }
  click(selector: string): Promise<void> {
    return this.locator(selector).click();
  }
  getAttribute(selector: string, name: string): Promise<string | null> {
    return this.locator(selector).getAttribute(name);
  }
  async content(): Promise<string> {
    return this.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`);
  }
  async title(): Promise<string> {
    return this.evaluate(() => document.title);
  }
  async addScriptTag({ path }: { path: string }): Promise<void> {
    await this.evaluate(readFileSync(path, 'utf8').replace(/;\s*$/, ''));
  }
  async addStyleTag({ content }: { content: string }): Promise<void> {
    await this.evaluate((text: string) => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
    }, content);
  }
}
