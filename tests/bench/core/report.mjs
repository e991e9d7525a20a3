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
  const factor = shortTasks.has(kind) ? nsPerMs : 1;
  const begins = kind === 'plane' ? 'beginMs' : 'loadMs';
  return contenders.map((name, row) => {
    const inPlace = (
      /** @type {Place} */ place,
      /** @type {(times: number[]) => number} */ pick,
      /** @type {What} */ what,
    ) =>
      times[place][id]?.[name] ? number(pick(rounds(times, place, id, name, what)), factor) : '';
    return [
      row === 0 ? `${title}, ${factor === 1 ? 'ms' : 'ns'}` : '',
      name,
      ...places.flatMap((place) => [
        inPlace(place, median, 'ms'),
        inPlace(place, (all) => Math.min(...all), 'least'),
      ]),
      ...places.map((place) => (limits.has(name) ? '' : inPlace(place, median, begins))),
    ];
  });
}

/** @param {number} value */
function ulps(value) {
  return value > 1e9 ? '> 1e9' : value.toPrecision(3);
}

/** @param {Results} results */
export function markdown(results) {
  const times = table([
    ['task', 'contender', 'Node', 'fastest', 'Chromium', 'fastest', 'Node: load', 'Chromium: load'],
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
    'Ratios are medians of the ratios of the rounds; undisturbed: of the fastest of all samples.',
    whereMeasured(results.setting),
  ];
  const parts = [times, targetTable(targets(results)), memory, accuracy, size, notes];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}
