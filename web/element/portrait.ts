// The still picture of one element, as what it shows changes.
import type { Values } from '../wire/messages';
import type { Face } from './face';
import { pictureOf } from './picture';
import type { Player } from './player';
import type { Wish } from './posters';
import { isDark } from './posters';

export class Portrait {
  readonly #host: Element;
  readonly #face: Face;
  readonly #player: Player;
  /** What is shown fulfils this. */
  #fulfilled = '';

  constructor(host: Element, face: Face, player: Player) {
    this.#host = host;
    this.#face = face;
    this.#player = player;
  }

  /** The missing picture, where the author gave `values`; null when none is missing. */
  wish(values: Values): Wish | null {
    const parameters = this.#player.shown(values);
    const wish: Wish = { type: 'still', parameters, dark: isDark(parameters['theme'], this.#host) };
    const bringsItsOwn = this.#face.hasChildren && !this.#player.isChanged;
    return bringsItsOwn || JSON.stringify(wish) === this.#fulfilled ? null : wish;
  }

  show(html: unknown, wish: Wish): void {
    // A picture that cannot be drawn is not asked for again.
    this.#fulfilled = JSON.stringify(wish);
    const picture = typeof html === 'string' ? pictureOf(html) : null;
    if (picture) this.#face.showPicture(picture, wish.dark);
  }

  /** The figure runs in its place. */
  forget(): void {
    this.#fulfilled = '';
  }
}
