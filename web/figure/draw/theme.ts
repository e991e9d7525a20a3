// Colours: one list for the drawing and the page. With forced colours, both use the system's.
import type { PageTheme } from '../../wire/page-theme';
import type { Bridge } from '../bridge/bridge';
import type { Colours } from './colours';
import { THEME_COLOURS } from './colours';
import type { strengthened } from './contrast';
import type { PaletteNames, VectorColours } from './palette-names';
import { warn } from '../say/warn';

/** `contrast`: as `auto`, with the colours of a reader whose system asks for more of it. */
export type ThemeChoice = 'auto' | PageTheme | 'page' | 'contrast';

type Systems<Names> = { readonly [Place in keyof Names]: readonly [Names[Place], string] };

/** Each with the system colour used where colours are forced. */
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
] as const satisfies Systems<PaletteNames>;
export const VECTOR_COLOURS: VectorColours = 8;
// The system has no faint colour, and a full one would outshine the arrows.
const GRID_ALPHA = 0x50;

/** Keeps the page and the drawing in the theme that is asked for; calls `onChange` after each change. */
export class Theme {
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #forced = matchMedia('(forced-colors: active)');
  #strong = matchMedia('(prefers-contrast: more)');
  #paper = matchMedia('print');
  #printing = false;
  #bridge: Bridge | null = null;
  #choice: ThemeChoice = 'auto';
  /** What the page around says of itself. */
  #around: PageTheme | null = null;
  #ofAuthor: Colours = new Map();
  #strengthen: typeof strengthened | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    for (const wish of [this.#dark, this.#forced, this.#strong, this.#paper])
      wish.addEventListener('change', () => this.#apply());
    // Not every browser has both the event and the medium, nor in time.
    for (const type of ['beforeprint', 'afterprint'])
      addEventListener(type, () => {
        this.#printing = type === 'beforeprint';
        this.#apply();
      });
    this.#paint();
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    this.#apply();
  }

  /** The page around the figure is, or becomes, light or dark. */
  follow(around: PageTheme): void {
    if (around === this.#around) return;
    this.#around = around;
    if (this.#choice === 'page') this.#apply();
  }

  /** The author's own colours, in the place of the theme's. */
  paintWith(colours: Colours): void {
    this.#ofAuthor = colours;
    this.#apply();
  }

  attach(bridge: Bridge): void {
    this.#bridge = bridge;
    this.#apply();
  }

  /** Never on paper, which is white. */
  get isDark(): boolean {
    if (this.#printing || this.#paper.matches) return false;
    const known = this.#choice === 'page' ? this.#around : this.#choice;
    return known === 'light' || known === 'dark' ? known === 'dark' : this.#dark.matches;
  }

  get #isStrong(): boolean {
    return this.#choice === 'contrast' || this.#strong.matches;
  }

  #paint(): void {
    const name = this.isDark ? 'dark' : 'light';
    const root = document.documentElement;
    root.style.colorScheme = name;
    const chosen = (colour: string): string =>
      this.#ofAuthor.get(colour) ?? THEME_COLOURS[`${name}.${colour}`] ?? '';
    const strong = (colour: string): string => this.#strengthen?.(colour, chosen) ?? chosen(colour);
    if (this.#isStrong && !this.#strengthen) this.#learnToStrengthen();
    const themed = this.#isStrong ? strong : chosen;
    for (const [colour, system] of PALETTE)
      root.style.setProperty(`--${colour}`, this.#forced.matches ? system : themed(colour));
  }

  #learnToStrengthen(): void {
    import('./contrast').then(
      (contrast) => {
        this.#strengthen = contrast.strengthened;
        this.#apply();
      },
      (error: unknown) => warn('stronger colours could not be loaded', error),
    );
  }

  #apply(): void {
    this.#paint();
    if (this.#bridge) {
      const special = this.#forced.matches || this.#isStrong || this.#ofAuthor.size > 0;
      if (special) this.#bridge.setPalette(paintedColours());
      else this.#bridge.setTheme(this.isDark);
    }
    this.#onChange();
  }
}

// A system colour has no numbers until the browser has painted with it.
function paintedColours(): Uint32Array {
  const forced = matchMedia('(forced-colors: active)').matches;
  const probe = document.createElement('span');
  document.body.append(probe);
  const colours = PALETTE.map(([colour]) => {
    probe.style.color = `var(--${colour})`;
    const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
    const alpha = forced && colour === 'grid' ? GRID_ALPHA : 0xff;
    return ((alpha << 24) | (b << 16) | (g << 8) | r) >>> 0;
  });
  probe.remove();
  return new Uint32Array(colours);
}

/** The style variable that holds a vector's colour. */
export function vectorColour(index: number): string {
  return `var(--vector-${index % VECTOR_COLOURS})`;
}
