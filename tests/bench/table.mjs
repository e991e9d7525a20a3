// Tables in Markdown, and values held against what they are meant to reach.

/**
 * @typedef {object} Target
 * @property {string} what
 * @property {string} ours
 * @property {string} limit
 * @property {boolean} met
 * @property {string} [undisturbed] what it would be on a quiet machine
 */

/** @param {string[][]} rows the first is the heading */
export function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [heading = [], ...body] = rows;
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number} limit
 * @param {string} from where the limit comes from
 * @param {number} [digits]
 * @returns {Target}
 */
export function atMost(what, value, limit, from, digits = 2) {
  const limitText = `${limit.toFixed(digits)}${from && ` (${from})`}`;
  return { what, ours: value.toFixed(digits), limit: limitText, met: value <= limit };
}

/** @param {readonly Target[]} targets */
export function targetTable(targets) {
  const hasUndisturbed = targets.some(({ undisturbed }) => undisturbed);
  const extra = (/** @type {string} */ cell) => (hasUndisturbed ? [cell] : []);
  const rows = targets.map(({ what, ours, undisturbed = '', limit, met }) => [
    what,
    ours,
    ...extra(undisturbed),
    limit,
    met ? 'met' : 'MISSED',
  ]);
  return table([['target', 'measured', ...extra('undisturbed'), 'at most', ''], ...rows]);
}

/** @typedef {{ browser: string, processors: number, loadBefore: number, loadAfter: number, rounds: number }} Setting */

/** @param {Setting} setting */
export function whereMeasured({ browser, processors, loadBefore, loadAfter, rounds }) {
  const load = `load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`;
  return `Medians of ${rounds} interleaved rounds. Chromium ${browser}, ${processors} processors, ${load}.`;
}
