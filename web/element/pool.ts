// How many frames a page has at once, and which elements have them.
import { messageOfFigure } from '../wire/reports';
import { handOn } from './hand-on';
import type { Place } from './place';
import type { Player } from './player';

export interface Member {
  readonly place: Place;
  readonly player: Player;
  /** It should have a frame. */
  readonly wanted: boolean;
  /** It should have one even where others, out of sight, lose theirs. */
  readonly urgent: boolean;
  /** It must keep the one that it has. */
  readonly held: boolean;
  open(): void;
  /** Releases the frame, unless it is held by then. */
  retire(): Promise<void>;
}

/** Browsers allow a page 16 contexts of WebGL, and drop the oldest beyond; a figure that starts has two for a while. */
const MOST = 8;
const members = new Set<Member>();
const leaving = new Set<Member>();
let planned = false;
let listens = false;

function listen(): void {
  if (listens) return;
  listens = true;
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = messageOfFigure(event.data);
    if (!message) return;
    const players = [...members].map(({ player }) => player);
    if (message.type === 'thread') handOn(message.message, event, players);
    else players.find((one) => one.isSource(event.source))?.hear(message);
  });
}

export function join(member: Member): void {
  listen();
  members.add(member);
  arrange();
}

export function remove(member: Member): void {
  members.delete(member);
  arrange();
}

export function leave(member: Member): void {
  if (leaving.has(member)) return;
  leaving.add(member);
  void member.retire().finally(() => {
    leaving.delete(member);
    arrange();
  });
}

// The one seen longest ago. An element that is near does not lose its frame to others that are only near, or they would
// take it from each other endlessly.
function leastOf(open: readonly Member[], urgent: boolean): Member | undefined {
  return open
    .filter((one) => !one.held && !leaving.has(one) && (urgent || !one.place.near))
    .sort((a, b) => a.place.lastSeen - b.place.lastSeen)[0];
}

function share(): void {
  planned = false;
  const open = [...members].filter(({ player }) => player.isOpen);
  const waiting = [...members].filter((member) => member.wanted && !member.player.isOpen);
  waiting.sort((a, b) => Number(b.urgent) - Number(a.urgent));
  let free = MOST - open.length;
  let coming = leaving.size;
  for (const member of waiting) {
    if (free > 0) {
      --free;
      member.open();
    } else if (coming > 0) {
      --coming;
    } else {
      const least = leastOf(open, member.urgent);
      if (least) leave(least);
    }
  }
}

/** Gives frames to the elements that should have one, when the current task is over. */
export function arrange(): void {
  if (planned) return;
  planned = true;
  queueMicrotask(share);
}
