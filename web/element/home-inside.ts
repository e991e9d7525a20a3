// The page of a figure, carried inside the package. Bundlers copy no HTML file that JavaScript names, and some copy no
// file at all; but all of them know imports. So the page is a module, and becomes a document in memory.
import { CosineLabError } from './frame';

export const HOME: string = '';

let made: Promise<string> | undefined;

function addressOf(page: string): string {
  return URL.createObjectURL(new Blob([page], { type: 'text/html' }));
}

/** For a module that holds the page already. */
export function usePage(page: string): void {
  // A server has nothing to show it with.
  if (typeof document === 'object') made = Promise.resolve(addressOf(page));
}

async function make(): Promise<string> {
  try {
    return addressOf((await import('virtual:figure-page')).default);
  } catch (error) {
    made = undefined;
    throw new CosineLabError(
      `The figure’s program, a part of the package cosine-lab, could not be loaded (${String(error)}). ` +
        'Serve all files that your bundler wrote, or import cosine-lab/element/inline, which is one file.',
    );
  }
}

export function makeHome(): Promise<string> {
  return (made ??= make());
}
