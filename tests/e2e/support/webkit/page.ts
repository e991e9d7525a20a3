// A page in WebKitGTK, with as much of Playwright's interface as its driver can do.
import { SCREEN } from '../display';
import { cannot } from '../engine';
import { Clock } from './clock';
import type { Downloads } from './downloads';
import type { Driver } from './driver';
import type { Path } from './frame';
import { nthFrame, Runner } from './frame';
import type { Complaint, Inspector } from './inspector';
import { Keyboard, Mouse } from './input';
import type { Spot } from './locator';
import type { Pattern, Proxy, RouteHandler } from './proxy';
import { fits } from './proxy';
import { Scope } from './scope';

interface Size {
  width: number;
  height: number;
}

interface Message {
  type(): string;
  text(): string;
}

interface Media {
  media?: string | null;
  colorScheme?: string | null;
  reducedMotion?: string | null;
  contrast?: string | null;
  forcedColors?: string | null;
}

type Handler = (said: Message | Error) => void;

export class WebKitPage extends Scope {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  readonly clock: Clock;
  inspector: Inspector | undefined;
  private readonly runner: Runner;
  private readonly handlers: Record<string, Handler[]> = {};
  private size: Size = { width: 0, height: 0 };

  constructor(
    private readonly driver: Driver,
    private readonly proxy: Proxy,
    private readonly home: unknown,
    private readonly downloads: Downloads,
    private readonly scripts: boolean,
  ) {
    super(undefined as never, []);
    Object.assign(this, { page: this });
    this.runner = new Runner(driver, (kind, type, text) =>
      this.tell(
        kind,
        kind === 'console' ? { type: () => type, text: () => text } : new Error(text),
      ),
    );
    this.mouse = new Mouse(this);
    this.keyboard = new Keyboard(this);
    this.clock = new Clock(this);
  }

  private tell(kind: string, said: Message | Error): void {
    for (const handler of this.handlers[kind] ?? []) handler(said);
  }
  /** What the page itself says is heard in it, in the order of what is run there. */
  complain({ source, level, text, line = 0, url = '' }: Complaint): void {
    if (source === 'console-api' || /favicon\.ico/.test(url + text)) return;
    if (source === 'javascript' && (line > 0 || /^Unhandled|^ResizeObserver loop/.test(text)))
      return;
    // A request that a test has cut off.
    if (source === 'network' && !/server responded/.test(text)) return;
    this.tell('console', { type: () => level, text: () => text });
  }
  /** What comes from a disk, which does not come by the proxy. */
  ask({ url }: { url: string }): void {
    if (!url.startsWith('file:')) return;
    const asked = {
      url: () => url,
      method: () => 'GET',
      resourceType: () => 'other',
      allHeaders: () => Promise.resolve({}),
    };
    for (const hear of this.proxy.asked) hear(asked);
  }
  context(): unknown {
    return this.home;
  }
  mainFrame(): this {
    return this;
  }
  on(event: string, handler: Handler): void {
    if (event === 'request') this.proxy.asked.push(handler as never);
    (this.handlers[event] ??= []).push(handler);
  }
  url(): string {
    return this.runner.address([]) ?? 'about:blank';
  }
  /** As they were when something was run last, which nobody waits for; whoever asks again sees what is new. */
  frames(): Scope[] {
    const all = this.scopes();
    for (const frame of all.slice(1)) void frame.evaluate(() => 0).catch(() => undefined);
    return all;
  }
  scopes(): Scope[] {
    const at = (src: string, index: number): Frame => this.frameAt(nthFrame(index), src);
    return [this, ...this.runner.frames.map(at)];
  }
  frameAt(path: Path, src = ''): Frame {
    return new Frame(this, path, () => this.runner.address(path) ?? src);
  }
  addInitScript(look: (argument: never) => void, argument?: unknown): Promise<void> {
    this.addEarly(`(${String(look)})(${JSON.stringify(argument) ?? 'undefined'})`);
    return Promise.resolve();
  }
  addEarly(script: string): void {
    this.proxy.scripts.push(script);
  }
  route(pattern: Pattern, handler: RouteHandler): Promise<void> {
    this.proxy.routes.push({ pattern, handler });
    return Promise.resolve();
  }
  unroute(pattern: Pattern): Promise<void> {
    const { routes } = this.proxy;
    routes.splice(0, routes.length, ...routes.filter((one) => one.pattern !== pattern));
    return Promise.resolve();
  }
  viewportSize(): Size {
    return this.size;
  }
  run(path: Path, source: string, argument: unknown, finds = false): Promise<unknown> {
    return this.runner.run(path, source, argument, finds);
  }
  private command(name: string, body: unknown = {}): Promise<unknown> {
    return this.runner.inTurn(async () => {
      await this.runner.enter([]);
      return this.driver.post(name, body);
    });
  }
  async goto(url: string, { waitUntil = 'load' } = {}): Promise<void> {
    if (url.startsWith('file:')) await this.inspector?.watchFiles(this.proxy.scripts.join(';\n'));
    if (!this.scripts) await this.inspector?.openWithoutScripts(url);
    else if (waitUntil === 'load') await this.command('url', { url });
    else await this.evaluate((to: string) => void setTimeout(() => (location.href = to)), url);
    await this.evaluate(() => 0);
  }
  async setContent(html: string): Promise<void> {
    if (!this.scripts) {
      const contentType = 'text/html; charset=utf-8';
      await this.route(NOWHERE, (route) => route.fulfill({ contentType, body: html }));
      return this.goto(NOWHERE);
    }
    await this.evaluate((text: string) => {
      document.open();
      document.write(text);
      document.close();
    }, html);
    await this.waitForLoadState();
  }
  async emulateMedia(wanted: Media): Promise<void> {
    if (wanted.forcedColors === 'active') cannot('forced');
    if (wanted.media !== undefined)
      await this.inspector?.set('Page.setEmulatedMedia', { media: wanted.media ?? '' });
    for (const [key, name] of Object.entries(PREFERENCES)) {
      const value = wanted[key as keyof typeof PREFERENCES];
      if (value === undefined) continue;
      const own = value?.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());
      await this.inspector?.set('Page.overrideUserPreference', { name, value: own }, name);
    }
  }
  readonly request = {
    get: async (url: string) => {
      const answer = await fetch(url);
      return { url: () => answer.url, status: () => answer.status, text: () => answer.text() };
    },
  };
  async reload(): Promise<void> {
    await this.command('refresh');
  }
  async goBack(): Promise<void> {
    await this.command('back');
  }
  async goForward(): Promise<void> {
    await this.command('forward');
  }
  async setViewportSize(size: Size): Promise<void> {
    this.size = size;
    // The bar above the page belongs to the window. It takes a moment to have its new size.
    for (let tries = 0; tries < 50; tries += 1) {
      const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      if (inner.width === size.width && inner.height === size.height) return;
      const outer = (await this.runner.inTurn(() => this.driver.get('window/rect'))) as Size;
      if (tries % 5 === 0)
        await this.command('window/rect', {
          ...WHERE,
          width: outer.width + size.width - inner.width,
          height: outer.height + size.height - inner.height,
        });
      await new Promise((done) => setTimeout(done, 30));
    }
    throw new Error(`The window does not get ${size.width} by ${size.height} pixels.`);
  }
  async screenshot(): Promise<Buffer> {
    const data = await this.runner.inTurn(() => this.driver.get('screenshot'));
    return Buffer.from(data as string, 'base64');
  }
  /** Pointers and keys are always those of the whole page. */
  async perform(source: object): Promise<void> {
    await this.command('actions', { actions: [source] });
  }

  /** A frame of another site may take the focus once a key was pressed in it. */
  async touchFrame(path: Path): Promise<void> {
    const shift = ['keyDown', 'keyUp'].map((type) => ({ type, value: '\uE008' }));
    await this.runner.within(path, () =>
      this.driver.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions: shift }] }),
    );
  }

  async offsetOf(path: Path): Promise<Spot> {
    const sum = { x: 0, y: 0 };
    for (let depth = 0; depth < path.length; depth += 1) {
      const corner = (await this.run(path.slice(0, depth), cornerOf, path[depth], true)) as Spot;
      sum.x += corner.x;
      sum.y += corner.y;
    }
    return sum;
  }

  async waitForURL(pattern: Pattern): Promise<void> {
    for (const until = Date.now() + 30_000; ;) {
      const href = await this.evaluate(() => location.href);
      if (href === pattern || fits(pattern, href)) break;
      if (Date.now() > until) throw new Error(`Timeout: ${href} is not ${String(pattern)}`);
      await new Promise((done) => setTimeout(done, 40));
    }
    await this.waitForLoadState();
  }
  quietFor(): number {
    return this.proxy.quietFor();
  }
  waitForEvent(event: string): Promise<unknown> {
    if (event === 'popup') cannot('popups');
    if (event !== 'download') throw new Error(`The driver of WebKitGTK has no ${event} yet.`);
    return this.downloads.next();
  }
  waitForResponse(pattern: Pattern): Promise<unknown> {
    return this.proxy.answered(pattern);
  }
  async close(): Promise<void> {
    await this.driver.close();
  }
}

/** A frame in the page; one within a frame is not among them. */
class Frame extends Scope {
  constructor(
    page: WebKitPage,
    path: Path,
    readonly url: () => string,
  ) {
    super(page, path);
  }
}

/** Where a page stands that a test has written itself, while no script can write it. */
const NOWHERE = 'http://content.invalid/';

const PREFERENCES = {
  colorScheme: 'PrefersColorScheme',
  reducedMotion: 'PrefersReducedMotion',
  contrast: 'PrefersContrast',
} as const;

// Without a window manager the window under the pointer has the focus, and the pointer stands in the middle of the
// screen. Without the focus, WebKit lets no element match :focus.
const WHERE = { x: SCREEN.width / 2 - 10, y: SCREEN.height / 2 - 10 };

const cornerOf = `(selector, finder) => {
  const [frame] = finder.querySelectorAll(finder.parseSelector(selector), document);
  const { x, y } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return { x: x + frame.clientLeft + parseFloat(paddingLeft), y: y + frame.clientTop + parseFloat(paddingTop) };
}`;
