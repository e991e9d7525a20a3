// Words after `npm test --`.
import { expect, test } from 'vitest';
import { alike } from '../../cmake/tasks/choice.mjs';
import { choose, steps } from '../../cmake/tasks/plan.mjs';

const chosen = (...words: string[]): Record<string, unknown> =>
  Object.fromEntries(choose(words).map(({ step, tests }) => [step.name, tests ?? 'all']));

test('without words every step runs but those that must be named', () => {
  const usual = steps.filter(({ whenNamed }) => !whenNamed).map(({ name }) => name);
  expect(usual.length).toBeGreaterThan(7);
  expect(Object.keys(chosen())).toEqual(usual);
});

test('a layer is its test programs and the tests of its name, on a site that is built', () => {
  const { cpp, e2e, build, ...others } = chosen('core');
  expect(cpp).toEqual([{ target: 'core_tests' }, { target: 'core_plain_lanes_tests' }]);
  expect(e2e).toEqual(['tests/e2e/core.test.ts']);
  expect(build).toBe('all');
  expect(Object.keys(others)).toEqual(['unit']);
});

test('a layer without tests is compiled, and no site is built for it', () => {
  expect(chosen('panels')).toEqual({ cpp: [{ target: 'panels' }] });
});

test('fuzzers are test programs, too', () => {
  expect(chosen('cpp', 'fuzz').cpp).toContainEqual({ target: 'fuzz_vector_reader' });
  expect(chosen('cpp', 'fuzz').cpp).not.toContainEqual({ target: 'name' });
});

test('a figure is its files in every program', () => {
  const { cpp } = chosen('highdim');
  expect(cpp).toContainEqual({
    target: 'view_tests',
    source: 'view/highdim_view_test.cpp',
  });
  expect(cpp).toContainEqual({
    target: 'lesson_tests',
    source: 'lesson/figures/highdim/highdim_test.cpp',
  });
});

test('a named step runs alone, and of the other words only what it has', () => {
  expect(chosen('cpp', 'wasm')).toEqual({ cpp: 'all', wasm: 'all' });
  expect(chosen('e2e', 'drag')).toEqual({ e2e: ['tests/e2e/drag.test.ts'] });
  expect(chosen('wasm', 'core')).toEqual({ wasm: [{ target: 'core_tests' }] });
});

test('a word that matches nothing is refused, with what may have been meant', () => {
  expect(() => choose(['embeding'])).toThrow(
    '"embeding" matches no test.\nDid you mean embedding?',
  );
  expect(() => choose(['drag', 'qqqqqq'])).toThrow('"qqqqqq" matches no test.\nSteps:');
  expect(() => choose(['cpp', 'wire'])).toThrow('"wire" matches no test of cpp.');
});

test('a word of tests that another step has names that step, and never the word itself', () => {
  expect(() => choose(['e2e', 'share'])).toThrow(
    '"share" matches no test of e2e.\nIt matches tests of cpp, wasm.\nSteps:',
  );
});

test('words are alike by the letters that differ', () => {
  expect(alike('stge', ['view', 'stage', 'shade'])).toEqual(['stage']);
  expect(alike('q', ['view'])).toEqual([]);
});

test('an engine runs all end-to-end tests or those of a name, and only when it is named', () => {
  expect(chosen('webkit')).toEqual({ webkit: 'all' });
  expect(chosen('firefox', 'drag')).toEqual({ firefox: ['tests/e2e/drag.test.ts'] });
  expect(Object.keys(chosen())).toContain('engines');
  expect(Object.keys(chosen())).not.toContain('webkit');
});
