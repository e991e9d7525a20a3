// The reports about security and accessibility name tests that there are, and leave nothing out.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, top } from './pages';

/** The cells of all tables of a page, without their headings. */
function rowsOf(page: string): string[][] {
  const tables = read(page).match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .slice(1, -1)
          .split(' | ')
          .map((cell) => cell.trim()),
      ),
  );
}

const filesIn = (text: string): string[] =>
  [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);

/** `tests/a.test.ts`: “one”, “another” */
function namedTests(text: string): [file: string, name: string][] {
  const lists = [...text.matchAll(/`(tests\/[^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)];
  return lists.flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']): [string, string] => [file, name]),
  );
}

describe('security', () => {
  const rows = rowsOf('docs/security.md');

  test('every defence has a test', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const [attempt, , shown = ''] of rows) {
      expect(namedTests(shown).length, attempt).toBeGreaterThan(0);
      expect(
        namedTests(shown).map(([file]) => file),
        attempt,
      ).toEqual(expect.arrayContaining(filesIn(shown)));
    }
  });

  test.each(namedTests(read('docs/security.md')))('%s has a test “%s”', (file, name) => {
    expect(existsSync(join(top, file))).toBe(true);
    expect(read(file).replaceAll("\\'", "'")).toContain(name);
  });
});

/** The success criteria of WCAG 2.2, from its text of 5 October 2023; 4.1.1 is obsolete. */
const A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 ' +
  '2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2';
const AA =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 ' +
  '3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3';
const LEVELS = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];

describe('accessibility', () => {
  const rows = rowsOf('docs/accessibility.md').filter(([first = '']) => /^\d/.test(first));

  test('every criterion is listed once, in order, with its level', () => {
    const listed = rows.map(([first = '', level = '']) => `${first.split(' ')[0]} ${level}`);
    const wanted = [
      ...A.split(' ').map((one) => `${one} A`),
      ...AA.split(' ').map((one) => `${one} AA`),
    ];
    expect(wanted.length).toBe(55);
    expect(listed.sort()).toEqual(wanted.sort());
  });

  test('each is judged in the words of such reports, with a remark', () => {
    for (const [criterion, , level = '', remark = ''] of rows) {
      expect(LEVELS, criterion).toContain(level);
      expect(remark.length, criterion).toBeGreaterThan(10);
    }
  });

  test('what is supported says by which file it is tested, or that it was read', () => {
    for (const [criterion, , level = '', , how = ''] of rows) {
      if (level === 'Not applicable') continue;
      expect(filesIn(how).length > 0 || how.startsWith('by reading'), criterion).toBe(true);
      for (const file of filesIn(how)) expect(existsSync(join(top, file)), file).toBe(true);
    }
  });

  test('what is not met is said again in one list', () => {
    const [, unmet = ''] = read('docs/accessibility.md').split('## What is not met\n');
    const open = rows.filter(([, , level]) => /^(Partially|Does not)/.test(level ?? ''));
    for (const [criterion = ''] of open) expect(unmet).toContain(criterion.split(' ')[0]);
  });
});
