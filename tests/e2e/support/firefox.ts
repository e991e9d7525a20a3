// Debian's Firefox, driven by playwright-core over WebDriver BiDi, so that the tests of Chromium run in it unchanged.
//
// Playwright asks such a browser for media features by a command that this Firefox does not know, and leaves touches
// out. Both are done here: the first by what Firefox's own tools for developers set, the second by BiDi's actions.
// A mouse that would leave the window stops at its edge, because BiDi forbids it to go on.
import type { Browser, Page } from 'playwright-core';
import { firefox } from 'playwright-core';
import { openDisplay } from './display';
import { cannot } from './engine';

type Params = Record<string, unknown>;
type Send = (method: string, params: Params) => Promise<Params>;

interface Media {
  media: string;
  colorScheme: string;
  reducedMotion: string;
  forcedColors: string;
}

/** What of Playwright's own browser is used here. It is no public interface, so its version is pinned. */
interface Session {
  sessionId: string;
  send: Send;
  emit(event: string, params: Params): boolean;
}

interface Size {
  width: number;
  height: number;
}

type Act = (...given: unknown[]) => Promise<void>;

interface Mouse {
  move(progress: unknown, x: number, y: number, ...rest: unknown[]): Promise<void>;
  down: Act;
  up: Act;
}

interface BidiPage {
  _session: Session;
  _page: { emulatedMedia(): Media; emulatedSize(): { viewport: Size } | undefined };
  rawKeyboard: { sendText(progress: unknown, text: string): Promise<void> };
  rawMouse: Mouse;
  rawTouchscreen: { tap(progress: unknown, x: number, y: number): Promise<void> };
  updateEmulateMedia(): Promise<void>;
}

interface BidiBrowser {
  _browserSession: Session;
  _bidiPages: Map<string, BidiPage>;
}

const preferences = {
  // There is no graphics card where tests run.
  'webgl.force-enabled': true,
  // The driver's hand does not reach into a frame that lies in another process: all sites share one.
  'fission.webContentIsolationStrategy': 0,
  // Nor a screen that can be touched.
  'dom.w3c_touch_events.enabled': 1,
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** `drawing` is false for a browser that has no WebGL. */
export async function launchFirefox(drawing = true): Promise<Browser> {
  const display = await openDisplay();
  const browser = await firefox.launch({
    headless: false,
    env: { ...process.env, DISPLAY: display.name },
    channel: 'moz-firefox',
    executablePath: process.env['FIREFOX_BIN'] ?? '/usr/bin/firefox-esr',
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: { ...preferences, 'webgl.disabled': !drawing },
  });
  browser.once('disconnected', display.close);
  const { _connection } = browser as unknown as {
    _connection: { toImpl(from: Browser): BidiBrowser; toImpl(from: Page): { delegate: BidiPage } };
  };
  const within = await supplement(_connection.toImpl(browser));
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options = {}) => {
    const context = await open(options);
    const bidi = (page: Page): BidiPage => _connection.toImpl(page).delegate;
    const openPage = context.newPage.bind(context);
    return Object.assign(context, {
      newCDPSession: async (page: Page) => fingersOf(bidi(page)),
      newPage: async () => {
        const page = await openPage();
        if (options.javaScriptEnabled === false)
          await within(forbidScripts, bidi(page)._session.sessionId);
        return Object.assign(page, { emulateMedia: asFarAsKnown(page), pdf: printsAlone(page) });
      },
    });
  };
  return browser;
}

/** Firefox takes the wish for more contrast from its system only. */
function asFarAsKnown(page: Page): Page['emulateMedia'] {
  const emulate = page.emulateMedia.bind(page);
  return async (media) => (media?.contrast === 'more' ? cannot('contrast') : emulate(media));
}

/** A page that was printed with its frames keeps Firefox from closing it, and from ending. */
function printsAlone(page: Page): Page['pdf'] {
  const pdf = page.pdf.bind(page);
  return async (options) => (page.frames().length > 1 ? cannot('framesOnPaper') : pdf(options));
}

/** Calls a function in Firefox itself. */
type Within = (source: string, ...values: string[]) => Promise<void>;

async function supplement(browser: BidiBrowser): Promise<Within> {
  const session = browser._browserSession;
  const send = session.send.bind(session);
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = (contexts as { context: string }[])[0]?.context;
  const within: Within = async (source, ...values) => {
    await send('script.callFunction', {
      functionDeclaration: source,
      arguments: values.map((value) => ({ type: 'string', value })),
      target: { context: window },
      awaitPromise: true,
    });
  };
  session.send = async (method, params) =>
    method === 'emulation.setMediaFeaturesOverride' ? {} : send(method, params);
  const pages = browser._bidiPages;
  const keep = pages.set.bind(pages);
  pages.set = (context, page) => {
    supplementPage(page, within);
    return keep(context, page);
  };
  return within;
}

function supplementPage(page: BidiPage, within: Within): void {
  const context = page._session.sessionId;
  const { _session: session } = page;
  // Firefox names no navigation where a page saves what it made itself, and Playwright looks for one.
  const emit = session.emit.bind(session);
  session.emit = (event, params) =>
    emit(event, /download/.test(event) ? { ...params, download: params['url'] } : params);
  page.updateEmulateMedia = () =>
    within(setMedia, context, JSON.stringify(page._page.emulatedMedia()));
  // Playwright's own way leaves a field that does not know that it was changed.
  page.rawKeyboard.sendText = async (_, text) => {
    let target: string | undefined = context;
    while (target) target = await typeInto(session, target, text);
  };
  const { rawMouse: mouse } = page;
  const move = mouse.move.bind(mouse);
  const moveWithin: Mouse['move'] = (progress, x, y, ...rest) =>
    move(progress, x, y, ...rest).catch((error: unknown) => {
      const { width, height } = page._page.emulatedSize()?.viewport ?? { width: 1, height: 1 };
      if (!/out of bounds/i.test(String(error))) throw error;
      const inside = (value: number, end: number): number => Math.min(Math.max(value, 0), end - 1);
      return move(progress, inside(x, width), inside(y, height), ...rest);
    });
  const inTurn = turns();
  mouse.move = inTurn(moveWithin as Act) as Mouse['move'];
  mouse.down = inTurn(mouse.down.bind(mouse));
  mouse.up = inTurn(mouse.up.bind(mouse));
  page.rawTouchscreen.tap = async (_, x, y) => {
    const at = { x: Math.round(x), y: Math.round(y) };
    await touch(page, { 0: [{ type: 'pointerMove', ...at }, DOWN, UP] });
  };
}

/** Playwright clicks without a pause, and Firefox loses a press that comes while the move before is under way. */
function turns(): (act: Act) => Act {
  let last: Promise<unknown> = Promise.resolve();
  return (act) =>
    (...given) => {
      const next = last.then(() => act(...given));
      last = next.catch(() => undefined);
      return next;
    };
}

/** Types where the focus is, or says in which frame that is. */
async function typeInto(
  session: Session,
  context: string,
  text: string,
): Promise<string | undefined> {
  const answer = await session.send('script.callFunction', {
    functionDeclaration: insertText,
    arguments: [{ type: 'string', value: text }],
    target: { context },
    awaitPromise: false,
  });
  const { value } = answer['result'] as { value?: { context?: string } };
  return value?.context;
}

const insertText = `(text) => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at?.localName === 'iframe') return at.contentWindow;
  document.execCommand(text ? 'insertText' : 'delete', false, text);
}`;

const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };

/** What each finger does, by its number. */
async function touch(page: BidiPage, fingers: Record<number, object[]>): Promise<void> {
  const { sessionId, send } = page._session;
  const parameters = { pointerType: 'touch' };
  const sources = Object.entries(fingers).map(([number, actions]) => ({
    type: 'pointer',
    id: `finger-${number}`,
    parameters,
    actions,
  }));
  await send.call(page._session, 'input.performActions', { context: sessionId, actions: sources });
}

interface Touch {
  type: string;
  touchPoints: { x: number; y: number; id?: number }[];
}

/** The one command of Chrome's protocol that the tests move fingers by. */
function fingersOf(delegate: BidiPage): object {
  let down = new Set<number>();
  const dispatch = async ({ type, touchPoints }: Touch): Promise<void> => {
    if (type === 'touchCancel') cannot('cancelling');
    const fingers: Record<number, object[]> = {};
    touchPoints.forEach(({ x, y, id }, index) => {
      const finger = id ?? index;
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
      fingers[finger] = down.has(finger) ? [move] : [move, DOWN];
    });
    for (const finger of down) fingers[finger] ??= [UP];
    down = new Set(
      type === 'touchEnd' && touchPoints.length === 0
        ? []
        : touchPoints.map(({ id }, at) => id ?? at),
    );
    await touch(delegate, fingers);
  };
  return {
    send: (method: string, params: Touch) =>
      method === 'Input.dispatchTouchEvent' ? dispatch(params) : cannot('cdp'),
  };
}

// These run in Firefox itself.

const forbidScripts = `(id) => {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  NavigableManager.getBrowsingContextById(id).allowJavascript = false;
}`;

const setMedia = `(id, text) => {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const context = NavigableManager.getBrowsingContextById(id);
  const { media, colorScheme, reducedMotion, forcedColors } = JSON.parse(text);
  const told = (value) => (value && value !== 'no-override' && value !== 'no-preference' ? value : 'none');
  context.prefersColorSchemeOverride = told(colorScheme);
  context.prefersReducedMotionOverride = reducedMotion === 'no-override' ? 'none' : reducedMotion ?? 'none';
  context.forcedColorsOverride = told(forcedColors);
  context.mediumOverride = told(media) === 'none' ? '' : media;
}`;
