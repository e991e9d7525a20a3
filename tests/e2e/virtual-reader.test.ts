// What a simulated screen reader says of each figure, from the first to the last stop, and after a key or a press.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import arabic from '../../web/words/ar.json';
import english from '../../web/words/en.json';
import german from '../../web/words/de.json';
import { cosineOf, degrees, measuresOf, openFigure } from './support/figure';
import { FIGURES, hostedSite, ready } from './support/hosts';
import type { Phrase, VirtualReader } from './support/virtual';
import { readVirtually } from './support/virtual';

const site = hostedSite();

const THINGS = { A: [3, 30], B: [15, 4], C: [3, 27], D: [7.5, 75], E: [7.5, 2] } as const;
const { A, B } = THINGS;

async function open(query: string): Promise<{ page: Page; reader: VirtualReader }> {
  const { page } = await openFigure(site, { path: `figure.html?${query}` });
  return { page, reader: await readVirtually(page) };
}

const sayings = (phrases: readonly Phrase[]): string[] => phrases.map(({ said }) => said);

async function everything(page: Page, query: string): Promise<Phrase[]> {
  await page.goto(`${site.url}figure.html?${query}`);
  await ready(page, page);
  return (await readVirtually(page)).to('end of document');
}

const announced = async (reader: VirtualReader): Promise<string[]> =>
  (await reader.heard()).filter((said) => said.startsWith('polite: '));

// A value stands beside the names of some, and is none.
const FIELDS = 'slider|spinbutton|combobox|progressbar|meter';
const NAMED =
  'button|link|switch|checkbox|radio|radiogroup|toolbar|textbox|searchbox|listbox|option|img|image|figure|' +
  'main|region|navigation|dialog|heading|table|grid|caption|columnheader|rowheader';

/** Roles that were said alone, or with nothing but states and numbers. */
const nameless = (phrases: readonly Phrase[]): string[] =>
  sayings(
    phrases.filter(
      ({ said, own }) =>
        (new RegExp(`^(${NAMED})(, |$)`).test(said) && own.trim() === '') ||
        (new RegExp(`^(${FIELDS})(, |$)`).test(said) && !/\p{L}/u.test(own)),
    ),
  );

test('the figure of the cosine is read in an order that can be followed', async () => {
  const { reader } = await open('figure=cosine');
  const said = sayings(await reader.to('end of document'));
  const cosine = cosineOf(A, B);
  const readout = said.indexOf('cosine similarity');
  expect(said.slice(readout, readout + 6)).toEqual([
    ...['cosine similarity', 'cos θ =', cosine.toFixed(3)],
    ...['angle', 'θ =', `${degrees(cosine).toFixed(1)}°`],
  ]);
  const below = said.indexOf('A');
  expect(said.slice(below, below + 9)).toEqual([
    ...['A', '·', 'B', '=', String(A[0] * B[0] + A[1] * B[1])],
    ...['length A', Math.hypot(...A).toFixed(2), 'length B', Math.hypot(...B).toFixed(2)],
  ]);
  const order = [
    'heading, Cosine similarity, level 1',
    'cosine similarity',
    'length B',
    'toolbar, Tools of the figure',
    'radiogroup, Show',
    'button, Describe this figure',
    ...Object.keys(THINGS).map((name) => `slider, Tip of ${name}`),
    'radiogroup, Data',
    'button, Move the view to the left',
    'end of main',
    'end of document',
  ].map((begin) => said.findIndex((one) => one.startsWith(begin)));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  for (const [name, [mass, volume]] of Object.entries(THINGS)) {
    const [tip = '', ...others] = said.filter((one) => one.startsWith(`slider, Tip of ${name}`));
    expect(tip).toContain(`current value mass ${mass} kg, volume ${volume} L`);
    expect(others).toEqual([]);
  }
});

/** Whole sentences of the English catalogue that the other one has in words of its own. */
const sentences = (other: Record<string, string>): string[] =>
  Object.entries(english as Record<string, string>)
    .filter(([key, text]) => other[key] !== text && !text.includes('{'))
    .map(([, text]) => text)
    .filter((text) => text.split(' ').length > 2);

// Three pages take long where others are busy too.
const LONG = { timeout: 120_000 };

test.each(FIGURES)(
  'in %s everything has a name, in the language of the figure',
  LONG,
  async (figure) => {
    const page = await (await site.browser.newContext()).newPage();
    const inEnglish = await everything(page, `figure=${figure}&steps=on`);
    expect(inEnglish.length).toBeGreaterThan(60);
    expect(nameless(inEnglish)).toEqual([]);
    const spoken = sayings(inEnglish).join(' ');
    for (const [lang, words] of Object.entries({ de: german, ar: arabic })) {
      const phrases = await everything(page, `figure=${figure}&steps=on&lang=${lang}`);
      expect(nameless(phrases)).toEqual([]);
      const there = sayings(phrases).join(' ');
      const foreign = sentences(words);
      expect(foreign.filter((text) => spoken.includes(text)).length).toBeGreaterThan(3);
      expect(foreign.filter((text) => there.includes(text))).toEqual([]);
      expect(there).toContain(`button, ${words.describe}`);
    }
  },
);

test('what has no name is noticed', async () => {
  const { page, reader } = await open('figure=cosine');
  await page.locator('.board').evaluate((board) => {
    board.insertAdjacentHTML(
      'beforebegin',
      '<button aria-pressed="true"></button><img src="data:,"><input type="number" value="5"><input type="range">',
    );
  });
  await page.locator('[data-handle="A"]').evaluate((tip) => tip.removeAttribute('aria-label'));
  expect(nameless(await reader.to('end of document')).map((said) => said.split(',')[0])).toEqual([
    ...['slider', 'button', 'image', 'spinbutton', 'slider'],
  ]);
});

test('a tip says its name and where it lies, and each key what it changed, once', async () => {
  const { reader } = await open('figure=cosine');
  const tip = (await reader.to('slider, Tip of B')).at(-1)?.said;
  expect(tip).toContain('current value mass 15 kg, volume 4 L');
  const sentencesOf = [5, 6].map((volume) => `polite: ${measuresOf(A, [15, volume])}`);
  await reader.press('ArrowUp');
  await expect.poll(() => announced(reader)).toEqual(sentencesOf.slice(0, 1));
  await reader.press('ArrowUp');
  await expect.poll(() => announced(reader)).toEqual(sentencesOf);
  const moved = (await reader.to('slider, Tip of B')).at(-1)?.said;
  expect(moved).toContain('current value mass 15 kg, volume 6 L');
});

test('a checked exercise says its result, and leads to it', async () => {
  const { reader } = await open('figure=pairs&exercise=on');
  const claims: string[] = [];
  while (claims.length < 6) {
    const claim = (await reader.to('button, ')).at(-1)?.said ?? '';
    if (!claim.endsWith(': true, not pressed')) continue;
    claims.push(claim);
    await reader.act();
  }
  await reader.to('button, Check my answers');
  await reader.act();
  await expect.poll(async () => (await announced(reader)).length).toBe(1);
  expect(claims.every((claim) => claim.includes('='))).toBe(true);
  const right = claims.filter(nearly).length;
  const parallel = Object.values(THINGS).flatMap((one, at, all) =>
    all.slice(at + 1).filter((other) => cosineOf(one, other) > 1 - 1e-12),
  ).length;
  const [result = ''] = await announced(reader);
  expect(result).toContain(
    `polite: Claims right: ${right} of ${claims.length}. Pairs found: 0 of ${parallel}. Marked by mistake: 0.`,
  );
  await expect.poll(async () => (await reader.heard()).includes('paragraph')).toBe(true);
  expect(sayings(await reader.to('Pairs found:')).slice(0, 4)).toEqual([
    ...['Claims right:', `${right}`, 'of', `${claims.length}`],
  ]);
});

/** Whether "button, D=2.5A: true" holds to a tenth in both dimensions; of C = A, either answer counts. */
function nearly(claim: string): boolean {
  const [, left = '', factor = '', right = ''] = /(\w)\s*=\s*([\d.]*)\s*(\w):/.exec(claim) ?? [];
  const [x, y] = [left, right].map((name) => THINGS[name as keyof typeof THINGS]);
  return [0, 1].every((axis) => {
    const ratio = (x?.[axis] ?? 0) / (Number(factor || 1) * (y?.[axis] ?? 0));
    return ratio > 0.899 && ratio < 1.101;
  });
}

test('a guided step that is done leads to the next one, which is said and read', async () => {
  const { reader } = await open('figure=dimension&steps=on');
  expect(sayings(await reader.to('Step')).at(-1)).toBe('Step 1 of 2');
  await reader.to('radio, volume');
  await reader.act();
  await expect.poll(async () => (await announced(reader)).length).toBe(1);
  const [told = ''] = await announced(reader);
  expect(told).toMatch(/^polite: Step 2 of 2\b/);
  const larger = A[1] > B[1] ? 'A' : 'B';
  expect(told).toContain(`By volume, ${larger} is larger: ${A[1]} L against ${B[1]} L.`);
  await reader.to('region, Guided steps');
  expect(sayings(await reader.to('Step')).at(-1)).toBe('Step 2 of 2');
  await reader.to('radio, both at once');
  await reader.act();
  await expect.poll(() => announced(reader)).toHaveLength(1);
  expect((await announced(reader))[0]).toContain('That was the last step.');
});

test('the description is read as a dialog, and Escape leads back to its button', async () => {
  const { page, reader } = await open('figure=cosine');
  const button = (await reader.to('button, Describe this figure')).at(-1)?.said;
  await reader.act();
  await expect.poll(() => reader.heard()).toContain('dialog, The figure in words');
  // Words and numbers are phrases of their own, with and without room between them.
  const squeezed = (text: string): string => text.replaceAll(' ', '');
  const told = squeezed(sayings(await reader.to('end of dialog')).join(''));
  const cosine = cosineOf(A, B);
  for (const part of [
    'A (mass 3 kg, volume 30 L) and B (mass 15 kg, volume 4 L) are compared.',
    `angle ${degrees(cosine).toFixed(1)}°, cosine ${cosine.toFixed(3)}.`,
    'Beside them: C (3 kg, 27 L), D (7.5 kg, 75 L), E (7.5 kg, 2 L).',
  ])
    expect(told).toContain(squeezed(part));
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await reader.heard()).at(-1)).toBe(button);
});
