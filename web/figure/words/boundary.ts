// Written by npm run format from src/reader/boundary.json: change that.

/** Addresses in the module's memory. They are different types, so that one cannot be taken for another. */
export type AddressOf<Kind extends string> = number & { readonly of: Kind };
export type TextAddress = AddressOf<'text'>;
/** The address of anything, like void* in C++. */
export type MemoryAddress = AddressOf<any>;
/** False and true, as C++ takes and gives them. */
export type Flag = 0 | 1;

export const FormatNames = [
  'unknown',
  'text',
  'tabs',
  'commas',
  'binary',
  'npy',
  'json',
  'safetensors',
  'raw',
] as const;
export type FormatName = (typeof FormatNames)[number];
export const Format = {
  unknown: 0,
  text: 1,
  tabs: 2,
  commas: 3,
  binary: 4,
  npy: 5,
  json: 6,
  safetensors: 7,
  raw: 8,
} as const;
export type Format = (typeof Format)[keyof typeof Format];

export const RefusalNames = [
  'none',
  'empty',
  'unknown_format',
  'packed',
  'bad_header',
  'number_type',
  'order',
  'dimensions',
  'no_words',
  'no_matrix',
  'bad_size',
] as const;
export type RefusalName = (typeof RefusalNames)[number];
export const Refusal = {
  none: 0,
  empty: 1,
  unknownFormat: 2,
  packed: 3,
  badHeader: 4,
  numberType: 5,
  order: 6,
  dimensions: 7,
  noWords: 8,
  noMatrix: 9,
  badSize: 10,
} as const;
export type Refusal = (typeof Refusal)[keyof typeof Refusal];

export const FlawNames = [
  'wrong_length',
  'not_a_number',
  'not_finite',
  'zeros',
  'empty_word',
  'odd_word',
  'broken_utf8',
  'duplicate',
  'too_long',
  'malformed',
  'cut_off',
] as const;
export type FlawName = (typeof FlawNames)[number];
export const Flaw = {
  wrongLength: 0,
  notANumber: 1,
  notFinite: 2,
  zeros: 3,
  emptyWord: 4,
  oddWord: 5,
  brokenUtf8: 6,
  duplicate: 7,
  tooLong: 8,
  malformed: 9,
  cutOff: 10,
} as const;
export type Flaw = (typeof Flaw)[keyof typeof Flaw];

/**
 * An entry that was left out; see FlawedEntry.
 */
export interface FlawReport {
  line: number;
  flaw: FlawName;
  word: string | null;
}

/**
 * What has been read. `leftOut` counts all entries that were left out, `flaws` lists the first.
 */
export interface ReadReport {
  format: FormatName;
  refusal: RefusalName;
  tensor: string | null;
  words: number;
  dimensions: number;
  announced: number;
  reachedLimit: boolean;
  outOfMemory: boolean;
  leftOut: number;
  flaws: readonly FlawReport[];
}

/** The functions that the module exports. */
export interface Exports {
  reader_begin(words: number, rowBytes: number, labels: MemoryAddress, size: number): void;
  reader_space(size: number): MemoryAddress;
  reader_feed(size: number): Flag;
  reader_finish(cut: Flag): void;
  reader_report(): AddressOf<'ReadReport'>;
  reader_piece(first: number): number;
  reader_piece_begin(): MemoryAddress;
  reader_piece_size(): number;
}

/** Reads one field after another, and one struct after another: each number is a double. */
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
}

function readFlawReport(fields: Fields): FlawReport {
  return {
    line: fields.number(),
    flaw: fields.name(FlawNames),
    word: fields.text(),
  };
}

function readReadReport(fields: Fields): ReadReport {
  return {
    format: fields.name(FormatNames),
    refusal: fields.name(RefusalNames),
    tensor: fields.text(),
    words: fields.number(),
    dimensions: fields.number(),
    announced: fields.number(),
    reachedLimit: fields.flag(),
    outOfMemory: fields.flag(),
    leftOut: fields.number(),
    flaws: fields.list(readFlawReport),
  };
}

const READERS = {
  FlawReport: readFlawReport,
  ReadReport: readReadReport,
};
export type Structs = { [Name in keyof typeof READERS]: ReturnType<(typeof READERS)[Name]> };

/** The struct at `address`, which is a multiple of 8; `doubles` is the module's memory. */
export function readStruct<Name extends keyof Structs>(
  name: Name,
  doubles: Float64Array,
  address: AddressOf<NoInfer<Name>>,
  decode: (address: TextAddress) => string,
): Structs[Name] {
  const read = READERS[name] as (fields: Fields) => Structs[Name];
  return read(new Fields(doubles, address, decode));
}
