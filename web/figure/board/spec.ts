// Written by npm run format from src/lesson/board/board.json: change that. Default values are left out.

export type Tone = 'good' | 'near' | 'bad' | 'note' | 'strong';
export type BlockKind =
  'sentence' | 'formula' | 'table' | 'controls' | 'steps' | 'chips' | 'question';
export type ControlKind = 'toggle' | 'choice' | 'number' | 'slider' | 'button' | 'text';
/** -1: none. The colour is there where it is not that of the vector's index. */
export type Mark = readonly [vector: number, other: number, dimension: number, colour?: number];

/** A piece of a sentence or a formula: exactly one of the first eight members is there. */
export interface Node {
  words?: string;
  plain?: string;
  /** Like `plain`, in English on every page. */
  english?: string;
  /** Written, with its unit. */
  number?: string;
  row?: Node[];
  fraction?: [Node, Node];
  root?: [Node];
  power?: [Node, Node];
  gaps?: Node[];
  in?: string;
  mark?: Mark;
}

/** A cell of a table, or a chip. */
export interface Cell {
  content: Node;
  tone?: Tone;
  heading?: 1;
  press?: string;
  value?: number;
  pressed?: 0 | 1;
  /** Percent; below 0 of the counterpart. */
  shade?: number;
  /** Said before the content; of a chip, what stands below it. */
  spoken?: Node;
  entrance?: 1;
  /** For a row's heading: this row is the current one. */
  current?: 1;
  mark?: Mark;
}

/** What a reader can change or press. */
export interface Control {
  id: string;
  kind: ControlKind;
  label: string;
  value: number;
  unit?: string;
  choices?: string[];
  vectors?: 0 | 1;
  /** The choices, or the name of a field, are English on every page. */
  english?: 1;
  low?: number;
  high?: number;
  step?: number;
  /** A slider's value as it is shown and spoken, a number as it is typed, a text. */
  text?: string;
  /** A text of at most this many clusters comes with marks between them. */
  segmented?: number;
  /** A text without line breaks. */
  line?: 0 | 1;
}

/** One thing below another. */
export interface Block {
  kind: BlockKind;
  tone?: Tone;
  lines: Node[];
  rows?: Cell[][];
  matrix?: 1;
  scrolls?: 1;
  controls?: Control[];
  step?: number;
  steps?: number;
  /** Comes and goes under a hand, and keeps its place. */
  hint?: Node;
}

/** All that is said beside the drawing. */
export interface Board {
  title: string;
  label: string;
  guide: Block[];
  head: Block[];
  views: Block[];
  body: Block[];
  foot: Block[];
  /** The panel's controls. */
  settings: Block[];
}
