import type { Exports, MemoryAddress, TextAddress } from './stills-boundary';

/** Emscripten's module of src/stills/main.cpp. */
export interface Stills extends Exports {
  UTF8ToString(address: TextAddress): string;
  stringToNewUTF8(text: string): TextAddress;
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): MemoryAddress;
  _free(address: MemoryAddress): void;
}
export default function createStills(): Promise<Stills>;
