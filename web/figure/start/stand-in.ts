// Where WebAssembly is missing or forbidden, the same C++, compiled to JavaScript, draws a still picture.
import type { Given } from '../bridge/parameter';
import type { Speech } from '../say/speech';

/** Puts the picture, its caption and its numbers into the place. */
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
  // Without the words of its language it speaks English.
  const others = await speech?.words().catch(() => null);
  for (const one of Object.entries(others ?? {})) give(one, stills._still_word);
  for (const parameter of given) give(parameter, stills._still_parameter);
  const html = stills.UTF8ToString(stills._still_page(dark ? 1 : 0));
  const page = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...page.body.childNodes);
}
