// An author's words, from the addresses in the parameter `words`, before the figure is made.
import type { Bridge } from '../bridge/bridge';
import { word } from '../say/words';
import { namedBy } from './address';
import { adopt } from './adopt';
import { MOST_WORDS, ROW_BYTES } from './limits';
import { hasWorkers, load } from './load';
import { faultText, progressText, refusalText, unshownText } from './said';

/** Why the figure cannot show them; empty where it can. `tell` hears how far they have come. */
export async function useGiven(
  text: string,
  bridge: Bridge,
  tell: (progress: string) => void,
): Promise<string> {
  if (!hasWorkers()) return word('words.own.no_worker');
  const named = namedBy(text);
  if (!named) return word('words.own.not_address', { text });
  const { name, file, labels } = named;
  const { signal } = new AbortController();
  try {
    const { pieces, report } = await load({
      file,
      labels,
      words: MOST_WORDS,
      rowBytes: ROW_BYTES,
      signal,
      onProgress: (bytes, words) => tell(progressText(name, bytes, words)),
    });
    const refused = refusalText(name, report);
    return refused || ((await adopt(bridge, pieces, signal)) ? '' : unshownText(name, report));
  } catch (error) {
    return faultText(name, error);
  }
}
