// WebKitGTK from Debian for the tests that were written for Playwright: each context is a browser of its own.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Display } from '../display';
import { openDisplay } from '../display';
import { cannot } from '../engine';
import { Driver } from './driver';
import { ears } from './frame';
import { WebKitPage } from './page';
import { Proxy } from './proxy';

/** `drawing` is false for a browser that has no WebGL. */
export async function launchWebKit(drawing = true): Promise<Browser> {
  const args = drawing ? [] : ['--enable-webgl=false'];
  return clear('browser', new WebKitBrowser(await openDisplay(), args)) as unknown as Browser;
}

class WebKitBrowser {
  private readonly opened = new Set<WebKitContext>();

  constructor(
    private readonly display: Display,
    private readonly args: readonly string[],
  ) {}

  newContext(options: BrowserContextOptions = {}): Promise<unknown> {
    const closed = (): unknown => this.opened.delete(context);
    const context = new WebKitContext(this.display, this.args, options, closed);
    this.opened.add(context);
    return Promise.resolve(clear('context', context));
  }
  async newPage(options?: BrowserContextOptions): Promise<unknown> {
    return ((await this.newContext(options)) as WebKitContext).newPage();
  }
  contexts(): WebKitContext[] {
    return [...this.opened];
  }
  async close(): Promise<void> {
    await Promise.all(this.contexts().map((context) => context.close()));
    this.display.close();
  }
}

class WebKitContext {
  private readonly opened: { close(): unknown }[] = [];
  private readonly proxies: Proxy[] = [];
  private readonly scripts: string[] = [];

  constructor(
    private readonly display: Display,
    private readonly args: readonly string[],
    private readonly options: BrowserContextOptions,
    private readonly closed: () => void,
  ) {}

  async newPage(): Promise<unknown> {
    const { viewport } = this.options;
    const proxy = await Proxy.open();
    this.proxies.push(proxy);
    proxy.scripts.push(`{${ears}}`, ...this.scripts);
    const driver = await Driver.start({
      display: this.display.name,
      proxy: proxy.address,
      env: environment(this.options),
      args: this.args,
    });
    this.opened.push(driver, proxy);
    const page = new WebKitPage(driver, proxy, clear('context', this));
    await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
    return clear('page', page);
  }
  addInitScript(look: () => void): Promise<void> {
    this.scripts.push(`(${String(look)})()`);
    return Promise.resolve();
  }
  setOffline(offline: boolean): Promise<void> {
    for (const proxy of this.proxies) proxy.offline = offline;
    return Promise.resolve();
  }
  async close(): Promise<void> {
    await Promise.all(this.opened.map((one) => one.close()));
    this.closed();
  }
}

/** What a desktop would tell WebKit, in the words of GTK. */
function environment(options: BrowserContextOptions): Record<string, string> {
  const { locale, colorScheme, deviceScaleFactor, hasTouch, isMobile } = options;
  if (hasTouch || isMobile) cannot('fingers');
  if (options.javaScriptEnabled === false) cannot('scripts');
  if (options.reducedMotion || options.forcedColors) cannot('media');
  return {
    GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    LANGUAGE: (locale ?? 'en-US').replace('-', '_'),
    ...(deviceScaleFactor ? { GDK_SCALE: String(deviceScaleFactor) } : {}),
  };
}

const absent: Readonly<Record<string, Parameters<typeof cannot>[0]>> = {
  clock: 'clock',
  emulateMedia: 'media',
  grantPermissions: 'downloads',
  newCDPSession: 'cdp',
  pdf: 'pdf',
  tap: 'fingers',
  waitForEvent: 'downloads',
};

/** What this driver cannot do leaves the test; what nobody wrote yet fails it by name. */
function clear<T extends object>(name: string, thing: T): T {
  return new globalThis.Proxy(thing, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (value !== undefined || typeof key === 'symbol' || key === 'then') {
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      }
      const what = absent[key];
      if (what) cannot(what);
      throw new Error(`The driver of WebKitGTK has no ${name}.${key} yet.`);
    },
  });
}
