// Packages in scorm-again, which plays them as a learning platform does: started, answered wrongly, left, resumed,
// answered rightly, finished. What it holds in the end is what was done.
import { describe, expect, test } from 'vitest';
import { figureReady } from '../e2e/support/author';
import { hostedSite } from '../e2e/support/hosts';
import { said } from '../e2e/support/board';
import { answerAll, RIGHT } from '../e2e/support/package';
import { at, held, interactionsOf, launch, leave, openPlatform } from './support/learning-platform';

const site = hostedSite();

describe.each(['1.2', '2004'] as const)('SCORM %s', (version) => {
  const old = version === '1.2';
  const status = old ? 'core.lesson_status' : 'completion_status';
  const raw = old ? 'core.score.raw' : 'score.raw';

  const response = old ? 'student_response' : 'learner_response';
  const truth = (says: string): string => (old ? says.slice(0, 1) : says);
  const wrong = old ? 'wrong' : 'incorrect';
  /** What an attempt leaves behind: its points, then its answers. */
  const left = (says: readonly string[], pairs: string): string[] => [...says.map(truth), pairs];

  test('wrong, left, resumed, right', { timeout: 400_000 }, async () => {
    const { page, complaints } = await openPlatform(site, version, 'figure=pairs&exercise=on');
    let figure = await launch(page);
    const guess = ['true', ...RIGHT.slice(1, 5), 'false'];
    await answerAll(figure, guess, ['A and D', 'A and B']);
    // What was answered is there before the learner leaves.
    await expect.poll(async () => at(await held(page), status)).toBe('completed');
    const first = Number(at(await held(page), raw));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(100);
    expect(interactionsOf(await held(page)).map((one) => one[response])).toEqual([
      '5 of 8',
      ...left(guess, 'A, B; A, D'),
    ]);
    expect(at(await held(page), old ? status : 'success_status')).not.toBe('passed');
    await leave(page);

    figure = await launch(page);
    // Loading the frame again is no way back either.
    await figure.locator('html').evaluate(() => location.reload());
    await figureReady(figure);
    expect(await said(figure.locator('.board'))).toContain('Attempts left: 2.');
    await figure.getByRole('button', { name: 'Try again' }).click();
    await answerAll(figure, guess, []);
    await expect.poll(async () => interactionsOf(await held(page)).length).toBe(16);
    await leave(page);

    figure = await launch(page);
    expect(await said(figure.locator('.board'))).toContain('Attempts left: 1.');
    await figure.getByRole('button', { name: /again/i }).last().click();
    await answerAll(figure, RIGHT, ['A and D', 'B and E']);
    await expect.poll(async () => Number(at(await held(page), raw))).toBe(100);
    await leave(page);

    const cmi = await held(page);
    expect(at(cmi, old ? status : 'success_status')).toBe('passed');
    const all = interactionsOf(cmi);
    expect(all.map((one) => one[response])).toEqual([
      '5 of 8',
      ...left(guess, 'A, B; A, D'),
      '5 of 8',
      ...left(guess, 'none'),
      '8 of 8',
      ...left(RIGHT, 'A, D; B, E'),
    ]);
    expect(all.map((one) => one['id']).slice(6, 10)).toEqual([
      'attempt-1-answer-6',
      'attempt-1-answer-7',
      'attempt-2',
      'attempt-2-answer-1',
    ]);
    // Of the claims, the last one was answered wrongly twice. It is over, so all is told.
    const results = all.map((one) => one['result']);
    expect(results.slice(1, 8)).toEqual([...Array(5).fill('correct'), wrong, wrong]);
    expect(results.slice(9, 16)).toEqual([...Array(5).fill('correct'), wrong, wrong]);
    expect(results.slice(16)).toEqual(Array(8).fill('correct'));
    expect(
      Number(at(cmi, 'objectives.0.score.raw') ?? at(cmi, 'objectives.childArray.0.score.raw')),
    ).toBe(first);
    expect(complaints).toEqual([]);
  });
});
