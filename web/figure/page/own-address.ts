// The figure's parameters stand in its address: after the question mark; or after the hash, where the page was made in
// memory and its address can have no query.
import type { Values } from '../../wire/messages';

const isMade = location.protocol === 'blob:';

export function ownQuery(): string {
  return isMade ? location.hash.replace(/^#/, '?') : location.search;
}

/** False for a page that only this tab can open. */
export function canBeShared(): boolean {
  return !isMade;
}

/** Opens the figure anew with these parameters in place of the `present` ones. */
export function reopen(present: Values, values: Values): void {
  const query = new URLSearchParams({ ...present, ...values });
  // What was asked, and how far the reader came, was about the figure before.
  const left = values['figure'] ? ['state', 'steps', 'questions', 'ask'] : [];
  for (const name of left) if (!values[name]) query.delete(name);
  location.replace(`${isMade ? '#' : '?'}${query}`);
  if (isMade) location.reload();
}
