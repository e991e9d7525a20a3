// What the panel cannot write, because it is a picture of text: then its controls are plain HTML.
import type { Report } from '../bridge/report';

/** A sign that the panel's font lacks; it has the Latin letters of Western Europe, see cmake/web/font.mjs. */
export const FOREIGN = /[^ -ÿœŒ–—‘’“”…]/;

/** Whether the reader's own style changes the font, its size or its spaces; WCAG 2.2, 1.4.5 and 1.4.12. */
export function isRestyled(root: HTMLElement): boolean {
  const { fontFamily, fontSize, letterSpacing, wordSpacing } = getComputedStyle(root);
  // As figure.css has them.
  const looks = fontSize === '16px' && fontFamily.startsWith('Figure,');
  return !looks || /[1-9]/.test(letterSpacing + wordSpacing);
}

export const needsBrowser = (
  { vectorNames, dimensionNames, units }: Report,
  root: HTMLElement,
): boolean =>
  document.dir === 'rtl' ||
  isRestyled(root) ||
  FOREIGN.test([...vectorNames, ...dimensionNames, ...units].join(' '));
