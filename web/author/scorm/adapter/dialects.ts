// The two editions of the standard, where their calls and elements differ.
import type { Exercise } from '../../../wire/messages';
import type { Notation, Pairs } from './interactions';
import { interactionsOf } from './interactions';

export type Api = Record<string, ((...given: string[]) => unknown) | undefined>;

export type Success = 'passed' | 'failed' | null;

export interface Progress {
  /** The steps are done, something was changed, or the exercise was checked. */
  readonly done: boolean;
  /** null where that is not known yet, or is not asked. */
  readonly success: Success;
  /** 0 to 1; null before the first check. */
  readonly share: number | null;
}

export interface Dialect {
  readonly api: string;
  /** What stands before the names of calls: `LMSInitialize`. */
  readonly prefix: string;
  readonly end: string;
  /** How much `cmi.suspend_data` holds. */
  readonly longest: number;
  readonly rawScore: string;
  readonly status: string;
  /** '' where `status` says it. */
  readonly success: string;
  readonly exit: string;
  readonly time: string;
  writeTime(seconds: number): string;
  progress(progress: Progress): Pairs;
  /** Everything that was answered, the last time at `at`: all of an attempt at once, or `oneByOne`. */
  record(exercise: Exercise, at: Date, oneByOne: boolean): Pairs;
}

const hundredths = (share: number): string => String(Math.round(share * 1e4) / 100);

function scoreIn(elements: string, share: number | null): Pairs {
  if (share === null) return [];
  return [
    [`${elements}.raw`, hundredths(share)],
    [`${elements}.min`, '0'],
    [`${elements}.max`, '100'],
  ];
}

/** The first attempt stays an objective, whatever comes later. */
function recorded(exercise: Exercise, at: Date, oneByOne: boolean, notation: Notation): Pairs {
  return [
    ['cmi.objectives.0.id', 'first-attempt'],
    ...scoreIn('cmi.objectives.0.score', exercise.first / exercise.max),
    ...interactionsOf(exercise, at, oneByOne, notation),
  ];
}

const two = (number: number): string => String(number).padStart(2, '0');

const NOTATION_1_2: Notation = {
  response: 'student_response',
  other: 'performance',
  wrong: 'wrong',
  longest: 255,
  describes: false,
  truth: (holds) => (holds ? 't' : 'f'),
  time: (at) => ['time', at.toTimeString().slice(0, 8)],
};

export const SCORM_1_2: Dialect = {
  api: 'API',
  prefix: 'LMS',
  end: 'Finish',
  longest: 4096,
  rawScore: 'cmi.core.score.raw',
  status: 'cmi.core.lesson_status',
  success: '',
  exit: 'cmi.core.exit',
  time: 'cmi.core.session_time',
  writeTime: (seconds) => {
    const all = Math.floor(seconds);
    const minutes = Math.floor(all / 60);
    return `${String(Math.floor(minutes / 60)).padStart(4, '0')}:${two(minutes % 60)}:${two(all % 60)}`;
  },
  // One element holds here what two hold in 2004.
  progress: ({ done, success, share }) => [
    ...scoreIn('cmi.core.score', share),
    ['cmi.core.lesson_status', success ?? (done ? 'completed' : 'incomplete')],
  ],
  record: (exercise, at, oneByOne) => recorded(exercise, at, oneByOne, NOTATION_1_2),
};

const NOTATION_2004: Notation = {
  response: 'learner_response',
  other: 'other',
  wrong: 'incorrect',
  longest: 250,
  describes: true,
  truth: String,
  // Some platforms take a zone after fractions of seconds only.
  time: (at) => ['timestamp', at.toISOString().replace(/\.\d+/, '.0')],
};

export const SCORM_2004: Dialect = {
  api: 'API_1484_11',
  prefix: '',
  end: 'Terminate',
  longest: 64_000,
  rawScore: 'cmi.score.raw',
  status: 'cmi.completion_status',
  success: 'cmi.success_status',
  exit: 'cmi.exit',
  time: 'cmi.session_time',
  writeTime: (seconds) => `PT${Math.floor(seconds)}S`,
  progress: ({ done, success, share }) => [
    ...scoreIn('cmi.score', share),
    ...(share === null
      ? []
      : ([['cmi.score.scaled', String(Math.round(share * 1e4) / 1e4)]] as const)),
    ['cmi.completion_status', done ? 'completed' : 'incomplete'],
    ...(success ? ([['cmi.success_status', success]] as const) : []),
  ],
  record: (exercise, at, oneByOne) => recorded(exercise, at, oneByOne, NOTATION_2004),
};
