// Where a learning platform keeps what a page reports to: in one of the windows around it.
import type { Api } from './dialects';

// Platforms nest their frames, but not without end.
const DEEPEST = 100;

function apiOf(window: Window, name: string): Api | null {
  try {
    return ((window as unknown as Record<string, unknown>)[name] as Api | undefined) ?? null;
  } catch {
    // A window of another origin.
    return null;
  }
}

function upwards(from: Window, name: string): Api | null {
  let window = from;
  for (let depth = 0; depth < DEEPEST; ++depth) {
    const found = apiOf(window, name);
    if (found || window.parent === window) return found;
    window = window.parent;
  }
  return null;
}

export function findApi(name: string): Api | null {
  const found = upwards(window, name);
  if (found) return found;
  // Platforms may open the page in a window of its own.
  const opener = (window.top?.opener ?? window.opener) as Window | null;
  return opener ? upwards(opener, name) : null;
}
