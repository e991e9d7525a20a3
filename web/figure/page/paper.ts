// On paper the drawing as SVG and a table of the numbers replace the canvas.
import type { Bridge } from '../bridge/bridge';

/** What an open board says beside its tables, which are printed anyway. */
const SAID = '.board[open] .board-body > :is(.formula, .chips, .say)';

/** `draw`: draws at once, as on paper the colours are others. */
export function printWith(
  root: HTMLElement,
  place: HTMLElement,
  bridge: Bridge,
  draw: () => void,
): void {
  root.classList.toggle('framed', parent !== window);
  const lay = (): void => {
    draw();
    const page = new DOMParser().parseFromString(
      `${root.classList.contains('undrawn') ? '' : bridge.svg()}<div class="beside">${bridge.numbers()}</div>`,
      'text/html',
    );
    const said = [...root.querySelectorAll(SAID)].map((one) => one.cloneNode(true) as Element);
    for (const one of said) for (const unseen of one.querySelectorAll('.unseen')) unseen.remove();
    page.querySelector('.beside')?.prepend(...said);
    place.replaceChildren(...page.body.childNodes);
  };
  addEventListener('beforeprint', lay);
  // Some browsers print a frame without an event.
  matchMedia('print').addEventListener('change', ({ matches }) => matches && lay());
  addEventListener('afterprint', () => place.replaceChildren());
}
