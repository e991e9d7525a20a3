// WebKitGTK from Debian for the tests that were written for Playwright: each context is a browser of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Display } from '../display';
import { openDisplay } from '../display';
import { cannot } from '../engine';
import { Downloads } from './downloads';
import { Driver } from './driver';
import { ears } from './frame';
import { Inspector } from './inspector';
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

interface Cookie {
  name: string;
  value: string;
  url: string;
}

class WebKitContext {
  private readonly opened: { close(): unknown }[] = [];
  private readonly proxies: Proxy[] = [];
  private readonly drivers: Driver[] = [];
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
    const desktop = new Desktop(this.options);
    this.opened.push(desktop);
    const driver = await Driver.start({
      display: this.display.name,
      proxy: proxy.address,
      env: desktop.env,
      args: this.args,
    });
    this.opened.push(driver, proxy);
    this.drivers.push(driver);
    const scripts = this.options.javaScriptEnabled !== false;
    const home = clear('context', this);
    const page = new WebKitPage(driver, proxy, home, desktop.downloads, scripts);
    const inspector = await Inspector.open(driver.inspector, page);
    this.opened.push(inspector);
    page.inspector = inspector;
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
  /** Of the sites that its pages show. */
  async cookies(): Promise<unknown[]> {
    return (await Promise.all(this.drivers.map((one) => one.get('cookie')))).flat();
  }
  /** For the site that its pages show: WebDriver knows no other. */
  async addCookies(cookies: readonly Cookie[]): Promise<void> {
    for (const { name, value, url } of cookies) {
      const cookie = { name, value, domain: new URL(url).hostname };
      for (const one of this.drivers) await one.post('cookie', { cookie });
    }
  }
  async close(): Promise<void> {
    for (const one of this.opened.toReversed()) await one.close();
    this.closed();
  }
}

// Otherwise its pictures and buttons keep the window wider than the narrowest page of the tests.
const NARROW = `window * { min-width: 0; padding: 0; border: 0; font-size: 1px }
image, separator { margin: -6px }`;

/** What a desktop would tell WebKit, in the words of GTK, and a bar above the page that fits any window. */
class Desktop {
  readonly env: Record<string, string>;
  readonly downloads: Downloads;
  private readonly folder: string;

  constructor(options: BrowserContextOptions) {
    const { locale, colorScheme, deviceScaleFactor, hasTouch, isMobile, reducedMotion } = options;
    if (hasTouch || isMobile) cannot('fingers');
    if (options.forcedColors === 'active') cannot('forced');
    this.folder = mkdtempSync(join(tmpdir(), 'desktop-'));
    this.downloads = new Downloads(this.folder);
    const own = join(this.folder, 'gtk-3.0');
    mkdirSync(own);
    const moves = reducedMotion === 'reduce' ? 0 : 1;
    writeFileSync(join(own, 'settings.ini'), `[Settings]\ngtk-enable-animations=${moves}\n`);
    writeFileSync(join(own, 'gtk.css'), NARROW);
    this.env = {
      XDG_CONFIG_HOME: this.folder,
      GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
      LANGUAGE: (locale ?? 'en-US').replace('-', '_'),
      ...(deviceScaleFactor ? { GDK_SCALE: String(deviceScaleFactor) } : {}),
    };
  }
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const absent: Readonly<Record<string, Parameters<typeof cannot>[0]>> = {
  grantPermissions: 'clipboard',
  newCDPSession: 'cdp',
  pdf: 'pdf',
  tap: 'fingers',
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
