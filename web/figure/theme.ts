// Colours: one list for the drawing and the page. Under forced colours the system's own are used for both.
import themes from '../themes.json';
import type { Bridge } from './bridge';

export type ThemeChoice = 'auto' | 'light' | 'dark';
export const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** The order of Palette in src/view/palette.h, with the system colour each becomes under forced colours. */
const PALETTE = [
  ['paper', 'Canvas'],
  ['ink', 'CanvasText'],
  ['muted', 'CanvasText'],
  ['axis', 'CanvasText'],
  ['grid', 'GrayText'],
  ['grid-minor', 'Canvas'],
  ['panel', 'Canvas'],
  ['line', 'ButtonBorder'],
  ['control', 'ButtonFace'],
  ['accent', 'Highlight'],
  ['on-accent', 'HighlightText'],
  ['vector-0', 'LinkText'],
  ['vector-1', 'CanvasText'],
  ['vector-2', 'CanvasText'],
  ['vector-3', 'CanvasText'],
  ['vector-4', 'CanvasText'],
  ['vector-5', 'CanvasText'],
  ['vector-6', 'CanvasText'],
  ['vector-7', 'CanvasText'],
] as const;
export const VECTOR_COLOURS = 8;
// The system has no faint colour, and a full one would stand before the arrows.
const GRID_ALPHA = 0x50;

const COLOURS: Record<string, string> = themes;

/** Keeps the page and the drawing in the theme that is asked for; calls `changed` after each change. */
export class Theme {
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #forced = matchMedia('(forced-colors: active)');
  #bridge: Bridge | null = null;
  #choice: ThemeChoice = 'auto';
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#dark.addEventListener('change', () => this.#apply());
    this.#forced.addEventListener('change', () => this.#apply());
    this.#paint();
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    this.#apply();
  }

  attach(bridge: Bridge): void {
    this.#bridge = bridge;
    this.#apply();
  }

  get #isDark(): boolean {
    return this.#choice === 'auto' ? this.#dark.matches : this.#choice === 'dark';
  }

  #paint(): void {
    const name = this.#isDark ? 'dark' : 'light';
    const root = document.documentElement;
    root.style.colorScheme = name;
    for (const [colour, system] of PALETTE) {
      const value = this.#forced.matches ? system : (COLOURS[`${name}.${colour}`] ?? system);
      root.style.setProperty(`--${colour}`, value);
    }
  }

  #apply(): void {
    this.#paint();
    if (this.#bridge) {
      if (this.#forced.matches) this.#bridge.setPalette(systemColours());
      else this.#bridge.setTheme(this.#isDark);
    }
    this.#changed();
  }
}

// A system colour has no number until the browser has painted with it.
function systemColours(): Uint32Array {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colours = PALETTE.map(([colour, system]) => {
    probe.style.color = system;
    const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
    const alpha = colour === 'grid' ? GRID_ALPHA : 0xff;
    return ((alpha << 24) | (b << 16) | (g << 8) | r) >>> 0;
  });
  probe.remove();
  return new Uint32Array(colours);
}

/** The style variable that holds a vector's colour. */
export function vectorColour(index: number): string {
  return `var(--vector-${index % VECTOR_COLOURS})`;
}
