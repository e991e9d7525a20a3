// What readers can share: a link to what is seen, a picture, the numbers; and where to read about all of it.
import { button, learnAllWords, made } from './dialog';
import { canBeShared } from './page-address';
import { linkTo, pngOf, save } from './pictures';
import type { Share } from './share';
import { word } from '../say/words';

const PNG_SCALE = 3;

/** Fills the sheet again, for what is seen now. */
export function fillSheet(share: Share): void {
  const { place, bridge, picture } = share;
  const said = made('p');
  said.setAttribute('role', 'status');
  const files = made('div');
  files.className = 'share-files';
  if (picture) {
    files.append(
      button('share.svg', () => save(bridge.svg(), 'image/svg+xml', 'figure.svg')),
      button('share.png', () => void savePng(share, said)),
    );
  }
  files.append(
    button('share.csv', () => save(`\uFEFF${bridge.csv()}`, 'text/csv', 'vectors.csv')),
    button('share.close', () => share.close()),
  );
  place.setAttribute('role', 'dialog');
  place.setAttribute('aria-label', word('share'));
  place.replaceChildren(...(canBeShared() ? [linkRow(share, said)] : []), files, said);
  void addManual(share, said);
}

function linkRow({ bridge }: Share, said: HTMLElement): HTMLElement {
  const address = document.createElement('input');
  address.readOnly = true;
  address.value = linkTo(bridge);
  address.setAttribute('aria-label', word('share.link'));
  address.addEventListener('focus', () => address.select());
  const row = made('div');
  row.className = 'share-link';
  row.append(
    address,
    button('share.copy', () => void copy(address, said)),
  );
  return row;
}

// A frame may be refused the clipboard; then the address is selected, and the keys of the system copy it.
async function copy(address: HTMLInputElement, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(address.value);
    said.textContent = word('share.copied');
  } catch {
    address.focus({ preventScroll: true });
    said.textContent = word('share.select');
  }
}

async function savePng({ bridge }: Share, said: HTMLElement): Promise<void> {
  try {
    const canvas = await pngOf(bridge, PNG_SCALE);
    canvas.toBlob((blob) => blob && save(blob, 'image/png', 'figure.png'));
  } catch {
    said.textContent = word('share.no_png');
  }
}

/** The documentation, where the site has it beside this page: a package, or the one file, comes alone. */
async function addManual({ bridge }: Share, before: HTMLElement): Promise<void> {
  if (!location.pathname.endsWith('/figure.html')) return;
  try {
    const link = document.createElement('a');
    link.href = new URL('docs/index.html', location.href).href;
    if (!(await fetch(link.href, { method: 'HEAD' })).ok) return;
    await learnAllWords(bridge);
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = word('help.manual');
    Object.assign(link.style, { color: 'inherit', display: 'inline-block', padding: '4px 0' });
    const row = made('p');
    row.append(link);
    before.before(row);
  } catch {
    // Without a connection there is nothing to read either.
  }
}
