// Questions in scorm-again: those of a figure and those of an author, answered wrongly and rightly, left and resumed.
// What the platform holds in the end is what was done, and no way back makes it more.
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { figureReady } from '../e2e/support/author';
import { said } from '../e2e/support/board';
import { rest } from '../e2e/support/figure';
import { dragIn, hostedSite } from '../e2e/support/hosts';
import { at, held, interactionsOf, launch, leave, openPlatform } from './support/learning-platform';

const site = hostedSite();

const ASK = [
  'Which boat sails the same course as {Swift}?|Gull|*Tern::It is twice as fast.|neither',
  'How large is the cosine of {Swift} and {Gull}?|=cosine(Swift,Gull)~0.05',
  'Which have length 5?|*Swift|Gull|Tern|*Skua',
  'Slowest first?|<Swift|<Gull|<Tern',
  'Put {Gull} at a right angle to {Swift}.|@cosine(Swift,Gull)=0~0.3',
].join(';');
const AUTHORED = `vectors=Swift:4,3;Gull:-1,6;Tern:8,6;Skua:0,5&compare=Swift,Gull&ask=${encodeURIComponent(ASK)}`;

const question = (figure: FrameLocator): Promise<string> =>
  said(figure.locator('.question .ask').first());

async function press(page: Page, figure: FrameLocator, name: string): Promise<void> {
  await figure.locator('.question').getByRole('button', { name, exact: true }).click();
  await rest(page);
}

async function choose(page: Page, figure: FrameLocator, ...names: string[]): Promise<void> {
  for (const name of names) await press(page, figure, name);
  await press(page, figure, 'Check');
}

async function reload(figure: FrameLocator): Promise<void> {
  await figure.locator('html').evaluate(() => location.reload());
  await figureReady(figure);
}

describe.each(['1.2', '2004'] as const)('SCORM %s', (version) => {
  const old = version === '1.2';
  const status = old ? 'core.lesson_status' : 'completion_status';
  const success = old ? 'core.lesson_status' : 'success_status';
  const raw = old ? 'core.score.raw' : 'score.raw';
  const response = old ? 'student_response' : 'learner_response';
  const wrong = old ? 'wrong' : 'incorrect';
  /** What was answered, and whether it was right, without the line of the attempt before them. */
  const answers = async (page: Page): Promise<unknown[][]> =>
    interactionsOf(await held(page))
      .slice(1)
      .map((one) => [one[response], one['result']]);

  test('an author’s questions', { timeout: 400_000 }, async () => {
    const { page, complaints } = await openPlatform(site, version, `${AUTHORED}&pass=60`);
    let figure = await launch(page);
    expect(await question(figure)).toContain('Which boat sails the same course');
    await choose(page, figure, 'Gull');
    await expect.poll(() => answers(page)).toEqual([['Gull', wrong]]);
    await leave(page);

    figure = await launch(page);
    // The answer is there, and there is no second one, whatever is pressed and however often it is loaded.
    await reload(figure);
    expect(await said(figure.locator('.question'))).toContain('Not quite.');
    expect(await figure.getByRole('button', { name: 'Check' }).count()).toBe(0);
    await figure.locator('body').press('Control+z');
    await rest(page);
    expect(await figure.getByRole('button', { name: 'Check' }).count()).toBe(0);
    await press(page, figure, 'Next question');
    await figure.locator('.question input').fill('0.46');
    await press(page, figure, 'Check');
    await press(page, figure, 'Next question');
    await choose(page, figure, 'Swift', 'Skua');
    await leave(page);

    figure = await launch(page);
    await press(page, figure, 'Next question');
    await choose(page, figure, 'Swift', 'Gull', 'Tern');
    await press(page, figure, 'Next question');
    expect(at(await held(page), status)).toBe('incomplete');
    await dragIn(page, figure, 'Gull', { x: -180, y: 0 });
    await press(page, figure, 'Check');
    await expect.poll(async () => (await answers(page)).length).toBe(5);
    await press(page, figure, 'Finish');
    await leave(page);

    const cmi = await held(page);
    const all = await answers(page);
    expect(all.slice(0, 4)).toEqual([
      ['Gull', wrong],
      ['0.46', 'correct'],
      ['Swift, Skua', 'correct'],
      ['Swift, Gull, Tern', 'correct'],
    ]);
    const reached = all.filter(([, result]) => result === 'correct').length;
    expect(Number(at(cmi, raw))).toBe((100 * reached) / 5);
    expect(at(cmi, success)).toBe('passed');
    if (!old) expect(at(cmi, status)).toBe('completed');
    expect(interactionsOf(cmi).map((one) => one['id'])).toEqual([
      'attempt-1',
      ...[1, 2, 3, 4, 5].map((one) => `attempt-1-answer-${one}`),
    ]);

    figure = await launch(page);
    expect(await said(figure.locator('.question'))).toContain('Passed');
    expect(await figure.locator('.question button').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('the questions of a figure, failed', { timeout: 400_000 }, async () => {
    const { page, complaints } = await openPlatform(site, version, 'figure=tokens&questions=on');
    let figure = await launch(page);
    for (let one = 0; one < 4; ++one) {
      const options = figure.locator('.question button[aria-pressed]');
      if ((await options.count()) > 0) await options.first().click();
      else await figure.locator('.question input').fill('1');
      await rest(page);
      await press(page, figure, 'Check');
      await expect.poll(async () => (await answers(page)).length).toBe(one + 1);
      if (one === 1) {
        await leave(page);
        figure = await launch(page);
      }
      await press(page, figure, one < 3 ? 'Next question' : 'Finish');
    }
    await leave(page);
    const all = await answers(page);
    const reached = all.filter(([, result]) => result === 'correct').length;
    expect(reached).toBeLessThan(4);
    const cmi = await held(page);
    expect(Number(at(cmi, raw))).toBe(25 * reached);
    expect(at(cmi, success)).toBe('failed');
    expect(complaints).toEqual([]);
  });
});
