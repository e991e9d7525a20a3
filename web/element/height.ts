// How high a figure will be in a frame of some width, before it says so itself. These are the heights that the figures
// ask for at these widths; tests/e2e/height.test.ts compares them.
import type { Values } from '../wire/messages';
import { languageIn } from './language';

export const WIDTHS = [
  280, 325, 360, 420, 460, 525, 579, 580, 680, 690, 759, 760, 900, 1000, 1099, 1200,
];
const HEIGHTS: Record<string, readonly number[]> = {
  cosine: [506, 469, 497, 548, 583, 638, 638, 610, 592, 543, 543, 543, 543, 543, 543, 543],
  'cosine open': [1023, 906, 868, 897, 932, 987, 987, 935, 873, 824, 824, 586, 569, 569, 502, 502],
  dimension: [
    1237, 1193, 1150, 1176, 1208, 1260, 1260, 1195, 1151, 1151, 1151, 732, 692, 670, 647, 647,
  ],
  ratio: [
    1292, 1247, 1227, 1253, 1290, 1342, 1291, 1202, 1202, 1202, 1202, 760, 720, 720, 698, 698,
  ],
  pairs: [911, 911, 891, 916, 948, 1000, 1000, 936, 936, 936, 936, 479, 547, 547, 547, 503],
  'pairs exercise': [
    1418, 1382, 1389, 1437, 1482, 1534, 1534, 1437, 1437, 1437, 1437, 910, 889, 889, 889, 889,
  ],
  metric: [
    1437, 1299, 1218, 1150, 1195, 1226, 1154, 1105, 1061, 1061, 1061, 895, 812, 769, 726, 643,
  ],
  embedding: [
    2309, 2164, 2171, 2115, 2155, 2148, 2149, 2109, 2070, 2021, 1938, 1669, 1648, 1627, 1587, 1566,
  ],
  highdim: [
    1222, 1116, 1126, 1083, 1094, 1125, 1125, 1068, 1048, 1048, 1027, 727, 686, 668, 580, 541,
  ],
  tokens: [1112, 992, 992, 927, 904, 904, 883, 856, 798, 798, 798, 798, 798, 798, 798, 758],
};
/** What guided steps add. */
const STEPS = [187, 165, 141, 100, 100, 100, 100, 101, 80, 79, 79, 79, 79, 79, 79, 79];

/** What longer words add on average, where it is more than a line. */
const WORDY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  embedding: { de: 41, es: 26, fr: 58 },
  highdim: { de: 38, es: 38, fr: 22 },
  metric: { de: 36, es: 62, fr: 62 },
  ratio: { de: 5, es: 18, fr: 26 },
  tokens: { de: 15, es: 17, fr: 60 },
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
