// The only file that knows the module's pointers. Every view of its memory is made anew, because memory moves
// when it grows.
import createModule from '#wasm/cosine-lab.mjs';
import { instantiator } from '../start/instantiate';
import type { BadParameter, Given } from './parameter';
import type { Label, Labels, Report, Tip } from './report';
import { readLabels, readReport, readTips } from './report';
import type { Rest } from '../start/rest';
import type { Words } from '../say/languages';
import { learnWords } from '../say/words';

/** What Emscripten's module offers; the functions are those of src/app/exports.cpp. */
export interface LabModule {
  HEAPU8: Uint8Array;
  stringToUTF8(text: string, pointer: number, bytes: number): void;
  _lab_allocate(bytes: number): number;
  _lab_free(pointer: number): void;
  _lab_parameter(name: number, text: number): void;
  _lab_create(): number;
  _lab_assign(): number;
  _lab_setting(name: number): number;
  _lab_bad_parameter(index: number, field: number): number;
  _lab_words(): number;
  _lab_word(key: number, text: number): void;
  _lab_start(width: number, height: number): number;
  _lab_lost(): void;
  _lab_restored(): number;
  _lab_canvas(width: number, height: number, pixelsX: number, pixelsY: number): void;
  _lab_theme(dark: number): void;
  _lab_palette(colours: number): void;
  _lab_font(data: number, size: number): void;
  _lab_panel(open: number): void;
  _lab_panel_possible(possible: number, onBoard: number): void;
  _lab_touch(touch: number): void;
  _lab_calm(calm: number): void;
  _lab_light(vector: number, other: number, dimension: number): void;
  _lab_pointer(
    kind: number,
    device: number,
    id: number,
    x: number,
    y: number,
    wheel: number,
    time: number,
    flags: number,
  ): void;
  _lab_nudge(vector: number, dx: number, dy: number, step: number): void;
  _lab_focus(vector: number): void;
  _lab_undo(): void;
  _lab_redo(): void;
  _lab_reset(): void;
  _lab_escape(): void;
  _lab_fit(): void;
  _lab_zoom(factor: number): void;
  _lab_begin(vector: number): void;
  _lab_end(): void;
  _lab_set(id: number, value: number): void;
  _lab_set_text(id: number, text: number): void;
  _lab_frame(time: number): number;
  _lab_report(): number;
  _lab_board(): number;
  _lab_labels(): number;
  _lab_tips(): number;
  _lab_vector_name(index: number): number;
  _lab_dimension_name(index: number): number;
  _lab_dimension_unit(index: number): number;
  _lab_seen_unit(dimension: number): number;
  _lab_component(vector: number, dimension: number): number;
  _lab_share(): number;
  _lab_svg(): number;
  _lab_svg_shapes(): number;
  _lab_still(dark: number): number;
  _lab_numbers(): number;
  _lab_csv(): number;
  _lab_angle_unit(): number;
  _lab_score(): number;
  _lab_parse_number(text: number): number;
}

const utf8 = new TextDecoder();

export interface PointerInput {
  kind: 0 | 1 | 2 | 3 | 4 | 5;
  device: 0 | 1 | 2;
  id: number;
  x: number;
  y: number;
  wheel: number;
  time: number;
  primary: boolean;
  precise: boolean;
  zooming: boolean;
}

export type Action = 'undo' | 'redo' | 'reset' | 'escape' | 'fit';

export class Bridge {
  readonly #module: LabModule;

  private constructor(module: LabModule) {
    this.#module = module;
  }

  /** Starts the module. Rejects with the reason where its bytes cannot be had or run. */
  static async load(
    canvas: HTMLCanvasElement,
    wasm: Promise<Response>,
    rest: Rest | null,
  ): Promise<Bridge> {
    const instantiate = instantiator(wasm, rest);
    const failed = new Promise<never>((_, reject) => instantiate.failed.then(reject));
    const started = createModule({ canvas, instantiateWasm: instantiate.run });
    return new Bridge((await Promise.race([started, failed])) as LabModule);
  }

  /** To be called before create(): `others` replace English words. */
  useWords(others: Words): void {
    for (const one of Object.entries(others)) {
      this.#withText(one, ([key, text]) => this.#module._lab_word(key ?? 0, text ?? 0));
    }
    learnWords(this.#text(this.#module._lab_words()));
  }

  #withText<T>(texts: readonly string[], use: (pointers: number[]) => T): T {
    const pointers = texts.map((text) => {
      const bytes = 3 * text.length + 1;
      const pointer = this.#module._lab_allocate(bytes);
      this.#module.stringToUTF8(text, pointer, bytes);
      return pointer;
    });
    try {
      return use(pointers);
    } finally {
      for (const pointer of pointers) this.#module._lab_free(pointer);
    }
  }

  // Emscripten's own looks for the end in JavaScript, letter by letter.
  #text(pointer: number): string {
    const bytes = this.#module.HEAPU8;
    return utf8.decode(bytes.subarray(pointer, bytes.indexOf(0, pointer)));
  }

  #view(): DataView {
    return new DataView(this.#module.HEAPU8.buffer);
  }

  #give(given: Given): void {
    for (const [name, value] of given) {
      this.#withText([name, value], ([a, b]) => this.#module._lab_parameter(a ?? 0, b ?? 0));
    }
  }

  create(given: Given): BadParameter[] {
    this.#give(given);
    return this.#badParameters(this.#module._lab_create());
  }

  /** Changes the scene in one step of undo, or says what is wrong; null: it takes another page. */
  assign(given: Given): BadParameter[] | null {
    this.#give(given);
    const count = this.#module._lab_assign();
    return count < 0 ? null : this.#badParameters(count);
  }

  /** What a parameter of the page is set to. */
  setting(name: string): string {
    return this.#withText([name], ([pointer]) =>
      this.#text(this.#module._lab_setting(pointer ?? 0)),
    );
  }

  #badParameters(count: number): BadParameter[] {
    const text = (index: number, field: number): string =>
      this.#text(this.#module._lab_bad_parameter(index, field));
    return Array.from({ length: count }, (_, index) => ({
      parameter: text(index, 0),
      piece: text(index, 1),
      reason: text(index, 2),
      known: text(index, 3),
    }));
  }

  /** True where the canvas has a WebGL2 context and the shaders compiled. The size is in device pixels. */
  startGraphics(width: number, height: number): boolean {
    return this.#module._lab_start(width, height) === 1;
  }
  contextLost(): void {
    this.#module._lab_lost();
  }
  contextRestored(): boolean {
    return this.#module._lab_restored() === 1;
  }

  /** Sizes in CSS pixels, then in device pixels. */
  setCanvas(width: number, height: number, pixelsX: number, pixelsY: number): void {
    this.#module._lab_canvas(width, height, pixelsX, pixelsY);
  }
  setTheme(dark: boolean): void {
    this.#module._lab_theme(dark ? 1 : 0);
  }
  /** Colours as 0xAABBGGRR in the order of PALETTE in theme.ts. */
  setPalette(colours: Uint32Array): void {
    const pointer = this.#module._lab_allocate(colours.byteLength);
    this.#module.HEAPU8.set(new Uint8Array(colours.buffer), pointer);
    this.#module._lab_palette(pointer);
    this.#module._lab_free(pointer);
  }
  /** The module keeps a copy for as long as it lives. */
  setFont(data: ArrayBuffer): void {
    const pointer = this.#module._lab_allocate(data.byteLength);
    this.#module.HEAPU8.set(new Uint8Array(data), pointer);
    this.#module._lab_font(pointer, data.byteLength);
  }
  setPanelOpen(open: boolean): void {
    this.#module._lab_panel(open ? 1 : 0);
  }
  /** Without a panel, its controls may stand on the board. */
  setPanelPossible(possible: boolean, onBoard: boolean): void {
    this.#module._lab_panel_possible(possible ? 1 : 0, onBoard ? 1 : 0);
  }
  setTouch(touch: boolean): void {
    this.#module._lab_touch(touch ? 1 : 0);
  }
  /** The reader asked for less motion. */
  setCalm(calm: boolean): void {
    this.#module._lab_calm(calm ? 1 : 0);
  }
  /** What the page points at; -1: nothing. */
  light(vector: number, other: number, dimension: number): void {
    this.#module._lab_light(vector, other, dimension);
  }

  pointer(p: PointerInput): void {
    const flags = (p.primary ? 1 : 0) | (p.precise ? 2 : 0) | (p.zooming ? 4 : 0);
    this.#module._lab_pointer(p.kind, p.device, p.id, p.x, p.y, p.wheel, p.time, flags);
  }
  /** step 0: normal, 1: fine, 2: finest. */
  nudge(vector: number, dx: number, dy: number, step: 0 | 1 | 2): void {
    this.#module._lab_nudge(vector, dx, dy, step);
  }
  focus(vector: number | null): void {
    this.#module._lab_focus(vector ?? -1);
  }
  act(action: Action): void {
    this.#module[`_lab_${action}`]();
  }
  zoom(factor: number): void {
    this.#module._lab_zoom(factor);
  }
  /** Sets several controls as one step of undo. */
  setTogether(vector: number, values: ReadonlyMap<string, number>): void {
    this.begin(vector);
    for (const [id, value] of values) this.set(id, value);
    this.end();
  }
  /** What is set from here to end() is one step of undo. */
  begin(vector: number): void {
    this.#module._lab_begin(vector);
  }
  end(): void {
    this.#module._lab_end();
  }
  set(id: string, value: number): void {
    this.#withText([id], ([pointer]) => this.#module._lab_set(pointer ?? 0, value));
  }
  setText(id: string, text: string): void {
    this.#withText([id, text], ([a, b]) => this.#module._lab_set_text(a ?? 0, b ?? 0));
  }

  /** Draws a frame; true when another should follow. */
  frame(time: number): boolean {
    return this.#module._lab_frame(time) === 1;
  }
  report(): Report {
    return readReport(this.#view(), this.#module._lab_report());
  }
  /** The board as JSON; see board/spec.ts. */
  board(): string {
    return this.#text(this.#module._lab_board());
  }
  labels(count: number): Labels {
    return readLabels(this.#view(), this.#module._lab_labels(), count);
  }
  tips(count: number): Tip[] {
    return readTips(this.#view(), this.#module._lab_tips(), count);
  }

  vectorName(index: number): string {
    return this.#text(this.#module._lab_vector_name(index));
  }
  dimensionName(index: number): string {
    return this.#text(this.#module._lab_dimension_name(index));
  }
  dimensionUnit(index: number): string {
    return this.#text(this.#module._lab_dimension_unit(index));
  }
  /** The unit that the drawing's numbers are in. */
  seenUnit(dimension: number): string {
    return this.#text(this.#module._lab_seen_unit(dimension));
  }
  component(vector: number, dimension: number): number {
    return this.#module._lab_component(vector, dimension);
  }
  /** The parameters that bring the scene back. */
  share(): Record<string, string> {
    const lines = this.#text(this.#module._lab_share()).split('\n');
    const plain = (text: string): string =>
      text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
    return Object.fromEntries(
      lines.map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), plain(line.slice(at + 1))];
      }),
    );
  }
  /** The drawing with its labels, and without them. */
  svg(): string {
    return this.#text(this.#module._lab_svg());
  }
  svgShapes(): string {
    return this.#text(this.#module._lab_svg_shapes());
  }
  /** Of other parameters: a picture, a caption and a table as HTML. */
  still(given: Given, dark: boolean): string {
    this.#give(given);
    return this.#text(this.#module._lab_still(dark ? 1 : 0));
  }
  /** The numbers as HTML tables. */
  numbers(): string {
    return this.#text(this.#module._lab_numbers());
  }
  csv(): string {
    return this.#text(this.#module._lab_csv());
  }
  angleUnit(): '°' | 'rad' {
    return this.#text(this.#module._lab_angle_unit()) === 'rad' ? 'rad' : '°';
  }
  /** The last check of the exercise; null: none yet. */
  score(): { score: number; max: number; attempts: number } | null {
    const at = this.#module._lab_score();
    const [score = 0, max = 0, attempts = 0] = [0, 8, 16].map((offset) =>
      this.#view().getFloat64(at + offset, true),
    );
    return attempts > 0 ? { score, max, attempts } : null;
  }
  /** A typed number: its value, or why it is none. */
  parseNumber(text: string): number | 'not_a_number' | 'too_large' {
    return this.#withText([text], ([pointer]) => {
      const view = this.#view();
      const at = this.#module._lab_parse_number(pointer ?? 0);
      const fault = view.getFloat64(at + 8, true);
      if (fault !== 0) return fault === 1 ? 'not_a_number' : 'too_large';
      return view.getFloat64(at, true);
    });
  }
}

export type { Label, Labels, Report, Tip };
