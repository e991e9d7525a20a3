// Undo, redo, start again, zoom, and the panel: buttons with pictures and names.
import type { Bridge, Report } from '../bridge/bridge';
import type { Settings } from './parameters';
import type { Share } from './share';
import type { WordKey } from '../say/words';
import { word } from '../say/words';

const ZOOM = 1.25;

/** Strokes on a 20 by 20 field. */
const ICONS = {
  undo: 'M7 5 3 9l4 4M3 9h8a5 5 0 0 1 0 8H8',
  redo: 'M13 5l4 4-4 4M17 9H9a5 5 0 0 0 0 8h3',
  reset: 'M4 10a6 6 0 1 0 2-4.5M4 3v4h4',
  'zoom.out': 'M4 10h12',
  'zoom.in': 'M4 10h12M10 4v12',
  fit: 'M4 16 16 4M11 4h5v5M4 11v5h5',
  share: 'M10 12V3M6.5 6.5 10 3l3.5 3.5M5 10H4v7h12v-7h-1',
  full: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  help: 'M7 7.5a3 3 0 1 1 4.6 2.5C10.5 10.7 10 11.3 10 12.5M10 16v.5',
  panel: 'M3 5h5M12 5h5M10 3v4M3 10h9M16 10h1M14 8v4M3 15h3M10 15h7M8 13v4',
} as const satisfies Partial<Record<WordKey, string>>;

type Tool = keyof typeof ICONS;
const OF_VECTORS: readonly Tool[] = ['zoom.out', 'zoom.in', 'fit', 'panel'];

export interface Told {
  wake(): void;
  /** The panel was opened by a key: its controls are wanted as real ones. */
  settings(): void;
  help(): void;
}

export class Toolbar {
  readonly #buttons = new Map<Tool, HTMLButtonElement>();
  #state = '';

  constructor(place: HTMLElement, bridge: Bridge, share: Share, panel: boolean, tell: Told) {
    const presses: Record<Tool, () => void> = {
      undo: () => bridge.act('undo'),
      redo: () => bridge.act('redo'),
      reset: () => bridge.act('reset'),
      'zoom.out': () => bridge.zoom(1 / ZOOM),
      'zoom.in': () => bridge.zoom(ZOOM),
      fit: () => bridge.act('fit'),
      share: () => this.#with('share', (button) => share.toggle(button)),
      full: () => void toggleFullScreen(),
      help: () => tell.help(),
      panel: () => bridge.setPanelOpen(this.#pressed('panel') !== 'true'),
    };
    place.setAttribute('aria-label', word('tools'));
    document.addEventListener('fullscreenchange', () =>
      this.#buttons
        .get('full')
        ?.setAttribute('aria-pressed', String(document.fullscreenElement !== null)),
    );
    for (const tool of Object.keys(ICONS) as Tool[]) {
      // A phone may have no full screen, and a page may refuse it to its frames.
      if ((tool === 'full' && !document.fullscreenEnabled) || (tool === 'panel' && !panel))
        continue;
      const button = iconButton(tool);
      button.addEventListener('click', (event) => {
        // After a click or a tap, arrow keys stay the page's.
        place.classList.toggle('pressed', event.detail > 0);
        // A button that cannot act keeps its place among the others, and does nothing.
        if (button.getAttribute('aria-disabled') === 'true') return;
        const opens = tool === 'panel' && this.#pressed(tool) !== 'true';
        presses[tool]();
        // A key has nothing to press on a canvas.
        if (opens && event.detail === 0) tell.settings();
        tell.wake();
      });
      this.#buttons.set(tool, button);
      place.append(button);
    }
    place.addEventListener('focusin', ({ target }) => {
      place.classList.remove('pressed');
      this.#rove(target);
    });
    this.#rove();
  }

  /** There is none to open. */
  withoutPanel(): void {
    this.#buttons.get('panel')?.remove();
    this.#buttons.delete('panel');
    this.#rove();
  }

  // Tab stops at one of them, and arrow keys move among all.
  #rove(stop: unknown = this.#buttons.get('undo')): void {
    for (const button of this.#buttons.values()) button.tabIndex = button === stop ? 0 : -1;
  }

  show(report: Report): void {
    const { canUndo, canRedo, atStart, panelOpen, hasVectors } = report;
    const state = [canUndo, canRedo, atStart, panelOpen, hasVectors].join(' ');
    if (state === this.#state) return;
    this.#state = state;
    this.#enable('undo', canUndo);
    this.#enable('redo', canRedo);
    this.#enable('reset', !atStart);
    this.#buttons.get('panel')?.setAttribute('aria-pressed', String(panelOpen));
    for (const tool of OF_VECTORS) this.#buttons.get(tool)?.toggleAttribute('hidden', !hasVectors);
  }

  #with(tool: Tool, use: (button: HTMLButtonElement) => void): void {
    const button = this.#buttons.get(tool);
    if (button) use(button);
  }

  #pressed(tool: Tool): string | null {
    return this.#buttons.get(tool)?.getAttribute('aria-pressed') ?? null;
  }

  #enable(tool: Tool, enabled: boolean): void {
    this.#buttons.get(tool)?.setAttribute('aria-disabled', String(!enabled));
  }
}

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen().catch(() => {});
}

function iconButton(tool: Tool): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool';
  button.dataset['tool'] = tool;
  button.title = word(tool);
  button.setAttribute('aria-label', word(tool));
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[tool]);
  svg.append(path);
  button.append(svg);
  return button;
}

/** The buttons that the author wants. */
export function toolbarFor(
  { controls }: Settings,
  place: HTMLElement,
  bridge: Bridge,
  share: Share,
  tell: Told,
): Toolbar {
  place.hidden = controls === 'none';
  const panel = controls === 'full';
  if (!panel) bridge.setPanelPossible(false, controls === 'html');
  return new Toolbar(place, bridge, share, panel, tell);
}
