// The results as tables, and held against what the figure `words` is meant to reach.
import { ratio, rounds } from '../core/results.mjs';
import { ours as core, reading as readOnly } from '../core/tasks.mjs';
import { median } from '../statistics.mjs';
import { atMost, table, targetTable, whereMeasured } from '../table.mjs';
import { embedding, manyPoints, shipped } from './figures.mjs';
import { parsers } from './reading.mjs';

/** @typedef {import('../figures.mjs').Figure} Figure */
/** @typedef {import('../measure.mjs').Visit} Visit */
/** @typedef {import('../table.mjs').Setting} Setting */
/** @typedef {import('../table.mjs').Target} Target */
/** @typedef {import('./reading.mjs').Read} Read */
/** @typedef {import('./start.mjs').Start} Start */
/**
 * @typedef {object} Results all by name, a round each
 * @property {Setting} setting
 * @property {Record<string, Start[]>} starts
 * @property {Record<string, { file: string, bytes: number }[]>} files
 * @property {import('./file.mjs').WordFile} file
 * @property {Record<string, Read[]>} reads
 * @property {string} task of the core's benchmark
 * @property {import('../core/results.mjs').Times} times
 * @property {Record<string, Visit[]>} visits
 * @property {Record<string, import('./cloud.mjs').Turned[]>} turned
 * @property {Figure} own
 */

const bytesPerMb = 1e6;
const floatBytes = 4;
const longMs = 50;
const [ourParser = '', ...otherParsers] = Object.keys(parsers);

/**
 * @template Item
 * @param {readonly Item[] | undefined} items
 * @param {(item: Item) => number} of
 */
function middle(items, of) {
  return median((items ?? []).map(of));
}

/**
 * The median of the rounds' ratios, as what slows a round down slows both.
 * @template Item
 * @param {Record<string, Item[]>} all
 * @param {string} ours
 * @param {string} theirs
 * @param {(item: Item) => number} of
 */
function beside(all, ours, theirs, of) {
  return ratio((all[ours] ?? []).map(of), (all[theirs] ?? []).map(of));
}

/** @param {{ bytes: number }[] | undefined} files */
function megabytes(files) {
  return (files ?? []).reduce((sum, { bytes }) => sum + bytes, 0) / bytesPerMb;
}

/** @param {{ file: string, bytes: number }[] | undefined} files */
function wordsIn(files) {
  return (files ?? []).filter(({ file }) => file.endsWith('.vectors'));
}

/** @param {Results} results */
function startTable({ starts, files }) {
  const worst = (/** @type {Start[]} */ all, /** @type {'loading' | 'opening'} */ what) =>
    `${middle(all, (one) => one[what].longest).toFixed(0)} (${middle(all, (one) => one[what].tasks)})`;
  return table([
    ['start', 'first answer ms', 'longest task ms (over 50)', 'while a file opens', 'brotli MB'],
    ...Object.entries(starts).map(([name, all]) => [
      name,
      middle(all, (one) => one.readyMs).toFixed(0),
      worst(all, 'loading'),
      name === shipped.name || name === embedding.name ? '' : worst(all, 'opening'),
      files[name] ? megabytes(files[name]).toFixed(3) : '',
    ]),
  ]);
}

/** @param {Results} results */
function readTable({ reads, file }) {
  const floats = file.content.rows * file.content.dims * floatBytes;
  const size = `${file.content.rows} x ${file.content.dims}, ${(file.bytes / bytesPerMb).toFixed(0)} MB`;
  return table([
    [`reading ${size}`, 's', 'MB/s', 'memory : float32 data'],
    ...Object.entries(reads).map(([name, all]) => {
      const ms = middle(all, (one) => one.ms);
      const memory = middle(all, (one) => one.memory) / floats;
      return [
        name,
        (ms / 1000).toFixed(2),
        (file.bytes / 1000 / ms).toFixed(0),
        Number.isFinite(memory) ? memory.toFixed(3) : '',
      ];
    }),
  ]);
}

/** @param {Results} results */
function queryTable({ times, task }) {
  return table([
    ['top 10 of 400,000 x 100', 'ms'],
    ...Object.keys(times.chromium[task] ?? {}).map((name) => [
      name,
      median(rounds(times, 'chromium', task, name)).toFixed(1),
    ]),
  ]);
}

/** @type {[string, keyof Visit, number][]} */
const columns = [
  ['script ms a move', 'scriptMs', 2],
  ['of it on the processor', 'processorMs', 2],
  ['whole task ms', 'taskMs', 2],
  ['input to frame ms', 'frameMs', 1],
  ['95 %', 'frameMs95', 1],
  ['frame to frame ms', 'intervalMs', 1],
  ['graphics ms a frame', 'graphicsMs', 1],
];

/** @param {Results} results */
function dragTable({ visits }) {
  return table([
    ['dragging', ...columns.map(([heading]) => heading)],
    ...Object.entries(visits).map(([name, all]) => [
      name,
      ...columns.map(([, key, digits]) => middle(all, (one) => one[key]).toFixed(digits)),
    ]),
  ]);
}

/** @param {Results} results */
function cloudTable({ turned }) {
  return table([
    ['a frame in which every dot moves', 'ms', 'graphics ms of it'],
    ...Object.entries(turned).map(([name, all]) => [
      name,
      middle(all, (one) => one.frameMs).toFixed(1),
      middle(all, (one) => one.graphicsMs).toFixed(1),
    ]),
  ]);
}

/**
 * @param {Results} results
 * @returns {Target[]}
 */
function readTargets({ reads, file }) {
  const own = reads[ourParser];
  const floats = file.content.rows * file.content.dims * floatBytes;
  const perMb = middle(own, (one) => one.ms) / (file.bytes / bytesPerMb);
  return [
    atMost('reading, ms a MB', perMb, 1000 / 150, '150 MB/s'),
    ...otherParsers.map((name) =>
      atMost(
        `reading, time : ${name}`,
        beside(reads, ourParser, name, (one) => one.ms),
        0.25,
        '',
      ),
    ),
    atMost('memory : float32 data', middle(own, (one) => one.memory) / floats, 1.1, '', 3),
  ];
}

/**
 * @param {Results} results
 * @returns {Target[]}
 */
function queryTargets({ times, task }) {
  const of = (/** @type {string} */ name) => rounds(times, 'chromium', task, name);
  const limits = /** @type {const} */ ([
    [readOnly, 1.2],
    ['plain loop', 0.5],
    ['onnxruntime-web', 1],
  ]);
  return limits.map(([name, limit]) =>
    atMost(`top 10, time : ${name}`, ratio(of(core), of(name)), limit, ''),
  );
}

/**
 * @param {Results} results
 * @returns {Target[]}
 */
export function targets(results) {
  const { starts, visits, files, own } = results;
  const longest = (/** @type {Figure} */ { name }, /** @type {'loading' | 'opening'} */ what) =>
    middle(starts[name], (one) => one[what].longest);
  const script = (/** @type {Figure} */ { name }) => middle(visits[name], (one) => one.scriptMs);
  const first = beside(starts, shipped.name, embedding.name, (one) => one.readyMs);
  const frame = beside(visits, shipped.name, manyPoints.name, (one) => one.graphicsMs);
  return [
    atMost('first neighbours, time : embedding', first, 1.5, ''),
    atMost('brotli MB of words', megabytes(wordsIn(files[shipped.name])), 1, '', 3),
    ...readTargets(results),
    ...queryTargets(results),
    atMost('script ms a move, shipped words', script(shipped), 4, ''),
    atMost('script ms a move, own words', script(own), 4, ''),
    atMost('longest task ms, page loads', longest(shipped, 'loading'), longMs, '', 0),
    atMost('longest task ms, file opens', longest(own, 'opening'), longMs, '', 0),
    atMost(`graphics ms a frame : ${manyPoints.name}`, frame, 1, 'not slower'),
  ];
}

/** @param {Results} results */
export function markdown(results) {
  const notes = [
    'Reading: from a file to its words and numbers on the page, through a worker.',
    'Dragging: our figure draws all words, those close together as one dot; regl-scatterplot moves its view.',
    'Every dot moves: our view of three components is turned, that of regl-scatterplot moved. Each frame was asked for and waited for from outside.',
    'Graphics: what the process that draws was given of the processors, as there is no graphics card.',
    'Ratios are medians of the ratios of the rounds.',
    whereMeasured(results.setting),
  ];
  const parts = [
    startTable(results),
    readTable(results),
    queryTable(results),
    dragTable(results),
    cloudTable(results),
    targetTable(targets(results)),
    notes,
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}
