// In a frame as high as its figure nothing scrolls, so the drawing would leave the screen while the controls below it are
// used. Once the page around has come to rest, the drawing glides to the upper edge of what can be seen of the frame.
// A browser tells a frame of any origin which part of it is in sight.

const REST_MS = 120;
// A frame higher than the screen always has the same share in sight, which says nothing about scrolling. Marks all
// along it do: whenever one comes or goes, the frame has moved.
const MARK_PIXELS = 32;
const MARKS = 128;
// Two rows of controls; with less room below it, the drawing would cover what it is to be seen with.
const LEAST_BELOW = 88;

export function stayInSight(root: HTMLElement): void {
  const drawing = root.querySelector<HTMLElement>('.drawing');
  const board = root.querySelector<HTMLElement>('.board');
  if (!drawing || !board || root.classList.contains('undrawn')) return;
  root.classList.add('staying');
  const parts = { root, drawing, board };
  let shift = 0;
  let timer = 0;
  let resting = false;
  // What has got the focus since the page was last scrolled.
  let focused: Element | null = null;

  const move = (to: number, calmly: boolean): void => {
    if (to === shift) return;
    shift = to;
    drawing.classList.toggle('gliding', calmly);
    drawing.style.transform = to > 0 ? `translateY(${to}px)` : '';
    moved();
  };
  // Code that caches the stage's position measures it again.
  const moved = (): unknown => dispatchEvent(new Event('scroll'));
  drawing.addEventListener('transitionend', moved);

  const eye = new IntersectionObserver((entries) => {
    const seen = entries.at(-1);
    if (!seen || root.classList.contains('dragging')) return;
    const wanted = Math.min(wantedShift(seen, parts), mostAbove(focused, parts));
    // Scrolled back, it must not leave an empty place where it stood.
    if (resting || wanted < shift) move(wanted, resting);
  });
  // An observer is notified as soon as it starts observing.
  const look = (atRest: boolean): void => {
    resting = atRest;
    eye.unobserve(root);
    eye.observe(root);
  };
  const lookLater = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => look(true), REST_MS);
  };
  whenMoved(root, () => {
    focused = null;
    look(false);
    lookLater();
  });
  board.addEventListener('focusin', ({ target }) => {
    focused = target instanceof Element ? target : null;
    lookLater();
  });
}

function whenMoved(root: HTMLElement, then: () => void): void {
  const marks = new IntersectionObserver(then, { threshold: [0, 0.5, 1] });
  for (const mark of marksAlong(root)) marks.observe(mark);
}

function marksAlong(root: HTMLElement): HTMLElement[] {
  const column = document.createElement('div');
  column.ariaHidden = 'true';
  column.style.cssText =
    'position: absolute; inset: 0 auto 0 0; width: 1px; overflow: hidden; visibility: hidden';
  const all = Array.from({ length: MARKS }, () => {
    const mark = document.createElement('div');
    mark.style.height = `${MARK_PIXELS}px`;
    return mark;
  });
  column.append(...all);
  root.append(column);
  return all;
}

interface Parts {
  root: HTMLElement;
  drawing: HTMLElement;
  board: HTMLElement;
}

/** How far below its place the drawing is to stand, in CSS pixels. Offsets know nothing of how far it has moved. */
function wantedShift({ intersectionRect: seen }: IntersectionObserverEntry, parts: Parts): number {
  const { drawing, board } = parts;
  const room = seen.height - drawing.offsetHeight - (isBeside(parts) ? 0 : LEAST_BELOW);
  const most = board.offsetTop + board.offsetHeight - drawing.offsetTop - drawing.offsetHeight;
  return room < 0 ? 0 : Math.round(Math.max(0, Math.min(seen.top - placeOf(parts), most)));
}

/** How far it can stand below its place without covering a control: WebKit lets no frame of another site scroll the page to show one. */
function mostAbove(control: Element | null, parts: Parts): number {
  if (!control?.isConnected || isBeside(parts)) return Infinity;
  const room = control.getBoundingClientRect().top - placeOf(parts) - parts.drawing.offsetHeight;
  return Math.max(0, Math.floor(room));
}

const placeOf = ({ root, drawing }: Parts): number =>
  root.getBoundingClientRect().top + drawing.offsetTop;

const isBeside = ({ drawing, board }: Parts): boolean => board.offsetLeft !== drawing.offsetLeft;
