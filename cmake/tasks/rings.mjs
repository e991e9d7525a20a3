// Rings of includes: a header and its source count as one, so two pairs that need each other are found, too.
import { dirname } from 'node:path';
import { filesIn } from './files.mjs';
import { includedBy } from './includes.mjs';

/** @param {string} file */
const stemOf = (file) => file.replace(/\.(cpp|h|inc)$/, '');

/** @typedef {Map<string, Set<string>>} Graph what each stem includes */

/** @returns {Graph} */
function graphOf() {
  /** @type {Graph} */
  const graph = new Map();
  for (const file of filesIn(['src'], ['.cpp', '.h', '.inc'])) {
    const stem = stemOf(file);
    const needs = graph.get(stem) ?? new Set();
    graph.set(stem, needs);
    for (const other of includedBy(file, ['src', dirname(file)])) {
      if (stemOf(other) !== stem) needs.add(stemOf(other));
    }
  }
  return graph;
}

/**
 * The first ring found from each stem that is in one; no stem is named twice.
 * @param {Graph} graph
 * @returns {string[][]}
 */
export function ringsIn(graph) {
  /** @type {string[][]} */
  const rings = [];
  const done = new Set();
  /** @type {string[]} */
  const path = [];
  const visit = (/** @type {string} */ stem) => {
    const start = path.indexOf(stem);
    if (start >= 0) rings.push([...path.slice(start), stem]);
    if (start >= 0 || done.has(stem)) return;
    path.push(stem);
    for (const next of graph.get(stem) ?? []) visit(next);
    path.pop();
    done.add(stem);
  };
  for (const stem of graph.keys()) visit(stem);
  return rings;
}

/** @returns {string[]} a line for each ring */
export function includeRings() {
  return ringsIn(graphOf()).map((ring) => `These include each other: ${ring.join(' -> ')}`);
}
