// Everything that the figure builder says in the language of its page: once each, in English.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unitsOf } from '../../../cmake/web/course/units.mjs';
import { isValue, PARAMETERS } from '../../../web/author/parameters';
import { PLUGINS } from '../../../web/author/plugins';
import { SENTENCES } from '../../../web/author/sentences';
import { SNIPPETS } from '../../../web/author/snippets';
import { exampleOf, isProse, LABELS, TITLES } from '../../../web/author/words';

/** As it is written; built, it has other addresses. */
export const PAGE = readFileSync(
  fileURLToPath(new URL('../../../web/author.html', import.meta.url)),
  'utf8',
);

// The language of a figure is chosen by its code.
const choices = PARAMETERS.filter(({ name }) => name !== 'lang').flatMap(
  (one) => one.choices ?? [],
);

const told = PARAMETERS.filter(({ name }) => name !== 'v');

/** What the table says, each part without the choice that it is about. */
const parts = told
  .flatMap((one) => (isValue(one) ? [one.about] : [one.about, one.usual]))
  .flatMap((text) => text.split('; '))
  .map((part) => part.replace(/^`\w+`: /, ''))
  .filter((part) => /\p{L}{2}/u.test(part.replace(/`[^`]*`/g, '')));

export const UNITS: readonly string[] = [
  ...new Set([
    ...unitsOf(PAGE),
    ...Object.values(SENTENCES),
    ...Object.values(LABELS),
    ...Object.values(TITLES),
    ...[...SNIPPETS, ...PLUGINS].flatMap(({ label, note }) => [label, note]),
    ...choices,
    ...parts,
    ...told.filter(isProse).map(exampleOf),
  ]),
];
