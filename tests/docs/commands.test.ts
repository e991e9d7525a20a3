// The commands that the pages for people name exist, and something runs each of them.
import { expect, test } from 'vitest';
import { choose, steps } from '../../cmake/tasks/plan.mjs';
import { allBlocks, pages, proseOf, read } from './pages';

/** Each command, and what runs it. */
const RUN_BY: Record<string, string> = {
  'npm start': 'tests/e2e/readme.test.ts',
  'npm test': 'whoever runs this test',
  'npm run build': 'the step "build"',
  'npm run native': 'the step "cpp" builds what it starts',
  'npm run lint': 'the steps "format", "lint", "types" and "shaders"',
  'npm run format': 'the step "format" checks what it would write',
  'npm run setup': 'whatever runs first, as part of it',
  'npm run words':
    'by hand: it makes files that stand in the repository, whose checksums a test compares',
  'npm run fuzz': 'the step "cpp" runs the same programs, for a few seconds',
  'npm run bench': 'by hand: what it measures is never asserted',
  'npm pack': 'tests/e2e/package.test.ts',
};

const fenced = allBlocks('sh').flatMap(({ text }) => text.split('\n'));
const quoted = pages.flatMap((page) =>
  [...proseOf(page).matchAll(/`(npm [^`]+)`/g)].map(([, command = '']) => command),
);
const withoutWords = (command: string): string => command.split(' -- ')[0] ?? '';

test('every command of the pages is known here, and every one known here is on a page', () => {
  const commands = new Set([...fenced, ...quoted].map(withoutWords));
  expect([...commands].sort()).toEqual(Object.keys(RUN_BY).sort());
});

test('every script that a command runs is in package.json, and every one there is on a page', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const run = Object.keys(RUN_BY).filter((command) => command !== 'npm pack');
  const named = run.map((command) => /^npm (?:run )?([a-z]+)$/.exec(command)?.[1] ?? command);
  expect(named.sort()).toEqual(Object.keys(scripts).sort());
});

test('what follows "npm test --" chooses something', () => {
  const chosen = [...fenced, ...quoted].filter((command) => command.startsWith('npm test -- '));
  expect(chosen.length).toBeGreaterThan(0);
  for (const command of chosen) {
    expect(choose(command.split(' ').slice(3)).length, command).toBeGreaterThan(0);
  }
});

test('the page about tests names every step', () => {
  for (const { name } of steps) {
    expect(read('docs/developers/testing.md')).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
  }
});
