// How high a figure will be in a frame of some width, before it says so itself. These are the heights that the figures
// ask for at these widths; tests/e2e/height.test.ts compares them.
import type { Values } from '../wire/messages';
import { languageIn } from './language';

export const WIDTHS = [
  280, 325, 360, 420, 460, 525, 579, 580, 680, 690, 759, 760, 900, 1000, 1099, 1200,
];
const HEIGHTS: Record<string, readonly number[]> = {
  cosine: [506, 469, 497, 548, 583, 638, 638, 610, 543, 543, 543, 543, 543, 543, 543, 543],
  'cosine open': [
    1108, 983, 927, 956, 991, 1046, 1046, 994, 883, 883, 883, 546, 570, 570, 502, 502,
  ],
  dimension: [
    1278, 1234, 1191, 1217, 1249, 1301, 1301, 1236, 1192, 1192, 1192, 773, 733, 711, 688, 688,
  ],
  ratio: [
    1333, 1288, 1268, 1294, 1331, 1383, 1332, 1243, 1243, 1243, 1243, 796, 761, 761, 739, 739,
  ],
  pairs: [950, 950, 932, 957, 989, 1041, 1041, 977, 977, 977, 977, 490, 547, 547, 547, 503],
  'pairs exercise': [
    1458, 1422, 1430, 1478, 1523, 1575, 1575, 1478, 1478, 1478, 1478, 937, 930, 930, 930, 930,
  ],
  metric: [
    1554, 1322, 1280, 1192, 1237, 1289, 1195, 1146, 1102, 1102, 1102, 904, 894, 789, 767, 684,
  ],
  embedding: [
    2427, 2261, 2268, 2212, 2252, 2245, 2225, 2185, 2097, 2097, 2014, 1739, 1745, 1724, 1684, 1663,
  ],
  highdim: [
    1199, 1119, 1126, 1083, 1095, 1126, 1126, 1069, 1048, 1048, 1027, 688, 668, 668, 580, 541,
  ],
  words: [
    2733, 2547, 2516, 2468, 2286, 2278, 2189, 2155, 1999, 1999, 1918, 2002, 1978, 1942, 1882, 1653,
  ],
  tokens: [1224, 1124, 1104, 1018, 996, 996, 996, 967, 888, 888, 888, 888, 888, 888, 888, 849],
  'cosine asked': [713, 675, 631, 682, 665, 720, 720, 742, 654, 654, 654, 654, 654, 654, 654, 654],
  'dimension asked': [
    761, 740, 708, 734, 766, 745, 693, 684, 684, 684, 684, 507, 575, 575, 575, 575,
  ],
  'ratio asked': [896, 844, 824, 850, 895, 947, 947, 938, 938, 938, 938, 535, 588, 588, 588, 588],
  'pairs asked': [955, 955, 935, 888, 882, 934, 934, 925, 925, 925, 925, 522, 575, 575, 575, 575],
  'metric asked': [903, 851, 831, 857, 882, 934, 934, 925, 925, 925, 925, 509, 575, 575, 575, 575],
  'embedding asked': [
    674, 674, 650, 610, 645, 700, 700, 723, 673, 673, 655, 589, 699, 681, 631, 613,
  ],
  'highdim asked': [604, 584, 560, 587, 567, 619, 598, 597, 597, 597, 597, 528, 596, 596, 575, 575],
  'words asked': [752, 700, 728, 709, 723, 778, 778, 801, 751, 751, 733, 589, 699, 681, 631, 613],
  'tokens asked': [334, 334, 334, 282, 261, 261, 261, 260, 208, 208, 208, 208, 208, 208, 208, 208],
};
/** What guided steps add. */
const STEPS = [223, 202, 163, 163, 140, 119, 119, 119, 119, 119, 98, 98, 98, 98, 98, 98];

/** What the cosine's curve adds below the unit circle of a phone. */
const CURVE = [75, 110, 110, 111, 110, 60, 60, 1, 0, 0, 0, 0, 0, 0, 0, 0];

/** What an answered question adds, about. */
const ANSWERED = [330, 310, 280, 235, 220, 205, 195, 190, 165, 165, 155, 150, 145, 140, 140, 140];

/** What longer words add on average, where it is more than a line; in Arabic mostly the controls that replace the panel. */
const WORDY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  dimension: { ar: 543 },
  embedding: { ar: 137, de: 32, es: 15, fr: 49 },
  highdim: { ar: -19, de: 28, es: 27, fr: 16 },
  metric: { ar: 533, de: 38, es: 64, fr: 67 },
  pairs: { ar: 616 },
  ratio: { ar: 547, de: 5, es: 11, fr: 18 },
  tokens: { de: 7, es: -8, fr: 49 },
  words: { ar: 365, de: 72, es: 48, fr: 41 },
};

function variantOf({ ask, board, exercise, graded, questions, steps }: Values): string {
  const asks = questions === 'on' || ask;
  if (exercise === 'on' || (graded === 'on' && !asks)) return ' exercise';
  if (asks && steps !== 'on') return ' asked';
  return board === 'open' ? ' open' : '';
}

function rowOf(values: Values): readonly number[] {
  const { figure = 'cosine' } = values;
  const more = variantOf(values);
  return HEIGHTS[figure + more] ?? HEIGHTS[figure] ?? HEIGHTS['cosine'] ?? [];
}

/** In a row of the table, or between two numbers of it. */
function at(width: number, row: readonly number[]): number {
  const above = WIDTHS.findIndex((one) => one >= width);
  const to = above < 0 ? WIDTHS.length - 1 : above;
  const from = Math.max(0, above < 0 ? to : to - 1);
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [WIDTHS[from], WIDTHS[to], row[from], row[to]];
  const share = x1 > x0 ? (width - x0) / (x1 - x0) : 0;
  return y0 + share * (y1 - y0);
}

export function expectedHeight(values: Values, width: number): number {
  const steps = values['steps'] === 'on' ? at(width, STEPS) : 0;
  const curve = values['view'] === 'circle' ? at(width, CURVE) : 0;
  const language = languageIn(values);
  const panel = !['none', 'some'].includes(values['controls'] ?? '');
  const more = language === 'ar' && !panel ? 0 : (WORDY[values['figure'] ?? '']?.[language] ?? 0);
  return Math.round(at(width, rowOf(values)) + steps + curve + more);
}

/** For a frame that does not follow the figure: of questions, once one is answered and nothing is hidden any more. */
export function roomyHeight(values: Values, width: number): number {
  const { ask, questions, ...shown } = values;
  const more = questions === 'on' || ask ? at(width, ANSWERED) : 0;
  return Math.round(expectedHeight(shown, width) + more);
}
