// What the figure of real words needs besides the program. No other figure loads any of it.
import type { Bridge } from '../bridge/bridge';
import type { Given } from '../bridge/parameter';
import { Notices } from '../page/notices';
import { valueIn } from '../page/parameters';
import { DownloadError } from './download';
import { vectorFiles } from './vectors';
import { warn } from '../say/warn';

/** Whether the address names words, which may be rare ones, or says where arrows stand, whose words may be. */
const namesWords = (given: Given): boolean =>
  given.some(([name, value]) => name === 'pair' || (name === 'state' && /plane:|at:/.test(value)));

export class RealWords {
  readonly #given: Given;
  readonly #root: HTMLElement;
  /** The address of an author's words. */
  readonly #address: string;
  readonly #first: Promise<ArrayBuffer> | undefined;
  readonly #left = vectorFiles.slice(1);
  #isOfAuthor = false;

  constructor(given: Given, root: HTMLElement) {
    this.#given = given;
    this.#root = root;
    this.#address = valueIn(given, 'words').trim();
    if (!this.#address) this.#first = vectorFiles[0]?.();
    // begin() says so, but may not have begun yet.
    this.#first?.catch(() => {});
  }

  /**
   * An author's words; or else the most frequent ones, and all where the address names some. Resolves when they are
   * there, or cannot be had: the figure says so then.
   */
  async begin(bridge: Bridge): Promise<void> {
    if (this.#address) this.#isOfAuthor = await this.#useFileOfAuthor(bridge);
    if (this.#isOfAuthor) return;
    const omitted = valueIn(this.#given, 'omit');
    // The English words are all in small letters.
    if (omitted) bridge.omitWords(omitted.toLowerCase());
    // The rare words alone would leave the arrows without directions; the figure says instead that there are no words.
    if (!(await learn(bridge, this.#first ?? vectorFiles[0]?.()))) this.#left.length = 0;
    if (namesWords(this.#given)) await this.goOn(bridge);
  }

  async #useFileOfAuthor(bridge: Bridge): Promise<boolean> {
    const find = (place: string): HTMLElement | null => this.#root.querySelector(place);
    const loading = find('.loading');
    const { shown, notice } = await import('../words/file-of-author').then(
      ({ useFileOfAuthor }) =>
        useFileOfAuthor(this.#address, bridge, (progress) => loading?.replaceChildren(progress)),
      (error: unknown) => ({ shown: false, notice: String(error) }),
    );
    const notices = find('.notices');
    if (notice && notices) new Notices(notices).show(notice);
    return shown;
  }

  /** All others; then the reader may open files of their own. */
  async openOwn(bridge: Bridge, page: { wake(): void }): Promise<void> {
    const onChange = (): void => page.wake();
    if (!this.#isOfAuthor) await this.goOn(bridge, onChange);
    const { OwnVectors } = await import('../words/section');
    new OwnVectors(this.#root, bridge, onChange, this.#isOfAuthor);
  }

  async goOn(bridge: Bridge, learnt = (): void => {}): Promise<void> {
    for (const file of this.#left.splice(0)) {
      if (await learn(bridge, file())) learnt();
    }
  }
}

async function learn(bridge: Bridge, file: Promise<ArrayBuffer> | undefined): Promise<boolean> {
  let why: unknown = new DownloadError('the file is damaged');
  try {
    // The figure has to know that there are others: a word that it does not find may be one of them.
    const none = new ArrayBuffer(0);
    const bytes = await file?.catch((error: unknown) => {
      why = error;
      return none;
    });
    if (bridge.addWordVectors(bytes ?? none)) return true;
  } catch (error) {
    why = error;
  }
  warn('word vectors could not be loaded:', why);
  return false;
}
