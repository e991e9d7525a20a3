// Where a browser runs no WebAssembly, or a policy forbids it, the same C++ as JavaScript draws a still picture.
import type { Given } from './bridge';
import type { Speech } from './speech';

/** Puts the picture, what it says and its numbers into the place. */
export async function standIn(
  place: HTMLElement,
  given: Given,
  dark: boolean,
  speech: Speech | null,
): Promise<void> {
  const { default: createStills } = await import('#wasm/cosine-stills.mjs');
  const stills = await createStills();
  const give = (texts: readonly string[], to: (name: number, text: number) => void): void => {
    const pointers = texts.map((text) => stills.stringToNewUTF8(text));
    to(pointers[0] ?? 0, pointers[1] ?? 0);
    for (const pointer of pointers) stills._free(pointer);
  };
  // Without them it speaks English.
  const others = await speech?.words().catch(() => null);
  for (const one of Object.entries(others ?? {})) give(one, stills._still_word);
  for (const parameter of given) give(parameter, stills._still_parameter);
  const html = stills.UTF8ToString(stills._still_page(dark ? 1 : 0));
  const page = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...page.body.childNodes);
}
