// Opens the figure anew. It is loaded where that happens.
import { LINKED } from '../../wire/address';
import type { Values } from '../../wire/messages';
import { isMade, ownQuery } from './own-address';

const OF_PAGE = [...LINKED, 'poster', 'thread', 'origins'];

/** With another scene; what the author chose for the page stays. */
export function reopen(scene: Values): void {
  const own = [...new URLSearchParams(ownQuery())].filter(([name]) => OF_PAGE.includes(name));
  const query = new URLSearchParams({ ...Object.fromEntries(own), ...scene });
  location.replace(`${isMade ? '#' : '?'}${query}`);
  if (isMade) location.reload();
}
