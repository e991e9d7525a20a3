// Both sides of each boundary are made from one description, and each does all of it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BOUNDARIES, boundaryFiles } from '../../../../cmake/boundary/write.mjs';
import { readDescription } from '../../../../cmake/boundary/description.mjs';
import { readStructs, SIZES } from '../../../../web/figure/bridge/boundary';
import type { AddressOf } from '../../../../web/figure/bridge/boundary';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8');

function names(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

const describedIn = (folder: string): string[] =>
  Object.keys(readDescription(`${folder}/boundary.json`).functions).sort();

test('both sides are what the description says', async () => {
  for (const [path, text] of Object.entries(await boundaryFiles())) {
    expect(read(path), `${path}: run npm run format`).toBe(text);
  }
});

test.each(BOUNDARIES)('$folder defines what is described, no more and no less', ({ folder }) => {
  const described = describedIn(folder);
  const { prefix } = readDescription(`${folder}/boundary.json`);
  const path = fileURLToPath(new URL(`../../../../${folder}`, import.meta.url));
  const sources = readdirSync(path)
    .filter((file) => file.endsWith('.cpp'))
    .map((file) => read(`${folder}/${file}`))
    .join('\n');
  expect(described.length).toBeGreaterThan(3);
  const defined = new RegExp(`(?:_EXPORT|EMSCRIPTEN_KEEPALIVE)[^(;]*?${prefix}_(\\w+)\\(`, 'g');
  expect(names(sources, defined)).toEqual(described);
  expect(sources).toContain('boundary.h"');
});

test('the bridge calls all that is described', () => {
  const bridge = read('web/figure/bridge/bridge.ts');
  const acts = /type Action = ([^;]+);/.exec(bridge)?.[1] ?? '';
  const called = [...names(bridge, /_lab_(\w+)/g), ...names(acts, /'(\w+)'/g)];
  expect([...new Set(called)].sort()).toEqual(describedIn('src/app'));
});

test('structs are read field by field, one after another', () => {
  const numbers = [1.5, 2, 3, 9, 4, 0];
  const view = new DataView(new ArrayBuffer(16 + 8 * numbers.length));
  numbers.forEach((one, index) => view.setFloat64(16 + 8 * index, one, true));
  expect(SIZES.MeasureReport).toBe(24);
  const address = 16 as AddressOf<'MeasureReport'>;
  expect(readStructs('MeasureReport', view, address, 2, String)).toEqual([
    { value: 1.5, status: 'not_finite', text: '3' },
    { value: 9, status: 'out_of_range', text: null },
  ]);
});

test('a text is read from its address, and none is null', () => {
  const view = new DataView(new ArrayBuffer(2 * SIZES.LabelReport));
  view.setFloat64(SIZES.LabelReport - 8, 4711, true);
  const labels = readStructs('LabelReport', view, 0 as AddressOf<'LabelReport'>, 2, String);
  expect(labels.map(({ text }) => text)).toEqual(['4711', null]);
});

test('lists of numbers and of texts are read from where they lie', () => {
  const view = new DataView(new ArrayBuffer(64));
  [32, 3, 0, 0, 7, 8, 9].forEach((one, index) => view.setFloat64(8 * index, one, true));
  const at = <Name extends string>(): AddressOf<Name> => 0 as AddressOf<Name>;
  const [components] = readStructs('ComponentsReport', view, at<'ComponentsReport'>(), 1, String);
  expect(components).toEqual({ values: [7, 8, 9] });
  const [typed] = readStructs('TypedReport', view, at<'TypedReport'>(), 1, String);
  expect(typed).toEqual({ texts: ['7', '8', '9'] });
});

const figureFiles = readdirSync(fileURLToPath(new URL('../../../../web/figure', import.meta.url)), {
  recursive: true,
  encoding: 'utf8',
}).filter((file) => file.endsWith('.ts'));

test('only the bridge and what is made for it know the module’s memory', () => {
  const knowing = figureFiles.filter((file) =>
    /HEAP|_lab_|_malloc/.test(read(`web/figure/${file}`)),
  );
  expect(figureFiles.length).toBeGreaterThan(30);
  expect(knowing.sort()).toEqual(['bridge/boundary.ts', 'bridge/bridge.ts']);
});
