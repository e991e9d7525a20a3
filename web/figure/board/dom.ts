// Elements as plain values, and the least change that makes the document agree with them: what stays the same
// keeps its element, its focus and its place while a drag runs.

export interface Element_ {
  tag: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly Child[];
}
export type Child = Element_ | string;

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const MATH_TAGS = /^(math|mrow|mi|mn|mo|mtext|mfrac|msqrt|msup)$/;
// A person's changes live in properties; attributes only hold the initial values.
const PROPERTIES = ['value', 'checked'];

export function h(
  tag: string,
  attributes: Element_['attributes'] = {},
  ...children: readonly Child[]
): Element_ {
  return { tag, attributes, children };
}

/** Makes the children of `place` agree with `now`; `before` is what they agreed with until now. */
export function patch(place: Element, before: readonly Child[], now: readonly Child[]): void {
  now.forEach((child, index) => {
    const old = before[index];
    const node = place.childNodes[index];
    if (old === undefined || node === undefined) place.append(create(child));
    else if (typeof child === 'string' && typeof old === 'string') {
      if (child !== old) (node as Text).data = child;
    } else if (typeof child !== 'string' && typeof old !== 'string' && child.tag === old.tag) {
      setAttributes(node as Element, old.attributes, child.attributes);
      patch(node as Element, old.children, child.children);
    } else node.replaceWith(create(child));
  });
  for (let extra = before.length - now.length; extra > 0; --extra) place.lastChild?.remove();
}

function create(child: Child): Node {
  if (typeof child === 'string') return new Text(child);
  const element = MATH_TAGS.test(child.tag)
    ? document.createElementNS(MATHML, child.tag)
    : document.createElement(child.tag);
  patch(element, [], child.children);
  setAttributes(element, {}, child.attributes);
  return element;
}

function setAttributes(
  element: Element,
  before: Element_['attributes'],
  now: Element_['attributes'],
): void {
  for (const name in now) setAttribute(element, name, before[name], now[name]);
  for (const name in before) {
    if (!(name in now)) setAttribute(element, name, before[name], undefined);
  }
}

function setAttribute(element: Element, name: string, before?: string, value?: string): void {
  if (PROPERTIES.includes(name)) setProperty(element, name, value, before);
  else if (value === before) return;
  // A page's policy may forbid inline styles in attributes.
  else if (name.startsWith('--')) (element as HTMLElement).style.setProperty(name, value ?? '');
  else if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function setProperty(
  element: Element,
  name: string,
  value: string | undefined,
  before: string | undefined,
): void {
  const field = element as HTMLInputElement;
  if (name === 'checked') field.checked = value === '1';
  // A field must not change while somebody types in it.
  else if (value !== before || document.activeElement !== element) {
    if (field.value !== value) field.value = value ?? '';
  }
}
