// The figures that are timed, and where in their pages the same things are.

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} path below the site
 * @property {string} ready the figure answers once this is there
 * @property {string} handle the tip of A: the centre of its first match
 * @property {string} [press] pressed before anything is dragged
 * @property {(page: import('playwright-core').Page) => Promise<void>} [open] what else is done before
 */

/**
 * The figure as it comes: five vectors, and the panel open beside them.
 * @type {Figure}
 */
export const ours = {
  name: 'cosine-lab',
  path: 'cosine-lab/figure.html',
  ready: 'main.figure[data-state="ready"]',
  handle: '[data-handle="A"]',
};

/**
 * The rivals' scene and nothing else.
 * @type {Figure}
 */
export const oursBare = {
  ...ours,
  name: 'cosine-lab, 2 vectors, no panel',
  path: `${ours.path}?vectors=A:3,30;B:15,4`,
  press: '[data-tool="panel"][aria-pressed="true"]',
};

/** @type {Figure} */
export const mafs = {
  name: 'Mafs 0.21 + React',
  path: 'rivals/mafs/index.html',
  ready: '.mafs-movable-point',
  handle: '.mafs-movable-point',
};

/** @type {Figure} */
export const svg = {
  name: 'plain SVG',
  path: 'rivals/svg/index.html',
  ready: '[data-handle="A"]',
  handle: '[data-handle="A"]',
};

/** @type {Figure} */
export const jsxgraph = {
  name: 'JSXGraph 1.13',
  path: 'rivals/jsxgraph/index.html',
  ready: '[data-handle="A"]',
  handle: '[data-handle="A"]',
};

export const figures = [ours, oursBare, svg, jsxgraph, mafs];
