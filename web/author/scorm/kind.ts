// What a package reports of its figure.
import type { Values } from '../../wire/messages';
import { figureOf } from '../parameters';

/**
 * `graded`: an exercise that counts, as exercises do unless the author said otherwise; `exercise`: one that does not;
 * `questions`: the author's or a figure's, which come after its guided steps; `steps`: guided steps; `figure`: anything else.
 */
export type Kind = 'graded' | 'exercise' | 'questions' | 'steps' | 'figure';

export function kindOf(values: Values): Kind {
  const { ask, exercise, graded, questions, steps } = values;
  if (figureOf(values) === 'pairs' && (exercise === 'on' || graded === 'on')) {
    return graded === 'off' ? 'exercise' : 'graded';
  }
  if (questions === 'on' || ask) return 'questions';
  return steps === 'on' ? 'steps' : 'figure';
}
