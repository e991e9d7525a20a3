// What an author may paste or come back with, made at random of pieces that have a meaning: whatever it is, it is read,
// and what was read is written so that it is read again as the same.
import { expect, test } from 'vitest';
import { figureAddress, folderOf, troubleWith } from '../../../web/author/address';
import { closed } from '../../../web/author/closed';
import { readDraft, writeDraft } from '../../../web/author/draft';
import { splitPair } from '../../../web/author/form/pair';
import { linesOf, questionsIn } from '../../../web/author/form/questions';
import { versionIn } from '../../../web/author/integrity';
import { PARAMETERS, parameter, shortest } from '../../../web/author/parameters';
import { readable, writtenBack } from '../../../web/author/readable';
import { entriesOf, PROGRESS, stateAfter, stateOf } from '../../../web/author/state-text';
import { cellFault, tableOf, textOf } from '../../../web/author/vectors-text';
import type { State } from '../../../web/wire/messages';
import { random } from '../../e2e/support/random';

const NAMES = [...PARAMETERS.map(({ name }) => name), 'page.title', 'page.kind', '__proto__', 'x'];
const VALUES = PARAMETERS.flatMap(({ usual, example = '', choices = [] }) => [
  usual,
  example,
  ...choices,
]);
const PIECES = [
  ...[';', ':', ',', '|', '=', '&', '?', '#', '/', '%', '%3B', '%25', '\\', '\n', ' ', '"', "'"],
  ...['<', '*', '!', '{', '}', '[', '~', '.', '@', '-', '+', '_', 'v', '\0', '\ud800', '\u{1f600}'],
  ...['A', 'B', 'é', 'ب', '1', '0', '1.2.3', '1e999', 'NaN', '.html', 'https://', 'javascript:'],
  ...[
    'at:0,1,2',
    'pair:1,0',
    'table:A',
    'typed:a\x1db',
    'random:2,7,0',
    'data:1',
    'seen:x',
    'constructor:x',
  ],
];

type Pick = (below: number) => number;

const one = <T>(pick: Pick, list: readonly T[]): T => list[pick(list.length)] as T;

function anyText(pick: Pick): string {
  const from = pick(2) === 0 ? PIECES : [...PIECES, ...VALUES];
  return Array.from({ length: pick(9) }, () => one(pick, from)).join('');
}

const anyValues = (pick: Pick): Record<string, string> =>
  Object.fromEntries(Array.from({ length: pick(6) }, () => [one(pick, NAMES), anyText(pick)]));

function anyState(pick: Pick): State {
  const count = pick(4);
  const size = pick(4);
  const names = Array.from({ length: count }, () => anyText(pick));
  return {
    parameters: { ...anyValues(pick), state: anyText(pick) },
    vectors: names.map((name) => ({
      name,
      components: Array.from({ length: size }, () => pick(9)),
    })),
    dimensions: Array.from({ length: size }, () => ({ name: anyText(pick), unit: anyText(pick) })),
    first: names[0] ?? '',
    second: names[1] ?? '',
  } as unknown as State;
}

const TRIES = 6_000;

function often(seed: number, hold: (pick: Pick) => void): void {
  const pick = random(seed);
  for (let at = 0; at < TRIES; at += 1) hold(pick);
}

test('any address is a draft, whose own address brings it back', () => {
  let known = 0;
  often(1, (pick) => {
    const text = Array.from({ length: pick(5) }, () => `${one(pick, NAMES)}=${anyText(pick)}`);
    const { draft, unknown } = readDraft(text.join('&'));
    expect(Object.keys(draft.values).every((name) => parameter(name))).toBe(true);
    expect(unknown.filter((name) => parameter(name))).toEqual([]);
    known += Object.keys(draft.values).length;
    const again = readDraft(writeDraft(draft)).draft;
    const given = Object.entries(draft.values).filter(([, value]) => value !== '');
    expect(again).toEqual({ ...draft, values: Object.fromEntries(given) });
    expect(Object.keys(shortest(draft.values)).every((name) => draft.values[name])).toBe(true);
  });
  expect(known).toBeGreaterThan(1000);
});

test('the folder of any address is one, and stays it', () => {
  let good = 0;
  often(2, (pick) => {
    const address = (pick(3) === 0 ? 'https://a.example/' : '') + anyText(pick);
    const folder = folderOf(address);
    expect(folder === '' || folder.endsWith('/')).toBe(true);
    expect(folderOf(folder)).toBe(folder.trimStart());
    expect(figureAddress(address, {})).toBe(`${folder}figure.html`);
    const trouble = troubleWith(folder);
    if (!trouble) expect(new URL(folder).protocol).toBe('https:');
    good += trouble ? 0 : 1;
    const version = versionIn(address);
    expect(version === '' || (/^\d+\.\d+\.\d+/.test(version) && address.includes(version))).toBe(
      true,
    );
  });
  expect(good).toBeGreaterThan(100);
});

test('any state is entries, and those that a field covers go', () => {
  often(3, (pick) => {
    const state = anyText(pick);
    const text = stateOf(entriesOf(state));
    expect(stateOf(entriesOf(text))).toBe(text);
    const left = entriesOf(stateAfter(state, one(pick, PARAMETERS).name));
    expect([...left.keys()].every((name) => entriesOf(state).has(name))).toBe(true);
  });
});

test('any state of a figure can be written as an author would', () => {
  let shown = 0;
  often(4, (pick) => {
    const state = anyState(pick);
    const values = readable(state);
    expect(Object.values(values).every((value) => typeof value === 'string')).toBe(true);
    const left = entriesOf(values['state'] ?? '');
    expect(PROGRESS.filter((name) => left.has(name))).toEqual([]);
    expect(writtenBack(anyValues(pick), state)).toMatchObject(values);
    shown += values['vectors'] === undefined ? 0 : 1;
  });
  expect(shown).toBeGreaterThan(100);
});

test('any vectors are an even table, whose text brings it back', () => {
  let whole = 0;
  often(5, (pick) => {
    const table = tableOf(anyText(pick), anyText(pick), pick(2) === 0 ? anyState(pick) : null);
    const { columns, rows } = table;
    expect(rows.every(({ numbers }) => numbers.length === columns.length)).toBe(true);
    const { vectors, dims } = textOf(table);
    // A column or a row without any text is none.
    const named =
      columns.length > 0 && columns.every(({ name, unit }) => name.trim() || unit.trim());
    if (cellFault(table) || !named || rows.length === 0 || vectors.includes(';;')) return;
    const trimmed = textOf(tableOf(vectors, dims, null));
    expect(trimmed).toEqual({ vectors, dims });
    whole += 1;
  });
  expect(whole).toBeGreaterThan(1000);
});

test('any questions are lines, and the lines the same questions', () => {
  often(6, (pick) => {
    const questions = questionsIn(anyText(pick));
    expect(questions).not.toMatch(/\n/);
    const again = questionsIn(linesOf(questions));
    expect(questionsIn(linesOf(again))).toBe(again);
    const ask = one(pick, [questions, anyText(pick)]);
    const { ask: hidden = '' } = closed({ ask, graded: 'on' });
    if (ask === '' || ask.startsWith('~')) return;
    const bytes = Buffer.from(hidden.slice(1), 'base64url');
    expect(bytes.toString()).toBe(ask.replaceAll('\ud800', '\ufffd'));
  });
});

test('any pair is split at a comma, between two names where there is such a one', () => {
  let found = 0;
  often(7, (pick) => {
    const names = Array.from({ length: 1 + pick(4) }, () => anyText(pick).trim());
    const [first, second] = [one(pick, names), one(pick, names)];
    const pair = splitPair(`${first} ,${second}`, names);
    expect(pair?.every((name) => names.includes(name))).toBe(true);
    const text = anyText(pick);
    const other = splitPair(text, names);
    expect(other === null).toBe(!text.includes(','));
    found += other ? 1 : 0;
  });
  expect(found).toBeGreaterThan(1000);
});

test('a long text is no more work than its length', () => {
  const long = 200_000;
  // Each of these would take hours, or all memory, if its parts were looked at for each of its parts.
  expect(splitPair(','.repeat(long), ['A'])).toEqual(['', ','.repeat(long - 1)]);
  expect(folderOf('a.html'.repeat(long))).toBe('');
  expect(versionIn(`https://a.example/${'v1.2.3-'.repeat(long)}~/`)).toBe('');
  const vectors = `${'A;'.repeat(long)}B:${'1,'.repeat(long)}`;
  const { columns, rows } = tableOf(vectors, '', null);
  expect(rows.length * columns.length).toBeLessThan(long);
  expect(tableOf(`B:${'1,'.repeat(long)}`, '', null).rows).toHaveLength(1);
});
