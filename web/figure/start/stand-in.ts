// Where WebAssembly is missing or forbidden, the same C++, compiled to JavaScript, draws a still picture.
import type { Given } from '../bridge/parameter';
import type { TextAddress } from '../bridge/stills-boundary';
import type { PageLanguage } from '../say/page-language';

/** Puts the picture, its caption and its numbers into the place. */
export async function standIn(
  place: HTMLElement,
  given: Given,
  dark: boolean,
  language: PageLanguage | null,
): Promise<void> {
  const { default: createStills } = await import('#wasm/cosine-stills.mjs');
  const stills = await createStills();
  type Give = (name: TextAddress, text: TextAddress) => void;
  const give = ([name, text]: readonly [string, string], to: Give): void => {
    const [first, second] = [stills.stringToNewUTF8(name), stills.stringToNewUTF8(text)];
    to(first, second);
    stills._free(first);
    stills._free(second);
  };
  // Without the words of its language it speaks English.
  const others = await language?.words().catch(() => null);
  for (const one of Object.entries(others ?? {})) give(one, stills._still_word);
  for (const parameter of given) give(parameter, stills._still_parameter);
  const html = stills.UTF8ToString(stills._still_page(dark ? 1 : 0));
  const page = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...page.body.childNodes);
}
