// The scene as Mafs' users write it: two movable points, and everything else drawn from where they are.
import 'mafs/core.css';
import { Coordinates, Mafs, Polyline, Text, Vector, useMovablePoint } from 'mafs';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { arcOf, arcRadius, colours, measure, start, texts, tickStep, view } from '../scene.mjs';

/** @typedef {import('../scene.mjs').Pair} Pair */

const arcPieces = 32;
const axis = { lines: tickStep, labels: (/** @type {number} */ x) => `${x}` };
const symbols = { cosine: 'cos θ', angle: 'θ', dot: 'A · B', 'norm-A': '‖A‖', 'norm-B': '‖B‖' };

/** @param {{ a: Pair, b: Pair, angle: string }} props */
function AngleMark({ a, b, angle }) {
  const { first, size, label } = arcOf(a, b);
  const points = Array.from({ length: arcPieces + 1 }, (_, piece) => {
    const direction = first + (size * piece) / arcPieces;
    return [arcRadius * Math.cos(direction), arcRadius * Math.sin(direction)];
  });
  const [x, y] = label;
  return [
    h(Polyline, { key: 'arc', points, color: colours.axis, weight: 1.5 }),
    h(Text, { key: 'angle', x, y, size: 16, color: colours.axis }, angle),
  ];
}

/** @param {{ name: 'A' | 'B', tip: Pair }} props */
function Arrow({ name, tip }) {
  const [x, y] = tip;
  const label = { x, y, attach: 'ne', attachDistance: 10, size: 18, color: colours[name] };
  return [
    h(Vector, { key: 'arrow', tip, color: colours[name], weight: 3 }),
    h(Text, { key: 'name', ...label }, name),
  ];
}

/** @param {{ values: ReturnType<typeof texts> }} props */
function Readout({ values }) {
  const names = /** @type {(keyof typeof values)[]} */ (Object.keys(values));
  const items = names.map((name) =>
    h(
      'span',
      { key: name },
      symbols[name],
      ' = ',
      h('output', { 'data-measure': name }, values[name]),
    ),
  );
  return h('p', { className: 'readout' }, items);
}

function Figure() {
  const a = useMovablePoint([...start.A], { color: colours.A });
  const b = useMovablePoint([...start.B], { color: colours.B });
  const values = texts(measure(a.point, b.point));
  const viewBox = { x: [view.left, view.right], y: [view.bottom, view.top], padding: 0 };
  return [
    h(Readout, { key: 'readout', values }),
    h(
      Mafs,
      { key: 'stage', width: 900, height: 500, viewBox, pan: false },
      h(Coordinates.Cartesian, { xAxis: axis, yAxis: axis }),
      h(AngleMark, { a: a.point, b: b.point, angle: values.angle }),
      h(Arrow, { name: 'A', tip: a.point }),
      h(Arrow, { name: 'B', tip: b.point }),
      a.element,
      b.element,
    ),
  ];
}

createRoot(/** @type {HTMLElement} */ (document.querySelector('#root'))).render(h(Figure));
