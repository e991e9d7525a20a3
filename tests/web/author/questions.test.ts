// The author's questions as lines, and as the parameter holds them.
import { expect, test } from 'vitest';
import { closed } from '../../../web/author/closed';
import { linesOf, questionsIn } from '../../../web/author/form/questions';

test('each line is a question', () => {
  expect(questionsIn('Longer?|A|*B\n\n  Alike?|*A|B;\n')).toBe('Longer?|A|*B;Alike?|*A|B');
  expect(linesOf('Longer?|A|*B;Alike?|*A|B')).toBe('Longer?|A|*B\nAlike?|*A|B');
});

test.each(['', 'One?|a|*b', 'One?|a|*b;Two?|=0.5~0.1', 'Which\\; really?|a|*b;Two?|\\\\|*c'])(
  '%j comes back',
  (value) => {
    expect(questionsIn(linesOf(value))).toBe(value);
  },
);

test('code does not say what is right where it counts', () => {
  const ask = 'Which is it, “ä”?|A|*B';
  const values = closed({ ask, graded: 'on' });
  expect(values['ask']).toMatch(/^~[\w-]+$/);
  expect(Buffer.from(values['ask']?.slice(1) ?? '', 'base64url').toString()).toBe(ask);
  expect(closed(values)).toEqual(values);
  expect(closed({ ask })).toEqual({ ask });
  expect(closed({ graded: 'on' })).toEqual({ graded: 'on' });
});
