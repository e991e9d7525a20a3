// An exercise that counts, and a learner who looks for a way around it: by controls, addresses, messages, saved
// states and by loading it again.
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Request } from '../../web/wire/messages';
import { said } from './support/board';
import { openFigure, rest } from './support/figure';
import { checked, contentOf, expectRefusals, reload, stateOf } from './support/graded';
import { hostedSite, pressEverything } from './support/hosts';
import { answerAll, RIGHT } from './support/package';
import type { Talk } from './support/wire';
import { talkTo } from './support/wire';

const site = hostedSite();

const GRADED = 'figure=pairs&graded=on';
/** The cosines of the lesson's pairs, and their angles. */
const SECRETS = /0[.,]35[23]|0[.,]9999|0[.,]36[23]|69[.,]3|68[.,]7/;
/** One point of eight: what holds nearly may be called either. */
const WRONG = ['true', 'false', 'true', 'true', 'true', 'false'];

async function checkWrongly({ page, figure }: Pick<Talk, 'page' | 'figure'>): Promise<void> {
  await answerAll(figure, WRONG, ['A and C']);
  await rest(page);
}

const tryAgain = (figure: FrameLocator): Promise<void> =>
  figure.getByRole('button', { name: 'Try again' }).click();

const CHEATS: Record<string, Request> = {
  'no grade': { type: 'set', parameters: { graded: 'off' } },
  'more attempts': { type: 'set', parameters: { attempts: '10' } },
  'a lower mark': { type: 'set', parameters: { pass: '1' } },
  'vectors of my own': { type: 'set', parameters: { vectors: 'A:1,2;B:2,4', claims: 'B=2A' } },
  'claims of my own': { type: 'set', parameters: { claims: 'D=2.5A' } },
  'other ready data': { type: 'set', parameters: { data: 'boats' } },
  'another figure': { type: 'set', parameters: { figure: 'cosine' } },
  'moved tips': { type: 'set', parameters: { state: 'at:0,1,2' } },
  'a table': { type: 'set', parameters: { state: 'data:3;table:A\t1\t2\nB\t2\t4' } },
  'guided steps': { type: 'set', parameters: { steps: 'on' } },
  'a step back': { type: 'undo' },
  'a step forward': { type: 'redo' },
  'the beginning': { type: 'reset' },
  'a picture of the measures': {
    type: 'still',
    parameters: { figure: 'pairs', vectors: 'A:3,30;B:15,4' },
    dark: false,
  },
};

test('messages that would change what is asked are refused, and say why', async () => {
  const talk = await talkTo(site, GRADED);
  const before = await stateOf(talk);
  await expectRefusals(talk, CHEATS);
  // That an exercise is graded says that it is one; there is nothing to switch off.
  await talk.ask({ type: 'set', parameters: { exercise: 'off' } });
  expect(await stateOf(talk)).toEqual(before);
  expect(await talk.heard('unload')).toEqual([]);
  expect(await checked(talk)).toEqual([]);
});

test('nothing that leaves the figure tells what is right, before an attempt and between two', async () => {
  const talk = await talkTo(site, `${GRADED}&controls=html`);
  const tellsNothing = async (): Promise<void> => {
    const answers = await Promise.all(
      (['state', 'svg', 'csv'] as const).map((type) => talk.ask({ type })),
    );
    expect(JSON.stringify(answers)).not.toMatch(SECRETS);
    expect((await stateOf(talk)).measures).toBeNull();
    expect(JSON.stringify(await talk.heard())).not.toMatch(SECRETS);
    expect(await contentOf(talk.figure)).not.toMatch(SECRETS);
    await talk.figure.locator('html').evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await contentOf(talk.figure)).not.toMatch(SECRETS);
  };
  await tellsNothing();
  await checkWrongly(talk);
  await tellsNothing();
  const [first] = await checked(talk);
  expect(first).toMatchObject({ score: 1, max: 8, attempts: 1, limit: 3, over: false });
  expect(JSON.stringify(first?.record)).not.toContain('right');
  await tryAgain(talk.figure);
  await tellsNothing();
  // What is looked for would be found.
  const { page } = await openFigure(site, { path: 'figure.html?figure=pairs' });
  expect(await page.content()).toMatch(SECRETS);
});

test('no control, key or drag changes anything but the answers', async () => {
  const talk = await talkTo(site, `${GRADED}&attempts=1&controls=html`);
  const { page, figure } = talk;
  const before = await stateOf(talk);
  expect(await figure.getByText('Predict first').count()).toBe(0);
  expect(await figure.locator('textarea, select[data-control="data"]').count()).toBe(0);
  const box = await figure.locator('.stage').boundingBox();
  if (!box) throw new Error('The figure draws nothing.');
  for (const tip of await figure.locator('[data-label="tip"]').all()) {
    const at = await tip.boundingBox();
    if (!at) continue;
    for (const dx of [-15, 0, 15]) {
      await page.mouse.move(at.x + dx, at.y + at.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 3 });
      await page.mouse.up();
    }
    await page.mouse.dblclick(at.x, at.y + at.height / 2);
  }
  await figure.locator('body').press('Control+z');
  await rest(page);
  expect((await stateOf(talk)).vectors).toEqual(before.vectors);
  const frame = page.frames()[1];
  if (!frame) throw new Error('The page has no frame.');
  expect(await pressEverything(frame)).toBeGreaterThan(12);
  await rest(page);
  expect((await stateOf(talk)).vectors).toEqual(before.vectors);
  // Everything was pressed, the board folded away among it. The only attempt has not all points.
  await figure.locator('.board > summary').evaluate((summary: HTMLElement) => summary.click());
  for (const button of await figure.locator('.board-body td button').all()) await button.click();
  for (let checks = 0; checks < 2; ++checks) {
    for (const check of await figure.getByRole('button', { name: 'Check my answers' }).all()) {
      await check.click();
      await rest(page);
    }
  }
  const all = await checked(talk);
  expect(all.map(({ attempts, passed }) => [attempts, passed])).toEqual([[1, false]]);
});

test('neither loading it again nor coming back gives another first attempt', async () => {
  const talk = await talkTo(site, GRADED);
  const { page, figure } = talk;
  await checkWrongly(talk);
  const head = await said(figure.locator('.head'));
  await reload(page, figure);
  expect(await said(figure.locator('.head'))).toBe(head);
  await tryAgain(figure);
  const pressed = figure.locator('.board [aria-pressed="true"]');
  await figure.getByRole('button', { name: 'C = A: true' }).click();
  await expect.poll(() => pressed.count()).toBe(1);
  await reload(page, figure);
  expect(await said(figure.locator('.head'))).toContain('attempt 2 of 3');
  expect(await pressed.count()).toBe(1);
  for (let attempt = 2; attempt <= 3; ++attempt) {
    await checkWrongly(talk);
    if (attempt < 3) await tryAgain(figure);
  }
  expect(await figure.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  // Now everything is told, and knowing it is worth nothing any more.
  expect(await contentOf(figure)).toMatch(SECRETS);
  const answers = (await checked(talk)).at(-1)?.record[0]?.answers ?? [];
  expect(answers.map(({ right }) => right)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
  await reload(page, figure);
  expect(await figure.getByRole('button', { name: 'Check my answers' }).count()).toBe(0);
  expect(await said(figure.locator('.board'))).toContain('Not passed.');
  const all = await checked(talk);
  expect(all.map(({ attempts, first, best }) => [attempts, first, best])).toEqual([
    [1, 1, 1],
    [2, 1, 1],
    [3, 1, 1],
  ]);
  expect(all.at(-1)).toMatchObject({ passed: false, over: true, complete: false });
});

test.each([
  ['state=data:3;table:A%091%092%0AB%092%094', true],
  ['state=at:0,2,20', true],
  ['state=exercise:0', true],
  ['state=checked:3,30,15,4,3,27,7.5,75,7.5,2', true],
  ['state=tries:hhffff.03.111111.2.2.0', true],
  ['exercise=off', false],
  ['steps=on', true],
])('an address with %s is the same exercise', async (more, complains) => {
  const { page, figure } = await talkTo(site, `${GRADED}&${more}`);
  expect(await said(figure.locator('.head'))).toContain('This exercise counts: attempt 1 of 3.');
  expect(await said(figure.locator('.board-body'))).toContain('C3 kg27 L');
  expect((await figure.locator('.notice').count()) > 0).toBe(complains);
  expect(await page.locator('iframe').count()).toBe(1);
});

test('who knows the answers passes, and the page around it has the record', async () => {
  const talk = await talkTo(site, `${GRADED}&pass=85&attempts=2`);
  const { figure, page } = talk;
  await answerAll(figure, RIGHT, ['A and D']);
  await rest(page);
  expect((await checked(talk))[0]).toMatchObject({
    score: 7,
    max: 8,
    graded: true,
    limit: 2,
    pass: 85,
    passed: true,
    over: false,
    record: [{ score: 7 }],
  });
  await tryAgain(figure);
  await answerAll(figure, RIGHT, ['A and D', 'B and E']);
  await rest(page);
  const last = (await checked(talk)).at(-1);
  expect(last).toMatchObject({ first: 7, best: 8, complete: true, over: true, attempts: 2 });
  expect(last?.record.map(({ answers }) => answers.at(-1))).toEqual([
    expect.objectContaining({ answer: 'A, D', right: false }),
    expect.objectContaining({ answer: 'A, D; B, E', right: true }),
  ]);
  expect(await said(figure.locator('.board'))).toContain('Passed.');
  expect(talk.complaints).toEqual([]);
});

test('a link to share holds the exercise, but no answers', async () => {
  const { page } = await openFigure(site, { path: `figure.html?${GRADED}&pass=60` });
  await page.getByRole('button', { name: 'C = A: true' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByLabel('Link to this view').inputValue();
  expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
    v: '1',
    figure: 'pairs',
    exercise: 'on',
    graded: 'on',
    pass: '60',
  });
});
