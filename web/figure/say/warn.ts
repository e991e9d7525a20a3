// What goes to the console alone.
let gone = false;
addEventListener('pagehide', ({ persisted }) => (gone ||= !persisted));

/** The page was left, or its frame taken out: what was loading is cut off, and nobody is there to be told. */
export const isGone = (): boolean => gone;

export function warn(message: string, ...details: unknown[]): void {
  if (!gone) console.warn(`cosine-lab: ${message}`, ...details);
}
