// Both sides of each boundary are made from one description, and each does all of it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BOUNDARIES, boundaryFiles } from '../../../../cmake/boundary/write.mjs';
import { readDescription } from '../../../../cmake/boundary/description.mjs';
import { readStruct } from '../../../../web/figure/bridge/boundary';
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
  const defined = new RegExp(`COSINE_LAB_EXPORT[^(;]*?${prefix}_(\\w+)\\(`, 'g');
  expect(names(sources, defined)).toEqual(described);
  expect(sources).toContain('boundary.h"');
});

test('the bridge calls all that is described', () => {
  const bridge = read('web/figure/bridge/bridge.ts');
  const acts = /type Action = ([^;]+);/.exec(bridge)?.[1] ?? '';
  const called = [...names(bridge, /_lab_(\w+)/g), ...names(acts, /'(\w+)'/g)];
  expect([...new Set(called)].sort()).toEqual(describedIn('src/app'));
});

const at = <Kind extends string>(address: number): AddressOf<Kind> => address as AddressOf<Kind>;

test('a struct is read field by field, each in its kind', () => {
  const memory = Float64Array.of(0, 0, 1.5, 2, 3);
  expect(readStruct('MeasureReport', memory, at(16), String)).toEqual({
    value: 1.5,
    status: 'not_finite',
    text: '3',
  });
});

test('a text is read from its address, and none is null', () => {
  const memory = Float64Array.of(9, 4, 0);
  const { value, status, text } = readStruct('MeasureReport', memory, at(0), String);
  expect([value, status, text]).toEqual([9, 'out_of_range', null]);
});

test('lists of numbers and of texts are read from where they lie', () => {
  const memory = Float64Array.of(32, 3, 0, 0, 7, 8, 9);
  expect(readStruct('ComponentsReport', memory, at(0), String)).toEqual({ values: [7, 8, 9] });
  expect(readStruct('TypedReport', memory, at(0), String)).toEqual({ texts: ['7', '8', '9'] });
});

test('a report has its lists of structs whole, and what stands behind them', () => {
  const memory = new Float64Array(200);
  const fields = Object.entries(readDescription('src/app/boundary.json').structs);
  const known = Object.fromEntries(fields.map(([name, struct]) => [name, struct.fields]));
  const sizeOf = (type: string): number =>
    known[type]
      ? Object.values(known[type]).reduce((sum, one) => sum + sizeOf(one), 0)
      : type.startsWith('[')
        ? 2
        : 1;
  let place = 0;
  for (const [name, type] of Object.entries(known['Report'] ?? {})) {
    if (name === 'tips') memory.set([8 * 100, 2], place);
    if (name === 'touched') memory[place] = 7;
    place += sizeOf(type);
  }
  memory.set([1, 2, 1, 1, 0, 5, 11, 3, 4, 0, 1, 1, 6, 0], 100);
  const report = readStruct('Report', memory, at(0), String);
  expect(report.touched).toBe(7);
  expect(report.labels).toEqual([]);
  expect(report.tips).toEqual([
    { x: 1, y: 2, inView: true, shown: true, compared: false, firstComponent: 5, text: '11' },
    { x: 3, y: 4, inView: false, shown: true, compared: true, firstComponent: 6, text: null },
  ]);
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
  expect(knowing.sort()).toEqual([
    'bridge/boundary.ts',
    'bridge/bridge.ts',
    'bridge/stills-module.d.ts',
  ]);
});
