// On paper the drawing as SVG and a table of the numbers replace the canvas.
import type { Bridge } from '../bridge/bridge';

export function printWith(root: HTMLElement, place: HTMLElement, bridge: Bridge): void {
  const lay = (): void => {
    const page = new DOMParser().parseFromString(
      `<div>${root.classList.contains('undrawn') ? '' : bridge.svg()}${bridge.numbers()}</div>`,
      'text/html',
    );
    place.replaceChildren(...page.body.childNodes);
  };
  addEventListener('beforeprint', lay);
  // Some browsers print a frame without an event.
  matchMedia('print').addEventListener('change', ({ matches }) => matches && lay());
  addEventListener('afterprint', () => place.replaceChildren());
}
