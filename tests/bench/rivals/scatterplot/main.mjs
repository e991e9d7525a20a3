// As many points as the address says. A drag moves the view, so that each move draws all of them anew.
import createScatterplot from 'regl-scatterplot';
import { randomFloats } from '../../core/data.mjs';

const handled = 0;
const count = Number(new URLSearchParams(location.search).get('points'));
const values = randomFloats(2 * count, 1);
// The first is in the middle: the drag takes hold there.
values.set([0, 0]);
const points = Array.from({ length: count }, (_, i) => [values[2 * i], values[2 * i + 1]]);

const canvas = document.querySelector('canvas');
const output = /** @type {HTMLOutputElement} */ (document.querySelector('output'));
const mark = /** @type {HTMLElement} */ (document.querySelector('body > div:last-of-type'));
const plot = createScatterplot({ canvas, width: 'auto', height: 'auto', pointSize: 3 });

function follow() {
  const [x = 0, y = 0] = plot.getScreenPosition(handled) ?? [];
  const box = canvas?.getBoundingClientRect();
  mark.style.translate = `${(box?.left ?? 0) + x - 1}px ${(box?.top ?? 0) + y - 1}px`;
  output.textContent = `${x}, ${y}`;
}

await plot.draw(points);
follow();
plot.subscribe('view', follow);
mark.dataset.handle = 'A';
// Not before: a new element is what a page is ready by.
mark.append(document.createElement('i'));
