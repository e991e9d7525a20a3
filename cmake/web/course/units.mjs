// The pieces of the course page that are translated as a whole: what a translator would read in one breath. A unit is the
// inside of a block, with its inline tags, or a text between tags, or an attribute that is read to somebody.
import { defaultTreeAdapter as tree, parse, parseFragment, serialize } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.ChildNode} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */
/** @typedef {(text: string) => string} Change */
/** @typedef {{ translate: Change, number: Change }} Changes of a unit, and of what has no words */

const BLOCKS = new Set([
  'title',
  'p',
  'h1',
  'h2',
  'h3',
  'legend',
  'summary',
  'caption',
  'th',
  'td',
]);
const UNTOUCHED = new Set(['script', 'style', 'pre', 'code']);
const READ_OUT = new Set(['aria-label', 'title', 'alt']);
const WORD = /\p{L}{2}/u;
// Units of measurement and the names of vectors are the same in every language.
const NO_WORDS = /^(?:[A-Z]|kg|L|\P{L})+$/u;

/** @param {string} text */
const plain = (text) =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('\u202f', '&#8239;')
    .trim();

/** @param {string} unit */
const saysSomething = (unit) => {
  const text = unit.replace(/<math[\s\S]*?<\/math>|<[^>]+>|&#?\w+;/g, ' ');
  return WORD.test(text) && !NO_WORDS.test(text);
};

/** @param {Element} element */
const attribute = (element, /** @type {string} */ name) =>
  element.attrs.find((one) => one.name === name)?.value;

/**
 * @param {Element} element
 * @param {Changes} changes
 */
function attributes(element, { translate }) {
  const isDescription = attribute(element, 'name') === 'description';
  for (const one of element.attrs) {
    if (!READ_OUT.has(one.name) && !(isDescription && one.name === 'content')) continue;
    if (saysSomething(one.value)) one.value = translate(one.value);
  }
}

/**
 * @param {Element} element
 * @param {Changes} changes
 */
function inside(element, { translate, number }) {
  const unit = plain(serialize(element));
  const said = saysSomething(unit) ? translate(unit) : number(unit);
  if (said === unit) return;
  element.childNodes = parseFragment(element, said, {}).childNodes;
  for (const child of element.childNodes) child.parentNode = element;
}

/**
 * @param {string} html without tags
 * @returns {string} with its characters in the place of their names
 */
function textOf(html) {
  const [node] = parseFragment(html).childNodes;
  return node && tree.isTextNode(node) ? node.value : html;
}

/**
 * @param {Node} node
 * @param {Changes} changes
 */
function walk(node, changes) {
  if (tree.isTextNode(node)) {
    const unit = plain(node.value);
    const said = (saysSomething(unit) ? changes.translate : changes.number)(unit);
    // What is around it may be the only space between two words.
    if (said !== unit) node.value = node.value.replace(/\S(?:[^]*\S)?/, () => textOf(said));
    return;
  }
  if (!tree.isElementNode(node) || UNTOUCHED.has(node.tagName)) return;
  // What says its own language stays in it.
  if (node.tagName !== 'html' && attribute(node, 'lang')) return;
  attributes(node, changes);
  if (BLOCKS.has(node.tagName)) {
    inside(node, changes);
    return;
  }
  const root = node.tagName === 'template' ? /** @type {any} */ (node).content : node;
  for (const child of root.childNodes) walk(child, changes);
}

/**
 * @param {string} html a whole page
 * @param {Change} translate gets each unit once for each place where it stands
 * @param {Change} [number] gets what has no words
 * @returns {string} the page in other words
 */
export function inWords(html, translate, number = (text) => text) {
  const page = parse(html);
  for (const child of page.childNodes) walk(child, { translate, number });
  return serialize(page);
}

/**
 * @param {string} html
 * @returns {string[]} every unit once, in the order of the page
 */
export function unitsOf(html) {
  /** @type {Set<string>} */
  const units = new Set();
  inWords(html, (unit) => {
    units.add(unit);
    return unit;
  });
  return [...units];
}
