// Whether a hand is down anywhere on the page: what takes time waits for it.

const pressed = new Set<number>();
const lift = ({ pointerId }: PointerEvent): void => void pressed.delete(pointerId);

addEventListener('pointerdown', ({ pointerId }) => pressed.add(pointerId), { capture: true });
for (const type of ['pointerup', 'pointercancel'] as const) {
  addEventListener(type, lift, { capture: true });
}
// Its release may go to a dialog of the browser, or to another window.
addEventListener('pointermove', (event) => event.buttons === 0 && lift(event), {
  capture: true,
  passive: true,
});

export function isHandDown(): boolean {
  return pressed.size > 0;
}
