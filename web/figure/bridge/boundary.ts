// Written by npm run format from src/app/boundary.json: change that.

/** Addresses in the module's memory. They are different types, so that one cannot be taken for another. */
export type AddressOf<Kind extends string> = number & { readonly of: Kind };
export type TextAddress = AddressOf<'text'>;
/** The address of anything, like void* in C++. */
export type MemoryAddress = AddressOf<any>;
/** False and true, as C++ takes and gives them. */
export type Flag = 0 | 1;

export const StatusNames = [
  'ok',
  'length_mismatch',
  'not_finite',
  'zero_vector',
  'out_of_range',
] as const;
export type StatusName = (typeof StatusNames)[number];
export const Status = {
  ok: 0,
  lengthMismatch: 1,
  notFinite: 2,
  zeroVector: 3,
  outOfRange: 4,
} as const;
export type Status = (typeof Status)[keyof typeof Status];

export const LabelRoleNames = [
  'tip',
  'tick-x',
  'tick-y',
  'axis-x',
  'axis-y',
  'angle',
  'component-x',
  'component-y',
  'named-value',
  'multiple',
  'shadow',
  'curve-x',
  'curve-y',
  'curve-name',
  'word',
  'word-added',
  'word-taken',
] as const;
export type LabelRoleName = (typeof LabelRoleNames)[number];
export const LabelRole = {
  tip: 0,
  tickX: 1,
  tickY: 2,
  axisX: 3,
  axisY: 4,
  angle: 5,
  componentX: 6,
  componentY: 7,
  namedValue: 8,
  multiple: 9,
  shadow: 10,
  curveX: 11,
  curveY: 12,
  curveName: 13,
  word: 14,
  wordAdded: 15,
  wordTaken: 16,
} as const;
export type LabelRole = (typeof LabelRole)[keyof typeof LabelRole];

export const PointerKindNames = ['down', 'move', 'up', 'cancel', 'leave', 'wheel'] as const;
export type PointerKindName = (typeof PointerKindNames)[number];
export const PointerKind = {
  down: 0,
  move: 1,
  up: 2,
  cancel: 3,
  leave: 4,
  wheel: 5,
} as const;
export type PointerKind = (typeof PointerKind)[keyof typeof PointerKind];

export const PointerDeviceNames = ['mouse', 'touch', 'pen'] as const;
export type PointerDeviceName = (typeof PointerDeviceNames)[number];
export const PointerDevice = {
  mouse: 0,
  touch: 1,
  pen: 2,
} as const;
export type PointerDevice = (typeof PointerDevice)[keyof typeof PointerDevice];

export const KeyStepNames = ['normal', 'fine', 'finest'] as const;
export type KeyStepName = (typeof KeyStepNames)[number];
export const KeyStep = {
  normal: 0,
  fine: 1,
  finest: 2,
} as const;
export type KeyStep = (typeof KeyStep)[keyof typeof KeyStep];

export const CursorNames = ['normal', 'grab', 'grabbing', 'move', 'resize_x'] as const;
export type CursorName = (typeof CursorNames)[number];
export const Cursor = {
  normal: 0,
  grab: 1,
  grabbing: 2,
  move: 3,
  resizeX: 4,
} as const;
export type Cursor = (typeof Cursor)[keyof typeof Cursor];

export const AngleUnitNames = ['degrees', 'radians'] as const;
export type AngleUnitName = (typeof AngleUnitNames)[number];
export const AngleUnit = {
  degrees: 0,
  radians: 1,
} as const;
export type AngleUnit = (typeof AngleUnit)[keyof typeof AngleUnit];

export const SharedStepNames = ['none', 'under_way', 'whole'] as const;
export type SharedStepName = (typeof SharedStepNames)[number];
export const SharedStep = {
  none: 0,
  underWay: 1,
  whole: 2,
} as const;
export type SharedStep = (typeof SharedStep)[keyof typeof SharedStep];

export const NumberFaultNames = ['none', 'not_a_number', 'too_large'] as const;
export type NumberFaultName = (typeof NumberFaultNames)[number];
export const NumberFault = {
  none: 0,
  notANumber: 1,
  tooLarge: 2,
} as const;
export type NumberFault = (typeof NumberFault)[keyof typeof NumberFault];

export const BadParameterFieldNames = ['parameter', 'piece', 'reason', 'known'] as const;
export type BadParameterFieldName = (typeof BadParameterFieldNames)[number];
export const BadParameterField = {
  parameter: 0,
  piece: 1,
  reason: 2,
  known: 3,
} as const;
export type BadParameterField = (typeof BadParameterField)[keyof typeof BadParameterField];

export interface PointerFlags {
  readonly primary: boolean;
  readonly precise: boolean;
  readonly zooming: boolean;
}
export type PointerFlagsBits = number & { readonly of: 'PointerFlags' };
export const bitsOfPointerFlags = (set: PointerFlags): PointerFlagsBits =>
  ((set.primary ? 1 : 0) | (set.precise ? 2 : 0) | (set.zooming ? 4 : 0)) as PointerFlagsBits;
export const pointerFlagsOf = (bits: number): PointerFlags => ({
  primary: (bits & 1) !== 0,
  precise: (bits & 2) !== 0,
  zooming: (bits & 4) !== 0,
});

export interface Changes {
  readonly scene: boolean;
  readonly measures: boolean;
  readonly labels: boolean;
  readonly tips: boolean;
  readonly content: boolean;
  readonly look: boolean;
  readonly layout: boolean;
  readonly hand: boolean;
  readonly history: boolean;
  readonly score: boolean;
}
export type ChangesBits = number & { readonly of: 'Changes' };
export const bitsOfChanges = (set: Changes): ChangesBits =>
  ((set.scene ? 1 : 0) |
    (set.measures ? 2 : 0) |
    (set.labels ? 4 : 0) |
    (set.tips ? 8 : 0) |
    (set.content ? 16 : 0) |
    (set.look ? 32 : 0) |
    (set.layout ? 64 : 0) |
    (set.hand ? 128 : 0) |
    (set.history ? 256 : 0) |
    (set.score ? 512 : 0)) as ChangesBits;
export const changesOf = (bits: number): Changes => ({
  scene: (bits & 1) !== 0,
  measures: (bits & 2) !== 0,
  labels: (bits & 4) !== 0,
  tips: (bits & 8) !== 0,
  content: (bits & 16) !== 0,
  look: (bits & 32) !== 0,
  layout: (bits & 64) !== 0,
  hand: (bits & 128) !== 0,
  history: (bits & 256) !== 0,
  score: (bits & 512) !== 0,
});

/**
 * A number of the readout. `text` is what stands there, or why nothing does; null where it is the
 * same as in the frame before.
 */
export interface MeasureReport {
  value: number;
  status: StatusName;
  text: string | null;
}

/**
 * A part of the canvas in CSS pixels.
 */
export interface RectReport {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * What the reader asked to type: one component, or all where `dimension` is their count; vector -1:
 * nothing. The rest is the cell it stands in.
 */
export interface TypingReport {
  vector: number;
  dimension: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * What the page reads after a frame. `angle` is in `angleUnit`; `touched` is the vector a hand or
 * the keyboard is at, and `picked` the one that the next tap places, or -1; `panelHeight` is the
 * height of all that the panel holds, of which `panelScroll` is above its upper edge; `look` is
 * another number for another way of looking at it; `scale` is CSS pixels a scene unit; `tries` is
 * how often the exercise was checked; `graded`: it counts, so only answers are taken; `asking`: a
 * question is asked, which may have made a case of its own. `hasMeasures`: a pair is compared, and
 * no exercise hides its measures; `steps` are the guided steps, and `stepsDone` those that are
 * completed, not passed over. `acts` are the steps of undo that were made here and not by other
 * figures of the thread, `position` is how many steps are done, whoever made them, and `undone` how
 * many were undone. `changes` says what differs from the frame before, and `another` that a frame
 * should follow; `labels` and `tips` are there where they changed, and `vectorNames`,
 * `dimensionNames` and `units` where names, units or counts did; what is read between two frames
 * has these three, but neither labels, tips nor texts.
 */
export interface Report {
  changes: Changes;
  another: boolean;
  revision: number;
  cosine: MeasureReport;
  angle: MeasureReport;
  angleUnit: AngleUnitName;
  dot: MeasureReport;
  normFirst: MeasureReport;
  normSecond: MeasureReport;
  first: number;
  second: number;
  colourFirst: number;
  colourSecond: number;
  canUndo: boolean;
  canRedo: boolean;
  acts: number;
  position: number;
  undone: number;
  atStart: boolean;
  dragging: boolean;
  cursor: CursorName;
  panelOpen: boolean;
  panelHeight: number;
  panelScroll: number;
  plot: RectReport;
  scale: number;
  typing: TypingReport;
  vectors: number;
  dimensions: number;
  vectorNames: readonly string[];
  dimensionNames: readonly string[];
  units: readonly string[];
  labels: readonly LabelReport[];
  tips: readonly TipReport[];
  touched: number;
  picked: number;
  moving: boolean;
  hasReadout: boolean;
  englishNames: boolean;
  folded: boolean;
  hasDrawing: boolean;
  hasVectors: boolean;
  hasMeasures: boolean;
  look: number;
  tries: number;
  graded: boolean;
  asking: boolean;
  steps: number;
  stepsDone: number;
}

/**
 * A text on the drawing: where it stands, and which point of it stands there (0 left or top, 1
 * right or bottom). `colour`: of a vector, as an index into the palette's; -1: the usual one.
 * `text`: null where it is the same as in the frame before.
 */
export interface LabelReport {
  role: LabelRoleName;
  subject: number;
  colour: number;
  strong: boolean;
  x: number;
  y: number;
  anchorX: number;
  anchorY: number;
  text: string | null;
}

/**
 * A vector's tip on the canvas, in CSS pixels; `shown`: as an arrow that can be dragged.
 * `firstComponent` and `text` are its numbers; the text has their names and units, and is null
 * where it is the same as in the frame before.
 */
export interface TipReport {
  x: number;
  y: number;
  inView: boolean;
  shown: boolean;
  compared: boolean;
  firstComponent: number;
  text: string | null;
}

/**
 * A typed number.
 */
export interface ParsedReport {
  value: number;
  fault: NumberFaultName;
}

/**
 * All components, one vector after another.
 */
export interface ComponentsReport {
  values: readonly number[];
}

/**
 * A vector's components as somebody would type them.
 */
export interface TypedReport {
  texts: readonly string[];
}

/** The functions that the module exports. */
export interface Exports {
  _lab_allocate(bytes: number): MemoryAddress;
  _lab_free(memory: MemoryAddress): void;
  _lab_parameter(name: TextAddress, value: TextAddress): void;
  _lab_create(): number;
  _lab_assign(): number;
  _lab_take_shared(step: SharedStep): void;
  _lab_fits_shared(): Flag;
  _lab_join_thread(position: number, undone: number): void;
  _lab_setting(name: TextAddress): TextAddress;
  _lab_bad_parameter(index: number, field: BadParameterField): TextAddress;
  _lab_words(): TextAddress;
  _lab_word(key: TextAddress, value: TextAddress): void;
  _lab_start(width: number, height: number): Flag;
  _lab_stop(): void;
  _lab_restart(): Flag;
  _lab_canvas(width: number, height: number, pixelsX: number, pixelsY: number): void;
  _lab_theme(dark: Flag): void;
  _lab_palette(palette: AddressOf<'Palette'>): void;
  _lab_font(data: MemoryAddress, size: number): void;
  _lab_word_vectors(data: MemoryAddress, size: number): Flag;
  _lab_omit_words(text: TextAddress): void;
  _lab_add_words(data: MemoryAddress, size: number): Flag;
  _lab_use_words(readers: Flag): Flag;
  _lab_panel(open: Flag): void;
  _lab_panel_scroll(top: number): void;
  _lab_panel_possible(possible: Flag, onBoard: Flag): void;
  _lab_touch(touch: Flag): void;
  _lab_calm(calm: Flag): void;
  _lab_light(vector: number, other: number, dimension: number): void;
  _lab_pointer(
    kind: PointerKind,
    device: PointerDevice,
    id: number,
    x: number,
    y: number,
    wheel: number,
    time: number,
    flags: PointerFlagsBits,
  ): void;
  _lab_nudge(vector: number, dx: number, dy: number, step: KeyStep): void;
  _lab_lengthen(vector: number, sign: number, step: KeyStep): void;
  _lab_turn(vector: number, sign: number, step: KeyStep): void;
  _lab_focus(vector: number): void;
  _lab_undo(): void;
  _lab_redo(): void;
  _lab_reset(): void;
  _lab_escape(): void;
  _lab_fit(): void;
  _lab_zoom(factor: number): void;
  _lab_pan(right: number, up: number): void;
  _lab_shift(right: number, down: number): void;
  _lab_begin(vector: number): void;
  _lab_end(): void;
  _lab_set(id: TextAddress, value: number): void;
  _lab_set_text(id: TextAddress, value: TextAddress): void;
  _lab_frame(time: number): AddressOf<'Report'>;
  _lab_report(): AddressOf<'Report'>;
  _lab_board(): TextAddress;
  _lab_describe(): TextAddress;
  _lab_components(): AddressOf<'ComponentsReport'>;
  _lab_typed(vector: number): AddressOf<'TypedReport'>;
  _lab_share(): TextAddress;
  _lab_svg(): TextAddress;
  _lab_svg_shapes(): TextAddress;
  _lab_still(dark: Flag): TextAddress;
  _lab_numbers(): TextAddress;
  _lab_csv(): TextAddress;
  _lab_written(value: number, decimals: number, zeros: Flag): TextAddress;
  _lab_record(): TextAddress;
  _lab_parse_number(value: TextAddress): AddressOf<'ParsedReport'>;
}

/** Reads one field after another, and one struct after another: each number is a double. */
class Fields {
  #at: number;

  constructor(
    private readonly doubles: Float64Array,
    address: number,
    private readonly decode: (address: TextAddress) => string,
  ) {
    this.#at = address / 8;
  }
  number(): number {
    return this.doubles[this.#at++] ?? 0;
  }
  flag(): boolean {
    return this.number() !== 0;
  }
  name<Name extends string>(names: readonly [Name, ...Name[]]): Name {
    return names[this.number()] ?? names[0];
  }
  list<Item>(read: (fields: Fields) => Item): Item[] {
    const fields = new Fields(this.doubles, this.number(), this.decode);
    const items: Item[] = [];
    for (let left = this.number(); left > 0; --left) items.push(read(fields));
    return items;
  }
  numbers(): number[] {
    return this.list((fields) => fields.number());
  }
  texts(): string[] {
    return this.list((fields) => fields.text() ?? '');
  }
  text(): string | null {
    const address = this.number();
    return address === 0 ? null : this.decode(address as TextAddress);
  }
}

function readMeasureReport(fields: Fields): MeasureReport {
  return {
    value: fields.number(),
    status: fields.name(StatusNames),
    text: fields.text(),
  };
}

function readRectReport(fields: Fields): RectReport {
  return {
    x: fields.number(),
    y: fields.number(),
    width: fields.number(),
    height: fields.number(),
  };
}

function readTypingReport(fields: Fields): TypingReport {
  return {
    vector: fields.number(),
    dimension: fields.number(),
    x: fields.number(),
    y: fields.number(),
    width: fields.number(),
    height: fields.number(),
  };
}

function readReport(fields: Fields): Report {
  return {
    changes: changesOf(fields.number()),
    another: fields.flag(),
    revision: fields.number(),
    cosine: readMeasureReport(fields),
    angle: readMeasureReport(fields),
    angleUnit: fields.name(AngleUnitNames),
    dot: readMeasureReport(fields),
    normFirst: readMeasureReport(fields),
    normSecond: readMeasureReport(fields),
    first: fields.number(),
    second: fields.number(),
    colourFirst: fields.number(),
    colourSecond: fields.number(),
    canUndo: fields.flag(),
    canRedo: fields.flag(),
    acts: fields.number(),
    position: fields.number(),
    undone: fields.number(),
    atStart: fields.flag(),
    dragging: fields.flag(),
    cursor: fields.name(CursorNames),
    panelOpen: fields.flag(),
    panelHeight: fields.number(),
    panelScroll: fields.number(),
    plot: readRectReport(fields),
    scale: fields.number(),
    typing: readTypingReport(fields),
    vectors: fields.number(),
    dimensions: fields.number(),
    vectorNames: fields.texts(),
    dimensionNames: fields.texts(),
    units: fields.texts(),
    labels: fields.list(readLabelReport),
    tips: fields.list(readTipReport),
    touched: fields.number(),
    picked: fields.number(),
    moving: fields.flag(),
    hasReadout: fields.flag(),
    englishNames: fields.flag(),
    folded: fields.flag(),
    hasDrawing: fields.flag(),
    hasVectors: fields.flag(),
    hasMeasures: fields.flag(),
    look: fields.number(),
    tries: fields.number(),
    graded: fields.flag(),
    asking: fields.flag(),
    steps: fields.number(),
    stepsDone: fields.number(),
  };
}

function readLabelReport(fields: Fields): LabelReport {
  return {
    role: fields.name(LabelRoleNames),
    subject: fields.number(),
    colour: fields.number(),
    strong: fields.flag(),
    x: fields.number(),
    y: fields.number(),
    anchorX: fields.number(),
    anchorY: fields.number(),
    text: fields.text(),
  };
}

function readTipReport(fields: Fields): TipReport {
  return {
    x: fields.number(),
    y: fields.number(),
    inView: fields.flag(),
    shown: fields.flag(),
    compared: fields.flag(),
    firstComponent: fields.number(),
    text: fields.text(),
  };
}

function readParsedReport(fields: Fields): ParsedReport {
  return {
    value: fields.number(),
    fault: fields.name(NumberFaultNames),
  };
}

function readComponentsReport(fields: Fields): ComponentsReport {
  return {
    values: fields.numbers(),
  };
}

function readTypedReport(fields: Fields): TypedReport {
  return {
    texts: fields.texts(),
  };
}

const READERS = {
  MeasureReport: readMeasureReport,
  RectReport: readRectReport,
  TypingReport: readTypingReport,
  Report: readReport,
  LabelReport: readLabelReport,
  TipReport: readTipReport,
  ParsedReport: readParsedReport,
  ComponentsReport: readComponentsReport,
  TypedReport: readTypedReport,
};
export type Structs = { [Name in keyof typeof READERS]: ReturnType<(typeof READERS)[Name]> };

/** The struct at `address`, which is a multiple of 8; `doubles` is the module's memory. */
export function readStruct<Name extends keyof Structs>(
  name: Name,
  doubles: Float64Array,
  address: AddressOf<NoInfer<Name>>,
  decode: (address: TextAddress) => string,
): Structs[Name] {
  const read = READERS[name] as (fields: Fields) => Structs[Name];
  return read(new Fields(doubles, address, decode));
}
