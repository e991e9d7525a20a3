// What the workflow of releases relies on; tests/e2e/package.test.ts gathers a release.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mustBeTagOf, notesOf } from '../../cmake/tasks/release.mjs';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

test('the notes of a version are its part of the change log', () => {
  const log =
    '# Changes\n\n## [Unreleased]\n\n- a\n\n## [1.2.0] - 2026-01-02\n\n- b\n\n## [1.1.0] - x\n\n- c\n';
  expect(notesOf(log, '1.2.0')).toBe('- b\n');
  expect(() => notesOf(log, '1.2')).toThrow('says nothing of 1.2.');
  expect(() => notesOf(log, '2.0.0')).toThrow('Give it a heading');
  expect(notesOf(read('CHANGELOG.md'), version)).toMatch(/^### \w/m);
});

test('a tag must be that of the version', () => {
  expect(() => mustBeTagOf(`v${version}`, version)).not.toThrow();
  expect(() => mustBeTagOf(version, version)).toThrow(`its tag is v${version}`);
  expect(() => mustBeTagOf('v9.9.9', version)).toThrow('The tag is v9.9.9');
  expect(() => mustBeTagOf(undefined, version)).toThrow('The tag is missing');
});

test('the workflow tests, builds, and publishes with provenance, and lets one job write only', () => {
  const workflow = read('.github/workflows/release.yml');
  const at = (text: string): number => {
    expect(workflow).toContain(text);
    return workflow.indexOf(text);
  };
  const order = [
    "tags: ['v*.*.*']",
    'run: npm test',
    'run: npm run build',
    'release.mjs',
    '--provenance',
    'gh release create',
  ];
  expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b));
  const [before = '', publish = ''] = workflow.split('\n  publish:\n');
  expect(before).not.toMatch(/: write/);
  expect(publish.match(/\S+: write/g)).toEqual(['contents: write', 'id-token: write']);
  expect(workflow).not.toMatch(/secrets\./);
  for (const [, script = ''] of workflow.matchAll(/node (cmake\/\S+)/g)) {
    expect(existsSync(path(script))).toBe(true);
  }
});
