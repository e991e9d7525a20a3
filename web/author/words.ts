// The words of the figure builder. A parameter that is not listed is called by its name.

export const LABELS: Record<string, string> = {
  figure: 'Figure',
  vectors: 'Vectors',
  dims: 'Dimensions',
  compare: 'Compare',
  claims: 'Claims',
  data: 'Numbers',
  view: 'View',
  steps: 'Guided steps',
  questions: 'Questions',
  ask: 'Questions of your own',
  exercise: 'Exercise',
  graded: 'Graded',
  attempts: 'Attempts',
  pass: 'Percent to pass',
  dimensions: 'Dimensions',
  seed: 'Seed',
  text: 'Text',
  vocabulary: 'Vocabulary',
  pair: 'Two words',
  sum: 'Words to add',
  snap: 'Snap to lines and angles',
  angle: 'Angles in',
  digits: 'Decimals',
  state: 'Changed by hand',
  controls: 'Controls',
  board: 'Board',
  theme: 'Theme',
  colors: 'Colours',
  lang: 'Language',
  description: 'Your own description',
  poster: 'Still picture at first',
  thread: 'Name of the figures that belong together',
  origins: 'Pages it talks with',
};

/** What a screen reader says of a frame, until the author says more. */
export const TITLES: Record<string, string> = {
  cosine: 'Cosine similarity of two vectors',
  dimension: 'Which is larger, by one number or by two?',
  ratio: 'Is one vector a multiple of another?',
  pairs: 'The cosine similarity of every pair',
  metric: 'Who is nearest, by five measures',
  embedding: 'Words as vectors',
  highdim: 'Cosines of random vectors',
  tokens: 'A text as tokens and their vectors',
  words: 'Real words and their neighbours',
};

export function label(name: string): string {
  return LABELS[name] ?? name;
}

export function titleOf(figure: string): string {
  return TITLES[figure] ?? `Figure: ${figure}`;
}
