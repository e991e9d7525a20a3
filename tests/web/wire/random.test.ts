// Messages made at random of the words that real ones have.
import { expect, test } from 'vitest';
import { messageToFigure } from '../../../web/wire/messages';
import { messageOfFigure } from '../../../web/wire/reports';
import { anyMessage } from '../../e2e/support/monkey';
import { chance } from '../../e2e/support/random';

test('no message of any shape throws, changes other objects, or is taken for what it is not', () => {
  const random = chance(5);
  let taken = 0;
  for (let i = 0; i < 200_000; ++i) {
    const given = anyMessage(random);
    messageOfFigure(given);
    const message = messageToFigure(given);
    if (!message) continue;
    taken += 1;
    expect(message.cosineLab).toBe(1);
    expect(Number.isFinite(message.id)).toBe(true);
    if (message.type === 'set' || message.type === 'still')
      expect(Object.values(message.parameters).every((one) => typeof one === 'string')).toBe(true);
    if (message.type === 'png') expect(message.scale).toBeGreaterThanOrEqual(0.5);
    if (message.type === 'page') expect(['light', 'dark']).toContain(message.theme);
  }
  expect(taken).toBeGreaterThan(1000);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
