// How much of a file is taken: what a phone has room for, unless the reader asks for more.
import type { Order } from './protocol';

export type Limits = Pick<Order, 'words' | 'rowBytes'>;

export const USUAL_WORDS = 50_000;
export const MOST_WORDS = 1_000_000;
/** What the rows may take of the page's memory, and what they may take where more than USUAL_WORDS are asked for. */
export const USUAL_BYTES = 64e6;
export const MOST_BYTES = 256e6;

/** Limits of an author's words, for every reader of the page. */
export const GIVEN: Limits = { words: 200_000, rowBytes: USUAL_BYTES };

/** `asked`: how many words the reader asks for; NaN and too few mean the usual number. */
export function limitsFor(asked: number): Limits {
  const words = asked >= 2 ? Math.min(Math.floor(asked), MOST_WORDS) : USUAL_WORDS;
  return { words, rowBytes: words > USUAL_WORDS ? MOST_BYTES : USUAL_BYTES };
}
