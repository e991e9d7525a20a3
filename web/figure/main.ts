// Where the figure's page begins: fetch everything at once, read the address, start.
import { Bridge } from './bridge';
import { DownloadError } from './download';
import type { Files } from './files';
import { openFiles } from './files';
import { Keys } from './keys';
import { Notices } from './notices';
import { setLocale } from './numbers';
import { FigurePage } from './page';
import { readParameters } from './parameters';
import { Theme } from './theme';
import { tellHeight } from './height';
import { fillWords, word } from './words';

const FONT_FAMILY = 'Figure';

function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`figure.html has no ${selector}`);
  return found;
}

// One font file serves the page and the panel. The figure does not wait for it.
async function useFonts(files: Files, bridge: Bridge, ready: () => void): Promise<void> {
  const bytes = await files.font;
  bridge.setFont(bytes);
  ready();
  document.fonts.add(await new FontFace(FONT_FAMILY, bytes, { weight: '400' }).load());
  const strong = new FontFace(FONT_FAMILY, await files.strongFont, { weight: '600' });
  document.fonts.add(await strong.load());
}

async function start(root: HTMLElement, keys: Keys, notices: Notices): Promise<void> {
  const files = openFiles();
  // They are awaited only after the module; without this a failure would count as unheard.
  for (const font of [files.font, files.strongFont]) font.catch(() => {});
  const parameters = readParameters(location.search);
  let page: FigurePage | null = null;
  const theme = new Theme(() => page?.wake());
  theme.choose(parameters.theme);
  parameters.complaints.forEach((complaint) => notices.complain(complaint));
  const bridge = await Bridge.load(part(root, '.canvas') as HTMLCanvasElement, files.wasm);
  bridge.create(parameters.given).forEach((bad) => notices.complain(bad));
  page = new FigurePage(root, bridge, keys, notices, parameters.board);
  page.attachTheme(theme);
  tellHeight(root);
  useFonts(files, bridge, () => page?.wake()).catch((error: unknown) =>
    console.warn('cosine-lab: the font could not be loaded', error),
  );
}

function failed(root: HTMLElement, notices: Notices, error: unknown): void {
  // A server may let every origin have its scripts and not the rest; instead.ts knows what is to be done.
  if (error instanceof DownloadError && origin === 'null') {
    document.querySelector('script[type="module"]')?.dispatchEvent(new Event('error'));
    return;
  }
  root.dataset['state'] = 'failed';
  // No room is kept for a drawing, so that a low frame shows the message without scrolling.
  root.classList.add('folded');
  const detail = error instanceof Error ? error.message : String(error);
  const key = error instanceof DownloadError ? 'error.download' : 'error.start';
  notices.show(word(key, { detail }), { retry: () => location.reload() });
}

setLocale(document.documentElement.lang || 'en');
document.title = word('title');
const root = part(document, '.figure');
fillWords(root);
root.setAttribute('aria-label', word('figure.label'));
const notices = new Notices(part(root, '.notices'));
start(root, new Keys(), notices).catch((error: unknown) => failed(root, notices, error));
