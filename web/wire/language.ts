// A language as a page names it, and as a figure knows it.

/** `de` of `de-AT` and `DE`. */
export function mainLanguage(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}
