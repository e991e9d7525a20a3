// The table of parameters in README.md, made from web/parameters.json: `npm run format` writes it, a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

const readme = join(projectDir, 'README.md');
const BEGIN = '<!-- parameters -->\n\n';
const END = '\n\n<!-- end of parameters -->';

/**
 * @typedef {object} Parameter
 * @property {string} name
 * @property {string} kind
 * @property {string} about
 * @property {string} usual
 * @property {string[]} [choices]
 * @property {string[]} [figures]
 * @property {string} [example]
 * @property {number} [least]
 * @property {number} [most]
 */

/** @param {string} text */
const code = (text) => `\`${text}\``;

/** @param {Parameter} parameter */
function valuesOf({ name, kind, choices, example, least, most }) {
  if (kind === 'switch') return '`on` or `off`: ';
  if (kind === 'whole')
    return least === most ? `${code(String(least))}: ` : `${least} to ${most}: `;
  // What the choices mean is told one by one.
  if (choices && name !== 'figure') return `${choices.map(code).join(', ')}: `;
  return example ? `${code(example)}: ` : '';
}

/** @param {Parameter} parameter */
function usualOf({ kind, usual, choices }) {
  const plain = kind === 'switch' || kind === 'whole' || choices?.includes(usual);
  return plain && !usual.includes(' ') ? code(usual) : usual;
}

/** @param {Parameter} parameter */
function row(parameter) {
  const figures = parameter.figures ? `of ${parameter.figures.map(code).join(', ')}; ` : '';
  const value = `${valuesOf(parameter)}${figures}${parameter.about}`;
  return `| ${code(parameter.name)} | ${value} | ${usualOf(parameter)} |`;
}

/** README.md as it should be. */
export function readmeWithParameters() {
  const text = readFileSync(readme, 'utf8');
  const table = JSON.parse(readFileSync(join(projectDir, 'web/parameters.json'), 'utf8'));
  const from = text.indexOf(BEGIN) + BEGIN.length;
  const rows = ['| name | value | usual |', '| --- | --- | --- |', ...table.map(row)];
  return text.slice(0, from) + rows.join('\n') + text.slice(text.indexOf(END));
}

export function writeParameters() {
  writeFileSync(readme, readmeWithParameters());
}
