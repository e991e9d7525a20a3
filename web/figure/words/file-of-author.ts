// An author's words, from the addresses in the parameter `words`, before the figure is made.
import type { Bridge } from '../bridge/bridge';
import { word } from '../say/words';
import { namedBy } from './address';
import { adopt } from './adopt';
import { GIVEN } from './limits';
import { hasWorkers, load } from './load';
import { faultText, missingText, progressText, refusalText, unshownText } from './said';

// A server silent for this long has stalled, and nobody has seen the figure yet.
const STALLED_MS = 30_000;

export interface Outcome {
  /** The figure has the author's words. */
  shown: boolean;
  /** What is wrong with them; may be empty. */
  notice: string;
}

const refused = (why: string): Outcome => ({
  shown: false,
  notice: `${why} ${word('words.own.english')}`,
});

/** `tell` hears how far they have come. */
export async function useFileOfAuthor(
  text: string,
  bridge: Bridge,
  tell: (progress: string) => void,
): Promise<Outcome> {
  if (!hasWorkers()) return refused(word('words.own.no_worker'));
  const named = namedBy(text);
  if (!named) return refused(word('words.own.not_address', { text }));
  const { name, file, labels } = named;
  const patience = new Patience();
  const { signal } = patience;
  try {
    const loaded = await load({
      file,
      labels,
      ...GIVEN,
      signal,
      onProgress: (bytes, words) => {
        patience.begin();
        tell(progressText(name, bytes, words));
      },
    });
    patience.end();
    const { pieces, report } = loaded;
    const why = refusalText(name, report);
    if (why) return refused(why);
    if (!(await adopt(bridge, pieces, signal))) return refused(unshownText(name, report));
    const missing = missingText(loaded);
    return { shown: true, notice: missing && `${name}: ${missing}` };
  } catch (error) {
    return refused(faultText(name, error));
  } finally {
    patience.end();
  }
}

/** Ends what has not moved for too long. */
class Patience {
  readonly #stalled = new AbortController();
  #timer?: ReturnType<typeof setTimeout>;

  constructor() {
    this.begin();
  }
  get signal(): AbortSignal {
    return this.#stalled.signal;
  }
  begin(): void {
    this.end();
    const why = new Error(`no answer in ${STALLED_MS / 1000} s`);
    this.#timer = setTimeout(() => this.#stalled.abort(why), STALLED_MS);
  }
  end(): void {
    clearTimeout(this.#timer);
  }
}
