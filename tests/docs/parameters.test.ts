// The table of parameters for authors is the one that everything else is made from.
import { expect, test } from 'vitest';
import { pageOfParameters } from '../../cmake/tasks/parameters.mjs';
import parameters from '../../web/parameters.json';
import { read } from './pages';

test('the table of parameters is that of web/parameters.json', () => {
  const page = read('docs/authors/parameters.md');
  expect(page).toBe(pageOfParameters());
  for (const { name } of parameters) expect(page).toContain(`| \`${name}\` |`);
});
