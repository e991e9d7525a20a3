// A page as a screen reader would say it, by the usual simulator of one. It takes every radio for one that is not chosen,
// and reads what is folded up.
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const program = fileURLToPath(
  new URL(
    '../../../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js',
    import.meta.url,
  ),
);

type Virtual = (typeof import('@guidepup/virtual-screen-reader'))['virtual'];

declare global {
  interface Window {
    virtual: Virtual;
  }
}

export interface Phrase {
  said: string;
  /** What of it the page says, without roles and states. */
  own: string;
}

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '').replace(/\s+/gu, ' ');

export interface VirtualReader {
  /** Everything from where the reader is to the phrase that begins so, which comes last. */
  to(begin: string): Promise<Phrase[]>;
  /** Presses what the reader is at. */
  act(): Promise<void>;
  /** What was said since the last walk, of the page’s own accord or after a press. */
  heard(): Promise<string[]>;
  press(key: string): Promise<void>;
}

export async function readVirtually(page: Page): Promise<VirtualReader> {
  const url = new URL('virtual-reader.js', page.url()).href;
  await page.route(url, (route) =>
    route.fulfill({ path: program, contentType: 'text/javascript' }),
  );
  // As text: what transforms the tests would take the import for one of its own.
  await page.evaluate(
    `import('${url}').then(({ virtual }) => void Object.assign(window, { virtual }))`,
  );
  await page.evaluate(async () => {
    // To the reader it is a text like any other.
    document.querySelector('noscript')?.remove();
    await window.virtual.start({ container: document.body });
  });
  return {
    to: async (begin) => {
      const phrases = await page.evaluate(walk, begin);
      return phrases.map(({ said, own }) => ({ said: plain(said), own: plain(own) }));
    },
    act: () => page.evaluate(() => window.virtual.act()),
    heard: async () => (await page.evaluate(() => window.virtual.spokenPhraseLog())).map(plain),
    press: (key) => page.evaluate((pressed) => window.virtual.press(pressed), key),
  };
}

async function walk(begin: string): Promise<Phrase[]> {
  const { virtual } = window;
  const phrases: Phrase[] = [];
  do {
    if (phrases.length > 3000) throw new Error(`Nothing that is said begins with "${begin}".`);
    await virtual.next();
    phrases.push({ said: await virtual.lastSpokenPhrase(), own: await virtual.itemText() });
  } while (!phrases.at(-1)?.said.startsWith(begin));
  await virtual.clearSpokenPhraseLog();
  return phrases;
}
