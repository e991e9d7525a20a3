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
/** The address of anything, like void* in C++. */
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

const FIELDS = `/** Reads one field after another, and one struct after another: each number is a double. */
class Fields {
  #at: number;

  constructor(
    private readonly doubles: Float64Array,
    address: number,
    private readonly decode: (address: TextAddress) => string,
  ) {
    this.#at = address / 8;
  }
  number(): number {
    return this.doubles[this.#at++] ?? 0;
  }
  flag(): boolean {
    return this.number() !== 0;
  }
  name<Name extends string>(names: readonly [Name, ...Name[]]): Name {
    return names[this.number()] ?? names[0];
  }
  list<Item>(read: (fields: Fields) => Item): Item[] {
    const fields = new Fields(this.doubles, this.number(), this.decode);
    const items: Item[] = [];
    for (let left = this.number(); left > 0; --left) items.push(read(fields));
    return items;
  }
  numbers(): number[] {
    return this.list((fields) => fields.number());
  }
  texts(): string[] {
    return this.list((fields) => fields.text() ?? '');
  }
  text(): string | null {
    const address = this.number();
    return address === 0 ? null : this.decode(address as TextAddress);
  }
}`;

/** @param {Description} description */
function readers({ enums, flags, structs }) {
  return `
${FIELDS}

${Object.keys(structs)
  .map((name) => readerOf(name, enums, flags, structs))
  .join('\n\n')}

const READERS = {
${Object.keys(structs)
  .map((name) => `  ${name}: read${name},`)
  .join('\n')}
};
export type Structs = { [Name in keyof typeof READERS]: ReturnType<(typeof READERS)[Name]> };

/** The struct at \`address\`, which is a multiple of 8; \`doubles\` is the module's memory. */
export function readStruct<Name extends keyof Structs>(
  name: Name,
  doubles: Float64Array,
  address: AddressOf<NoInfer<Name>>,
  decode: (address: TextAddress) => string,
): Structs[Name] {
  const read = READERS[name] as (fields: Fields) => Structs[Name];
  return read(new Fields(doubles, address, decode));
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
    if (item) return `    ${field}: fields.list(read${item}),`;
    return `    ${field}: fields.${type}(),`;
  });
  return `function read${name}(fields: Fields): ${name} {
  return {
${lines.join('\n')}
  };
}`;
}
