// The C++ side of a boundary: a header that the sources of the exported functions implement.
import { itemOf, pointerOf, snake, wrapped } from './description.mjs';

/** @typedef {import('./description.mjs').Description} Description */

/** @type {Record<string, string>} */
const PLAIN = {
  void: 'void',
  number: 'double',
  int: 'int',
  flag: 'bool',
  size: 'std::size_t',
  text: 'const char*',
  memory: 'void*',
};

/** @type {Record<string, string>} */
const ELEMENT = {
  double: 'double',
  float: 'float',
  byte: 'std::uint8_t',
  index: 'std::uint32_t',
  colour: 'std::uint32_t',
};

const LIST = `/// Numbers, texts or structs that stand one after another.
struct ListReport {
  double address = 0;
  double count = 0;
};
`;

/** @param {Description} description */
export function cppHeader(description) {
  const { enums, flags, structs, objects, functions } = description;
  const headers = [
    ...new Set([...Object.values(enums).map(({ header }) => header), ...Object.values(objects)]),
  ].filter(Boolean);
  const forward = Object.keys(objects).filter((name) => !objects[name]);
  return `// clang-format off
// Written by npm run format from boundary.json beside it: change that.
#pragma once

#include <cstddef>
#include <cstdint>

${headers
  .sort()
  .map((header) => `#include "${header}"\n`)
  .join('')}
namespace cosine_lab {

${Object.entries(enums).map(enumeration).join('\n')}
${Object.entries(flags).map(flagSet).join('\n')}
${forward.map((name) => `struct ${name};\n`).join('')}${Object.keys(structs).length > 0 ? LIST : ''}
${Object.entries(structs).map(structure).join('\n')}
}  // namespace cosine_lab

// In C a function has one declaration: a definition with other arguments does not compile.
extern "C" {
${Object.entries(functions)
  .map((one) => declaration(one, description))
  .join('')}}
`;
}

// A switch without a default: an enumerator that is not described does not compile.
/** @param {[string, { header: string, names: string[] }]} entry */
export function enumeration([name, { header, names }]) {
  if (!header) {
    return `enum class ${name} : std::uint8_t { ${names.join(', ')} };\n`;
  }
  const cases = names.map((one, value) => `    case ${name}::${one}:\n      return ${value};\n`);
  const checks = names.map(
    (one, value) => `static_assert(static_cast<int>(${name}::${one}) == ${value});\n`,
  );
  return `constexpr int number_of(${name} value) {
  switch (value) {
${cases.join('')}  }
  return -1;
}
${checks.join('')}`;
}

/** @param {[string, string[]]} entry */
function flagSet([name, names]) {
  const lines = names.map((one, bit) => `constexpr int ${one} = ${1 << bit};\n`);
  return `namespace ${snake(name).slice(1)} {\n${lines.join('')}}\n`;
}

/** @param {[string, Description['structs'][string]]} entry */
function structure([name, { doc, fields }]) {
  const lines = Object.entries(fields).map(([field, type]) => {
    const typed = itemOf(type) ? 'ListReport' : type;
    return typed.endsWith('Report')
      ? `  ${typed} ${snake(field)};
`
      : `  double ${snake(field)} = 0;
`;
  });
  return `${wrapped(doc, '///')}\nstruct ${name} {\n${lines.join('')}};\n`;
}

/**
 * @param {[string, Description['functions'][string]]} entry
 * @param {Description} description
 */
function declaration([name, [args, result]], { prefix, enums, structs, objects }) {
  /** @param {string} type */
  const typed = (type) => {
    const pointer = pointerOf(type, objects);
    if (pointer) {
      const of = pointer.isArray ? ELEMENT[pointer.of] : `cosine_lab::${pointer.of}`;
      return `${pointer.const ? 'const ' : ''}${of}*`;
    }
    if (type in structs) return `const cosine_lab::${type}*`;
    if (type in enums) return `cosine_lab::${type}`;
    return PLAIN[type] ?? 'int';
  };
  const list = Object.entries(args).map(([arg, type]) => `${typed(type)} ${snake(arg)}`);
  return `${typed(result)} ${prefix}_${name}(${list.join(', ')});\n`;
}
