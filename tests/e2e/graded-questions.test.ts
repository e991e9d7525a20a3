// Questions that count, and a learner who looks for a way around them in the browser: by controls, keys and drags, by
// messages, addresses and saved states, by files, pictures and links, and by loading the page again.
import { expect, test } from 'vitest';
import type { Request } from '../../web/wire/messages';
import { said } from './support/board';
import { openFigure, rest } from './support/figure';
import { checked, contentOf, expectRefusals, reload, stateOf } from './support/graded';
import { hostedSite, pressEverything } from './support/hosts';
import type { Talk } from './support/wire';
import { talkTo } from './support/wire';

const site = hostedSite();

/** Of these boats the cosine is 0.6, the angle 53.13 degrees, and 33.69 that of the pair that is not compared. */
const VECTORS = 'vectors=A:3,4;B:5,0;C:3,2&compare=A,B';
const ASK = encodeURIComponent(
  'How large is the cosine of {A} and {B}?|=cosine(A,B)~0.01;Which is longest?|A|B|*none',
);
const GRADED = `${VECTORS}&ask=${ASK}&graded=on`;
const SECRETS = /0[.,]60*\b(?!%)|53[.,]1|0[.,]83205/;

async function answerWrongly({ page, figure }: Pick<Talk, 'page' | 'figure'>): Promise<void> {
  await figure.locator('.question input').fill('0.1');
  await figure.getByRole('button', { name: 'Check', exact: true }).click();
  await rest(page);
}

/** One answer, which is wrong, and there never was another. */
async function failed(talk: Talk): Promise<void> {
  const answers = (await checked(talk)).map(({ record }) =>
    record.map((one) => one.answers.length),
  );
  expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(new Set(['[1]']));
  expect((await checked(talk)).at(-1)).toMatchObject({ score: 0, best: 0, passed: false });
}

const CHEATS: Record<string, Request> = {
  'no grade': { type: 'set', parameters: { graded: 'off' } },
  'a lower mark': { type: 'set', parameters: { pass: '1' } },
  'vectors of my own': { type: 'set', parameters: { vectors: 'A:1,2;B:2,4;C:1,0' } },
  'questions of my own': { type: 'set', parameters: { ask: 'Which?|*A|B' } },
  'those of the figure': { type: 'set', parameters: { questions: 'on' } },
  'another pair': { type: 'set', parameters: { compare: 'A,C' } },
  'other ready data': { type: 'set', parameters: { data: 'boats' } },
  'another figure': { type: 'set', parameters: { figure: 'pairs' } },
  'another view': { type: 'set', parameters: { view: 'circle' } },
  'an open board': { type: 'set', parameters: { state: 'at:0,5,0' } },
  'the next question': { type: 'set', parameters: { state: 'replies:1~' } },
  'an answer that is made up': { type: 'set', parameters: { state: 'answers:0,1,0.6' } },
  'guided steps': { type: 'set', parameters: { steps: 'on' } },
  'a step back': { type: 'undo' },
  'a step forward': { type: 'redo' },
  'the beginning': { type: 'reset' },
  'a picture of the measures': {
    type: 'still',
    parameters: { vectors: 'A:3,4;B:5,0' },
    dark: false,
  },
};

test.each([false, true])('messages are refused, after an answer: %s', async (after) => {
  const talk = await talkTo(site, GRADED);
  if (after) await answerWrongly(talk);
  await expectRefusals(talk, CHEATS);
  expect(await talk.heard('unload')).toEqual([]);
  if (after) await failed(talk);
});

test('nothing that leaves the figure tells an answer before it is given', async () => {
  const talk = await talkTo(site, `${GRADED}&controls=html`);
  const tellsNothing = async (): Promise<void> => {
    const files = await Promise.all(
      (['state', 'svg', 'csv'] as const).map((type) => talk.ask({ type })),
    );
    expect(JSON.stringify(files)).not.toMatch(SECRETS);
    expect((await stateOf(talk)).measures).toBeNull();
    expect(await contentOf(talk.figure)).not.toMatch(SECRETS);
    await talk.figure.locator('html').evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await contentOf(talk.figure)).not.toMatch(SECRETS);
    await talk.figure.locator('html').evaluate(() => dispatchEvent(new Event('afterprint')));
  };
  await tellsNothing();
  expect(JSON.stringify(await talk.heard())).not.toMatch(SECRETS);
  // What is looked for would be found.
  const { page } = await openFigure(site, { path: `figure.html?${VECTORS}` });
  expect(await page.content()).toMatch(SECRETS);
});

test('no control, key or drag gives another answer', async () => {
  const talk = await talkTo(site, `${GRADED}&controls=html`);
  const { page, figure } = talk;
  await answerWrongly(talk);
  const { vectors } = await stateOf(talk);
  const box = await figure.locator('.stage').boundingBox();
  if (!box) throw new Error('The figure draws nothing.');
  expect(await figure.locator('[data-handle]:visible').count()).toBe(0);
  for (const tip of await figure.locator('[data-label="tip"]').all()) {
    const at = await tip.boundingBox();
    if (!at) continue;
    await page.mouse.move(at.x, at.y + at.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 3 });
    await page.mouse.up();
  }
  for (const key of ['Control+z', 'Control+y', 'Escape']) await figure.locator('body').press(key);
  const frame = page.frames()[1];
  if (!frame) throw new Error('The page has no frame.');
  expect(await pressEverything(frame)).toBeGreaterThan(5);
  await rest(page);
  expect((await stateOf(talk)).vectors).toEqual(vectors);
  // It may have gone on to the second question, and have answered that.
  const all = await checked(talk);
  expect(all.length).toBeGreaterThan(0);
  for (const { record, attempts, best } of all) {
    expect([attempts, record.length]).toEqual([1, 1]);
    expect(record[0]?.answers[0]).toMatchObject({ answer: '0.1', right: false });
    expect(best).toBeLessThan(2);
  }
});

test('loading it again brings the answer back, and no other', async () => {
  const talk = await talkTo(site, GRADED);
  const { page, figure } = talk;
  await answerWrongly(talk);
  await reload(page, figure);
  expect(await said(figure.locator('.question'))).toContain('Not quite.');
  expect(await figure.getByRole('button', { name: 'Check', exact: true }).count()).toBe(0);
  await figure.getByRole('button', { name: 'Next question' }).click();
  await rest(page);
  await reload(page, figure);
  await figure.getByRole('button', { name: 'none', exact: true }).click();
  await figure.getByRole('button', { name: 'Check', exact: true }).click();
  await figure.getByRole('button', { name: 'Finish' }).click();
  await reload(page, figure);
  expect(await said(figure.locator('.question'))).toContain('Not passed');
  expect(await figure.locator('.question button').count()).toBe(0);
  const last = (await checked(talk)).at(-1);
  expect(last).toMatchObject({ score: 1, max: 2, attempts: 1, limit: 1, graded: true, over: true });
  // Everything is answered, and the figure shows what it has.
  expect(await figure.locator('[data-measure="cosine"]').innerText()).toBe('0.600');
});

test.each([
  'state=data:3;table:A%091%092%0AB%092%094',
  'state=at:0,5,0',
  'state=pair:0,2',
  'state=question:1,0,0',
  'state=answers:0,1,0.6',
  'state=replies:1~',
  'state=replies:2~',
  'steps=on',
])('an address with %s asks the same', async (more) => {
  const { figure, page, heard } = await talkTo(site, `${GRADED}&${more}`);
  expect(await said(figure.locator('.question .ask').first())).toMatch(/^How large is the cosine/);
  expect(await figure.locator('.notice').count()).toBeGreaterThan(0);
  expect(await page.locator('iframe').count()).toBe(1);
  expect(await heard('exercise')).toEqual([]);
});

test('a link to share holds the questions, but no answers', async () => {
  const { page } = await openFigure(site, { path: `figure.html?${GRADED}&pass=60` });
  await page.locator('.question input').fill('0.6');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await rest(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByLabel('Link to this view').inputValue();
  const { v, vectors, dims, compare, ask, ...others } = Object.fromEntries(
    new URL(link).searchParams,
  );
  expect([v, vectors, dims, compare]).toEqual(['1', 'A:3,4;B:5,0;C:3,2', 'x;y', 'A,B']);
  // What is right does not stand there for all to read.
  expect(ask).toMatch(/^~[\w-]+$/);
  expect(others).toEqual({ graded: 'on', pass: '60' });
});
