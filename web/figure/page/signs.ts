// What the panel cannot write, because it is a picture of text: then its controls are plain HTML.
import type { Report } from '../bridge/report';

/** A sign that the panel's font lacks; it has the Latin letters of Western Europe, see cmake/web/font.mjs. */
export const FOREIGN = /[^ -ÿœŒ–—‘’“”…]/;

// Spacing, size and font as figure.css leaves or sets them.
const OWN_LOOK = /^(normal|0px),0px,16px,Figure,/;

/** Whether the reader's own style changes one of them; WCAG 2.2, 1.4.5 and 1.4.12. */
function isRestyled(root: HTMLElement): boolean {
  const { letterSpacing, wordSpacing, fontSize, fontFamily } = getComputedStyle(root);
  return !OWN_LOOK.test([letterSpacing, wordSpacing, fontSize, fontFamily].join());
}

export const needsBrowser = (
  { vectorNames, dimensionNames, units }: Report,
  root: HTMLElement,
): boolean =>
  document.dir === 'rtl' ||
  isRestyled(root) ||
  FOREIGN.test([...vectorNames, ...dimensionNames, ...units].join(' '));
