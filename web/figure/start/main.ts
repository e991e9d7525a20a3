// Where the figure's page begins: fetch everything at once, read the address, start.
import { arrival } from './arrival';
import type { BadParameter } from '../bridge/parameter';
import { Bridge } from '../bridge/bridge';
import { keepSilent, ProgramStopped } from '../bridge/guard';
import { DownloadError } from './download';
import type { Files } from './files';
import { openFiles } from './files';
import { useFonts } from './fonts';
import { Keys } from '../input/keys';
import { KeptExercise } from '../page/kept';
import { Notices } from '../page/notices';
import { FigurePage } from '../page/page';
import { pageQuery } from '../page/page-address';
import { givenIn, givenOf, readOrigins, readSettings, themeIn, valueIn } from '../page/parameters';
import { findIn } from '../page/find-in';
import { setPictureFont } from '../page/picture-font';
import type { RealWords } from './real-words';
import { asksForMore, hasMoreWords, SecondPart } from './second-part';
import type { Words } from '../say/languages';
import { englishWords } from '../say/languages';
import { PageLanguage, say } from '../say/page-language';
import { isGone, warn } from '../say/warn';
import { standIn } from './stand-in';
import type { Shown } from './stopped';
import { Theme } from '../draw/theme';
import { watchHeight } from '../page/height';
import { Wire } from '../page/wire';
import type { Complaint } from '../../wire/messages';
import { isWordKey, word } from '../say/words';

function complain(notices: Notices, wire: Wire, complaint: Complaint): void {
  notices.show(complaint.message);
  wire.tell({ type: 'error', fatal: false, complaint });
}

// Known before the module is there: whether the figure is on the screen decides how it starts.
function watchSight(root: HTMLElement): () => boolean {
  let seen = parent === window;
  new IntersectionObserver(([entry], observer) => {
    seen ||= entry?.isIntersecting === true;
    if (seen) observer.disconnect();
  }).observe(root);
  return () => seen;
}

const retry = (): void => location.reload();

type Failure = 'error.download' | 'error.damaged' | 'error.start';

/** Some browsers have no WebAssembly, and the policy of a page may forbid it. */
function runsPrograms(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) !== null;
  } catch {
    return false;
  }
}

function failureOf(error: unknown): Failure {
  if (!runsPrograms()) return 'error.start';
  if (error instanceof DownloadError) return 'error.download';
  // Bytes that are no program, or one that fits another version of the page; of half a
  // program Firefox says InternalError.
  const damaged = /^(Compile|Link|Internal)Error/.test(String(error));
  return damaged ? 'error.damaged' : 'error.start';
}

function secondPartOf({ secondUrl }: Files, notices: Notices): SecondPart | null {
  if (!secondUrl) return null;
  const missed = new WeakSet<Error>();
  keepSilent((error) => missed.has(error as Error));
  const tell = (error: Error): void => {
    notices.tell(failureOf(error), error.message, {
      retry: () => {
        if (root.dataset['state'] === 'failed') return retry();
        // What the reader has made stays.
        second.whole().catch(tell);
      },
    });
  };
  const second = new SecondPart(secondUrl, asksForMore(given), (error) => {
    missed.add(error);
    void language?.settled().then(() => tell(error));
  });
  return second;
}

async function teachWords(bridge: Bridge, language: PageLanguage, notices: Notices): Promise<void> {
  const words = await language.words().catch((error: unknown) => String(error));
  const english = await figureWords.catch((error: unknown) => {
    throw new DownloadError(String(error));
  });
  bridge.useWords(typeof words === 'string' ? english : { ...english, ...words });
  if (typeof words === 'string') notices.tell('error.words', words);
}

// Where a board stands below its drawing, the screen is low, or the frame is higher than it: at once, or when that is so.
function keepInSight(root: HTMLElement): void {
  const wanted = matchMedia(
    `(max-width: 759px), (max-device-height: 479px), (min-height: ${screen.height + 1}px)`,
  );
  const begin = (): void => {
    if (!wanted.matches) return;
    wanted.removeEventListener('change', begin);
    import('../page/stay').then(
      ({ stayInSight }) => stayInSight(root),
      () => {},
    );
  };
  wanted.addEventListener('change', begin);
  begin();
}

async function start(root: HTMLElement, keys: Keys, notices: Notices, wire: Wire): Promise<void> {
  let page: FigurePage | null = null;
  const theme = new Theme(() => page?.wake());
  theme.choose(themeIn(given));
  wire.watchPage((around) => theme.follow(around));
  await arrival(root, valueIn(given, 'poster') === 'off');
  const files = openFiles();
  language = new PageLanguage(root, valueIn(given, 'lang'));
  const fonts = useFonts(files, language.isForeign);
  setPictureFont(files.font);
  const realWords = wordsOf(root);
  const colours = valueIn(given, 'colors') ? import('../draw/colours-of-author') : null;
  const seen = watchSight(root);
  const canvas = findIn<HTMLCanvasElement>(root, '.canvas');
  const second = secondPartOf(files, notices);
  const bridge = await Bridge.load(canvas, files.wasm, second, (why) => {
    // Without a page the start fails, which is told by itself.
    if (page) void stop({ root, notices, wire }, why);
  });
  await teachWords(bridge, language, notices);
  const words = await realWords;
  await words?.begin(bridge);
  const kept = new KeptExercise(given);
  const bad = [...bridge.create([...given, ...kept.state]), ...origins.complaints];
  const settings = readSettings(bridge);
  const ofAuthor = (await colours)?.coloursOfAuthor(bridge, theme.isDark ? 'dark' : 'light');
  if (ofAuthor) {
    bad.push(...ofAuthor.complaints);
    theme.paintWith(ofAuthor.colours);
  }
  const explain = (all: readonly BadParameter[]): Promise<readonly Complaint[]> =>
    explainAll(bridge, all);
  const parts = { root, bridge, keys, theme, wire, notices, settings, kept };
  page = new FigurePage({ ...parts, seen: seen() });
  void words?.openOwn(bridge, page);
  // Told in another font, it would make the page jump once more.
  void fonts.settled.then(() => watchHeight(root, (height) => wire.wantsHeight(height)));
  wire.open(page.tools, bridge.whole, explain);
  if (parent !== window) keepInSight(root);
  const thread = valueIn(given, 'thread');
  if (thread) {
    const follower = { bridge, page, wire, notices, givenOf, word };
    void notices.demand(
      () => import('./follow'),
      ({ follow }) => follow(thread, follower),
    );
  }
  if (bad.length > 0) {
    void notices.demand(
      () => explain(bad),
      (complaints) => complaints.forEach((one) => complain(notices, wire, one)),
    );
  }
  void fonts.panel.then((bytes) => page?.setPanelFont(bytes));
}

/** Those of the one figure that has real words, by its name: a first visit has no room for the table that knows it. */
function wordsOf(root: HTMLElement): Promise<RealWords> | null {
  if (valueIn(given, 'figure') !== 'words') return null;
  return import('./real-words').then(({ RealWords }) => new RealWords(given, root));
}

// The words for errors are loaded only when there is one.
async function explainAll(
  bridge: Bridge,
  all: readonly BadParameter[],
): Promise<readonly Complaint[]> {
  if (!isWordKey('bad.where')) bridge.useWords(await englishWords().catch(() => ({})));
  const { complaintOf } = await import('../page/complaints');
  return all.map(complaintOf);
}

// What says it comes only now, and may not come.
async function stop(shown: Shown, why: ProgramStopped): Promise<void> {
  keepSilent((error) => error instanceof ProgramStopped);
  shown.wire.hold();
  try {
    await (await import('./stopped')).tellStopped(shown, why);
  } catch {
    shown.notices.tell('error.start', why.message, { retry });
    shown.wire.end(word('error.start', { detail: why.message }));
  }
}

async function fail(
  root: HTMLElement,
  notices: Notices,
  wire: Wire,
  error: unknown,
): Promise<void> {
  if (isGone()) return;
  // A server may let every origin have its scripts and not the rest; early.ts knows what is to be done.
  if (error instanceof DownloadError && origin === 'null') {
    document.querySelector('script[type="module"]')?.dispatchEvent(new Event('error'));
    return;
  }
  root.dataset['state'] = 'failed';
  // No room is kept for a drawing, so that a low frame shows the message without scrolling.
  root.classList.add('folded');
  const detail = error instanceof Error ? error.message : String(error);
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  standIn(findIn(root, '.paper'), given, dark, language).then(
    () => root.classList.add('stilled'),
    (why: unknown) => warn('there is no still picture either', why),
  );
  await language?.settled();
  const failure = failureOf(error);
  const message = word(failure, { detail });
  notices.tell(failure, detail, { retry });
  wire.tell({ type: 'error', fatal: true, complaint: { parameter: '', piece: '', message } });
}

let language: PageLanguage | null = null;
const root = findIn(document, '.figure');
findIn(root, '.lost').remove();
// If the screen is lower than the frame, the surrounding page takes about a quarter of it.
const limit = (): void =>
  root.style.setProperty('--most', innerHeight > screen.height ? `${0.75 * screen.height}px` : '');
if (parent !== window) {
  addEventListener('resize', limit);
  limit();
}
say(root);
const notices = new Notices(findIn(root, '.notices'));
const given = givenIn(pageQuery());
const origins = readOrigins(valueIn(given, 'origins'));
const wire = new Wire(origins.origins);
const figureWords: Promise<Words> = hasMoreWords(given) ? englishWords() : Promise.resolve({});
// Code that awaits them reports a failure; here the rejection is only marked as handled.
figureWords.catch(() => {});
start(root, new Keys(), notices, wire).catch((error: unknown) => fail(root, notices, wire, error));
