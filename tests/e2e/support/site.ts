// The built site and the browser that the tests look at it with.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { testFlags } from '../../../cmake/tasks/browser.mjs';
import { serveFolder } from '../../../cmake/tasks/serve.mjs';
import { can, engine } from './engine';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

export interface Site {
  url: string;
  browser: Browser;
  /** Closes the pages of the test that ended. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export async function openSite(more: readonly string[] = []): Promise<Site> {
  if (!existsSync(dist)) throw new Error('dist/ is missing. Run: npm run build');
  const server = await serveFolder(dist, 0, '127.0.0.1');
  const browser = await launch(more);
  return {
    url: server.url.replace('localhost', '127.0.0.1'),
    browser,
    tidy: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function launch(more: readonly string[]): Promise<Browser> {
  const drawing = !more.includes('--disable-3d-apis');
  // No engine needs the driver of another one.
  if (engine === 'firefox') return (await import('./firefox/browser')).launchFirefox(drawing);
  if (engine === 'webkit') return (await import('./webkit/browser')).launchWebKit(drawing);
  const executablePath = process.env['CHROME_BIN'] ?? '/usr/bin/chromium-headless-shell';
  return chromium.launch({ executablePath, args: [...testFlags, ...more] });
}

/** What a telephone adds to its screen; nothing where the driver has no fingers, but the screen stays. */
export const handheld: BrowserContextOptions = can('fingers')
  ? { hasTouch: true, isMobile: true }
  : {};

export interface Visit extends BrowserContextOptions {
  /** The address after the site's. */
  path?: string;
  /** Runs before the page is opened. */
  prepare?: (page: Page, context: BrowserContext) => Promise<unknown>;
  /** The page has loaded, or only begins. */
  waitUntil?: 'load' | 'commit';
}

/** A page with everything it complained about; a test that ends asks for an empty list. */
export interface Visited {
  page: Page;
  complaints: string[];
}

export async function visit(site: Site, options: Visit = {}): Promise<Visited> {
  const { path = 'figure.html', prepare, waitUntil = 'load', ...context } = options;
  const opened = await site.browser.newContext({
    viewport: { width: 900, height: 560 },
    ...context,
  });
  const page = await opened.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await prepare?.(page, opened);
  await page.goto(site.url + path, { waitUntil });
  return { page, complaints };
}
