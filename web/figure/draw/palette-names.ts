// Written by npm run format from src/view/palette.json: change that.

/** In the order of the colours in memory. */
export type PaletteNames = readonly [
  'paper',
  'ink',
  'muted',
  'axis',
  'grid',
  'grid-minor',
  'panel',
  'line',
  'control',
  'accent',
  'on-accent',
  'vector-0',
  'vector-1',
  'vector-2',
  'vector-3',
  'vector-4',
  'vector-5',
  'vector-6',
  'vector-7',
];
export type VectorColours = 8;
