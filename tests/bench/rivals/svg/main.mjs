// The least that shows the scene: elements made once, and their attributes written anew in each move.
import {
  arcOf,
  arcRadius,
  colours,
  measure,
  plainReadout,
  start,
  tickStep,
  view,
} from '../scene.mjs';

/** @typedef {import('../scene.mjs').Pair} Pair */
/** @typedef {'A' | 'B'} Name */

const pixels = 900 / (view.right - view.left);
const stage = /** @type {SVGSVGElement} */ (document.querySelector('svg'));
const write = plainReadout();
const vectors = { A: [...start.A], B: [...start.B] };

/** @param {number} x */
const across = (x) => (x - view.left) * pixels;
/** @param {number} y */
const down = (y) => (view.top - y) * pixels;

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 */
function add(tag, attributes, text = '') {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.textContent = text;
  stage.append(element);
  return element;
}

function drawPlane() {
  const { left, right, bottom, top } = view;
  for (let x = Math.ceil(left / tickStep) * tickStep; x <= right; x += tickStep) {
    const stroke = x === 0 ? colours.axis : colours.grid;
    add('line', { x1: across(x), x2: across(x), y1: 0, y2: 500, stroke });
    add('text', { x: across(x) + 3, y: down(0) + 14, 'font-size': 12 }, `${x}`);
  }
  for (let y = Math.ceil(bottom / tickStep) * tickStep; y <= top; y += tickStep) {
    const stroke = y === 0 ? colours.axis : colours.grid;
    add('line', { x1: 0, x2: 900, y1: down(y), y2: down(y), stroke });
    if (y !== 0) add('text', { x: across(0) - 20, y: down(y) + 4, 'font-size': 12 }, `${y}`);
  }
}

/** @param {Name} name */
function arrow(name) {
  const stroke = colours[name];
  const shaft = add('line', { x1: across(0), y1: down(0), stroke, 'stroke-width': 3 });
  const head = add('path', { fill: stroke });
  const label = add('text', { fill: stroke, 'font-size': 18 }, name);
  const handle = add('circle', { r: 22, fill: 'transparent', 'data-handle': name });
  return () => {
    const [x = 0, y = 0] = vectors[name];
    const [tipX, tipY] = [across(x), down(y)];
    const turn = (-Math.atan2(y, x) * 180) / Math.PI;
    shaft.setAttribute('x2', `${tipX}`);
    shaft.setAttribute('y2', `${tipY}`);
    head.setAttribute('d', `M0 0L-13 5.5V-5.5Z`);
    head.setAttribute('transform', `translate(${tipX} ${tipY}) rotate(${turn})`);
    label.setAttribute('x', `${tipX + 10}`);
    label.setAttribute('y', `${tipY - 8}`);
    handle.setAttribute('cx', `${tipX}`);
    handle.setAttribute('cy', `${tipY}`);
    return handle;
  };
}

function angleMark() {
  const arc = add('path', { fill: 'none', stroke: colours.axis, 'stroke-width': 1.5 });
  const label = add('text', { 'text-anchor': 'middle', 'font-size': 16 });
  return (/** @type {Pair} */ a, /** @type {Pair} */ b, /** @type {number} */ degrees) => {
    const { first, size, label: at } = arcOf(a, b);
    const end = first + size;
    const r = arcRadius;
    arc.setAttribute(
      'd',
      `M${across(r * Math.cos(first))} ${down(r * Math.sin(first))}` +
        `A${r * pixels} ${r * pixels} 0 0 0 ${across(r * Math.cos(end))} ${down(r * Math.sin(end))}`,
    );
    label.setAttribute('x', `${across(at[0])}`);
    label.setAttribute('y', `${down(at[1])}`);
    label.textContent = `${degrees.toFixed(2)}°`;
  };
}

drawPlane();
const mark = angleMark();
const arrows = { A: arrow('A'), B: arrow('B') };

/** @param {Name} moved */
function show(moved) {
  const a = /** @type {Pair} */ (vectors.A);
  const b = /** @type {Pair} */ (vectors.B);
  const measures = measure(a, b);
  mark(a, b, measures.degrees);
  write(measures);
  return arrows[moved]();
}

for (const name of /** @type {Name[]} */ (['A', 'B'])) {
  const handle = show(name);
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(/** @type {PointerEvent} */ (event).pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    const { pointerId, clientX, clientY } = /** @type {PointerEvent} */ (event);
    if (!handle.hasPointerCapture(pointerId)) return;
    const box = stage.getBoundingClientRect();
    vectors[name] = [
      (clientX - box.left) / pixels + view.left,
      view.top - (clientY - box.top) / pixels,
    ];
    show(name);
  });
}
