// The parameter `state`: what was changed by hand, as entries `name:value`.

export type Entries = ReadonlyMap<string, string>;

export function entriesOf(state: string): Entries {
  const parts = state.split(';').filter((part) => part.includes(':'));
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]),
  );
}

export function stateOf(entries: Entries): string {
  return [...entries].map(([name, value]) => `${name}:${value}`).join(';');
}

export function without(entries: Entries, names: readonly string[]): Entries {
  return new Map([...entries].filter(([name]) => !names.includes(name)));
}

const ANSWERS = ['said', 'marked', 'tries', 'checked'];
const QUIZ = ['question', 'reply', 'answers', 'seen'];

/** How far a reader came; each reader begins at the beginning. */
export const PROGRESS: readonly string[] = [...ANSWERS, ...QUIZ, 'step', 'done'];

// What an entry says of a field would win over what is typed there.
const COVERS: Record<string, readonly string[]> = {
  compare: ['pair', 'ratio'],
  claims: ['ratio', ...ANSWERS],
  view: ['circle'],
  snap: ['snap'],
  exercise: ['exercise', ...ANSWERS],
  steps: ['step', 'done'],
  questions: QUIZ,
  ask: QUIZ,
  dimensions: ['random'],
  seed: ['random'],
  text: ['typed', 'ids', 'chosen'],
};
// Entries count vectors, dimensions and tokens; of others they say nothing.
const STARTS_ANEW = ['figure', 'vectors', 'dims', 'data', 'vocabulary'];

/** What is left of `state` when somebody types another value for a parameter. */
export function stateAfter(state: string, name: string): string {
  if (STARTS_ANEW.includes(name)) return '';
  return stateOf(without(entriesOf(state), COVERS[name] ?? []));
}

export function unescaped(text: string): string {
  return text.replace(/%3B|%25/g, (sign) => (sign === '%25' ? '%' : ';'));
}
