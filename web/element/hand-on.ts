// What a figure says to the others of its thread reaches all of them: frames in elements cannot find each other.
import type { ThreadMessage } from '../wire/messages';
import { VERSION } from '../wire/messages';
import type { Player } from './player';

/** The figure is in an element, or in a plain frame of the same origin; from elsewhere, nothing is handed on. */
export function handOn(
  message: ThreadMessage,
  { source, origin }: Pick<MessageEvent, 'source' | 'origin'>,
  players: readonly Player[],
): void {
  const known = players.some((one) => one.isSource(source) || one.origin === origin);
  if (!known) return;
  for (const player of players) if (!player.isSource(source)) player.pass(message);
  if (origin === 'null') return;
  for (let i = 0; i < frames.length; ++i) {
    const frame = frames[i];
    if (frame && frame !== source) {
      frame.postMessage({ cosineLab: VERSION, id: 0, type: 'thread', message }, origin);
    }
  }
}
