// The panel's font has the Latin letters of Western Europe and no shaping. What is named in other scripts, and whatever runs from right to left, is written by
// the browser, in the panel's controls as plain HTML.
import type { Report } from '../bridge/report';

/** A sign that the panel cannot write; cmake/web/font.mjs has those that it can. */
export const FOREIGN = /[^ -ÿœŒ–—‘’“”…]/;

export const needsBrowser = ({ vectorNames, dimensionNames, units }: Report): boolean =>
  document.dir === 'rtl' || FOREIGN.test([...vectorNames, ...dimensionNames, ...units].join(' '));
