// How high a figure will be in a frame of some width, before it says so itself. Told by the figures at these widths;
// at 580 and 760 pixels they change how they are laid out.
const WIDTHS = [280, 360, 579, 580, 759, 760, 1200];
const HEIGHTS: Record<string, readonly number[]> = {
  cosine: [543, 543, 638, 610, 543, 543, 543],
  'cosine open': [1023, 868, 987, 935, 824, 600, 600],
  dimension: [1237, 1150, 1260, 1151, 1107, 731, 647],
  ratio: [1292, 1227, 1290, 1161, 1157, 760, 697],
  pairs: [911, 891, 1000, 895, 891, 630, 600],
  'pairs exercise': [1418, 1389, 1534, 1421, 1393, 910, 889],
  metric: [1389, 1218, 1154, 1089, 1021, 894, 642],
  embedding: [2289, 2151, 2128, 2088, 1938, 1666, 1545],
  highdim: [1222, 1126, 1104, 1003, 983, 706, 600],
  tokens: [1092, 992, 863, 836, 758, 758, 758],
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
