// The module's report, by name. The order is that of src/app/report.h.

export type Status = 'ok' | 'length_mismatch' | 'not_finite' | 'zero_vector' | 'out_of_range';
const STATUSES: readonly Status[] = [
  'ok',
  'length_mismatch',
  'not_finite',
  'zero_vector',
  'out_of_range',
];

export interface Measure {
  value: number;
  status: Status;
  decimals: number;
}

export interface Typing {
  vector: number;
  /** One dimension; the number of dimensions where the whole vector is meant. */
  dimension: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Report {
  revision: number;
  cosine: Measure;
  angle: Measure;
  dot: Measure;
  normFirst: Measure;
  normSecond: Measure;
  first: number;
  second: number;
  canUndo: boolean;
  canRedo: boolean;
  atStart: boolean;
  dragging: boolean;
  cursor: number;
  panelOpen: boolean;
  panelScrolls: boolean;
  plot: { x: number; y: number; width: number; height: number };
  scale: number;
  typing: Typing | null;
  vectors: number;
  dimensions: number;
  labels: number;
  /** The vector a hand or the keyboard is at; -1: none. */
  touched: number;
  moving: boolean;
  hasReadout: boolean;
  folded: boolean;
  hasDrawing: boolean;
  /** There is something to zoom and to set in the panel. */
  hasVectors: boolean;
  /** Another number for other names, units or counts. */
  content: number;
  /** Another number for another way of looking at them. */
  look: number;
  /** How often the exercise was checked. */
  tries: number;
}

export const LABEL_ROLES = [
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
] as const;

export interface Label {
  role: (typeof LABEL_ROLES)[number];
  subject: number;
  x: number;
  y: number;
  anchorX: number;
  anchorY: number;
  value: number;
  decimals: number;
  strong: boolean;
  dimension: number;
}
export type Labels = Label[];

export interface Tip {
  x: number;
  y: number;
  inView: boolean;
  shown: boolean;
  compared: boolean;
}

const LABEL_NUMBERS = 10;
const TIP_NUMBERS = 5;

class Reader {
  constructor(
    private readonly view: DataView,
    private at: number,
  ) {}
  number(): number {
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
  }
  flag(): boolean {
    return this.number() !== 0;
  }
  measure(): Measure {
    return {
      value: this.number(),
      status: STATUSES[this.number()] ?? 'not_finite',
      decimals: this.number(),
    };
  }
}

export function readReport(view: DataView, pointer: number): Report {
  const read = new Reader(view, pointer);
  return {
    revision: read.number(),
    cosine: read.measure(),
    angle: read.measure(),
    dot: read.measure(),
    normFirst: read.measure(),
    normSecond: read.measure(),
    first: read.number(),
    second: read.number(),
    canUndo: read.flag(),
    canRedo: read.flag(),
    atStart: read.flag(),
    dragging: read.flag(),
    cursor: read.number(),
    panelOpen: read.flag(),
    panelScrolls: read.flag(),
    plot: { x: read.number(), y: read.number(), width: read.number(), height: read.number() },
    scale: read.number(),
    typing: readTyping(read),
    vectors: read.number(),
    dimensions: read.number(),
    labels: read.number(),
    touched: read.number(),
    moving: read.flag(),
    hasReadout: read.flag(),
    folded: read.flag(),
    hasDrawing: read.flag(),
    hasVectors: read.flag(),
    content: read.number(),
    look: read.number(),
    tries: read.number(),
  };
}

function readTyping(read: Reader): Typing | null {
  const typing = {
    vector: read.number(),
    dimension: read.number(),
    x: read.number(),
    y: read.number(),
    width: read.number(),
    height: read.number(),
  };
  return typing.vector < 0 ? null : typing;
}

export function readLabels(view: DataView, pointer: number, count: number): Labels {
  return Array.from({ length: count }, (_, index) => {
    const read = new Reader(view, pointer + index * LABEL_NUMBERS * 8);
    return {
      role: LABEL_ROLES[read.number()] ?? 'tip',
      subject: read.number(),
      x: read.number(),
      y: read.number(),
      anchorX: read.number(),
      anchorY: read.number(),
      value: read.number(),
      decimals: read.number(),
      strong: read.flag(),
      dimension: read.number(),
    };
  });
}

export function readTips(view: DataView, pointer: number, count: number): Tip[] {
  return Array.from({ length: count }, (_, index) => {
    const read = new Reader(view, pointer + index * TIP_NUMBERS * 8);
    return {
      x: read.number(),
      y: read.number(),
      inView: read.flag(),
      shown: read.flag(),
      compared: read.flag(),
    };
  });
}
