// Which engine the tests run in, and what its driver cannot do for them.
import type { TestContext } from 'vitest';

export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engine = (process.env['COSINE_LAB_ENGINE'] ?? 'chromium') as Engine;

/** In the words of docs/browsers.md, which gives the reasons. */
export const lacks = {
  chromium: {},
  firefox: {
    cancelling: 'touches that the system ends',
    cdp: "Chrome's own protocol",
    disk: 'word of what is read from a disk',
    contrast: 'a wish for more contrast',
    fractions: 'fractions of a pixel',
    framesOnPaper: 'pages with frames on paper',
    loudspeaker: 'loudspeaker',
    moves: 'frames that are moved and go on',
    retries: 'second request for a script that did not come',
    returns: 'elements of pages that are returned to',
    scrolling: 'fingers that scroll',
    shifts: 'measure of what jumps',
  },
  webkit: {
    cache: 'files that stay for the next page',
    cdp: "Chrome's own protocol",
    clipboard: 'way to read the clipboard',
    fingers: 'fingers',
    focus: 'focus in frames of other sites',
    forced: 'colours that the system forces on pages',
    fractions: 'fractions of a pixel',
    moves: 'frames that are moved and go on',
    pdf: 'pages on paper',
    popups: 'windows that a page opens',
    screens: 'screens as low as their windows',
    shifts: 'measure of what jumps',
  },
} as const satisfies Record<Engine, Record<string, string>>;

type What = keyof typeof lacks.firefox | keyof typeof lacks.webkit;

const lacking: Readonly<Record<string, string>> = lacks[engine];

export const can = (what: What): boolean => lacking[what] === undefined;

let running: TestContext | undefined;

/** Engines other than Chromium tell here which test is running. */
export function nowRuns(context: TestContext): void {
  running = context;
}

/** Leaves the test that is running without a verdict, if the driver is known not to do what it asks for. */
export function cannot(what: What): never {
  if (can(what) || !running) throw new Error(`No driver for ${what} in ${engine}.`);
  return running.skip(`The driver of ${engine} has no ${lacking[what]}.`);
}
