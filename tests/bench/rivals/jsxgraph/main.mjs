// The scene as JSXGraph's users write it: two points, two arrows, an angle, and a listener of the board.
import '../../node_modules/jsxgraph/distrib/jsxgraph.css';
import JXG from 'jsxgraph';
import { arcRadius, colours, measure, plainReadout, start, view } from '../scene.mjs';

/** @type {any} its own types know no kind of element from another */
const board = JXG.JSXGraph.initBoard('stage', {
  boundingbox: [view.left, view.top, view.right, view.bottom],
  keepaspectratio: true,
  axis: true,
  grid: true,
  showCopyright: false,
  showNavigation: false,
  showInfobox: false,
  pan: { enabled: false },
});
const origin = board.create('point', [0, 0], { visible: false, fixed: true });

/** @param {'A' | 'B'} name */
function vector(name) {
  const color = colours[name];
  const label = { color, fontSize: 18 };
  const point = board.create('point', [...start[name]], { name, color, label, size: 4 });
  board.create('arrow', [origin, point], { strokeColor: color, strokeWidth: 3 });
  point.rendNode.dataset.handle = name;
  return point;
}

const a = vector('A');
const b = vector('B');

// The smaller of the two angles, whichever side A has been dragged to.
board.create('nonreflexangle', [b, origin, a], {
  radius: arcRadius,
  name: () => `${values().degrees.toFixed(2)}°`,
  fillOpacity: 0,
  strokeColor: colours.axis,
  label: { color: colours.axis, fontSize: 16 },
});

function values() {
  return measure([a.X(), a.Y()], [b.X(), b.Y()]);
}

const write = plainReadout();
board.on('update', () => write(values()));
write(values());
