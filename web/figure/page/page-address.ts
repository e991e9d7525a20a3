// The figure's parameters stand in its address: after the question mark; or after the hash, where the page was made in
// memory and its address can have no query.
export const isMade = location.protocol === 'blob:';

export function pageQuery(): string {
  return isMade ? location.hash.replace(/^#/, '?') : location.search;
}

/** False for a page that only this tab can open. */
export function canBeShared(): boolean {
  return !isMade;
}
