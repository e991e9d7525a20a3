// A still picture that a figure drew, as elements of this page. It comes from another origin, so each element and
// attribute is created again, and only those that stills use.
const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

const ELEMENTS: Record<string, readonly string[]> = {
  [HTML]: 'figure figcaption table caption thead tbody tr th td p'.split(' '),
  [SVG]: 'svg title g rect line circle path text tspan'.split(' '),
};
const ATTRIBUTES =
  'role viewBox x y x1 y1 x2 y2 cx cy r d width height dx dy rx ry transform fill fill-opacity opacity stroke ' +
  'stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin paint-order ' +
  'font-family font-size font-weight font-style text-anchor dominant-baseline direction';
const ALLOWED = ATTRIBUTES.split(' ');
const MOST_NODES = 6000;
const MOST_DEPTH = 12;

export function allowsElement(namespace: string | null, name: string): boolean {
  return ELEMENTS[namespace ?? '']?.includes(name) ?? false;
}

/** Numbers, lists, colours and names; no address, no call other than of a transform or a colour. */
export function allowsAttribute(name: string, value: string): boolean {
  if (name === 'role') return value === 'img';
  return ALLOWED.includes(name) && /^[\w\s.,#%()+-]*$/.test(value) && !/url|image|var/i.test(value);
}

/** The copy of one element with what it holds; null where it is not allowed. */
function copyOf(from: Element, depth: number, room: { left: number }): Element | null {
  const { namespaceURI, localName } = from;
  if (!allowsElement(namespaceURI, localName) || depth > MOST_DEPTH || --room.left < 0) return null;
  // An empty heading is left out.
  const name = localName === 'th' && !from.textContent ? 'td' : localName;
  const copy = document.createElementNS(namespaceURI, name);
  for (const { name: key, value } of from.attributes) {
    if (namespaceURI === SVG && allowsAttribute(key, value)) copy.setAttribute(key, value);
  }
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.nodeValue ?? '');
    const inner = child instanceof Element ? copyOf(child, depth + 1, room) : null;
    if (inner) copy.append(inner);
  }
  return copy;
}

// A page's policy may forbid parsing text into a document; then there are no pictures.
function parsed(html: string): Document | null {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy: CreatePolicy } };
  try {
    policy ??= trustedTypes?.createPolicy('cosine-lab', { createHTML: (text) => text }) ?? {
      createHTML: (text) => text,
    };
    return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
  } catch {
    return null;
  }
}

interface Policy {
  createHTML(text: string): string;
}
type CreatePolicy = (name: string, rules: Policy) => Policy;
let policy: Policy | undefined;

/** The picture in `html`; null where there is none. */
export function pictureOf(html: string): Element | null {
  const figure = parsed(html)?.querySelector('figure');
  return figure ? copyOf(figure, 0, { left: MOST_NODES }) : null;
}
