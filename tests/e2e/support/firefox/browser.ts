// Debian's Firefox, driven by playwright-core over WebDriver BiDi, so that the tests of Chromium run in it unchanged.
//
// Playwright asks such a browser for media features by a command that this Firefox does not know, and leaves touches
// out. Both are done here: the first by what Firefox's own tools for developers set, the second by BiDi's actions.
// A mouse that would leave the window stops at its edge, because BiDi forbids it to go on.
import type { Browser, Page } from 'playwright-core';
import { firefox } from 'playwright-core';
import { openDisplay } from '../display';
import { cannot } from '../engine';
import type { BidiBrowser, BidiPage } from './bidi';
import { fingersOf, supplementInput } from './input';

const preferences = {
  // There is no graphics card where tests run.
  'webgl.force-enabled': true,
  // The driver's hand does not reach into a frame that lies in another process: all sites share one.
  'fission.webContentIsolationStrategy': 0,
  // Nor a screen that can be touched.
  'dom.w3c_touch_events.enabled': 1,
  // Playwright lets pages from a disk read their neighbours, which readers' browsers do not.
  'security.fileuri.strict_origin_policy': true,
  // Playwright asks for ariaLabelledByElements, after which Firefox 153 ends now and then. Without them it asks for names.
  'accessibility.ARIAElementReflection.enabled': false,
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** `drawing` is false for a browser that has no WebGL; `around` has a display, where it must be a certain one. */
export async function launchFirefox(drawing = true, around?: NodeJS.ProcessEnv): Promise<Browser> {
  const display = around ? null : await openDisplay();
  const browser = await firefox.launch({
    headless: false,
    env: around ?? { ...process.env, DISPLAY: display?.name },
    channel: 'moz-firefox',
    executablePath: process.env['FIREFOX_BIN'] ?? '/usr/bin/firefox-esr',
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: { ...preferences, 'webgl.disabled': !drawing },
  });
  if (display) browser.once('disconnected', display.close);
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
        // What the context asks for is lost on the way to a new page.
        const { colorScheme = null, forcedColors = null, reducedMotion = null } = options;
        if (colorScheme ?? forcedColors ?? reducedMotion)
          await page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
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
  // Firefox holds an answer back until the one before is acknowledged, for which the system takes 40 ms unless it has
  // something to send. Playwright often asks two things at once: this makes a click in a frame three times as quick.
  const { _ws: wire } = session.connection._transport;
  wire.on('message', () => wire.pong());
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
  const send = session.send.bind(session);
  session.send = (method, params) =>
    send(method, method === 'browsingContext.print' ? inCentimetres(params) : params);
  page.updateEmulateMedia = () =>
    within(setMedia, context, JSON.stringify(page._page.emulatedMedia()));
  supplementInput(page);
}

/** Playwright tells the size of paper in inches, which BiDi takes for centimetres. */
function inCentimetres(params: Record<string, unknown>): Record<string, unknown> {
  const longer = (sizes: unknown): object =>
    Object.fromEntries(
      Object.entries(sizes as Record<string, number>).map(([side, size]) => [side, 2.54 * size]),
    );
  return { ...params, margin: longer(params['margin']), page: longer(params['page']) };
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
