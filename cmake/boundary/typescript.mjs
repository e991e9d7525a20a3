// The TypeScript side of a boundary: types of the module's functions, and readers of its structs.
import { camel, itemOf, kebab, pointerOf, wrapped } from './description.mjs';

/** @typedef {import('./description.mjs').Description} Description */

/** @type {Record<string, string>} */
const ARGUMENT = {
  void: 'void',
  number: 'number',
  int: 'number',
  flag: 'Flag',
  size: 'number',
  text: 'TextAddress',
  memory: 'MemoryAddress',
};

/**
 * @param {Description} description
 * @param {string} source where it stands
 * @param {string} before what JavaScript has before the names of C++
 */
export function typescript(description, source, before) {
  const { enums, flags, structs, functions } = description;
  const hasStructs = Object.keys(structs).length > 0;
  return `// Written by npm run format from ${source}: change that.

/** Addresses in the module's memory. They are different types, so that one cannot be taken for another. */
export type AddressOf<Kind extends string> = number & { readonly of: Kind };
export type TextAddress = AddressOf<'text'>;
/** Of anything, as void* in C++. */
export type MemoryAddress = AddressOf<any>;
/** False and true, as C++ takes and gives them. */
export type Flag = 0 | 1;

${Object.entries(enums).map(enumeration).join('\n')}
${Object.entries(flags).map(flagSet).join('\n')}
${Object.entries(structs)
  .map((one) => structInterface(one, flags))
  .join('\n')}
/** The functions that the module exports. */
export interface Exports {
${Object.entries(functions)
  .map((one) => method(one, description, before))
  .join('\n')}
}
${hasStructs ? readers(description) : ''}`;
}

/** @param {Description} description */
function readers({ enums, flags, structs }) {
  return `
/** Reads one field after another: each number is a double. */
class Fields {
  constructor(
    private readonly view: DataView,
    private at: number,
    private readonly decode: (address: TextAddress) => string,
  ) {}
  number(): number {
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
  }
  flag(): boolean {
    return this.number() !== 0;
  }
  name<Name extends string>(names: readonly [Name, ...Name[]]): Name {
    return names[this.number()] ?? names[0];
  }
  list<Item>(read: (fields: Fields) => Item, size: number): Item[] {
    const address = this.number();
    return Array.from({ length: this.number() }, (_, index) =>
      read(new Fields(this.view, address + index * size, this.decode)),
    );
  }
  numbers(): number[] {
    return this.list((fields) => fields.number(), 8);
  }
  texts(): string[] {
    return this.list((fields) => fields.text() ?? '', 8);
  }
  text(): string | null {
    const address = this.number();
    return address === 0 ? null : this.decode(address as TextAddress);
  }
}

${Object.keys(structs)
  .map((name) => readerOf(name, enums, flags, structs))
  .join('\n\n')}

/** Bytes of each struct, for arrays of them. */
export const SIZES = {
${Object.keys(structs)
  .map((name) => `  ${name}: ${8 * numbersIn(name, structs)},`)
  .join('\n')}
} as const;

const READERS = {
${Object.keys(structs)
  .map((name) => `  ${name}: read${name},`)
  .join('\n')}
};
export type Structs = { [Name in keyof typeof READERS]: ReturnType<(typeof READERS)[Name]> };

/** \`count\` structs that stand one after another from \`address\`. */
export function readStructs<Name extends keyof Structs>(
  name: Name,
  view: DataView,
  address: AddressOf<NoInfer<Name>>,
  count: number,
  decode: (address: TextAddress) => string,
): Structs[Name][] {
  const read = READERS[name] as (fields: Fields) => Structs[Name];
  return Array.from({ length: count }, (_, index) =>
    read(new Fields(view, address + index * SIZES[name], decode)),
  );
}
`;
}

/** @param {string} name */
const lower = (name) => name.charAt(0).toLowerCase() + name.slice(1);

/** @param {[string, Description['enums'][string]]} entry */
function enumeration([name, { style, names }]) {
  const values = names.map((one) => `'${style === 'kebab' ? kebab(one) : one}'`).join(', ');
  const numbers = names.map((one, value) => `  ${camel(one)}: ${value},\n`).join('');
  return `export const ${name}Names = [${values}] as const;
export type ${name}Name = (typeof ${name}Names)[number];
export const ${name} = {
${numbers}} as const;
export type ${name} = (typeof ${name})[keyof typeof ${name}];
`;
}

/** @param {[string, string[]]} entry */
function flagSet([name, names]) {
  const parts = names.map((one) => `  readonly ${one}: boolean;\n`).join('');
  const bits = names.map((one, bit) => `(set.${one} ? ${1 << bit} : 0)`).join(' | ');
  return `export interface ${name} {
${parts}}
export type ${name}Bits = number & { readonly of: '${name}' };
export const bitsOf${name} = (set: ${name}): ${name}Bits => (${bits}) as ${name}Bits;
export const ${lower(name)}Of = (bits: number): ${name} => ({
${names.map((one, bit) => `  ${one}: (bits & ${1 << bit}) !== 0,\n`).join('')}});
`;
}

/**
 * @param {[string, Description['structs'][string]]} entry
 * @param {Description['flags']} flags
 */
function structInterface([name, { doc, fields }], flags) {
  /** @type {Record<string, string>} */
  const types = {
    number: 'number',
    flag: 'boolean',
    text: 'string | null',
    '[number]': 'readonly number[]',
    '[text]': 'readonly string[]',
  };
  const lines = Object.entries(fields).map(([field, type]) => {
    const item = itemOf(type);
    const plain = type.endsWith('Report') || type in flags;
    const typed = types[type] ?? (item ? `readonly ${item}[]` : plain ? type : `${type}Name`);
    return `  ${field}: ${typed};\n`;
  });
  return `/**\n${wrapped(doc, ' *')}\n */\nexport interface ${name} {\n${lines.join('')}}\n`;
}

/**
 * @param {[string, Description['functions'][string]]} entry
 * @param {Description} description
 * @param {string} before
 */
function method([name, [args, result]], { prefix, enums, structs, objects }, before) {
  /** @param {string} type */
  const typed = (type) => {
    const pointer = pointerOf(type, objects);
    if (pointer || type in structs) return `AddressOf<'${pointer?.of ?? type}'>`;
    if (type in enums) return type;
    return ARGUMENT[type] ?? `${type}Bits`;
  };
  const list = Object.entries(args).map(([arg, type]) => `${arg}: ${typed(type)}`);
  return `  ${before}${prefix}_${name}(${list.join(', ')}): ${typed(result)};`;
}

/**
 * @param {string} name
 * @param {Description['structs']} structs
 * @returns {number}
 */
function numbersIn(name, structs) {
  return Object.values(structs[name]?.fields ?? {}).reduce(
    (sum, type) => sum + (type in structs ? numbersIn(type, structs) : itemOf(type) ? 2 : 1),
    0,
  );
}

/**
 * @param {string} name
 * @param {Description['enums']} enums
 * @param {Description['flags']} flags
 * @param {Description['structs']} structs
 */
function readerOf(name, enums, flags, structs) {
  const lines = Object.entries(structs[name]?.fields ?? {}).map(([field, type]) => {
    if (type in structs) return `    ${field}: read${type}(fields),`;
    if (type in enums) return `    ${field}: fields.name(${type}Names),`;
    if (type in flags) return `    ${field}: ${lower(type)}Of(fields.number()),`;
    const item = itemOf(type);
    if (item === 'number') return `    ${field}: fields.numbers(),`;
    if (item === 'text') return `    ${field}: fields.texts(),`;
    if (item) return `    ${field}: fields.list(read${item}, SIZES.${item}),`;
    return `    ${field}: fields.${type}(),`;
  });
  return `function read${name}(fields: Fields): ${name} {
  return {
${lines.join('\n')}
  };
}`;
}
