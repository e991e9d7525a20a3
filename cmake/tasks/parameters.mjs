// The table of parameters in the authors' guide, made from web/parameters.json: `npm run format` writes it, a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

const guide = join(projectDir, 'docs/authors/parameters.md');
const BEGIN = '<!-- parameters -->\n\n';
const HEAD = '| Name | Value | Meaning | Figures | Default |';
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

/** A bar would end the cell. @param {string} text */
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

/** @param {Parameter} parameter */
function valuesOf({ kind, choices, example, least, most }) {
  if (kind === 'switch') return '`on` or `off`';
  if (kind === 'whole') return least === most ? code(String(least)) : `${least} to ${most}`;
  return choices ? choices.map(code).join(', ') : `such as ${code(example ?? '')}`;
}

/** @param {Parameter} parameter */
function usualOf({ kind, usual, choices }) {
  const plain = kind === 'switch' || kind === 'whole' || choices?.includes(usual);
  return plain && !usual.includes(' ') ? code(usual) : usual;
}

/** @param {Parameter} parameter */
function row(parameter) {
  const figures = parameter.figures ? parameter.figures.map(code).join(', ') : 'all';
  const cells = [code(parameter.name), valuesOf(parameter), parameter.about, figures];
  return `| ${[...cells, usualOf(parameter)].join(' | ')} |`;
}

/** The guide's page as it should be. */
export function pageOfParameters() {
  const text = readFileSync(guide, 'utf8');
  const table = JSON.parse(readFileSync(join(projectDir, 'web/parameters.json'), 'utf8'));
  const from = text.indexOf(BEGIN) + BEGIN.length;
  const rows = [HEAD, '| --- | --- | --- | --- | --- |', ...table.map(row)];
  return text.slice(0, from) + rows.join('\n') + text.slice(text.indexOf(END));
}

export function writeParameters() {
  writeFileSync(guide, pageOfParameters());
}
