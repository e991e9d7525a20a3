// What a package reports of its figure.
import type { Values } from '../../wire/messages';
import { belongs, figureOf, parameter } from '../parameters';

/**
 * `graded`: an exercise that counts, as exercises do unless the author said otherwise; `exercise`: one that does not;
 * `quiz`: questions that count, as they do by themselves; `questions`: those that do not, such as those that come after
 * guided steps; `steps`: guided steps; `figure`: anything else.
 */
export type Kind = 'graded' | 'exercise' | 'quiz' | 'questions' | 'steps' | 'figure';

function takes(values: Values, name: string): boolean {
  const known = parameter(name);
  return known !== undefined && belongs(known, figureOf(values));
}

function questionsCount(values: Values): boolean {
  const { graded = values['steps'] === 'on' ? 'off' : 'on' } = values;
  return graded === 'on' && takes(values, 'graded');
}

export function kindOf(values: Values): Kind {
  const { ask, exercise, graded, questions, steps } = values;
  const asks = questions === 'on' || Boolean(ask);
  if (takes(values, 'exercise') && (exercise === 'on' || (graded === 'on' && !asks))) {
    return graded === 'off' ? 'exercise' : 'graded';
  }
  if (asks) return questionsCount(values) ? 'quiz' : 'questions';
  return steps === 'on' ? 'steps' : 'figure';
}
