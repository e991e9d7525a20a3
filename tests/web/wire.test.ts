import { describe, expect, test } from 'vitest';
import { messageOfFigure, messageToFigure } from '../../web/wire/messages';

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
