// What every rival shows: the same two vectors in the same view, and the same five numbers above it.

/** @typedef {[number, number]} Pair */

/** @type {{ A: Pair, B: Pair }} */
export const start = { A: [3, 30], B: [15, 4] };

/** In units of the plane; 13 pixels a unit on a stage of 900 by 500. */
export const view = { left: -8, right: 61.2, bottom: -4.25, top: 34.25 };
export const tickStep = 5;
export const colours = { A: '#0b6e99', B: '#b4500b', axis: '#444', grid: '#ddd' };
/** Of the arc, in units of the plane. */
export const arcRadius = 4;

/**
 * The textbook's formulas: the rivals need not be exact, only do the same work.
 * @param {Pair} a
 * @param {Pair} b
 */
export function measure(a, b) {
  const dot = a[0] * b[0] + a[1] * b[1];
  const normA = Math.hypot(...a);
  const normB = Math.hypot(...b);
  const cosine = dot / (normA * normB);
  const degrees = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
  return { cosine, degrees, dot, normA, normB };
}

/**
 * The numbers as they are read, by the names of their places on the page.
 * @param {ReturnType<typeof measure>} measures
 */
export function texts({ cosine, degrees, dot, normA, normB }) {
  return {
    cosine: cosine.toFixed(4),
    angle: `${degrees.toFixed(2)}°`,
    dot: dot.toFixed(2),
    'norm-A': normA.toFixed(2),
    'norm-B': normB.toFixed(2),
  };
}

/** Finds the places of the numbers once; the answer writes a pair's numbers into them. */
export function plainReadout() {
  const places = new Map(
    [...document.querySelectorAll('output')].map((place) => [place.dataset.measure, place]),
  );
  return (/** @type {ReturnType<typeof measure>} */ measures) => {
    for (const [name, text] of Object.entries(texts(measures))) {
      const place = places.get(name);
      if (place) place.textContent = text;
    }
  };
}

/**
 * The directions of the two sides of the angle, counter-clockwise from the first, and where its label stands.
 * @param {Pair} a
 * @param {Pair} b
 */
export function arcOf(a, b) {
  const from = Math.atan2(a[1], a[0]);
  let turn = Math.atan2(b[1], b[0]) - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  const [first, size] = turn < 0 ? [from + turn, -turn] : [from, turn];
  const middle = first + size / 2;
  const distance = arcRadius + 2;
  /** @type {Pair} */
  const label = [distance * Math.cos(middle), distance * Math.sin(middle)];
  return { first, size, label };
}
