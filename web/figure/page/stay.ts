// In a frame as high as its figure nothing scrolls, so the drawing would leave the screen while the controls below it are
// used. Once the page around has come to rest, the drawing glides to the upper edge of what can be seen of the frame.
// A browser tells a frame of any origin which part of it is in sight.

// Smaller steps than a row of controls, in frames of any height.
const THRESHOLDS = Array.from({ length: 201 }, (_, step) => step / 200);
const REST_MS = 120;
// Two rows of controls; with less room below it, the drawing would cover what it is to be seen with.
const LEAST_BELOW = 88;

export function stayInSight(root: HTMLElement): void {
  const drawing = root.querySelector<HTMLElement>('.drawing');
  const board = root.querySelector<HTMLElement>('.board');
  if (!drawing || !board || root.classList.contains('undrawn')) return;
  let shift = 0;
  let timer = 0;
  let resting = false;

  const move = (to: number, calmly: boolean): void => {
    if (to === shift) return;
    shift = to;
    drawing.classList.toggle('gliding', calmly);
    drawing.style.transform = to > 0 ? `translateY(${to}px)` : '';
    moved();
  };
  // Whoever keeps the place of the stage measures it anew.
  const moved = (): unknown => dispatchEvent(new Event('scroll'));
  drawing.addEventListener('transitionend', moved);

  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.at(-1);
      if (!seen) return;
      const wanted = wantedShift(seen, { root, drawing, board });
      if (resting) {
        resting = false;
        if (!root.classList.contains('dragging')) move(wanted, true);
        return;
      }
      // Scrolled back, it must not leave an empty place where it stood.
      if (wanted < shift) move(wanted, false);
      clearTimeout(timer);
      timer = window.setTimeout(look, REST_MS);
    },
    { threshold: THRESHOLDS },
  );
  // Between two thresholds nothing is told; whoever begins to observe is told at once.
  const look = (): void => {
    resting = true;
    observer.unobserve(root);
    observer.observe(root);
  };
  observer.observe(root);
}

interface Parts {
  root: HTMLElement;
  drawing: HTMLElement;
  board: HTMLElement;
}

/** How far below its place the drawing is to stand, in CSS pixels. Offsets know nothing of how far it has moved. */
function wantedShift(
  { intersectionRect: seen }: IntersectionObserverEntry,
  { root, drawing, board }: Parts,
): number {
  const top = root.getBoundingClientRect().top + drawing.offsetTop;
  const isBeside = board.offsetLeft >= drawing.offsetLeft + drawing.offsetWidth - 1;
  const room = seen.height - drawing.offsetHeight - (isBeside ? 0 : LEAST_BELOW);
  const most = board.offsetTop + board.offsetHeight - drawing.offsetTop - drawing.offsetHeight;
  return room < 0 ? 0 : Math.round(Math.max(0, Math.min(seen.top - top, most)));
}
