// Where a browser runs no WebAssembly, or a policy forbids it, the same C++ as JavaScript draws a still picture.
import type { Given } from './bridge';

/** Puts the picture, what it says and its numbers into the place. */
export async function standIn(place: HTMLElement, given: Given, dark: boolean): Promise<void> {
  const { default: createStills } = await import('#wasm/cosine-stills.mjs');
  const stills = await createStills();
  for (const parameter of given) {
    const pointers = parameter.map((text) => stills.stringToNewUTF8(text));
    stills._still_parameter(pointers[0] ?? 0, pointers[1] ?? 0);
    for (const pointer of pointers) stills._free(pointer);
  }
  const html = stills.UTF8ToString(stills._still_page(dark ? 1 : 0));
  const page = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...page.body.childNodes);
}
