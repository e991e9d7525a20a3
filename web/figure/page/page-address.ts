// The figure's parameters stand in its address: after the question mark; or, where that cannot be, after the hash. The
// address of a page that was made in memory has no query, and some servers drop it when they take .html off an address.
export const isMade = location.protocol === 'blob:';

export function pageQuery(): string {
  return location.search || location.hash.replace(/^#/, '?');
}

/** False for a page that only this tab can open. */
export function canBeShared(): boolean {
  return !isMade;
}
