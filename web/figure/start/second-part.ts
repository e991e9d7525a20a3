// The program comes in two parts. The first has what a first visit calls, as cmake/split/ has watched it; the second
// is fetched when a hand comes, or ahead of the start where the address asks for more.
import type { Given } from '../bridge/parameter';
import { isHandDown } from '../input/pressed';
import { compile, misfit } from './compile';
import { download, DownloadError } from './download';
import visits from './first-visit.json';

/** What cmake/split/ puts before the names that it adds to the first part. */
const NEW = '%';
const AFTER_SIGN_MS = 300;
/** A server that is gone or slow to refuse must not hold up every move of a hand. */
const BEFORE_NEXT_CALL_ASKS_MS = 30_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
const usual = new Set(visits.flatMap((visit) => Object.keys(visit)));
const figures = new Set(visits.map(({ figure }) => figure));

/** Whether it says more than the first visit's figure does. */
export function hasMoreWords(given: Given): boolean {
  return given.some(
    ([name, value]) =>
      (name === 'figure' && !figures.has(value)) ||
      (name === 'questions' && value === 'on') ||
      name === 'ask' ||
      name === 'thread',
  );
}

/** Whether a figure with such parameters calls more than a first visit does. */
export function asksForMore(given: Given): boolean {
  return hasMoreWords(given) || given.some(([name]) => !usual.has(name));
}

/**
 * Resolves a moment from now, or after a drag: that needs the first part only, and the network and the processor belong
 * to it. A hand that hovers may press a button next, so it does not put the second part off.
 */
async function afterHands(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, AFTER_SIGN_MS));
  while (isHandDown());
}

function send(request: XMLHttpRequest): void {
  try {
    request.send();
  } catch (error) {
    throw new DownloadError(String(error));
  }
  if (request.status >= 400) throw new DownloadError(`HTTP ${request.status}`);
}

type Call = (...values: unknown[]) => unknown;

export class SecondPart {
  readonly #url: string;
  readonly #soon: boolean;
  readonly #onFailure: (error: Error) => void;
  #module: Promise<WebAssembly.Module> | null = null;
  #first: WebAssembly.ModuleImports = {};
  #table: WebAssembly.Table | undefined;
  /** How far down the program's stack is, and where that was when nothing ran. */
  #stack: WebAssembly.Global | undefined;
  #top: unknown;
  #there = false;
  /** Why a call could not be answered, and until when the next ones are not either. */
  #refusal: { why: Error; until: number } | null = null;

  /** `soon`: the start calls it. `onFailure` hears of a part that is called for and cannot be had. */
  constructor(url: string, soon: boolean, onFailure: (error: Error) => void) {
    this.#url = url;
    this.#soon = soon;
    this.#onFailure = onFailure;
    if (soon) this.#fetch().catch(() => {});
  }

  /** What the first part imports: each function of the second, by its place in the table. */
  get imports(): WebAssembly.Imports {
    const standIn =
      (place: number): Call =>
      (...values) =>
        this.#called(place)(...values);
    const later = new Proxy({}, { get: (_, place) => standIn(Number(place)) });
    // Newer versions of wasm-split name the part too.
    return { later, 'later.deferred': later };
  }

  /** To be called once the first part is there; resolves when the start may go on. */
  async follow(first: WebAssembly.Exports): Promise<void> {
    this.#first = first as WebAssembly.ModuleImports;
    const tables = Object.entries(first).filter(([, one]) => one instanceof WebAssembly.Table);
    const found = tables.find(([name]) => name.startsWith(NEW)) ?? tables[0];
    this.#table = found?.[1] as WebAssembly.Table | undefined;
    // The only variable that both parts have.
    this.#stack = Object.values(first).find((one) => one instanceof WebAssembly.Global);
    this.#top = this.#stack?.value;
    if (this.#soon) return this.whole();
    const come = (): void => {
      for (const type of SIGNS) removeEventListener(type, come);
      void afterHands().then(() => this.whole().catch(() => {}));
    };
    for (const type of SIGNS) addEventListener(type, come, { passive: true });
  }

  /** Resolves when nothing is missing any more. */
  async whole(): Promise<void> {
    if (this.#there) return;
    this.#refusal = null;
    const module = await this.#fetch();
    // One of another version fits no better the next time.
    this.#module = null;
    this.#put(module);
  }

  #fetch(): Promise<WebAssembly.Module> {
    this.#module ??= this.#load();
    return this.#module;
  }

  async #load(): Promise<WebAssembly.Module> {
    try {
      return await compile(await download(this.#url));
    } catch (error) {
      // The next call asks again: the network may be back.
      this.#module = null;
      throw error;
    }
  }

  // Its elements take the places in the table that stood for it.
  #put(module: WebAssembly.Module): void {
    if (this.#there) return;
    try {
      new WebAssembly.Instance(module, { first: this.#first });
    } catch (error) {
      misfit(error);
    }
    this.#there = true;
  }

  #called(place: number): Call {
    if (!this.#there) this.#putNow();
    return this.#table?.get(place) as Call;
  }

  // C++ cannot wait. Only a call that came before every sign of a hand, or after a failure, gets here.
  #putNow(): void {
    try {
      if (this.#refusal && performance.now() < this.#refusal.until) throw this.#refusal.why;
      this.#put(new WebAssembly.Module(this.#bytes()));
    } catch (error) {
      const why = error instanceof Error ? error : new Error(String(error));
      if (why !== this.#refusal?.why)
        this.#refusal = { why, until: performance.now() + BEFORE_NEXT_CALL_ASKS_MS };
      // What is thrown leaves C++ without tidying up there: after a few hundred times, the stack would lie in the data.
      if (this.#stack) this.#stack.value = this.#top;
      this.#onFailure(why);
      throw why;
    }
  }

  #bytes(): Uint8Array<ArrayBuffer> {
    const request = new XMLHttpRequest();
    request.open('GET', this.#url, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    send(request);
    return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
  }
}
