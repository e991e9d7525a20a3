// How much of a file is taken.
export const USUAL_WORDS = 50_000;
export const MOST_WORDS = 200_000;
/** What the rows may take of the page's memory. */
export const ROW_BYTES = 64 * 2 ** 20;
