// The file of words and their vectors. Little-endian: "CLWV", the number of words, of dimensions, and of bytes of text
// as 32-bit integers; the words in UTF-8, each ended by a line feed, and zeros up to a multiple of 4; then a row of
// signed bytes for each word.

const MOST = 127;

/**
 * A row of integers in the direction of `vector`, as near as bytes come: its largest component becomes 127 or -127.
 * @param {readonly number[]} vector
 */
export function roundedRow(vector) {
  const largest = Math.max(...vector.map(Math.abs));
  return Int8Array.from(vector, (component) => Math.round((component / largest) * MOST));
}

/**
 * @param {readonly string[]} words
 * @param {(word: string) => readonly number[]} vectorOf
 * @param {number} dimensions
 */
export function piece(words, vectorOf, dimensions) {
  const text = Buffer.from(words.map((word) => `${word}\n`).join(''));
  const padding = Buffer.alloc((4 - (text.length % 4)) % 4);
  const head = Buffer.alloc(16);
  head.write('CLWV', 'latin1');
  [words.length, dimensions, text.length].forEach((n, i) => head.writeUInt32LE(n, 4 * (i + 1)));
  const rows = words.map((word) => Buffer.from(roundedRow(vectorOf(word)).buffer));
  return Buffer.concat([head, text, padding, ...rows]);
}

/**
 * By how much rounding changes the cosine of two words at most.
 * @param {readonly (readonly number[])[]} vectors
 */
export function worstError(vectors) {
  const unit = (/** @type {ArrayLike<number>} */ vector) => {
    const all = Float64Array.from(vector);
    const norm = Math.hypot(...all);
    return all.map((component) => component / norm);
  };
  const exact = vectors.map(unit);
  const rounded = vectors.map((vector) => unit(roundedRow(vector)));
  let worst = 0;
  for (let a = 0; a < vectors.length; ++a) {
    for (let b = 0; b < a; ++b) {
      const error = cosine(exact, a, b) - cosine(rounded, a, b);
      worst = Math.max(worst, Math.abs(error));
    }
  }
  return Number(worst.toPrecision(3));
}

/**
 * @param {readonly Float64Array[]} units
 * @param {number} a
 * @param {number} b
 */
function cosine(units, a, b) {
  const [first, second] = [units[a], units[b]];
  let sum = 0;
  for (let i = 0; first && second && i < first.length; ++i)
    sum += (first[i] ?? 0) * (second[i] ?? 0);
  return sum;
}
