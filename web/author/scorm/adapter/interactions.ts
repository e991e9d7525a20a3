// The record of an exercise as interactions: for each attempt its result, then its answers.
import type { Answer, Attempt, Exercise } from '../../../wire/messages';

/** What is set, in this order. */
export type Pairs = readonly (readonly [element: string, value: string])[];

/** How an edition writes what both have. */
export interface Notation {
  readonly response: string;
  /** The type of interactions that are neither true or false nor filled in. */
  readonly other: string;
  readonly wrong: string;
  readonly longest: number;
  readonly describes: boolean;
  truth(holds: boolean): string;
  time(at: Date): readonly [element: string, value: string];
}

function resultOf(right: boolean | undefined, { wrong }: Notation): Pairs {
  return right === undefined ? [] : [['result', right ? 'correct' : wrong]];
}

function answered(answer: Answer, id: string, notation: Notation): Pairs {
  const { kind, question, answer: said, holds = false, right } = answer;
  return [
    ['id', id],
    ['type', kind === 'claim' ? 'true-false' : 'fill-in'],
    ...(notation.describes
      ? ([['description', question.slice(0, notation.longest)]] as const)
      : []),
    [notation.response, kind === 'claim' ? notation.truth(holds) : said.slice(0, notation.longest)],
    ...resultOf(right, notation),
  ];
}

function attempted({ score }: Attempt, max: number, id: string, notation: Notation): Pairs {
  return [
    ['id', id],
    ['type', notation.other],
    [notation.response, `${score} of ${max}`],
    ...resultOf(score === max, notation),
  ];
}

/**
 * All of them, in an order that a later attempt does not change. `at`: the time of the last attempt, or, where questions
 * are answered `oneByOne` in one attempt, of its last answer. What came before keeps the time that it was given then.
 */
export function interactionsOf(
  { record, max }: Exercise,
  at: Date,
  oneByOne: boolean,
  notation: Notation,
): Pairs {
  const all = record.flatMap((attempt, before) => {
    const name = `attempt-${before + 1}`;
    const answers = attempt.answers.map((one, index) =>
      answered(one, `${name}-answer-${index + 1}`, notation),
    );
    const isLast = before + 1 === record.length;
    const isNew = (index: number): boolean =>
      isLast && (!oneByOne || index === 0 || index === answers.length);
    return [attempted(attempt, max, name, notation), ...answers].map((one, index) =>
      isNew(index) ? [...one, notation.time(at)] : one,
    );
  });
  return all.flatMap((one, index) =>
    one.map(([element, value]) => [`cmi.interactions.${index}.${element}`, value] as const),
  );
}
