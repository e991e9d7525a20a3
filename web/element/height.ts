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
    1064, 947, 909, 938, 973, 1028, 1028, 976, 865, 865, 865, 583, 569, 569, 502, 502,
  ],
  dimension: [
    1277, 1232, 1190, 1216, 1248, 1300, 1300, 1235, 1191, 1191, 1191, 772, 732, 709, 687, 687,
  ],
  ratio: [
    1331, 1287, 1267, 1293, 1330, 1382, 1330, 1241, 1241, 1241, 1241, 800, 760, 760, 738, 738,
  ],
  pairs: [952, 952, 932, 957, 989, 1041, 1041, 977, 977, 977, 977, 491, 547, 547, 547, 503],
  'pairs exercise': [
    1458, 1422, 1429, 1477, 1522, 1574, 1574, 1477, 1477, 1477, 1477, 950, 929, 929, 929, 929,
  ],
  metric: [
    1477, 1339, 1258, 1190, 1235, 1266, 1194, 1145, 1101, 1101, 1101, 935, 852, 809, 766, 682,
  ],
  embedding: [
    2349, 2204, 2211, 2155, 2195, 2188, 2188, 2149, 2061, 2061, 1977, 1709, 1688, 1667, 1627, 1606,
  ],
  highdim: [
    1222, 1116, 1126, 1083, 1094, 1125, 1125, 1068, 1048, 1048, 1027, 727, 686, 668, 580, 541,
  ],
  words: [
    1586, 1521, 1510, 1501, 1497, 1551, 1489, 1464, 1392, 1392, 1353, 978, 978, 960, 919, 880,
  ],
  tokens: [1112, 992, 992, 927, 904, 904, 883, 856, 798, 798, 798, 798, 798, 798, 798, 758],
};
/** What guided steps add. */
const STEPS = [187, 165, 144, 144, 121, 100, 100, 101, 100, 100, 79, 79, 79, 79, 79, 79];

/** What longer words add on average, where it is more than a line. */
const WORDY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  embedding: { de: 41, es: 26, fr: 58 },
  highdim: { de: 38, es: 38, fr: 22 },
  metric: { de: 36, es: 62, fr: 62 },
  ratio: { de: 5, es: 18, fr: 26 },
  tokens: { de: 15, es: 17, fr: 60 },
  words: { de: 26, es: 21, fr: 23 },
};

function rowOf({ figure = 'cosine', board, exercise, graded }: Values): readonly number[] {
  const more = exercise === 'on' || graded === 'on' ? ' exercise' : board === 'open' ? ' open' : '';
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
  const more = WORDY[values['figure'] ?? '']?.[languageIn(values)] ?? 0;
  return Math.round(at(width, rowOf(values)) + steps + more);
}
