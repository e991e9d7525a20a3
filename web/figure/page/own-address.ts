// The figure's parameters stand in its address: after the question mark; or after the hash, where the page was made in
// memory and its address can have no query.
const isMade = location.protocol === 'blob:';

export function ownQuery(): string {
  return isMade ? location.hash.replace(/^#/, '?') : location.search;
}

/** False for a page that only this tab can open. */
export function canBeShared(): boolean {
  return !isMade;
}

/** Opens the figure anew with other parameters. */
export function reopen(query: string): void {
  location.replace(`${isMade ? '#' : '?'}${query}`);
  if (isMade) location.reload();
}
