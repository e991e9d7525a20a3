// The page of a figure whose author names none: it is served beside this module. In the package for bundlers
// home-inside.ts stands in for this module.
const PAGE = 'figure.html';

/** Its address; '' where it must be made first, by `makeHome`. */
export const HOME: string = new URL(PAGE, import.meta.url).href;

export function makeHome(): Promise<string> {
  return Promise.resolve(HOME);
}
