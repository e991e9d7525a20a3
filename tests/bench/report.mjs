// The results as a table, and held against what the figure is meant to reach.
import { jsxgraph, mafs, ours, oursBare, svg } from './figures.mjs';
import { atMost, table, targetTable, whereMeasured } from './table.mjs';

/** @typedef {import('./measure.mjs').Visit} Visit */
/** @typedef {{ name: string, medians: Visit, rounds: Visit[], files: { file: string, bytes: number }[] }} Result */
/** @typedef {import('./table.mjs').Target} Target */
/** @typedef {import('./table.mjs').Setting} Setting */

const bytesPerKb = 1000;
const sizeLimitKb = 200;
const scriptAimMs = 0.4;
// Less than the clock's noise over the seconds of rest.
const nothingMs = 0.05;

/** @type {[string, (result: Result) => string][]} */
const columns = [
  ['figure', ({ name }) => name],
  ['script ms a move', ({ medians }) => medians.scriptMs.toFixed(2)],
  ['of it on the processor', ({ medians }) => medians.processorMs.toFixed(2)],
  ['layout + style ms', ({ medians }) => medians.layoutMs.toFixed(2)],
  ['whole task ms', ({ medians }) => medians.taskMs.toFixed(2)],
  ['moves answered', ({ medians }) => `${(100 * medians.answered).toFixed(0)} %`],
  ['input to frame ms', ({ medians }) => medians.frameMs.toFixed(1)],
  ['95 %', ({ medians }) => medians.frameMs95.toFixed(1)],
  ['idle script ms/s', ({ medians }) => medians.idleScriptMs.toFixed(2)],
  ['idle frames', ({ medians }) => String(medians.idleFrames)],
  ['ready ms', ({ medians }) => medians.readyMs.toFixed(0)],
  ['brotli KB', ({ files }) => kilobytes(total(files))],
];

/** @param {Result['files']} files */
function total(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / bytesPerKb).toFixed(1);
}

/**
 * @param {readonly Result[]} results
 * @param {string} name
 */
function find(results, name) {
  const found = results.find((result) => result.name === name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
}

/**
 * @param {readonly Result[]} results
 * @param {string} name of one of ours
 * @returns {Target[]}
 */
function speedTargets(results, name) {
  const { medians } = find(results, name);
  const rival = find(results, mafs.name).medians;
  const least = find(results, svg.name).medians.scriptMs;
  /** @type {[string, number, number, string, number?][]} */
  const limits = [
    ['script ms a move', medians.scriptMs, rival.scriptMs / 2, 'half of Mafs'],
    ['script ms a move, the aim', medians.scriptMs, scriptAimMs, ''],
    ['script ms a move, the aim in this run', medians.scriptMs, least, 'plain SVG'],
    ['input to frame ms', medians.frameMs, rival.frameMs, 'Mafs', 1],
    ['input to frame ms, 95 %', medians.frameMs95, rival.frameMs95, 'Mafs', 1],
    ['idle script ms/s', medians.idleScriptMs, nothingMs, 'the noise of the clock'],
    ['idle frames', medians.idleFrames, 0, '', 0],
  ];
  return limits.map(([what, ...limit]) => atMost(`${name}: ${what}`, ...limit));
}

/**
 * @param {readonly Result[]} results
 * @returns {Target[]}
 */
export function targets(results) {
  const size = total(find(results, ours.name).files) / bytesPerKb;
  const library = total(find(results, jsxgraph.name).files) / bytesPerKb;
  return [
    ...speedTargets(results, ours.name),
    ...speedTargets(results, oursBare.name),
    atMost('brotli KB', size, sizeLimitKb, `JSXGraph: ${library.toFixed(0)}`, 1),
  ];
}

/**
 * @param {readonly Result[]} results
 * @param {Setting} setting
 */
export function markdown(results, setting) {
  const figures = table([
    columns.map(([heading]) => heading),
    ...results.map((result) => columns.map(([, cell]) => cell(result))),
  ]);
  const goals = targetTable(targets(results));
  const { files } = find(results, ours.name);
  const sorted = [...files].sort((a, b) => b.bytes - a.bytes);
  const parts = table([
    ['file of cosine-lab', 'brotli KB'],
    ...sorted.map(({ file, bytes }) => [file, kilobytes(bytes)]),
  ]);
  const where = whereMeasured(setting);
  return [...figures, '', ...goals, '', ...parts, '', where].join('\n');
}
