// The order of Tab is the order on the screen: in a narrow frame the tools stand below the drawing.

/** As in figure.css. */
const NARROW = '(max-width: 579px)';

export interface Ordered {
  readout: HTMLElement;
  stage: HTMLElement;
  /** In their own order. */
  tools: readonly HTMLElement[];
}

export function keepInOrder({ readout, stage, tools }: Ordered): void {
  const narrow = matchMedia(NARROW);
  const place = (): void => {
    const held = document.activeElement;
    (narrow.matches ? stage : readout).after(...tools);
    // An element that is moved loses the focus.
    if (held instanceof HTMLElement && held !== document.activeElement)
      held.focus({ preventScroll: true });
  };
  narrow.addEventListener('change', place);
  if (narrow.matches) place();
}
