// The record of an exercise as interactions: for each attempt its result, then its answers.
import type { Answer, Attempt, Exercise } from '../../../wire/messages';
import type { Pairs } from './dialects';

/** How an edition writes what both have. */
export interface Hand {
  readonly response: string;
  /** Of interactions that are neither true or false nor filled in. */
  readonly other: string;
  readonly wrong: string;
  readonly longest: number;
  readonly describes: boolean;
  truth(holds: boolean): string;
  time(at: Date): readonly [element: string, value: string];
}

function resultOf(right: boolean | undefined, { wrong }: Hand): Pairs {
  return right === undefined ? [] : [['result', right ? 'correct' : wrong]];
}

function answered(answer: Answer, id: string, hand: Hand): Pairs {
  const { kind, question, answer: said, holds = false, right } = answer;
  return [
    ['id', id],
    ['type', kind === 'claim' ? 'true-false' : 'fill-in'],
    ...(hand.describes ? ([['description', question.slice(0, hand.longest)]] as const) : []),
    [hand.response, kind === 'claim' ? hand.truth(holds) : said.slice(0, hand.longest)],
    ...resultOf(right, hand),
  ];
}

function attempted({ score }: Attempt, max: number, id: string, hand: Hand): Pairs {
  return [
    ['id', id],
    ['type', hand.other],
    [hand.response, `${score} of ${max}`],
    ...resultOf(score === max, hand),
  ];
}

/** All of them, in an order that an attempt to come does not change. `at`: the time of the last attempt. */
export function interactionsOf({ record, max }: Exercise, at: Date, hand: Hand): Pairs {
  const all = record.flatMap((attempt, before) => {
    const name = `attempt-${before + 1}`;
    const time = before + 1 === record.length ? [hand.time(at)] : [];
    const answers = attempt.answers.map((one, index) =>
      answered(one, `${name}-answer-${index + 1}`, hand),
    );
    return [attempted(attempt, max, name, hand), ...answers].map((one) => [...one, ...time]);
  });
  return all.flatMap((one, index) =>
    one.map(([element, value]) => [`cmi.interactions.${index}.${element}`, value] as const),
  );
}
