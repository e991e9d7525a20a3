// The script of a package and platforms that are far away, broken, or short of room.
import { afterEach, expect, test, vi } from 'vitest';
import type { Api } from '../../../web/author/scorm/adapter/dialects';
import { SCORM_1_2, SCORM_2004 } from '../../../web/author/scorm/adapter/dialects';
import { findApi } from '../../../web/author/scorm/adapter/find';
import { Platform } from '../../../web/author/scorm/adapter/platform';
import type { Attempt, Exercise } from '../../../web/wire/messages';

afterEach(() => vi.unstubAllGlobals());

type Stub = Record<string, unknown> & { parent?: Stub; opener?: Stub; top?: Stub };

/** Windows from the outermost to that of the page. */
function windows(...chain: Stub[]): void {
  chain.forEach((one, at) => {
    one.parent = chain[at - 1] ?? one;
    if (chain[0]) one.top = chain[0];
  });
  vi.stubGlobal('window', chain.at(-1));
}

function foreign(): Stub {
  return new Proxy<Stub>(
    {},
    {
      get: (window, name) => {
        if (name === 'parent' || name === 'top' || name === 'opener') return window[name];
        throw new Error('Blocked a frame of another origin.');
      },
    },
  );
}

test('the nearest platform around the page is found, past windows of others', () => {
  const api: Api = {};
  windows({ API: {} }, { API: api }, foreign(), {});
  expect(findApi('API')).toBe(api);
});

test('so is that of the window that opened it, and where there is none, nothing', () => {
  const api: Api = {};
  const opener: Stub = {};
  opener.parent = { API_1484_11: api };
  opener.parent.parent = opener.parent;
  windows({ opener }, {});
  expect(findApi('API_1484_11')).toBe(api);
  expect(findApi('API')).toBeNull();
  windows({});
  expect(findApi('API')).toBeNull();
});

const exercise: Exercise = {
  score: 5,
  max: 10,
  attempts: 1,
  complete: false,
  first: 5,
  best: 5,
  graded: true,
  limit: 3,
  pass: 95,
  passed: false,
  over: false,
  record: [
    {
      score: 5,
      answers: [
        { kind: 'claim', question: 'C = A', answer: 'wahr', holds: true },
        { kind: 'text', question: 'Which pairs?', answer: 'A, D; B, E' },
      ],
    },
  ],
};

/** A platform that only keeps what is set. */
function keeper(values: Record<string, string>): Api {
  return {
    LMSInitialize: () => true,
    LMSGetValue: (element = '') => values[element] ?? '',
    LMSSetValue: (element = '', value = '') => (values[element] = value),
    LMSCommit: () => 'true',
    LMSFinish: () => 'true',
  };
}

test('what is too long for it is not kept, and what was kept stays', () => {
  const values: Record<string, string> = {};
  windows({ API: keeper(values) });
  const platform = Platform.find(SCORM_1_2);
  platform?.keep('a'.repeat(4096));
  platform?.keep('b'.repeat(4097));
  expect(platform?.kept).toBe('a'.repeat(4096));
});

test('what was reached before is neither lost nor lowered', () => {
  const values = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' };
  windows({ API: keeper(values) });
  const platform = Platform.find(SCORM_1_2);
  expect(values['cmi.core.lesson_status']).toBe('passed');
  platform?.record({ ...exercise, best: 5, over: true }, false);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' });
  platform?.record({ ...exercise, best: 9 }, false);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });
});

test('each answer is an interaction; whether it was right comes when the figure tells', () => {
  const values: Record<string, string> = {};
  windows({ API: keeper(values) });
  const platform = Platform.find(SCORM_1_2);
  platform?.record(exercise, false);
  expect(values).toMatchObject({
    'cmi.core.lesson_status': 'completed',
    'cmi.objectives.0.score.raw': '50',
    'cmi.interactions.0.id': 'attempt-1',
    'cmi.interactions.0.student_response': '5 of 10',
    'cmi.interactions.1.id': 'attempt-1-answer-1',
    'cmi.interactions.1.type': 'true-false',
    'cmi.interactions.1.student_response': 't',
    'cmi.interactions.2.type': 'fill-in',
    'cmi.interactions.2.student_response': 'A, D; B, E',
  });
  expect(values).not.toHaveProperty(['cmi.interactions.1.result']);
  const [{ score, answers }] = exercise.record as [Attempt];
  const told = { score, answers: answers.map((one) => ({ ...one, right: one.kind === 'claim' })) };
  platform?.record({ ...exercise, attempts: 2, over: true, record: [told, told] }, false);
  expect(values).toMatchObject({
    'cmi.core.lesson_status': 'failed',
    'cmi.interactions.1.result': 'correct',
    'cmi.interactions.2.result': 'wrong',
    'cmi.interactions.3.id': 'attempt-2',
    'cmi.interactions.5.id': 'attempt-2-answer-2',
  });
});

test('questions for practice are done with the last of them, and nobody fails', () => {
  const values: Record<string, string> = {};
  windows({ API: keeper(values) });
  const platform = Platform.find(SCORM_1_2);
  const practice = { ...exercise, graded: false };
  platform?.record({ ...practice, best: 1 }, true);
  expect(values).toMatchObject({
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.score.raw': '10',
  });
  platform?.record({ ...practice, best: 4, over: true }, true);
  expect(values).toMatchObject({
    'cmi.core.lesson_status': 'completed',
    'cmi.core.score.raw': '40',
  });
});

test('questions that count are passed or failed with the last of them', () => {
  const values: Record<string, string> = {};
  windows({ API: keeper(values) });
  const platform = Platform.find(SCORM_1_2);
  platform?.record({ ...exercise, best: 3 }, true);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });
  platform?.record({ ...exercise, best: 4, over: true }, true);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '40' });
  platform?.record({ ...exercise, best: 10, passed: true, over: true }, true);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'passed' });
});

test('an answer keeps the time of its own check, also in a later session', () => {
  vi.useFakeTimers();
  const values: Record<string, string> = {};
  windows({ API: keeper(values) });
  const [{ answers }] = exercise.record as [Attempt];
  const answered = (hour: number, count: number): void => {
    vi.setSystemTime(new Date(2026, 0, 1, hour));
    const record = [{ score: 0, answers: answers.slice(0, count) }];
    Platform.find(SCORM_1_2)?.record({ ...exercise, record }, true);
  };
  answered(9, 1);
  answered(10, 2);
  vi.useRealTimers();
  expect(values).toMatchObject({
    'cmi.interactions.0.time': '10:00:00',
    'cmi.interactions.1.time': '09:00:00',
    'cmi.interactions.2.time': '10:00:00',
  });
});

test('one that fails does not stop the figure', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const broken = (): never => {
    throw new Error('no connection');
  };
  windows({ API_1484_11: { Initialize: () => 'true', GetValue: broken, SetValue: broken } });
  const platform = Platform.find(SCORM_2004);
  platform?.complete();
  platform?.finish();
  expect(warn).toHaveBeenCalled();
  windows({ API_1484_11: { Initialize: () => 'false' } });
  expect(Platform.find(SCORM_2004)).toBeNull();
  warn.mockRestore();
});
