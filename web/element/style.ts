// The element's look, as a style sheet object, because a page may forbid inline styles.

/** What belongs to one element: its height alone, which the page's own rules overrule. */
export function heightRule(pixels: number): string {
  return `:host{height:${pixels}px}`;
}

export const STYLE = `
:host {
  display: block;
  position: relative;
  box-sizing: border-box;
  width: 100%;
  aspect-ratio: 3 / 2;
}
:host([hidden]) {
  display: none;
}
.poster, iframe {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  border: 0;
}
.poster {
  overflow: hidden;
}
.width {
  position: absolute;
  inset-inline: 0;
}
iframe[inert] {
  opacity: 0;
}
figure {
  content-visibility: auto;
  display: flex;
  flex-direction: column;
  height: 100%;
  margin: 0;
  background: #fff;
  color: #1b1f24;
  font: 16px/1.4 system-ui, sans-serif;
}
.dark figure {
  background: #14171c;
  color: #eceff3;
}
figcaption {
  order: -1;
  padding: 8px 14px;
}
.failed {
  padding: 12px 14px;
  border: 1px solid #b3261e;
  overflow-wrap: anywhere;
  background: #fff;
  color: #1b1f24;
  font: 16px/1.4 system-ui, sans-serif;
}
svg {
  direction: ltr;
  flex: none;
  width: 100%;
  height: auto;
  max-height: 420px;
}
table, p {
  align-self: start;
  margin: 8px 14px;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
}
th, td {
  padding: 1px 9px;
  text-align: right;
}
td {
  direction: ltr;
}
@media print {
  :host {
    break-inside: avoid;
    max-height: 24cm;
  }
}
`;
