// What the element needs of web/parameters.json. Its build leaves everything else of that file out.
import table from '../parameters.json';

interface Parameter {
  readonly name: string;
  readonly part: string;
  readonly kind: string;
  /** All figures, where it is left out. */
  readonly figures?: readonly string[];
}

export const PARAMETERS: readonly Parameter[] = table;

/** As the table says; that is one of the things left out, for it would be longer than the word. */
export const USUAL_FIGURE = 'cosine';
