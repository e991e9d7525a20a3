// Sentences and formulas: the same pieces as HTML and as MathML.
import { VECTOR_COLOURS } from '../draw/theme';
import { isWordKey, word } from '../say/words';
import type { Child, Element_ } from './dom';
import { h } from './dom';
import type { Mark, Node } from './spec';

const OPERATOR = /^\s*[=+−×·→[\](),;‖<>≈…]\s*$/u;

/** Class and data that colour a piece and let it be lit. */
export function markAttributes(mark: Mark | undefined, name = ''): Record<string, string> {
  if (!mark) return name ? { class: name } : {};
  const [vector, other, dimension, colour] = mark;
  const own = vector >= 0 && other < 0 ? vector : -1;
  const tint = (colour ?? own) >= 0 ? ` tint-${(colour ?? own) % VECTOR_COLOURS}` : '';
  return {
    class: `${name} term${tint}`.trim(),
    'data-vectors': [vector, other].filter((index) => index >= 0).join(' '),
    'data-dimension': String(dimension),
  };
}

/** The catalogue's text with its gaps filled, as a list of pieces. */
function filled<T>(node: Node, piece: (node: Node) => T, text: (text: string) => T): T[] {
  const key = node.words ?? '';
  const texts = (isWordKey(key) ? word(key) : key).split(/\{(\w+)\}/);
  return texts.flatMap((one, index) => {
    if (index % 2 === 0) return one ? [text(one)] : [];
    const filling = node.gaps?.find((gap) => gap.in === one);
    return [filling ? piece(filling) : text(`{${one}}`)];
  });
}

export function html(node: Node): Element_ {
  const attributes = markAttributes(node.mark);
  if (node.words !== undefined)
    return h('span', attributes, ...filled<Child>(node, html, (t) => t));
  const text = node.plain ?? node.english;
  if (text !== undefined) {
    const lang = node.plain === undefined ? 'en' : undefined;
    return h(node.mark ? 'b' : 'span', { ...attributes, lang }, text);
  }
  if (node.row) return h('span', attributes, ...node.row.map(html));
  if (node.number !== undefined) {
    const name = `${attributes['class'] ?? ''} number`.trim();
    return h('span', { ...attributes, class: name }, node.number);
  }
  // Built-up pieces are formulas wherever they stand.
  return h('math', {}, math(node));
}

export function math(node: Node): Element_ {
  const attributes = markAttributes(node.mark);
  const row = (parts: readonly Node[] = []): Element_ => h('mrow', attributes, ...parts.map(math));
  if (node.words !== undefined) {
    return h('mrow', attributes, ...filled(node, math, (text) => h('mtext', {}, text)));
  }
  // Elements of MathML have no language of their own.
  const text = node.plain ?? node.english;
  if (text !== undefined) {
    if (/^\s+$/u.test(text)) return h('mtext', {}, text);
    if (OPERATOR.test(text)) return h('mo', { stretchy: 'false' }, text.trim());
    return h('mi', { ...attributes, mathvariant: 'normal' }, text);
  }
  if (node.row) return row(node.row);
  if (node.fraction) return h('mfrac', attributes, ...node.fraction.map(math));
  if (node.root) return h('msqrt', attributes, ...node.root.map(math));
  if (node.power) return h('msup', attributes, ...node.power.map(math));
  return h('mn', attributes, node.number ?? '');
}
