// What tools read about the custom element: its types and its manifest, both with the attributes of
// web/parameters.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

/**
 * @typedef {{ name: string, part: string, kind: string, about: string, usual: string, example?: string,
 *   choices?: string[], figures?: string[] }} Parameter
 * @typedef {{ name: string, type: string, about: string, usual: string }} Attribute
 */

/** @type {Parameter[]} */
export const parameters = JSON.parse(readFileSync(join(projectDir, 'web/parameters.json'), 'utf8'));

/** @param {readonly string[]} words */
const oneOf = (words) => words.map((word) => `'${word}'`).join(' | ');

/** @param {Parameter} parameter */
function typeOf({ kind, choices }) {
  if (choices) return oneOf(choices);
  return kind === 'switch' ? oneOf(['on', 'off']) : 'string';
}

/** @param {Parameter} parameter */
function aboutOf({ about, example, figures }) {
  const where = figures ? ` Of ${figures.map((figure) => `\`${figure}\``).join(', ')}.` : '';
  return `${about[0]?.toUpperCase()}${about.slice(1)}.${where}${example ? ` Example: \`${example}\`` : ''}`;
}

/** @type {Attribute[]} */
const own = [
  {
    name: 'src',
    type: 'string',
    about: 'The address of figure.html.',
    usual: 'beside cosine-lab.js',
  },
  {
    name: 'loading',
    type: oneOf(['auto', 'eager']),
    about: '`auto`: the figure starts when the reader comes near; `eager`: at once.',
    usual: 'auto',
  },
  {
    name: 'height',
    type: 'string',
    about: 'The height in CSS pixels, where it shall not be what the figure asks for.',
    usual: 'what the figure asks for',
  },
  {
    name: 'sandbox',
    type: 'string',
    about: 'The sandbox of the frame, as of an iframe; `allow-scripts` is the least.',
    usual: 'none',
  },
];

/** @type {Attribute} */
const title = {
  name: 'title',
  type: 'string',
  about: 'What the figure shows: what a screen reader says first.',
  usual: 'Vectors and their cosine similarity',
};

/** @type {Attribute[]} */
const fromTable = parameters.map((parameter) => ({
  name: parameter.name,
  type: typeOf(parameter),
  about: aboutOf(parameter),
  usual: parameter.usual,
}));

// Every element has these two; the property `state` is what the figure shows.
const NO_PROPERTY = ['lang', 'title', 'state'];

/** @param {Attribute} attribute */
function property({ name, type, about, usual }) {
  const given = type === 'string' ? 'string | number | null' : `${type} | null`;
  return `  /** ${about} Usually ${usual}. */
  get ${name}(): string;
  set ${name}(value: ${given});
`;
}

/** The hand-written types, with the properties of all attributes in them. */
export function types() {
  const file = join(projectDir, 'web/element/cosine-lab.d.ts');
  const properties = [...own, ...fromTable]
    .filter(({ name }) => !NO_PROPERTY.includes(name))
    .map(property)
    .join('');
  const values = fromTable.map(({ name, type }) => `  readonly ${name}?: ${type};\n`).join('');
  const attributes = [...own, title].map(({ name, type }) => `  readonly ${name}?: ${type};\n`);
  return readFileSync(file, 'utf8')
    .replace('  // own\n', () => attributes.join(''))
    .replace('  // properties\n', () => properties)
    .replace('  // values\n', () => values);
}

const events = {
  'vector-input': 'While a hand moves something. detail: source and state.',
  'vector-change': 'The hand let go, or something was set. detail: source and state.',
  'exercise-check': 'The reader had an exercise checked. detail: score, max, attempts, complete.',
  ready: 'The figure runs; again each time it comes back. detail: state.',
  error: 'What is wrong, and whether no figure is shown. Does not bubble.',
  unload: 'The frame was given up; the state is kept. Does not bubble.',
};

const methods = {
  set: 'Changes what is shown, as one step of undo.',
  undo: 'Takes a step back.',
  redo: 'Takes it again.',
  reset: 'Starts again.',
  toSVG: 'The drawing as SVG.',
  toPNG: 'The drawing as PNG; scale in pixels for a CSS pixel, 0.5 to 8.',
  toCSV: 'The vectors as comma-separated values.',
  link: 'The address of the figure as it is now, to share.',
};

const fields = {
  state: 'The latest state; null before the figure first ran.',
  readyState: 'idle, loading, ready or failed.',
  ready: 'The first state, as a promise.',
};

/** @param {Attribute} attribute */
function declaredAttribute({ name, type, about, usual }) {
  const fieldName = NO_PROPERTY.includes(name) ? {} : { fieldName: name };
  return { name, type: { text: type }, description: about, default: usual, ...fieldName };
}

/** @param {Attribute} attribute */
function reflectingField({ name, type, about }) {
  const reflects = { reflects: true, attribute: name };
  return { kind: 'field', name, type: { text: type }, description: about, ...reflects };
}

/** The custom elements manifest, schema 1.0.0, which editors and catalogues of components read. */
export function manifest() {
  const attributes = [...own, title, ...fromTable];
  const list = (/** @type {Record<string, string>} */ told) =>
    Object.entries(told).map(([name, description]) => ({ name, description }));
  const declaration = {
    kind: 'class',
    name: 'CosineLab',
    tagName: 'cosine-lab',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: 'An interactive figure on vectors and cosine similarity, in a frame.',
    attributes: attributes.map(declaredAttribute),
    members: [
      ...attributes.filter(({ name }) => !NO_PROPERTY.includes(name)).map(reflectingField),
      ...list(fields).map((field) => ({ kind: 'field', ...field, readonly: true })),
      ...list(methods).map((method) => ({ kind: 'method', ...method })),
    ],
    events: list(events).map((event) => ({ ...event, type: { text: 'CustomEvent' } })),
    slots: [{ name: '', description: 'A still picture until the figure runs.' }],
  };
  const of = { declaration: { name: 'CosineLab', module: 'dist/cosine-lab.js' } };
  const exports = [
    { kind: 'js', name: 'CosineLab', ...of },
    { kind: 'custom-element-definition', name: 'cosine-lab', ...of },
  ];
  const module = {
    kind: 'javascript-module',
    path: 'dist/cosine-lab.js',
    declarations: [declaration],
    exports,
  };
  return `${JSON.stringify({ schemaVersion: '1.0.0', modules: [module] }, null, 2)}\n`;
}
