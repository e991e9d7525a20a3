import { describe, expect, test } from 'vitest';
import { messageToFigure } from '../../../web/wire/messages';
import { messageOfFigure } from '../../../web/wire/reports';
import { isThreadMessage } from '../../../web/wire/thread';

const head = { cosineLab: 1, id: 1 };

describe('a message to a figure', () => {
  test.each([
    { ...head, type: 'undo' },
    { ...head, type: 'set', parameters: { vectors: 'A:1,2;B:3,4' } },
    { ...head, type: 'png', scale: 2 },
    { ...head, type: 'still', parameters: {}, dark: false },
  ])('of the right shape is taken: $type', (message) => {
    expect(messageToFigure(message)).toBe(message);
  });

  test.each([
    null,
    'undo',
    [],
    { type: 'undo', id: 1 },
    { cosineLab: 2, id: 1, type: 'undo' },
    { cosineLab: 1, id: '1', type: 'undo' },
    { cosineLab: 1, id: Number.NaN, type: 'undo' },
    { ...head, type: 'eval' },
    { ...head, type: 'constructor' },
    { ...head, type: 'set' },
    { ...head, type: 'set', parameters: ['A'] },
    { ...head, type: 'set', parameters: { vectors: 1 } },
    { ...head, type: 'set', parameters: { vectors: 'x'.repeat(100_001) } },
    { ...head, type: 'png', scale: 1e9 },
    { ...head, type: 'still', parameters: {}, dark: 'no' },
  ])('of another shape is none: %j', (message) => {
    expect(messageToFigure(message)).toBe(null);
  });
});

test('a message of a figure is told from others', () => {
  expect(messageOfFigure({ cosineLab: 1, type: 'height', height: 300 })?.type).toBe('height');
  expect(messageOfFigure({ cosineLab: 1, type: 'height', height: -3 })).toBe(null);
  expect(messageOfFigure({ cosineLab: 1, type: 'toString' })).toBe(null);
  expect(messageOfFigure({ cosineLab: 1, type: 'change', state: {} })).toBe(null);
  expect(messageOfFigure({ subject: 'lti.frameResize', height: 300 })).toBe(null);
});

const values = (count: number, name: number, length: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${index}`.padEnd(name, 'n'), 'x'.repeat(length)]),
  );
// Named, as they are too large to be shown.
const TOO_MUCH: Record<string, Record<string, string>> = {
  'more values than there are parameters': values(65, 2, 1),
  'a long value': values(1, 2, 100_001),
  'a long name': values(1, 100_001, 1),
  'long values together': values(3, 2, 70_000),
  'long names together': values(3, 70_000, 1),
};

const shared = {
  thread: 'm',
  from: '4294967295-4294967295',
  turn: 1,
  about: 'step',
  position: 3,
  undone: 0,
  parameters: { vectors: 'A:1,2;B:3,4' },
};

test.each(Object.entries(TOO_MUCH))('a message with %s is none', (_, parameters) => {
  expect(messageToFigure({ ...head, type: 'set', parameters })).toBe(null);
  expect(messageToFigure({ ...head, type: 'still', parameters, dark: false })).toBe(null);
  const state = { parameters, vectors: [] };
  expect(messageOfFigure({ cosineLab: 1, type: 'change', source: 'person', state })).toBe(null);
  expect(isThreadMessage({ ...shared, parameters })).toBe(false);
});

test('what figures of a thread tell each other is taken', () => {
  expect(isThreadMessage(shared)).toBe(true);
  expect(isThreadMessage({ ...shared, parameters: null })).toBe(true);
  expect(messageOfFigure({ cosineLab: 1, type: 'thread', message: shared })?.type).toBe('thread');
});

test.each([
  ['a long sender', { from: 'x'.repeat(41) }],
  ['a long name', { thread: 'x'.repeat(100_001) }],
  ['a name that is none', { thread: 7 }],
  ['an act that is none', { about: 'constructor' }],
  ['a long act', { about: 'x'.repeat(1e6) }],
  ['a turn that is none', { turn: -1 }],
  ['a place beyond any history', { position: 1e15 }],
  ['as many steps undone', { undone: 1e15 }],
  ['values that are none', { parameters: ['A'] }],
  ['something else to keep', { more: 'x' }],
])('a message of a thread with %s is none', (_, change) => {
  const message = { ...shared, ...change };
  expect(isThreadMessage(message)).toBe(false);
  expect(messageOfFigure({ cosineLab: 1, type: 'thread', message })).toBe(null);
});

const long = 'x'.repeat(200_001);
test.each([
  [
    'a long complaint',
    { type: 'error', fatal: true, complaint: { parameter: '', piece: '', message: long } },
  ],
  ['a complaint without a text', { type: 'error', fatal: true, complaint: {} }],
  [
    'complaints without end',
    {
      type: 'refusal',
      id: 1,
      complaints: Array.from({ length: 100_001 }, () => ({
        parameter: '',
        piece: '',
        message: '',
      })),
    },
  ],
  ['a refusal that is no complaint', { type: 'refusal', id: 1, complaints: [7] }],
  [
    'vectors without end',
    { type: 'ready', state: { parameters: {}, vectors: Array(100_001).fill(0) } },
  ],
  ['a long key', { type: 'key', key: long, code: '', keyCode: 1, shiftKey: false }],
])('a message of a figure with %s is none', (_, message) => {
  expect(messageOfFigure({ cosineLab: 1, ...message })).toBe(null);
});
