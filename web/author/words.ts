// What the figure builder calls things. A parameter that is not listed is called by its name.
import type { Parameter } from './parameters';
import { PARAMETERS } from './parameters';
import { inWords, say } from './say';

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
  list: 'Words to compare',
  words: 'File of word vectors',
  omit: 'Words to leave out',
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

const CHOICES = new Set(PARAMETERS.flatMap(({ choices = [] }) => choices));

// Others are notation, which is the same in every language.
const PROSE = ['ask', 'text', 'thread', 'description'];

export function isProse({ name }: Parameter): boolean {
  return PROSE.includes(name);
}

export function exampleOf(parameter: Parameter): string {
  const { example = '' } = parameter;
  return isProse(parameter) ? inWords(example) : example;
}

/** A value or a parameter as the form calls it. English has the names of the address, which nearly are words. */
function named(name: string): string {
  if (CHOICES.has(name)) return inWords(name);
  const english = LABELS[name] ?? '';
  const translated = inWords(english);
  return translated === english ? name : translated;
}

/** What the table of parameters says, each of its parts by itself. */
export function translated(text: string): string {
  const parts = text.split('; ').map((part) => {
    const [, choice, meaning] = /^(`\w+`): (.*)$/s.exec(part) ?? [];
    return choice && meaning ? say('choice', { choice, meaning: inWords(meaning) }) : inWords(part);
  });
  return parts
    .join(say('between'))
    .replace(/`([\w-]+)`/g, (_, name: string) => `\`${named(name)}\``);
}

export function label(name: string): string {
  return inWords(LABELS[name] ?? name);
}

export function titleOf(figure: string): string {
  const title = TITLES[figure];
  return title ? inWords(title) : say('titleOf', { figure });
}
