// WebKitGTK from Debian for the tests that were written for Playwright: each context is a browser of its own.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Display } from '../display';
import { openDisplay } from '../display';
import { Driver } from './driver';
import { WebKitPage } from './page';

export async function launchWebKit(): Promise<Browser> {
  return clear('browser', new WebKitBrowser(await openDisplay())) as unknown as Browser;
}

class WebKitBrowser {
  private readonly opened = new Set<WebKitContext>();

  constructor(private readonly display: Display) {}

  newContext(options: BrowserContextOptions = {}): Promise<unknown> {
    const context = new WebKitContext(this.display, options, () => this.opened.delete(context));
    this.opened.add(context);
    return Promise.resolve(clear('context', context));
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
  private readonly drivers: Driver[] = [];

  constructor(
    private readonly display: Display,
    private readonly options: BrowserContextOptions,
    private readonly closed: () => void,
  ) {}

  async newPage(): Promise<unknown> {
    const { viewport } = this.options;
    const start = { display: this.display.name, env: environment(this.options) };
    const driver = await Driver.start(start);
    this.drivers.push(driver);
    const page = new WebKitPage(driver, clear('context', this));
    await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
    return clear('page', page);
  }
  async close(): Promise<void> {
    await Promise.all(this.drivers.map((driver) => driver.close()));
    this.closed();
  }
}

/** What a desktop would tell WebKit, in the words of GTK. */
function environment(options: BrowserContextOptions): Record<string, string> {
  const { locale, colorScheme, deviceScaleFactor, hasTouch, isMobile, javaScriptEnabled } = options;
  if (hasTouch || isMobile || javaScriptEnabled === false || options.reducedMotion)
    throw new Error("WebKitGTK's driver has no touch, no phones, and neither setting.");
  return {
    GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    LANGUAGE: (locale ?? 'en-US').replace('-', '_'),
    ...(deviceScaleFactor ? { GDK_SCALE: String(deviceScaleFactor) } : {}),
  };
}

/** Tests learn by name what this driver cannot do. */
function clear<T extends object>(name: string, thing: T): T {
  return new Proxy(thing, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (value !== undefined || typeof key === 'symbol' || key === 'then') {
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      }
      return () => {
        throw new Error(`WebKitGTK's driver has no ${name}.${key}().`);
      };
    },
  });
}
