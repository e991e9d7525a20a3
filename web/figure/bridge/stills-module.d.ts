/** Emscripten's module of src/stills/main.cpp. */
export interface Stills {
  UTF8ToString(pointer: number): string;
  stringToNewUTF8(text: string): number;
  _free(pointer: number): void;
  _still_word(key: number, text: number): void;
  _still_parameter(name: number, text: number): void;
  _still_page(dark: number): number;
  _still_complaints(): number;
}
export default function createStills(): Promise<Stills>;
