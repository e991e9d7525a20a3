// Written by npm run format from src/stills/boundary.json: change that.

/** Addresses in the module's memory. They are different types, so that one cannot be taken for another. */
export type AddressOf<Kind extends string> = number & { readonly of: Kind };
export type TextAddress = AddressOf<'text'>;
/** The address of anything, like void* in C++. */
export type MemoryAddress = AddressOf<any>;
/** False and true, as C++ takes and gives them. */
export type Flag = 0 | 1;

/** The functions that the module exports. */
export interface Exports {
  _still_word(key: TextAddress, value: TextAddress): void;
  _still_word_vectors(data: MemoryAddress, size: number): Flag;
  _still_parameter(name: TextAddress, value: TextAddress): void;
  _still_page(dark: Flag): TextAddress;
  _still_complaints(): TextAddress;
}
