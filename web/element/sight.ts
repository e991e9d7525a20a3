// Where elements are: on the screen, within a screen of it, or within three; and how wide they are.
import type { Face } from './face';
import type { Fit } from './fit';
import type { Place } from './place';
import type { Player } from './player';

export interface Seen {
  readonly host: Element;
  readonly face: Face;
  readonly fit: Fit;
  readonly place: Place;
  readonly player: Player;
}

const watched = new Map<Element, Seen>();
let sights: IntersectionObserver[] = [];
let widths: ResizeObserver;

/**
 * Browsers differ in whether an observer's margin applies to elements that scroll inside the page. So there is one
 * observer for the page and one for its scrolling parts, and it is enough that one of them sees the element.
 */
function look(screens: number): IntersectionObserver[] {
  const margin = `${100 * screens}%`;
  const kinds = screens === 0 ? [{}] : [{ rootMargin: margin }, { scrollMargin: margin }];
  const seenBy = kinds.map(() => new Set<Element>());
  return kinds.map(
    (options, kind) =>
      new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          seenBy[kind]?.[isIntersecting ? 'add' : 'delete'](target);
          const inside = seenBy.some((seen) => seen.has(target));
          watched.get(target)?.place.move(screens, inside);
        }
      }, options),
  );
}

function begin(): void {
  sights = [0, 1, 3].flatMap(look);
  widths = new ResizeObserver((entries) =>
    measure(entries.flatMap(({ target }) => watched.get(target) ?? [])),
  );
}

function measure(these: readonly Seen[]): void {
  // Reading sizes after writing them would cost a layout for each.
  for (const { fit } of these) fit.measure();
  for (const { fit, player } of these) fit.resize(player.isOpen);
}

const fresh = new Set<Seen>();

// An observer reports only after the page may have been painted once.
function measureFresh(): void {
  const these = [...fresh].filter((one) => watched.has(one.host));
  fresh.clear();
  measure(these);
}

export function watch(one: Seen): void {
  if (sights.length === 0) begin();
  watched.set(one.host, one).set(one.face.probe, one);
  for (const sight of sights) sight.observe(one.host);
  widths.observe(one.face.probe);
  if (fresh.size === 0) queueMicrotask(measureFresh);
  fresh.add(one);
}

export function unwatch(one: Seen): void {
  for (const sight of sights) sight.unobserve(one.host);
  widths.unobserve(one.face.probe);
  watched.delete(one.host);
  watched.delete(one.face.probe);
}
