// How high a figure will be in a frame of some width, before it says so itself. These are the heights that the figures
// ask for at the widths of heights.json; tests/e2e/height.test.ts compares them. There, `guided` is what guided steps add,
// `curve` what the cosine's curve adds below the unit circle of a phone, and `answered`, about, an answered question.
import type { Values } from '../wire/messages';
import { answered, curve, guided, heights, widths, wordy } from './heights.json';
import { languageIn } from './language';
import { USUAL_FIGURE } from './table';

type OfFigures<Value> = Readonly<Record<string, Value>>;

function variantOf({ ask, board, exercise, graded, questions, steps }: Values): string {
  const asks = questions === 'on' || ask;
  if (exercise === 'on' || (graded === 'on' && !asks)) return ' exercise';
  if (asks && steps !== 'on') return ' asked';
  return board === 'open' ? ' open' : '';
}

function rowOf(values: Values): readonly number[] {
  const { figure = USUAL_FIGURE } = values;
  const more = variantOf(values);
  const known: OfFigures<readonly number[]> = heights;
  return known[figure + more] ?? known[figure] ?? known[USUAL_FIGURE] ?? [];
}

/** In a row of the table, or between two numbers of it. */
function at(width: number, row: readonly number[]): number {
  const above = widths.findIndex((one) => one >= width);
  const to = above < 0 ? widths.length - 1 : above;
  const from = Math.max(0, above < 0 ? to : to - 1);
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [widths[from], widths[to], row[from], row[to]];
  const share = x1 > x0 ? (width - x0) / (x1 - x0) : 0;
  return y0 + share * (y1 - y0);
}

export function expectedHeight(values: Values, width: number): number {
  const steps = values['steps'] === 'on' ? at(width, guided) : 0;
  const circle = values['view'] === 'circle' ? at(width, curve) : 0;
  const language = languageIn(values);
  const panel = !['none', 'some'].includes(values['controls'] ?? '');
  // What longer words add on average; in Arabic mostly the controls that replace the panel.
  const longer: OfFigures<OfFigures<number>> = wordy;
  const more = language === 'ar' && !panel ? 0 : (longer[values['figure'] ?? '']?.[language] ?? 0);
  return Math.round(at(width, rowOf(values)) + steps + circle + more);
}

/** For a frame that does not follow the figure: of questions, once one is answered and nothing is hidden any more. */
export function roomyHeight(values: Values, width: number): number {
  const { ask, questions, ...shown } = values;
  const more = questions === 'on' || ask ? at(width, answered) : 0;
  return Math.round(expectedHeight(shown, width) + more);
}
