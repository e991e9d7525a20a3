// Pages and servers around the figure that forbid what they can.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveFolder } from '../../../cmake/tasks/serve.mjs';
import type { Spot } from './figure';
import { rest } from './figure';
import type { Site, Visited } from './site';
import { openSite, visit } from './site';

export const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
export const FIGURES = [
  'cosine',
  'ratio',
  'dimension',
  'pairs',
  'metric',
  'embedding',
  'highdim',
  'tokens',
  'words',
] as const;
/** Of these the compared numbers are other ones than the table's: scaled, or of single features. */
export const OF_ITS_OWN = ['metric', 'words'];

type Headers = Record<string, string | undefined>;

export interface Server {
  url: string;
  /** The paths of the files that were asked for. */
  asked: string[];
}

const closing: (() => Promise<void>)[] = [];

/** The site for all tests of a file; what a test opened and served is closed after it. */
export function hostedSite(): Site {
  let opened: Site | null = null;
  const site = (): Site => {
    if (!opened) throw new Error('The site is there in tests only.');
    return opened;
  };
  beforeAll(async () => void (opened = await openSite()));
  afterEach(async () => {
    await site().tidy();
    await Promise.all(closing.splice(0).map((close) => close()));
  });
  afterAll(() => site().close());
  return {
    get url() {
      return site().url;
    },
    get browser() {
      return site().browser;
    },
    tidy: () => site().tidy(),
    close: () => site().close(),
  };
}

export async function serve(
  folder: string,
  headers: (path: string) => Headers = () => ({}),
): Promise<Server> {
  const asked: string[] = [];
  const server = await serveFolder(folder, 0, '127.0.0.1', (path: string) => {
    asked.push(path);
    return headers(path);
  });
  closing.push(() => server.close());
  return { url: server.url.replace('localhost', '127.0.0.1'), asked };
}

/** A folder that is gone after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  closing.push(async () => rmSync(folder, { recursive: true }));
  return folder;
}

/** A server with the site in each of these folders. */
export async function serveCopies(folders: readonly string[]): Promise<Server> {
  const top = scratch();
  for (const folder of folders) cpSync(dist, join(top, folder), { recursive: true });
  return serve(top);
}

/** What a policy forbids and the page or its frames try becomes a complaint. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { historyAtFirst: history.length });
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`violation: ${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
}

/** How many entries the page and its frames added to the history. */
export async function historyAdded(page: Page): Promise<number> {
  return page.evaluate(
    () => history.length - (window as unknown as { historyAtFirst: number }).historyAtFirst,
  );
}

export interface Hosted extends Visited {
  /** Everything that the page and its frames asked for. */
  requests: string[];
}

/** Opens an address of any origin, and watches it. */
export async function openAt(
  site: Site,
  url: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Hosted> {
  const requests: string[] = [];
  const visited = await visit(
    { ...site, url },
    {
      path: '',
      prepare: async (page) => {
        page.on('request', (request) => requests.push(request.url()));
        await watch(page);
        await prepare(page);
      },
    },
  );
  return { ...visited, requests };
}

/** Opens a page with `body` on another site than the figure's. HOST in it becomes its own origin. */
export async function openHost(
  site: Site,
  body: string,
  headers: Headers = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Hosted> {
  const folder = scratch();
  const page = `<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,">${body}</html>`;
  const server = await serve(folder, () => headers);
  const url = server.url.replace('127.0.0.1', 'localhost');
  writeFileSync(join(folder, 'index.html'), page.replaceAll('HOST', new URL(url).origin));
  return openAt(site, url, prepare);
}

export function frame(src: string, more = ''): string {
  return `<iframe src="${src}" title="Figure" width="860" height="520" ${more}></iframe>`;
}

export type Place = Page | FrameLocator;

export async function ready(page: Page, figure: Place): Promise<void> {
  await figure.locator('.figure[data-state="ready"]:not(.moving)').waitFor();
  await rest(page);
}

export async function cosineIn(figure: Place): Promise<number> {
  const output = figure.locator('[data-measure="cosine"]');
  return Number((await output.getAttribute('data-value')) ?? Number.NaN);
}

/** Drags a tip with the mouse, wherever the figure stands in the page. */
export async function dragIn(page: Page, figure: Place, name: string, by: Spot): Promise<void> {
  const box = await figure.locator(`[data-handle="${name}"]`).boundingBox();
  if (!box) throw new Error(`There is no handle of ${name}.`);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
  await page.mouse.up();
  await rest(page);
}

/** Presses whatever can be pressed, once, and says how much that was. */
export async function pressEverything(figure: Page | Frame): Promise<number> {
  return figure.evaluate(async () => {
    const pressed = new Set<Element>();
    const next = (): HTMLElement | undefined =>
      // Only a hand may open the dialog for files.
      [
        ...document.querySelectorAll<HTMLElement>(
          '.figure :is(input:not([type="file"]), button, summary)',
        ),
      ].find((element) => !pressed.has(element));
    for (let element = next(); element && pressed.size < 200; element = next()) {
      pressed.add(element);
      element.click();
      await new Promise(requestAnimationFrame);
    }
    return pressed.size;
  });
}
