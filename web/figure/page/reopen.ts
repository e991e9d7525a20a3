// Opens the figure again. This module is loaded only when that happens.
import { LINKED } from '../../wire/address';
import type { Values } from '../../wire/messages';
import { isMade, pageQuery } from './page-address';

const OF_PAGE = [...LINKED, 'poster', 'thread', 'origins'];

/** With these parameters in place of the `present` ones. What the author chose for the page stays. */
export function reopen(present: Values, values: Values): void {
  const kept = [...new URLSearchParams(pageQuery())].filter(([name]) => OF_PAGE.includes(name));
  const query = new URLSearchParams({ ...Object.fromEntries(kept), ...present, ...values });
  // What was asked, and how far the reader came, was about the figure before.
  const left = values['figure'] ? ['state', 'steps', 'questions', 'ask', 'words'] : [];
  for (const name of left) if (!values[name]) query.delete(name);
  location.replace(`${isMade ? '#' : '?'}${query}`);
  if (isMade) location.reload();
}
