// The two editions of the standard, where their calls and elements differ.

export type Api = Record<string, ((...given: string[]) => unknown) | undefined>;
export type Pairs = readonly (readonly [element: string, value: string])[];

export interface Progress {
  /** Something was changed, or the exercise was checked. */
  readonly done: boolean;
  /** All points are reached; null where there are none to reach. */
  readonly passed: boolean | null;
  /** 0 to 1; null before the first check. */
  readonly share: number | null;
}

/** One check of an exercise. */
export interface Attempt {
  /** From 1, over all launches. */
  readonly number: number;
  readonly score: number;
  readonly max: number;
  readonly complete: boolean;
  readonly at: Date;
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
  /** The attempt as the interaction of this index. */
  interaction(index: number, attempt: Attempt): Pairs;
}

const shareOf = ({ score, max }: Attempt): number => score / max;

/** What both editions hold of an attempt; the first one stays an objective, whatever comes later. */
function recorded(index: number, attempt: Attempt, response: string, type: string): Pairs {
  const at = `cmi.interactions.${index}`;
  const first: Pairs =
    attempt.number === 1
      ? [
          ['cmi.objectives.0.id', 'first-attempt'],
          ...scoreIn('cmi.objectives.0.score', shareOf(attempt)),
        ]
      : [];
  return [
    [`${at}.id`, `attempt-${attempt.number}`],
    [`${at}.type`, type],
    [`${at}.${response}`, `${attempt.score} of ${attempt.max}`],
    ...first,
  ];
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

const two = (number: number): string => String(number).padStart(2, '0');

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
  progress: ({ done, passed, share }) => [
    ...scoreIn('cmi.core.score', share),
    ['cmi.core.lesson_status', passed ? 'passed' : done ? 'completed' : 'incomplete'],
  ],
  interaction: (index, attempt) => [
    ...recorded(index, attempt, 'student_response', 'performance'),
    [`cmi.interactions.${index}.result`, attempt.complete ? 'correct' : 'wrong'],
    [`cmi.interactions.${index}.time`, attempt.at.toTimeString().slice(0, 8)],
  ],
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
  progress: ({ done, passed, share }) => [
    ...scoreIn('cmi.score', share),
    ...(share === null
      ? []
      : ([['cmi.score.scaled', String(Math.round(share * 1e4) / 1e4)]] as const)),
    ['cmi.completion_status', done ? 'completed' : 'incomplete'],
    // Learners without all points may try again, so nobody fails.
    ...(passed ? ([['cmi.success_status', 'passed']] as const) : []),
  ],
  interaction: (index, attempt) => [
    ...recorded(index, attempt, 'learner_response', 'other'),
    [`cmi.interactions.${index}.result`, attempt.complete ? 'correct' : 'incorrect'],
    // Some platforms take a zone after fractions of seconds only.
    [`cmi.interactions.${index}.timestamp`, attempt.at.toISOString().replace(/\.\d+/, '.0')],
  ],
};
