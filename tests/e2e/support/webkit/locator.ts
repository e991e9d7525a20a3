// Elements of a page in WebKitGTK, as Playwright's locators name them: looked for anew by each act, and waited for.
import { cannot } from '../engine';
import {
  giveFiles,
  hasMet,
  intoPage,
  intoView,
  keepChecked,
  keptChecked,
  place,
  takeFocus,
} from './acts';
import type { Path } from './frame';
import { NoFrame } from './frame';
import type { InputPage, Keyboard, Mouse } from './input';
import type { Choice, RoleOptions, Text } from './selectors';
import { byLabel, byRole, byText, chosen } from './selectors';

export interface Spot {
  x: number;
  y: number;
}

interface Wait {
  timeout?: number;
}

interface Click extends Wait {
  position?: Spot;
  force?: boolean;
  modifiers?: readonly string[];
  clickCount?: number;
}

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

type InPage = (...parts: never[]) => unknown;

/** What a page is to whoever looks for something in it. */
export interface FinderPage extends InputPage {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  run(path: Path, source: string, argument: unknown, finds?: boolean): Promise<unknown>;
  offsetOf(path: Path): Promise<Spot>;
  touchFrame(path: Path): Promise<void>;
  frameAt(path: Path): Finder;
  /** For how many milliseconds nothing was asked for, nor answered. */
  quietFor(): number;
}

/** What can be looked for in, a page or a frame of it. */
export class Finder {
  constructor(
    readonly page: FinderPage,
    readonly path: Path,
    readonly selector = '',
  ) {}

  locator(part: string | Locator, choice?: Choice): Locator {
    const inner = typeof part === 'string' ? part : part.selector;
    return new Locator(this.page, this.path, chosen(this.joined(inner), choice));
  }
  getByRole(role: string, options?: RoleOptions): Locator {
    return this.locator(byRole(role, options));
  }
  getByText(text: Text, options: { exact?: boolean } = {}): Locator {
    return this.locator(byText(text, options.exact));
  }
  getByLabel(text: Text, options: { exact?: boolean } = {}): Locator {
    return this.locator(byLabel(text, options.exact));
  }
  /** The frame itself, where this is what is in it. */
  owner(): Locator {
    return new Locator(this.page, this.path.slice(0, -1), this.path.at(-1) ?? '');
  }
  /** These choose among frames, where this is what is in them. */
  first(): Finder {
    return this.nth(0);
  }
  nth(index: number): Finder {
    const chosenFrame = `${this.path.at(-1)} >> nth=${index}`;
    return new Finder(this.page, [...this.path.slice(0, -1), chosenFrame]);
  }
  frameLocator(selector: string): Finder {
    return new Finder(this.page, [...this.path, this.joined(selector)]);
  }

  protected joined(inner: string): string {
    return this.selector ? `${this.selector} >> ${inner}` : inner;
  }
}

export class Locator extends Finder {
  declare readonly selector: string;

  override first(): Locator {
    return this.nth(0);
  }
  last(): Locator {
    return this.nth(-1);
  }
  override nth(index: number): Locator {
    return this.locator(`nth=${index}`);
  }
  filter(choice: Choice): Locator {
    return new Locator(this.page, this.path, chosen(this.selector, choice));
  }
  or(other: Locator): Locator {
    return this.locator(`internal:or=${JSON.stringify(other.selector)}`);
  }
  contentFrame(): Finder {
    return new Finder(this.page, [...this.path, this.selector]);
  }
  async elementHandle(): Promise<{ contentFrame(): Finder }> {
    await this.waitFor({ state: 'attached' });
    return { contentFrame: () => this.page.frameAt([...this.path, this.selector]) };
  }
  async all(): Promise<Locator[]> {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }

  count(): Promise<number> {
    return this.evaluateAll((elements: Element[]) => elements.length).catch(unlessThere(0));
  }
  evaluateAll<T>(look: (elements: never, argument: never) => T, argument?: unknown): Promise<T> {
    const source = `({ selector, argument }, finder) =>
      (${String(look)})(finder.querySelectorAll(finder.parseSelector(selector), document), argument)`;
    const all = { selector: this.selector, argument };
    return this.page.run(this.path, source, all, true) as Promise<T>;
  }
  evaluate<T>(look: (element: never, argument: never) => T, argument?: unknown): Promise<T> {
    return this.act(String(look), argument) as Promise<T>;
  }

  /** Runs a function of the element, which it waits for; where the answer is a reason to wait, again and again. */
  async act(source: string, argument?: unknown, { timeout = 30_000 }: Wait = {}): Promise<unknown> {
    const whole = `async ({ selector, argument }, finder) => {
      const found = finder.querySelectorAll(finder.parseSelector(selector), document);
      if (found.length === 0) return { wait: 'is not there' };
      if (found.length > 1) throw new Error('strict mode violation: ' + found.length + ' elements are ' + selector);
      const value = await (${source})(found[0], argument, finder);
      return value && value.wait ? value : { value };
    }`;
    const until = Date.now() + timeout;
    for (;;) {
      const all = { selector: this.selector, argument };
      const answer = (await this.page
        .run(this.path, whole, all, true)
        .catch(unlessThere({ wait: 'is in no frame yet' }))) as { wait?: string; value?: unknown };
      if (!answer.wait) return answer.value;
      if (Date.now() > until)
        throw new Error(`Timeout ${timeout}ms exceeded: ${this.selector} ${answer.wait}`);
      await new Promise((done) => setTimeout(done, 40));
    }
  }

  private read<T>(look: InPage, argument?: unknown, options?: Wait): Promise<T> {
    return this.act(String(look), argument, options) as Promise<T>;
  }
  getAttribute(name: string): Promise<string | null> {
    return this.read((element: Element, key: string) => element.getAttribute(key), name);
  }
  innerText(options?: Wait): Promise<string> {
    return this.read(textOf, undefined, options);
  }
  textContent(options?: Wait): Promise<string> {
    return this.read((element: Element) => element.textContent, undefined, options);
  }
  innerHTML(): Promise<string> {
    return this.read((element: Element) => element.innerHTML);
  }
  inputValue(): Promise<string> {
    return this.read((element: HTMLInputElement) => element.value);
  }
  isChecked(): Promise<boolean> {
    return this.state('checked');
  }
  isDisabled(): Promise<boolean> {
    return this.state('disabled');
  }
  isEnabled(): Promise<boolean> {
    return this.state('enabled');
  }
  private state(name: string): Promise<boolean> {
    const source = '(element, name, finder) => finder.elementState(element, name, true).matches';
    return this.act(source, name) as Promise<boolean>;
  }
  async isVisible(): Promise<boolean> {
    const source = `(selector, finder) => finder.querySelectorAll(finder.parseSelector(selector), document)
      .some((element) => finder.utils.isElementVisible(element))`;
    const shown = this.page.run(this.path, source, this.selector, true);
    return (await shown.catch(unlessThere(false))) as boolean;
  }
  async isHidden(): Promise<boolean> {
    return !(await this.isVisible());
  }
  allInnerTexts(): Promise<string[]> {
    return this.evaluateAll((all: HTMLElement[]) =>
      all.map((element) => element.innerText.replace(/\n+$/, '')),
    );
  }
  allTextContents(): Promise<string[]> {
    return this.evaluateAll((all: Element[]) => all.map((element) => element.textContent ?? ''));
  }
  /** In the coordinates of the page, also where the element stands in a frame. */
  async boundingBox(): Promise<(Spot & { width: number; height: number }) | null> {
    const box = await this.read<Spot & { width: number; height: number }>((element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
    const offset = await this.page.offsetOf(this.path);
    return { ...box, x: box.x + offset.x, y: box.y + offset.y };
  }

  async waitFor({
    state = 'visible',
    timeout = 30_000,
  }: Wait & { state?: string } = {}): Promise<void> {
    const reached = async (): Promise<boolean> => {
      if (state === 'attached' || state === 'detached')
        return (await this.count()) > 0 === (state === 'attached');
      return (await this.isVisible()) === (state === 'visible');
    };
    const until = Date.now() + timeout;
    // Less and less often: a page with a clock of the test's own does little else while it is asked all the time.
    for (let wait = 40; !(await reached()); wait = Math.min(2 * wait, 640)) {
      if (Date.now() > until) throw new Error(`Timeout: ${this.selector} is not ${state}.`);
      await new Promise((done) => setTimeout(done, wait));
    }
  }

  async focus(): Promise<void> {
    if ((await this.act(takeFocus)) || this.path.length === 0) return;
    await this.page.touchFrame(this.path);
    if (!(await this.act(takeFocus))) cannot('focus');
  }
  private isFocused(): Promise<boolean> {
    return this.read(
      (element: Element) => (element.getRootNode() as Document).activeElement === element,
    );
  }
  async blur(): Promise<void> {
    await this.read((element: HTMLElement) => element.blur());
  }
  async scrollIntoViewIfNeeded(): Promise<void> {
    await this.act(`(element) => { ${intoView} }`);
  }
  async dispatchEvent(type: string, init: object = {}): Promise<void> {
    const source = '(element, { type, init }, finder) => finder.dispatchEvent(element, type, init)';
    await this.act(source, { type, init });
  }

  /** Where a hand would touch it, once it stands still and nothing lies over it. */
  private async place({ position, force, timeout }: Click = {}): Promise<Spot> {
    const options = timeout === undefined ? {} : { timeout };
    const spot = (await this.act(place, { position, force }, options)) as Spot;
    if (this.path.length === 0) return spot;
    const inPage = async (): Promise<Spot> => {
      const offset = await this.page.offsetOf(this.path);
      return { x: spot.x + offset.x, y: spot.y + offset.y };
    };
    const at = await inPage();
    // What sticks to the window moves otherwise than the page.
    return (await this.page.run([], intoPage, at)) ? inPage() : at;
  }
  async click(options: Click = {}, tries = 10): Promise<void> {
    const { x, y } = await this.place(options);
    const { modifiers = [], clickCount = 1 } = options;
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y, { clickCount });
    for (const key of modifiers) await this.page.keyboard.up(key);
    // The page may have moved it on meanwhile. Where a link led away, nothing is left to ask.
    if (await this.hasMet()) return;
    if (tries === 1) throw new Error(`${this.selector}: something else is met where it stands.`);
    await this.click(options, tries - 1);
  }
  private hasMet(): Promise<unknown> {
    return this.page.run(this.path, hasMet, undefined).catch(unlessThere(true));
  }
  dblclick(options: Click = {}): Promise<void> {
    return this.click({ ...options, clickCount: 2 });
  }
  async hover(options: Click = {}): Promise<void> {
    const { x, y } = await this.place(options);
    await this.hasMet();
    await this.page.mouse.move(x, y);
  }
  async setChecked(on: boolean, options: Click = {}): Promise<void> {
    if ((await this.act(keepChecked)) === on) return;
    await this.click(options);
    // By now the selector may mean another one.
    const kept = (await this.page
      .run(this.path, keptChecked, undefined, true)
      .catch(unlessThere(null))) as boolean | null;
    if ((kept ?? (await this.isChecked())) !== on)
      throw new Error(`${this.selector} did not change.`);
  }
  check(options?: Click): Promise<void> {
    return this.setChecked(true, options);
  }
  uncheck(options?: Click): Promise<void> {
    return this.setChecked(false, options);
  }
  async fill(text: string): Promise<void> {
    const source = '(element, text, finder) => finder.fill(element, text)';
    if ((await this.act(source, text)) !== 'needsinput') return;
    if (await this.isFocused()) return this.page.keyboard.insertText(text, this.path);
    // In a frame of another site only a hand brings the focus.
    await this.click();
    await this.act(source, text);
    await this.page.keyboard.insertText(text, this.path);
  }
  async selectOption(choice: string | { label?: string; index?: number }): Promise<void> {
    const source = '(element, wanted, finder) => { finder.selectOptions(element, wanted); }';
    const either = typeof choice === 'string' ? [{ valueOrLabel: choice }] : [choice];
    await this.act(source, either);
  }
  tap(): never {
    return cannot('fingers');
  }
  /** As if they had been dropped on it: the window in which a person chooses files is not the page's. */
  async setInputFiles(given: Upload | readonly Upload[]): Promise<void> {
    const files = [given].flat().map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      bytes: buffer.toString('base64'),
    }));
    await this.act(giveFiles, files);
  }
  async press(key: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press(key);
  }
  async pressSequentially(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.type(text);
  }
}

/** What holds while there is no frame to look in. */
export function unlessThere<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof NoFrame) return value;
    throw error;
  };
}

/** WebKit ends a text with a line more where its last paragraph has a margin. */
const textOf = (element: HTMLElement): string => element.innerText.replace(/\n+$/, '');
