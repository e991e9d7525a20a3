// The messages between a figure and the page around it, version 1: plain objects sent by postMessage, each with the
// version in `cosineLab`. Both sides import this file, and the page around reports.ts too; docs/authors/events-and-messages.md
// is for hosts that cannot.

import type { PageKey } from './page-key';
import type { PageTheme } from './page-theme';

export const VERSION = 1;

/** A parameter of the address by its name: see web/parameters.json. */
export type Values = Readonly<Record<string, string>>;

export interface Measures {
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
export interface State {
  /** The fewest parameters that bring it back, `v` first. */
  readonly parameters: Values;
  /** null for a figure that compares no pair, and while an exercise hides them. */
  readonly measures: Measures | null;
  /** The names of the compared pair. */
  readonly first: string;
  readonly second: string;
  readonly dimensions: readonly { readonly name: string; readonly unit: string }[];
  readonly vectors: readonly { readonly name: string; readonly components: readonly number[] }[];
  /** null without guided steps. */
  readonly steps: StepsDone | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export type ChangeSource = 'person' | 'program';

/** One answer of an attempt. */
export interface Answer {
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

export interface Attempt {
  readonly score: number;
  readonly answers: readonly Answer[];
}

export interface Exercise {
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
  readonly record: readonly Attempt[];
}

export interface StepsDone {
  /** Guided steps that are completed, not passed over. */
  readonly done: number;
  readonly all: number;
}

export interface Complaint {
  /** '' when it is not about a parameter. */
  readonly parameter: string;
  readonly piece: string;
  readonly message: string;
}

/** What the figures of one thread tell each other; the page around hands it on, and web/figure/page/thread.ts reads it. */
export interface ThreadMessage {
  readonly thread: string;
  /** The figure that sent it, and how many it has sent, this one included. */
  readonly from: string;
  readonly turn: number;
  readonly about: string;
  /** In the history of the thread: how many steps are done, and how many were undone. */
  readonly position: number;
  readonly undone: number;
  /** What its figure shows; null: it does not know. */
  readonly parameters: Values | null;
}

interface Head {
  readonly cosineLab: number;
}

/** From the figure to the page around it. */
export type FromFigure = Head &
  (
    | { readonly type: 'loading' }
    | { readonly type: 'ready'; readonly state: State }
    /** `fatal`: no figure is shown, or its program has stopped and everything is refused. */
    | { readonly type: 'error'; readonly fatal: boolean; readonly complaint: Complaint }
    | { readonly type: 'unload' }
    /** In CSS pixels: the height it needs at its width. */
    | { readonly type: 'height'; readonly height: number }
    /** `input` under the hand, `change` when the hand let go or something was set. */
    | { readonly type: 'input' | 'change'; readonly source: ChangeSource; readonly state: State }
    | ({ readonly type: 'exercise' } & Exercise)
    /** A key that the figure does not use now; see page-key.ts. */
    | ({ readonly type: 'key' } & PageKey)
    | { readonly type: 'thread'; readonly message: ThreadMessage }
    | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
    | { readonly type: 'refusal'; readonly id: number; readonly complaints: readonly Complaint[] }
  );

/** From the page to the figure; each is answered by `answer` or `refusal` with the same id. */
export type ToFigure = Head & { readonly id: number } & (
    | { readonly type: 'set'; readonly parameters: Values }
    | { readonly type: 'undo' | 'redo' | 'reset' | 'state' | 'svg' | 'csv' }
    /** PNG as a data: address; `scale` in pixels for each CSS pixel, 0.5 to 8. */
    | { readonly type: 'png'; readonly scale: number }
    /**
     * What the page around looks like: figures with `theme=page` follow. It is not answered, but a figure that runs
     * tells its height again.
     */
    | { readonly type: 'page'; readonly theme: PageTheme }
    /** From another figure of the same thread; it is not answered. */
    | { readonly type: 'thread'; readonly message: ThreadMessage }
    /** A picture of other parameters as HTML: SVG, a caption, and a table. */
    | { readonly type: 'still'; readonly parameters: Values; readonly dark: boolean }
  );

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type Request = Without<ToFigure, 'cosineLab' | 'id'>;
export type Report = Without<FromFigure, 'cosineLab'>;

const PLAIN = ['undo', 'redo', 'reset', 'state', 'svg', 'csv'];
const LONGEST = 100_000;
const LONGEST_TOGETHER = 200_000;
const MOST_VALUES = 64;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

/** Bounded together with their names, since hundreds of messages may wait. */
export function isValues(value: unknown): value is Values {
  if (!isRecord(value)) return false;
  const texts = Object.entries(value).flat();
  return (
    texts.length <= 2 * MOST_VALUES &&
    texts.every(isText) &&
    texts.join('').length <= LONGEST_TOGETHER
  );
}

/** The message, if it is one to a figure and of the right shape; null for everything else. */
export function messageToFigure(data: unknown): ToFigure | null {
  if (!isRecord(data) || data['cosineLab'] !== VERSION) return null;
  const { type, id, parameters, dark, scale } = data;
  if (typeof type !== 'string' || typeof id !== 'number' || !Number.isFinite(id)) return null;
  const right =
    PLAIN.includes(type) ||
    (type === 'set' && isValues(parameters)) ||
    (type === 'page' && (data['theme'] === 'light' || data['theme'] === 'dark')) ||
    (type === 'thread' && isRecord(data['message'])) ||
    (type === 'still' && isValues(parameters) && typeof dark === 'boolean') ||
    (type === 'png' && typeof scale === 'number' && scale >= 0.5 && scale <= 8);
  return right ? (data as unknown as ToFigure) : null;
}
