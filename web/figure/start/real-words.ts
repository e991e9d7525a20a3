// What the figure of real words needs besides the program. No other figure loads any of it.
import type { Bridge } from '../bridge/bridge';
import type { Given } from '../bridge/parameter';
import { DownloadError } from './download';
import { vectorFiles } from './vectors';

/** Whether the address names words, which may be rare ones. */
const namesWords = (given: Given): boolean =>
  given.some(([name, value]) => name === 'pair' || (name === 'state' && value.includes('plane:')));

export class RealWords {
  readonly #given: Given;
  readonly #first = vectorFiles[0]?.();
  readonly #left = vectorFiles.slice(1);

  constructor(given: Given) {
    this.#given = given;
  }

  /**
   * The most frequent words, and all where the address names some. Resolves when they are there, or cannot be had: the
   * figure says so then.
   */
  async begin(bridge: Bridge): Promise<void> {
    await learn(bridge, this.#first);
    if (namesWords(this.#given)) await this.goOn(bridge);
  }

  /** All others; then the reader may open files of their own. */
  async openOwn(root: HTMLElement, bridge: Bridge, changed: () => void): Promise<void> {
    await this.goOn(bridge, changed);
    const { OwnVectors } = await import('../words/section');
    new OwnVectors(root, bridge, changed);
  }

  async goOn(bridge: Bridge, learnt = (): void => {}): Promise<void> {
    for (const file of this.#left.splice(0)) {
      if (await learn(bridge, file())) learnt();
    }
  }
}

async function learn(bridge: Bridge, file: Promise<ArrayBuffer> | undefined): Promise<boolean> {
  try {
    if (file && bridge.addWordVectors(await file)) return true;
    throw new DownloadError('the file is damaged');
  } catch (error) {
    console.warn('cosine-lab: word vectors could not be loaded:', error);
    return false;
  }
}
