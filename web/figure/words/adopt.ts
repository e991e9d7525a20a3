// A file's words become the figure's, one piece in a task, so that the page answers meanwhile.
import type { Bridge } from '../bridge/bridge';

// Not a timer: timers are throttled in hidden pages.
function nextTask(): Promise<void> {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      go();
    });
    port1.start();
    port2.postMessage(null);
  });
}

async function each(
  pieces: readonly ArrayBuffer[],
  signal: AbortSignal,
  add: (piece: ArrayBuffer) => boolean,
): Promise<void> {
  signal.throwIfAborted();
  for (const piece of pieces) {
    if (!add(piece)) throw new RangeError('memory');
    await nextTask();
    signal.throwIfAborted();
  }
}

/** How many words a piece has, which its head says. */
const wordsIn = (piece: ArrayBuffer): number => new DataView(piece).getUint32(4, true);

/** False, and no change, where the figure cannot show them. Rejects with the signal's reason, or where memory ends. */
export async function adopt(
  bridge: Bridge,
  pieces: readonly ArrayBuffer[],
  signal: AbortSignal,
): Promise<boolean> {
  const forget = (): void => bridge.forgetOwnWords();
  // At once: the next file's words may come before this goes on.
  signal.addEventListener('abort', forget);
  try {
    await each(pieces, signal, (piece) => bridge.addOwnWords(piece));
    return bridge.useVocabulary(1);
  } finally {
    signal.removeEventListener('abort', forget);
    if (!signal.aborted) forget();
  }
}

/** More words of a file that the figure shows already; `onAdded` hears of each piece. Rejects as adopt() does. */
export function adoptMore(
  bridge: Bridge,
  pieces: readonly ArrayBuffer[],
  signal: AbortSignal,
  onAdded: (words: number) => void,
): Promise<void> {
  return each(pieces, signal, (piece) => {
    const taken = bridge.addWordVectors(piece);
    if (taken) onAdded(wordsIn(piece));
    return taken;
  });
}
