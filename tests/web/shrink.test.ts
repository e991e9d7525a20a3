// The shrinker of the monkeys' runs, with failures that are made up.
import { expect, test } from 'vitest';
import { chance } from '../e2e/support/random';
import { kindOf, replayed, shrink } from '../e2e/support/shrink';

const acts = Array.from({ length: 40 }, (_, i) => ({ do: 'press', share: i }));
type Act = (typeof acts)[number];

const has = (some: readonly Act[], share: number): boolean =>
  some.some((act) => act.share === share);

/** Fails with all of `needed`, in any place. */
const failsWith =
  (needed: readonly number[]) =>
  async (some: readonly Act[]): Promise<void> => {
    if (needed.every((share) => has(some, share)))
      throw new Error(`expected ${some.length} to be ${Math.E}`);
  };

test('of forty acts, the three that it takes are left, in their order', async () => {
  const random = chance(11);
  for (let i = 0; i < 100; ++i) {
    const needed = [...new Set([0, 1, 2].map(() => Math.floor(random() * acts.length)))];
    const found = await shrink(acts, new Error('expected 40 to be 2.7'), failsWith(needed));
    expect(found.acts.map(({ share }) => share)).toEqual(needed.sort((a, b) => a - b));
    expect(found.least).toBe(true);
  }
});

test('an act that was needed only by one that can go, goes too', async () => {
  // 5 does harm by itself, and where 30 is done, only after 2.
  const run = async (some: readonly Act[]): Promise<void> => {
    if (has(some, 5) && (!has(some, 30) || has(some, 2))) throw new Error('broken');
  };
  const found = await shrink(acts, new Error('broken'), run);
  expect(found.acts).toEqual([{ do: 'press', share: 5 }]);
});

test('a shorter run that fails in another way is not taken', async () => {
  const run = async (some: readonly Act[]): Promise<void> => {
    if (has(some, 7) && has(some, 9)) throw new Error('the cosine is 1.5');
    if (has(some, 9)) throw new Error('the page is gone');
  };
  const found = await shrink(acts, new Error('the cosine is -3e+20'), run);
  expect(found.acts.map(({ share }) => share)).toEqual([7, 9]);
});

test('what fails without any act has an empty replay', async () => {
  const found = await shrink(acts, new Error('always'), () => Promise.reject(new Error('always')));
  expect(found.acts).toEqual([]);
});

test('when its time is over, the shortest so far is left, and told as such', async () => {
  let left = 3;
  const error = new Error('expected 1 to be 2');
  const found = await shrink(acts, error, failsWith([31]), () => left-- <= 0);
  expect(found.least).toBe(false);
  expect(found.acts.length).toBeLessThan(acts.length);
  expect(has(found.acts, 31)).toBe(true);
  expect(replayed('words, seed 9', error, found).message).toContain('the time was over');
});

test('the replay is printed with the figure, the seed and what failed', async () => {
  const error = new Error('expected 40 to be 2.7');
  const told = replayed('words, seed 9', error, await shrink(acts, error, failsWith([3, 21])));
  expect(told.message).toMatch(/^words, seed 9: expected 40 to be 2\.7\nReplay of 2 /);
  expect(told.message.split('\n').at(-1)).toBe(
    '[{"do":"press","share":3},{"do":"press","share":21}]',
  );
  expect(told.cause).toBe(error);
});

test.each([
  ['expected -0.5 to be close to 0.25', 'expected # to be close to #'],
  ['expected 1e+300 to be 3\nand more', 'expected # to be #'],
])('%j is %j', (message, kind) => {
  expect(kindOf(new Error(message))).toBe(kind);
});
