/**
 * <cosine-lab>: an interactive figure on vectors and cosine similarity, in a frame. Importing this module defines
 * the element.
 *
 * It loads when the reader comes near, shows a still picture before that, takes the height that the figure asks
 * for, and keeps what the reader changed. `height` and `max-height` in the page's styles override that height.
 */

/** Parameters by name; an empty one counts as not given. */
export interface CosineLabParameters {
  // values
}

/** What `<cosine-lab>` takes in HTML and in templates. Types for JSX, Vue and Svelte: `cosine-lab/types/…`. */
export interface CosineLabAttributes extends CosineLabParameters {
  // own
}

export interface CosineLabMeasures {
  /** null where it is undefined, and `status` says why. */
  readonly cosine: number | null;
  /** In `angleUnit`. */
  readonly angle: number | null;
  readonly angleUnit: '°' | 'rad';
  readonly dot: number | null;
  readonly normFirst: number | null;
  readonly normSecond: number | null;
  readonly status: 'ok' | 'zero_vector' | 'out_of_range';
}

/** What a figure shows. */
export interface CosineLabState {
  /** The fewest parameters that bring it back. */
  readonly parameters: Readonly<Record<string, string>>;
  /** null for a figure that compares no pair, and while an exercise hides them. */
  readonly measures: CosineLabMeasures | null;
  /** The names of the compared pair. */
  readonly first: string;
  readonly second: string;
  readonly dimensions: readonly { readonly name: string; readonly unit: string }[];
  readonly vectors: readonly { readonly name: string; readonly components: readonly number[] }[];
  /** Guided steps that are completed, not passed over; null without guided steps. */
  readonly steps: { readonly done: number; readonly all: number } | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface CosineLabChange extends CosineLabState {
  /** Who moved it: the reader, or a program that called set(), undo(), redo() or reset(). */
  readonly source: 'person' | 'program';
}

export interface CosineLabAnswer {
  /** `claim`: it was said to be true or false; `text`: anything else. */
  readonly kind: 'claim' | 'text';
  readonly question: string;
  /** In the language of the figure. */
  readonly answer: string;
  /** For a claim: whether it was said to be true. */
  readonly holds?: boolean;
  /** Missing while a graded exercise can be tried again. */
  readonly right?: boolean;
}

export interface CosineLabExercise {
  /** In points, of the last attempt. */
  readonly score: number;
  readonly max: number;
  /** How often the answers have been checked, including this time. */
  readonly attempts: number;
  /** The last attempt has all points. */
  readonly complete: boolean;
  readonly first: number;
  readonly best: number;
  readonly graded: boolean;
  /** The limit of attempts; 0: none. */
  readonly limit: number;
  /** The percentage of the points that passes. */
  readonly pass: number;
  /** The best attempt has that many. */
  readonly passed: boolean;
  /** A graded exercise has ended. */
  readonly over: boolean;
  /** Every attempt, the first one first. */
  readonly record: readonly {
    readonly score: number;
    readonly answers: readonly CosineLabAnswer[];
  }[];
}

export interface CosineLabComplaint {
  /** '' when it is not about a parameter. */
  readonly parameter: string;
  readonly piece: string;
  readonly message: string;
}

/** What methods reject with. */
export class CosineLabError extends Error {
  constructor(message: string, complaints?: readonly CosineLabComplaint[]);
  /** Empty unless the figure itself refused. */
  readonly complaints: readonly CosineLabComplaint[];
}

export interface CosineLabEventMap {
  /** While a hand moves something. */
  'vector-input': CustomEvent<CosineLabChange>;
  /** The hand let go, or something was set. */
  'vector-change': CustomEvent<CosineLabChange>;
  /** The reader had the answers of an exercise checked. */
  'exercise-check': CustomEvent<CosineLabExercise>;
  /** The figure runs; again each time it comes back after `unload`. */
  ready: CustomEvent<CosineLabState>;
  /** Does not bubble. `fatal`: no figure is shown, or its program has stopped. */
  error: CustomEvent<CosineLabComplaint & { readonly fatal: boolean }>;
  /** Does not bubble. The frame was released, to save memory or to load another figure; the state is kept. */
  unload: CustomEvent<null>;
}

export class CosineLab extends HTMLElement {
  // properties
  /** The version of this package. */
  static readonly version: string;
  /** The latest state; null before the figure has run. What is set is the attribute, as a shared link has it. */
  get state(): CosineLabState | null;
  set state(value: string | null);
  readonly readyState: 'idle' | 'loading' | 'ready' | 'failed';
  /** Resolves with the first state. Waiting for it does not start the figure. */
  readonly ready: Promise<CosineLabState>;

  // Each of these starts the figure if need be, waits for it, and rejects with a CosineLabError.
  /** Changes what is shown, as one step of undo. All or nothing. */
  set(parameters: CosineLabParameters): Promise<CosineLabState>;
  undo(): Promise<CosineLabState>;
  redo(): Promise<CosineLabState>;
  reset(): Promise<CosineLabState>;
  toSVG(): Promise<string>;
  /** `scale`: pixels for each CSS pixel, 0.5 to 8; 2 by default. */
  toPNG(options?: { readonly scale?: number }): Promise<Blob>;
  /** The vectors as comma-separated values. */
  toCSV(): Promise<string>;
  /** The address of the figure as it is now, to share; '' where its page comes in the package and `src` names none. */
  link(): string;

  addEventListener<K extends keyof CosineLabEventMap>(
    type: K,
    listener: (this: CosineLab, event: CosineLabEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof Omit<HTMLElementEventMap, keyof CosineLabEventMap>>(
    type: K,
    listener: (this: CosineLab, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof CosineLabEventMap>(
    type: K,
    listener: (this: CosineLab, event: CosineLabEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'cosine-lab': CosineLab;
  }
}
