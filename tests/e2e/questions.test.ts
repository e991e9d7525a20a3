// Questions as learners meet them: predict, check, and only then see.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Exercise, State } from '../../web/wire/messages';
import { answer, said } from './support/board';
import { measure, openFigure, rest, written } from './support/figure';
import { FIGURES, hostedSite } from './support/hosts';
import { talkTo } from './support/wire';

const site = hostedSite();

type Press = (button: Locator) => Promise<void>;

const onPage = (page: Page, name: string): Locator =>
  page.locator('.question').getByRole('button', { name, exact: true });

const focusIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.closest('.question')
      ? activeElement.className || activeElement.tagName
      : (activeElement?.tagName ?? '');
  });

/** How many questions a figure has of its own. */
const count = (figure: string): number => (figure === 'words' ? 5 : 4);

/** From the first question to the last; what is told in the end. */
async function answerEach(page: Page, all: number, press: Press): Promise<string> {
  for (let at = 1; at <= all; ++at) {
    expect(await said(page.locator('.question .count'))).toBe(`Question ${at} of ${all}`);
    await answer(page, onPage(page, 'Check'), press);
    await press(onPage(page, 'Check'));
    await rest(page);
    const verdict = page.locator('.question .verdict');
    expect(await said(verdict)).toMatch(/^(Right|Not quite)\. .{20,}/u);
    await press(onPage(page, at < all ? 'Next question' : 'Finish'));
    await rest(page);
  }
  return said(page.locator('.question .sentences'));
}

const END = /^That was the last question\. ?Right on the first try: [0-5] of [45]\.$/;

test.each(FIGURES)('%s: every question with a finger on a phone', async (figure) => {
  const { page, complaints } = await openFigure(site, {
    path: `figure.html?figure=${figure}&questions=on`,
    viewport: { width: 360, height: 640 },
    hasTouch: true,
  });
  expect(await answerEach(page, count(figure), (button) => button.tap())).toMatch(END);
  // Nothing is wider than the phone.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(complaints).toEqual([]);
});

test.each(FIGURES)(
  '%s: every question by keyboard, which never loses its place',
  async (figure) => {
    const { page, complaints } = await openFigure(site, {
      path: `figure.html?figure=${figure}&questions=on`,
    });
    const places: string[] = [];
    const press: Press = async (button) => {
      await button.focus();
      await page.keyboard.press('Enter');
      await rest(page);
      places.push(await focusIn(page));
    };
    expect(await answerEach(page, count(figure), press)).toMatch(END);
    expect(places).not.toContain('BODY');
    expect(places.filter((place) => place.startsWith('verdict'))).toHaveLength(count(figure));
    await press(onPage(page, 'Start over'));
    const first = `Question 1 of ${count(figure)}`;
    expect(await said(page.locator('.question .count'))).toBe(first);
    expect(complaints).toEqual([]);
  },
);

test('until it is checked nothing tells the cosine: not the readout, the picture or the page', async () => {
  const { page, figure, ask, complaints } = await talkTo(site, 'figure=cosine&questions=on');
  const state = async (): Promise<State> =>
    ((await ask({ type: 'state' })) as { value: unknown }).value as State;
  const press = (name: string): Promise<void> =>
    figure.locator('.question').getByRole('button', { name, exact: true }).click();
  const shown = async (): Promise<string> => {
    const { value } = (await ask({ type: 'svg' })) as { value: unknown };
    return `${await figure.locator('html').evaluate((root) => root.outerHTML)}${value as string}`;
  };
  // The lesson's first two materials, to three digits and as an angle.
  const secret = /0[.,]35[23]|69[.,]3|cos θ = \d/;
  expect(await shown()).not.toMatch(secret);
  expect((await state()).measures).toBeNull();
  await press('it grows');
  await press('Check');
  await rest(page);
  expect(await said(figure.locator('.verdict'))).toContain('the cosine is 0.353 before and after');
  expect(await shown()).toMatch(secret);
  expect((await state()).measures?.cosine).toBeCloseTo(0.3526, 3);
  expect(complaints).toEqual([]);
});

test('what was predicted is told to the page, and the first answer to a question counts', async () => {
  const { page, figure, heard, complaints } = await talkTo(site, 'figure=tokens&questions=on');
  const press = async (name: string | RegExp): Promise<void> => {
    await figure.locator('.question').getByRole('button', { name, exact: true }).click();
    await rest(page);
  };
  await press(/comes later in the list$/);
  await press('Check');
  await press('Next question');
  await press('two different ids');
  await press('Check');
  const records = (await heard('exercise')) as unknown as Exercise[];
  expect(records.map(({ score, max }) => [score, max])).toEqual([
    [1, 4],
    [1, 4],
  ]);
  const answers = records.at(-1)?.record[0]?.answers ?? [];
  expect(answers.map(({ question, right }) => [question, right])).toEqual([
    ['tokens.size', true],
    ['tokens.again', false],
  ]);
  expect(complaints).toEqual([]);
});

test('the tip is put there by hand, and the feedback is about where it was put', async () => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?questions=on&state=question:3,0,0',
  });
  expect(await said(page.locator('.question .ask'))).toMatch(/^Drag B until its cosine/);
  expect(await written(page, 'cosine')).toBe('?');
  await page.locator('[data-handle="B"]').focus();
  for (let at = 0; at < 6; ++at) await page.keyboard.press('ArrowLeft');
  await rest(page);
  expect(await written(page, 'cosine')).toBe('?');
  await onPage(page, 'Check').click();
  await rest(page);
  const cosine = await measure(page, 'cosine');
  const told = await said(page.locator('.verdict'));
  const number = Number(/cosine is (−?[\d.]+)/.exec(told)?.[1]?.replace('−', '-'));
  expect(Math.abs(number - cosine)).toBeLessThan(0.0006);
  // It stays true of that place when the tip goes on.
  await page.locator('[data-handle="B"]').focus();
  await page.keyboard.press('ArrowDown');
  await rest(page);
  expect(await said(page.locator('.verdict'))).toBe(told);
  expect(complaints).toEqual([]);
});

test('guided steps lead to the questions', async () => {
  const { page, complaints } = await openFigure(site, {
    path: 'figure.html?figure=dimension&steps=on&questions=on',
  });
  const next = page.locator('.steps').getByRole('button', { name: 'Next', exact: true });
  while ((await next.count()) > 0) {
    expect(await onPage(page, 'To the questions').count()).toBe(0);
    await next.click();
    await rest(page);
  }
  await onPage(page, 'To the questions').click();
  await rest(page);
  expect(await said(page.locator('.question .count'))).toBe('Question 1 of 4');
  expect(await focusIn(page)).not.toBe('BODY');
  expect(complaints).toEqual([]);
});

test("an author's question is asked, and one that cannot be asked is named", async () => {
  const ask =
    'Is {A} longer?|yes::{length(A)} is not more than {length(B)}.|*no;How much?|=dot(A,Z)';
  const { page, complaints } = await openFigure(site, {
    path: `figure.html?vectors=A:3,4;B:8,6&ask=${encodeURIComponent(ask)}`,
  });
  expect(await said(page.locator('.question .count'))).toBe('Question 1 of 1');
  expect(await said(page.locator('.question .ask'))).toBe('Is A longer?');
  await onPage(page, 'yes').click();
  await onPage(page, 'Check').click();
  await rest(page);
  expect(await said(page.locator('.verdict'))).toBe('Not quite. 5 is not more than 10.');
  const notice = await said(page.locator('.notice'));
  expect(notice).toContain('Parameter “ask”, at “How much?|=dot(A,Z)”');
  expect(notice).toContain('The figure works without it.');
  expect(complaints).toHaveLength(1);
});

test('a page can begin to ask, and the words come with the questions', async () => {
  const { page, figure, ask, complaints } = await talkTo(site, 'vectors=A:3,4;B:8,6');
  await ask({ type: 'set', parameters: { questions: 'on' } }).catch(() => {});
  await expect
    .poll(() => said(figure.locator('.question .count')), { timeout: 20_000 })
    .toBe('Question 1 of 4');
  expect(await page.locator('iframe').count()).toBe(1);
  expect(complaints).toEqual([]);
});
