// The only file that knows the module's pointers. Every view of its memory is made afresh, because memory moves
// when it grows.
import createModule from '#wasm/cosine-lab.mjs';
import { instantiator } from '../start/instantiate';
import type { BadParameter, Given } from './parameter';
import type {
  AddressOf,
  Exports,
  Flag,
  KeyStep,
  MemoryAddress,
  PointerDevice,
  PointerFlags,
  PointerKind,
  Structs,
  TextAddress,
} from './boundary';
import { BadParameterField, bitsOfPointerFlags, readStruct, SharedStep } from './boundary';
import { guarded } from './guard';
import type { ProgramStopped } from './guard';
import type { Report } from './report';
import type { SecondPart } from '../start/second-part';
import type { Exercise } from '../../wire/messages';
import type { Words } from '../say/languages';
import { learnWords } from '../say/words';

/** What Emscripten's module offers. */
export interface LabModule extends Exports {
  HEAPU8: Uint8Array;
  stringToUTF8(text: string, address: TextAddress, bytes: number): void;
}

const utf8 = new TextDecoder();

export interface PointerInput extends PointerFlags {
  kind: PointerKind;
  device: PointerDevice;
  id: number;
  x: number;
  y: number;
  wheel: number;
  time: number;
}

const NO_TEXT = 0 as TextAddress;
const flag = (value: boolean): Flag => (value ? 1 : 0);

/** How what another figure of the thread did counts here. */
export type SharedStepName = keyof typeof SharedStep;

export type Action = 'undo' | 'redo' | 'reset' | 'escape' | 'fit';

export class Bridge {
  readonly #module: LabModule;
  /** Resolves when no part of the program is missing any more. */
  readonly whole: () => Promise<void>;

  private constructor(module: LabModule, second: SecondPart | null) {
    this.#module = module;
    this.whole = async () => second?.whole();
  }

  /** Starts the module. Rejects with the reason where its bytes cannot be had or run; `onStop` hears of its end. */
  static async load(
    canvas: HTMLCanvasElement,
    wasm: Promise<Response>,
    second: SecondPart | null,
    onStop: (why: ProgramStopped) => void,
  ): Promise<Bridge> {
    const instantiate = instantiator(wasm, second);
    const failed = new Promise<never>((_, reject) => instantiate.failed.then(reject));
    const started = createModule({ canvas, instantiateWasm: instantiate.run });
    const module = (await Promise.race([started, failed])) as LabModule;
    return new Bridge(guarded(module, onStop), second);
  }

  /** `others` replace the module's words, but not the names in a scene that is there already. */
  useWords(others: Words): void {
    for (const one of Object.entries(others)) {
      this.#withText(one, ([key, text]) => this.#module._lab_word(key ?? NO_TEXT, text ?? NO_TEXT));
    }
    learnWords(this.#text(this.#module._lab_words()));
  }

  #allocate(bytes: number): MemoryAddress {
    const pointer = this.#module._lab_allocate(bytes);
    if (pointer === 0) throw new RangeError('memory');
    return pointer;
  }

  #withText<T>(texts: readonly string[], use: (pointers: TextAddress[]) => T): T {
    const pointers = texts.map((text): TextAddress => {
      const bytes = 3 * text.length + 1;
      const pointer = this.#allocate(bytes);
      this.#module.stringToUTF8(text, pointer, bytes);
      return pointer;
    });
    try {
      return use(pointers);
    } finally {
      for (const pointer of pointers) {
        this.#module._lab_free(pointer);
      }
    }
  }

  // Emscripten's own looks for the end in JavaScript, letter by letter.
  #text = (pointer: TextAddress): string => {
    const bytes = this.#module.HEAPU8;
    return utf8.decode(bytes.subarray(pointer, bytes.indexOf(0, pointer)));
  };

  #struct<Name extends keyof Structs>(
    name: Name,
    address: AddressOf<NoInfer<Name>>,
  ): Structs[Name] {
    return readStruct(name, new Float64Array(this.#module.HEAPU8.buffer), address, this.#text);
  }

  #give(given: Given): void {
    for (const [name, value] of given) {
      this.#withText([name, value], ([a, b]) =>
        this.#module._lab_parameter(a ?? NO_TEXT, b ?? NO_TEXT),
      );
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

  /** Shows what another figure of the same thread shows, as far as it can. */
  takeShared(given: Given, step: SharedStepName): void {
    this.#give(given);
    this.#module._lab_take_shared(SharedStep[step]);
  }
  /** Whether there is anything of it that could be shown here. */
  fitsShared(given: Given): boolean {
    this.#give(given);
    return this.#module._lab_fits_shared() !== 0;
  }
  /** Counts steps of undo from where the others are. */
  joinThread(position: number, undone: number): void {
    this.#module._lab_join_thread(position, undone);
  }

  /** What a parameter of the page is set to. */
  setting(name: string): string {
    return this.#withText([name], ([pointer]) =>
      this.#text(this.#module._lab_setting(pointer ?? NO_TEXT)),
    );
  }

  #badParameters(count: number): BadParameter[] {
    const text = (index: number, field: BadParameterField): string =>
      this.#text(this.#module._lab_bad_parameter(index, field));
    return Array.from({ length: count }, (_, index) => ({
      parameter: text(index, BadParameterField.parameter),
      piece: text(index, BadParameterField.piece),
      reason: text(index, BadParameterField.reason),
      known: text(index, BadParameterField.known),
    }));
  }

  /** True where the canvas has a WebGL2 context and the shaders compiled. The size is in device pixels. */
  startGraphics(width: number, height: number): boolean {
    return this.#module._lab_start(width, height) === 1;
  }
  loseContext(): void {
    this.#module._lab_stop();
  }
  restoreContext(): boolean {
    return this.#module._lab_restart() === 1;
  }

  #copy(data: ArrayBufferLike): MemoryAddress {
    const pointer = this.#allocate(data.byteLength);
    this.#module.HEAPU8.set(new Uint8Array(data), pointer);
    return pointer;
  }

  /** Sizes in CSS pixels, then in device pixels. */
  setCanvas(width: number, height: number, pixelsX: number, pixelsY: number): void {
    this.#module._lab_canvas(width, height, pixelsX, pixelsY);
  }
  setTheme(dark: boolean): void {
    this.#module._lab_theme(flag(dark));
  }
  /** Colours as 0xAABBGGRR in the order of PaletteNames. */
  setPalette(colours: Uint32Array): void {
    const pointer = this.#copy(colours.buffer);
    this.#module._lab_palette(pointer);
    this.#module._lab_free(pointer);
  }
  /** The module keeps a copy for as long as it lives. */
  setFont(data: ArrayBuffer): void {
    const pointer = this.#copy(data);
    this.#module._lab_font(pointer, data.byteLength);
  }
  /** More words for the figure that looks at real ones, which may be the reader's own by now. False where the file is damaged. */
  addWordVectors(data: ArrayBuffer): boolean {
    return this.#addFile(data, '_lab_word_vectors');
  }
  /** Those that an author leaves out of the words that come, with commas between. */
  omitWords(words: string): void {
    this.#withText([words], ([pointer]) => this.#module._lab_omit_words(pointer ?? NO_TEXT));
  }
  /** More of the reader's own words, or before create() of an author's, for useVocabulary(). False where memory ends. */
  addOwnWords(piece: ArrayBuffer): boolean {
    return this.#addFile(piece, '_lab_add_words');
  }
  forgetOwnWords(): void {
    this.#module._lab_add_words(NO_TEXT, 0);
  }
  /** The reader's own words, or else the shipped ones. False, and no change, where they cannot be shown. */
  useVocabulary(own: Flag): boolean {
    return this.#module._lab_use_words(own) !== 0;
  }
  #addFile(data: ArrayBuffer, to: '_lab_word_vectors' | '_lab_add_words'): boolean {
    const pointer = this.#copy(data);
    const good = this.#module[to](pointer, data.byteLength) !== 0;
    this.#module._lab_free(pointer);
    return good;
  }
  setPanelOpen(open: boolean): void {
    this.#module._lab_panel(flag(open));
  }
  /** How much of the panel is above its upper edge. */
  scrollPanel(top: number): void {
    this.#module._lab_panel_scroll(top);
  }
  /** With a panel or without one, its controls may stand on the board too. */
  setPanelPossible(possible: boolean, onBoard: boolean): void {
    this.#module._lab_panel_possible(flag(possible), flag(onBoard));
  }
  setTouch(touch: boolean): void {
    this.#module._lab_touch(flag(touch));
  }
  /** The reader asked for less motion. */
  setCalm(calm: boolean): void {
    this.#module._lab_calm(flag(calm));
  }
  /** What the page points at; -1: nothing. */
  light(vector: number, other: number, dimension: number): void {
    this.#module._lab_light(vector, other, dimension);
  }

  pointer(p: PointerInput): void {
    const flags = bitsOfPointerFlags(p);
    this.#module._lab_pointer(p.kind, p.device, p.id, p.x, p.y, p.wheel, p.time, flags);
  }
  nudge(vector: number, dx: number, dy: number, step: KeyStep): void {
    this.#module._lab_nudge(vector, dx, dy, step);
  }
  /** Longer (1) or shorter (-1) in its direction. */
  lengthen(vector: number, sign: number, step: KeyStep): void {
    this.#module._lab_lengthen(vector, sign, step);
  }
  /** To the left (1) or to the right (-1) with its length. */
  turn(vector: number, sign: number, step: KeyStep): void {
    this.#module._lab_turn(vector, sign, step);
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
  /** The drawing's place on the page has moved by so many CSS pixels. */
  shift(right: number, down: number): void {
    this.#module._lab_shift(right, down);
  }
  /** Moves the view by shares of the drawing's width and height. */
  pan(right: number, up: number): void {
    this.#module._lab_pan(right, up);
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
    this.#withText([id], ([pointer]) => this.#module._lab_set(pointer ?? NO_TEXT, value));
  }
  setText(id: string, text: string): void {
    this.#withText([id, text], ([a, b]) => this.#module._lab_set_text(a ?? NO_TEXT, b ?? NO_TEXT));
  }

  /** Draws a frame, and reads it: the one crossing of a frame in which nothing unusual happens. */
  frame(time: number): Report {
    return this.#report(this.#module._lab_frame(time));
  }
  /** What is known between two frames: with all names, but without labels, tips and texts. */
  report(): Report {
    return this.#report(this.#module._lab_report());
  }
  #report(address: AddressOf<'Report'>): Report {
    const report = this.#struct('Report', address);
    return { ...report, typing: report.typing.vector < 0 ? null : report.typing };
  }
  /** The board as JSON; see board/spec.ts. */
  board(): string {
    return this.#text(this.#module._lab_board());
  }
  /** The figure in words, as a board of one sentence. */
  describe(): string {
    return this.#text(this.#module._lab_describe());
  }
  /** All components, one vector after another. */
  components(): readonly number[] {
    return this.#struct('ComponentsReport', this.#module._lab_components()).values;
  }
  /** A vector's components as somebody would type them. */
  typed(vector: number): readonly string[] {
    return this.#struct('TypedReport', this.#module._lab_typed(vector)).texts;
  }
  /** A number in the reader's way of writing; `zeros`: as many decimals as asked, even if they are zeros. */
  written(value: number, decimals: number, zeros: boolean): string {
    return this.#text(this.#module._lab_written(value, decimals, flag(zeros)));
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
  /** The still of other parameters: a picture, a caption and a table as HTML. */
  still(given: Given, dark: boolean): string {
    this.#give(given);
    return this.#text(this.#module._lab_still(flag(dark)));
  }
  /** The numbers and what the board asks and answers, as HTML tables. */
  numbers(): string {
    return this.#text(this.#module._lab_numbers());
  }
  csv(): string {
    return this.#text(this.#module._lab_csv());
  }
  /** What was done in the exercise; null: nothing was checked yet. */
  exercise(): Exercise | null {
    const record = this.#text(this.#module._lab_record());
    return record ? (JSON.parse(record) as Exercise) : null;
  }
  /** A typed number: its value, or why it is none. */
  parseNumber(text: string): number | 'not_a_number' | 'too_large' {
    return this.#withText([text], ([pointer]) => {
      const address = this.#module._lab_parse_number(pointer ?? NO_TEXT);
      const { value, fault } = this.#struct('ParsedReport', address);
      return fault === 'none' ? value : fault;
    });
  }
}

export type { Report };
