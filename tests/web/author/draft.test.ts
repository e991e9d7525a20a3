// The address of the author's page: all that was made, mistakes too.
import { expect, test } from 'vitest';
import type { Draft } from '../../../web/author/draft';
import { EMPTY, readDraft, writeDraft } from '../../../web/author/draft';

const full: Draft = {
  values: {
    figure: 'metric',
    vectors: 'A & B:1,x;C:',
    dims: 'a:€;b',
    theme: 'dark',
    // Of a figure that is not chosen now.
    text: 'a + b = 100 %',
  },
  title: 'What’s “near”? #1',
  height: '6oo',
  site: 'https://a.example/lab?',
  still: true,
  kind: 'element',
};

test('an empty draft has an empty address', () => {
  expect(writeDraft(EMPTY)).toBe('');
  expect(readDraft('')).toEqual({ draft: EMPTY, unknown: [] });
});

test('everything comes back, as it was typed', () => {
  expect(readDraft(writeDraft(full))).toEqual({ draft: full, unknown: [] });
  expect(writeDraft(readDraft(writeDraft(full)).draft)).toBe(writeDraft(full));
});

test('what follows the ? of a figure’s address is understood', () => {
  const { draft } = readDraft('figure=ratio&claims=D=2.5A;C=A&vectors=A+b:1,2');
  expect(draft).toEqual({
    ...EMPTY,
    values: { figure: 'ratio', claims: 'D=2.5A;C=A', vectors: 'A b:1,2' },
  });
});

test('names that no figure knows are told', () => {
  const { draft, unknown } = readDraft('colour=red&figure=pairs&page.nothing=1');
  expect([draft.values, unknown]).toEqual([{ figure: 'pairs' }, ['colour']]);
});
