// How many frames a page has at once, and whose they are.
import type { FromFigure } from '../wire/messages';
import { messageOfFigure } from '../wire/messages';

export interface Member {
  readonly isOpen: boolean;
  readonly isReady: boolean;
  readonly isNear: boolean;
  /** It should have a frame. */
  readonly wanted: boolean;
  /** It should have one even where others, out of sight, lose theirs. */
  readonly urgent: boolean;
  /** It must keep the one that it has. */
  readonly held: boolean;
  /** When it was last on the screen. */
  readonly lastSeen: number;
  open(): void;
  /** Gives up the frame, unless it is held by then. */
  retire(): Promise<void>;
  isFrom(source: MessageEventSource | null): boolean;
  hear(message: FromFigure): void;
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
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    for (const member of members) {
      if (!member.isFrom(source)) continue;
      const message = messageOfFigure(data);
      if (message) member.hear(message);
      return;
    }
  });
}

export function join(member: Member): void {
  listen();
  members.add(member);
  arrange();
}

export function part(member: Member): void {
  members.delete(member);
  arrange();
}

/** A figure that runs, to ask for pictures; best one that nobody is looking at. */
export function runningFigure<T extends Member>(among: Iterable<T>): T | undefined {
  const running = [...among].filter((member) => member.isReady);
  return running.find((member) => !member.urgent) ?? running[0];
}

export function leave(member: Member): void {
  if (leaving.has(member)) return;
  leaving.add(member);
  void member.retire().finally(() => {
    leaving.delete(member);
    arrange();
  });
}

// The one seen longest ago. What is near keeps its frame from others that are only near, or they would take it from
// each other for ever.
function leastOf(open: readonly Member[], urgent: boolean): Member | undefined {
  return open
    .filter((one) => !one.held && !leaving.has(one) && (urgent || !one.isNear))
    .sort((a, b) => a.lastSeen - b.lastSeen)[0];
}

function share(): void {
  planned = false;
  const open = [...members].filter((member) => member.isOpen);
  const waiting = [...members].filter((member) => member.wanted && !member.isOpen);
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

/** Gives frames to those who should have one, as soon as this task is over. */
export function arrange(): void {
  if (planned) return;
  planned = true;
  queueMicrotask(share);
}
