// The results as tables.
import { median } from '../statistics.mjs';
import { table, targetTable, whereMeasured } from '../table.mjs';
import { rounds } from './results.mjs';
import { targets } from './targets.mjs';
import { peak, reading, readingApart, tasks } from './tasks.mjs';

/** @typedef {import('./tasks.mjs').Place} Place */
/** @typedef {import('./tasks.mjs').Task} Task */
/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./results.mjs').Times} Times */
/** @typedef {keyof import('./work.mjs').Measured} What */

const places = /** @type {Place[]} */ (['node', 'chromium']);
const nsPerMs = 1e6;
const limits = new Set([reading, readingApart, peak]);
const shortTasks = new Set(['pair', 'exact']);

/**
 * @param {number} value
 * @param {number} factor
 */
function number(value, factor = 1) {
  if (!Number.isFinite(value)) return '';
  const scaled = value * factor;
  return scaled >= 100 ? scaled.toFixed(0) : scaled.toPrecision(3);
}

/**
 * @param {Times} times
 * @param {Task} task
 */
function timeRows(times, { id, title, kind, contenders }) {
  const isShort = shortTasks.has(kind);
  const cell = (
    /** @type {Place} */ place,
    /** @type {string} */ name,
    /** @type {What} */ what,
  ) =>
    times[place][id]?.[name]
      ? number(median(rounds(times, place, id, name, what)), isShort ? nsPerMs : 1)
      : '';
  return contenders.map((name, place) => [
    place === 0 ? `${title}, ${isShort ? 'ns' : 'ms'}` : '',
    name,
    ...places.flatMap((where) => [cell(where, name, 'ms'), cell(where, name, 'ms95')]),
    ...places.map((where) =>
      limits.has(name) ? '' : cell(where, name, kind === 'plane' ? 'beginMs' : 'loadMs'),
    ),
  ]);
}

/** @param {number} value */
function ulps(value) {
  return value > 1e9 ? '> 1e9' : value.toPrecision(3);
}

/** @param {Results} results */
export function markdown(results) {
  const times = table([
    ['task', 'contender', 'Node', '95 %', 'Chromium', '95 %', 'Node: load', 'Chromium: load'],
    ...tasks.flatMap((task) => timeRows(results.times, task)),
  ]);
  const memory = table([
    ['linear memory', 'rows', 'times the float32 data'],
    ...results.memory.map(({ operation, rows, ratio }) => [
      operation,
      String(rows),
      ratio.toFixed(3),
    ]),
  ]);
  const accuracy = table([
    [
      'accuracy',
      'hard pairs failed',
      'all pairs failed',
      'else: cosine ulp',
      'angle ulp',
      'angle rad',
    ],
    ...results.accuracy.map((one) => [
      one.name,
      `${one.hardFailed} of ${one.hard}`,
      `${one.failed} of ${one.pairs}`,
      ulps(one.cosineUlp),
      ulps(one.angleUlp),
      one.angleOff.toExponential(1),
    ]),
  ]);
  const size = table([
    ['file', 'brotli KB'],
    ...results.size.map(({ file, bytes }) => [file, (bytes / 1000).toFixed(1)]),
  ]);
  const notes = [
    'Load: from the numbers in JavaScript to the first answer; in the plane, what the begin of a drag takes.',
    'Ready: TensorFlow.js fetches its file itself, from this machine, within the time.',
    'Ratios are medians of the ratios of the rounds.',
    whereMeasured(results.setting),
  ];
  const parts = [times, targetTable(targets(results)), memory, accuracy, size, notes];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}
