// The board crosses as JSON, as src/lesson/board/board.json describes it: names and types for both sides.
//
// Types of members: text, number, flag (0 or 1), yes (1, and left out where it is not so), an enumeration (by name), a
// tuple of numbers, another object, a list [of one of these], or a tuple (of them). A member with ? may be left out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';
import { enumeration } from './cpp.mjs';

/**
 * @typedef {object} BoardDescription
 * @property {Record<string, { header: string, names: string[], leftOut?: string, membersOf?: string }>} enums
 * `leftOut` is the value that is not written; `membersOf` is the object whose members the names are
 * @property {Record<string, { doc: string, items: string[] }>} tuples
 * @property {Record<string, { doc: string, fields: Record<string, string | [string, string]> }>} objects
 */

/** @typedef {{ name: string, optional: boolean, type: string, doc: string }} Member */

/**
 * @param {Record<string, string | [string, string]>} fields
 * @returns {Member[]}
 */
const membersOf = (fields) =>
  Object.entries(fields).map(([name, described]) => {
    const [type, doc = ''] = Array.isArray(described) ? described : [described];
    return { name: name.replace('?', ''), optional: name.endsWith('?'), type, doc };
  });

/** @param {BoardDescription} description */
function check({ enums, objects }) {
  for (const { names, membersOf: owner } of Object.values(enums)) {
    if (!owner) continue;
    const members = membersOf(objects[owner]?.fields ?? {}).map(({ name }) => name);
    const missing = names.filter((name) => !members.includes(name));
    if (missing.length > 0) throw new Error(`${owner} has no members ${missing.join(', ')}`);
  }
}

/**
 * What a type is on one side.
 * @param {string} type
 * @param {Record<string, string>} plain
 * @param {(of: string) => string} list
 * @param {(of: string[]) => string} tuple
 * @returns {string}
 */
function typed(type, plain, list, tuple) {
  const [, item] = /^\[(.+)\]$/.exec(type) ?? [];
  if (item) return list(typed(item, plain, list, tuple));
  const [, items] = /^\((.+)\)$/.exec(type) ?? [];
  if (items) return tuple(items.split(', ').map((one) => typed(one, plain, list, tuple)));
  return plain[type] ?? type;
}

const CPP = { text: 'std::string', number: 'double', flag: 'bool', yes: 'Yes' };
const TYPESCRIPT = { text: 'string', number: 'number', flag: '0 | 1', yes: '1' };

/** @param {string} type */
const inCpp = (type) =>
  typed(
    type,
    CPP,
    (of) => `std::vector<${of}>`,
    ([of]) => `std::vector<${of}>`,
  );

/** @param {string} type */
const inTypescript = (type) =>
  typed(
    type,
    TYPESCRIPT,
    (of) => `${of}[]`,
    (of) => `[${of.join(', ')}]`,
  );

/** @param {BoardDescription} description */
function cpp({ enums, objects }) {
  const headers = [...new Set(Object.values(enums).map(({ header }) => header))].sort();
  const arrays = Object.entries(enums).map(
    ([name, { names }]) =>
      `constexpr std::array k${name}Names{${names.map((one) => `"${one}"`).join(', ')}};\n`,
  );
  const keys = Object.entries(objects).map(([name, { fields }]) => {
    const lines = membersOf(fields).map(
      (one) => `  static constexpr Key<${inCpp(one.type)}> ${one.name}{"${one.name}"};\n`,
    );
    return `struct ${name}Keys {\n${lines.join('')}};\n`;
  });
  return `// clang-format off
// Written by npm run format from board.json beside it: change that.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

${headers.map((header) => `#include "${header}"\n`).join('')}
namespace cosine_lab {

// The names in JSON, in the order of the enumerations.
${arrays.join('')}
${Object.entries(enums).map(enumeration).join('\n')}
/// 1, and left out where it is not so.
struct Yes {};

/// The name of a member, and the type that its value has.
template <typename Value>
struct Key {
  std::string_view name;
};

${keys.join('\n')}
}  // namespace cosine_lab
`;
}

/** @param {string} doc */
const comment = (doc) => (doc ? `/** ${doc} */\n` : '');

/**
 * @param {BoardDescription} description
 * @param {string} source where it stands
 */
function typescript({ enums, tuples, objects }, source) {
  const names = Object.entries(enums)
    .filter(([, { membersOf: owner }]) => !owner)
    .map(([name, { names: all, leftOut }]) => {
      const written = all.filter((one) => one !== leftOut).map((one) => `'${one}'`);
      return `export type ${name} = ${written.join(' | ')};\n`;
    });
  const arrays = Object.entries(tuples).map(([name, { doc, items }]) => {
    const parts = items.map((item) => `${item}: number`);
    return `${comment(doc)}export type ${name} = readonly [${parts.join(', ')}];\n`;
  });
  const interfaces = Object.entries(objects).map(([name, { doc, fields }]) => {
    const lines = membersOf(fields).map(
      (one) =>
        `${comment(one.doc)}  ${one.name}${one.optional ? '?' : ''}: ${inTypescript(one.type)};\n`,
    );
    return `${comment(doc)}export interface ${name} {\n${lines.join('')}}\n`;
  });
  return `// Written by npm run format from ${source}: change that. Default values are left out.

${[...names, ...arrays].join('')}
${interfaces.join('\n')}`;
}

const SOURCE = 'src/lesson/board/board.json';

/** @returns {Record<string, string>} both sides, by their paths; TypeScript is not laid out yet */
export function boardFiles() {
  /** @type {BoardDescription} */
  const description = JSON.parse(readFileSync(join(projectDir, SOURCE), 'utf8'));
  check(description);
  return {
    'src/lesson/board/board_names.h': cpp(description),
    'web/figure/board/spec.ts': typescript(description, SOURCE),
  };
}
