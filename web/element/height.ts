// How high a figure will be in a frame of some width, before it says so itself. Told by the figures at these widths;
// at 580 and 760 pixels they change how they are laid out.
const WIDTHS = [280, 360, 480, 579, 580, 759, 760, 900, 1200];
const HEIGHTS: Record<string, readonly number[]> = {
  cosine: [506, 497, 600, 638, 592, 543, 543, 543, 543],
  'cosine open': [1023, 868, 949, 987, 917, 824, 600, 600, 600],
  dimension: [1237, 1150, 1224, 1260, 1151, 1107, 731, 691, 647],
  ratio: [1292, 1227, 1306, 1290, 1157, 1157, 760, 720, 697],
  pairs: [911, 891, 964, 1000, 891, 891, 600, 600, 600],
  'pairs exercise': [1418, 1389, 1498, 1534, 1397, 1393, 910, 889, 889],
  metric: [1389, 1218, 1211, 1154, 1065, 1017, 894, 811, 642],
  embedding: [2289, 2151, 2111, 2128, 2088, 1938, 1666, 1627, 1545],
  highdim: [1222, 1126, 1110, 1104, 1003, 983, 706, 685, 600],
  tokens: [1130, 1030, 965, 924, 855, 797, 797, 797, 797],
};
/** What guided steps add, below 580 pixels and from there on. */
const STEPS = [110, 79] as const;

type Values = Readonly<Record<string, string>>;

function rowOf({ figure = 'cosine', board, exercise }: Values): readonly number[] {
  const more = exercise === 'on' ? ' exercise' : board === 'open' ? ' open' : '';
  return HEIGHTS[figure + more] ?? HEIGHTS[figure] ?? HEIGHTS['cosine'] ?? [];
}

export function expectedHeight(values: Values, width: number): number {
  const row = rowOf(values);
  const steps = values['steps'] === 'on' ? STEPS[width < 580 ? 0 : 1] : 0;
  const above = WIDTHS.findIndex((one) => one >= width);
  const to = above < 0 ? WIDTHS.length - 1 : above;
  const from = Math.max(0, above < 0 ? to : to - 1);
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [WIDTHS[from], WIDTHS[to], row[from], row[to]];
  const share = x1 > x0 ? (width - x0) / (x1 - x0) : 0;
  return Math.round(y0 + share * (y1 - y0)) + steps;
}
