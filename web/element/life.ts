// When an element has a frame and when a picture: as readers come near or leave, and as programs ask.
import type { Request, State, Values } from '../wire/messages';
import { messageToFigure, VERSION } from '../wire/messages';
import type { FramePage } from './address';
import {
  addressOf,
  isOfPage,
  isParameter,
  linkValues,
  scenePart,
  framePageOf,
  targetOf,
  valuesOf,
} from './address';
import type { Face } from './face';
import { Fit } from './fit';
import { HOME, makeHome } from './home';
import { CosineLabError } from './frame';
import { languageIn, titleIn } from './language';
import { Place } from './place';
import { Player } from './player';
import { Portrait } from './portrait';
import { arrange, join, leave, remove } from './pool';
import type { Sitter, Wish } from './posters';
import { drawPosters, drawWish, followsPage, rise, sit } from './posters';
import { pageTheme } from '../wire/page-theme';
import { stateIn } from './setting';
import type { Seen } from './sight';
import { unwatch, watch } from './sight';
import { isShownAsFigure, SHOWN_AS_FIGURE } from './wrong-page';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
const REMOVED = '<cosine-lab> is not in a page any more.';
const OWN_PICTURE_MS = 1500;

export class Life implements Sitter, Seen {
  readonly host: HTMLElement;
  readonly player: Player;
  readonly fit: Fit;
  readonly portrait: Portrait;
  readonly place = new Place(arrange, () => this.#leave());
  readonly face: Face;
  draws = false;
  readonly #changed = new Set<string>();
  #framePage: FramePage | null = null;
  #values: Values = {};
  /** null: it has not been in a page yet. */
  #joined: boolean | null = null;
  #touched = false;
  #started = false;
  #reloads = false;

  constructor(host: HTMLElement, face: Face, tell: (type: string, detail: unknown) => void) {
    this.host = host;
    this.face = face;
    this.fit = new Fit(host, face);
    const tellHeight = (height: number): void => this.fit.tell(height);
    this.player = new Player({
      face,
      tell,
      tellHeight,
      pageTheme: () => pageTheme(host),
      onMove: () => this.#update(),
    });
    this.portrait = new Portrait(host, face, this.player);
    for (const type of ['pointerdown', 'focusin']) host.addEventListener(type, () => this.touch());
  }

  get urgent(): boolean {
    const { visible, near } = this.place;
    return (visible && near) || this.#touched || this.player.isBusy;
  }
  get wanted(): boolean {
    if (!this.#framePage || this.player.phase === 'failed') return false;
    const eager = this.host.getAttribute('loading') === 'eager' && !this.#started;
    return this.place.near || this.urgent || this.draws || eager;
  }
  get held(): boolean {
    const face = this.face;
    const used = face.hasFocus || face.isFullScreen || this.player.isBusy;
    // A frame that is loading has fetched half of it already.
    const begins = this.player.phase === 'loading' || this.#reloads;
    return this.place.visible || used || begins || this.draws;
  }

  get language(): string {
    return languageIn(this.#values);
  }
  get #title(): string {
    return this.host.getAttribute('title') ?? titleIn(this.#values);
  }

  touch(): void {
    // What runs needs no start; remembered, it would start again as soon as it has gone.
    this.#touched = !this.player.isOpen;
    arrange();
  }

  join(): void {
    this.#joined = true;
    this.#read();
    watch(this);
    sit(this);
    join(this);
  }

  remove(): void {
    this.#joined = false;
    unwatch(this);
    rise(this);
    remove(this);
    this.place.leave();
    this.player.stop();
    // An element that is only moved is back by then.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.player.giveUp(REMOVED);
    });
  }

  #update(): void {
    if (this.player.phase === 'ready') this.portrait.forget();
    drawPosters();
    arrange();
  }

  #read(): void {
    const attribute = (name: string): string | null => this.host.getAttribute(name);
    const src = attribute('src') ?? HOME;
    try {
      if (isShownAsFigure()) throw new CosineLabError(SHOWN_AS_FIGURE);
      this.#framePage = framePageOf(src, document.baseURI);
      this.player.recover();
    } catch (error) {
      this.#framePage = null;
      this.player.fail({ parameter: 'src', piece: src, message: messageOf(error) });
    }
    this.#values = { ...this.#framePage?.values, ...valuesOf(attribute) };
    this.fit.use(this.#values, attribute('height'));
    this.face.name(this.#title);
  }

  open(): void {
    if (!this.#framePage) return;
    const { page } = this.#framePage;
    const sandbox = this.host.getAttribute('sandbox');
    const title = this.#title;
    this.#started = true;
    this.#touched = false;
    this.place.wait();
    const theme = this.#values['theme'];
    const values = followsPage(theme) ? { ...this.#values, theme: 'page' } : this.#values;
    const address = page
      ? addressOf(page, values)
      : makeHome().then((made) => addressOf(made, values));
    const options = {
      address,
      target: targetOf(page || location.href, sandbox),
      title,
      sandbox,
    };
    this.player.start(options, this.#values['figure']);
  }

  #leave(): void {
    if (!this.player.isOpen) return;
    if (this.held) this.place.wait();
    else leave(this);
  }

  async retire(): Promise<void> {
    await this.#sitForOneself();
    // Used meanwhile, it is asked again after a while.
    if (this.held) this.place.wait();
    else if (this.player.isOpen) this.player.stop();
  }

  /** A new page of the figure, for what no message can change. */
  async #reload(): Promise<void> {
    this.#reloads = true;
    await this.#sitForOneself();
    this.#reloads = false;
    this.player.stop();
    this.touch();
  }

  /** What is shown, or will be, as an address to share; '' where the figure has none. */
  get link(): string {
    const { page = '' } = this.#framePage ?? {};
    return page && addressOf(page, linkValues(this.#values, this.player.state?.parameters));
  }

  async call(request: Request): Promise<unknown> {
    // A figure does not answer requests that it cannot read.
    if (!messageToFigure({ ...request, cosineLab: VERSION, id: 0 })) {
      throw new CosineLabError(`A figure cannot take this: ${JSON.stringify(request)}`);
    }
    if (this.#joined === false) throw new CosineLabError(REMOVED);
    return this.player.call(request);
  }

  async set(values: Values): Promise<State> {
    for (const [name, value] of Object.entries(values)) {
      if (isOfPage(name)) this.host.setAttribute(name, value);
    }
    await this.#flush();
    const parameters = scenePart(values);
    const some = Object.keys(parameters).length > 0;
    return stateIn(await this.call(some ? { type: 'set', parameters } : { type: 'state' }));
  }

  /** An attribute changed; all that change in a task are taken together. */
  change(name: string): void {
    if (!this.#joined) return;
    if (this.#changed.size === 0) queueMicrotask(() => void this.#flush());
    this.#changed.add(name);
  }

  async #flush(): Promise<void> {
    const names = [...this.#changed];
    this.#changed.clear();
    if (names.length === 0 || !this.#joined) return;
    const before = this.#values;
    this.#read();
    const others = names.filter((name) => before[name] !== this.#values[name]);
    const scene = others.filter((name) => isParameter(name) && !isOfPage(name));
    const reloads =
      this.player.isOpen &&
      (others.some(isOfPage) || names.includes('src') || names.includes('sandbox'));
    const given = scene.map((name) => [name, this.#values[name] ?? '']);
    // What comes while a figure sits for its last picture is for the next one, too.
    this.player.give(Object.fromEntries(given) as Values, reloads || this.#reloads);
    if (reloads) await this.#reload();
    drawPosters();
    arrange();
  }

  get wish(): Wish | null {
    const runs = this.player.phase !== 'idle' || !this.#framePage;
    return runs || this.#values['poster'] === 'off' ? null : this.portrait.wish(this.#values);
  }

  /** Has its picture drawn, to show when the frame is gone. */
  async #sitForOneself(): Promise<void> {
    if (this.player.phase !== 'ready') return;
    const wish = this.portrait.wish(this.#values);
    if (wish) this.portrait.show(await drawWish(this.player, wish, OWN_PICTURE_MS), wish);
  }
}
