// Where elements are: on the screen, within a screen of it, or within three; and how wide they are.

export interface Seen {
  readonly host: Element;
  readonly probe: Element;
  /** How many screens away it is at most: 0, 1, 3; Infinity beyond. */
  moved(screens: number, inside: boolean): void;
  /** Before `resized`, as reading sizes after writing them costs a layout. */
  measure(): void;
  resized(): void;
}

const SCREENS = [0, 1, 3] as const;
const watched = new Map<Element, Seen>();
let observers: (IntersectionObserver | ResizeObserver)[] = [];

function sightOf(screens: number): IntersectionObserver {
  const margin = `${100 * screens}%`;
  // For pages that scroll inside an element; TypeScript's library does not know it yet.
  const options = { rootMargin: margin, scrollMargin: margin };
  return new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      watched.get(target)?.moved(screens, isIntersecting);
    }
  }, options);
}

function widths(): ResizeObserver {
  return new ResizeObserver((entries) => {
    const seen = entries.flatMap(({ target }) => watched.get(target) ?? []);
    for (const one of seen) one.measure();
    for (const one of seen) one.resized();
  });
}

export function watch(one: Seen): void {
  if (observers.length === 0) observers = [...SCREENS.map(sightOf), widths()];
  watched.set(one.host, one).set(one.probe, one);
  for (const observer of observers) {
    observer.observe(observer instanceof ResizeObserver ? one.probe : one.host);
  }
}

export function unwatch(one: Seen): void {
  for (const observer of observers) {
    observer.unobserve(observer instanceof ResizeObserver ? one.probe : one.host);
  }
  watched.delete(one.host);
  watched.delete(one.probe);
}
