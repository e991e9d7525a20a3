// Pointer events, at the fractions of pixels they come in, into the module's queue.
import { PointerDevice, PointerKind } from '../bridge/boundary';
import type { Bridge } from '../bridge/bridge';

const LINE_PIXELS = 16;
const PAGE_PIXELS = 400;

export class Pointers {
  readonly #stage: HTMLElement;
  readonly #bridge: Bridge;
  readonly #wake: () => void;
  #origin = { left: 0, top: 0 };
  #touch = false;
  /** The pointers that were pressed here. */
  readonly #held = new Set<number>();
  /** The second part of the program: not needed yet, on its way, or null where nothing waits for it any more. */
  #second?: Promise<void> | null;

  constructor(stage: HTMLElement, bridge: Bridge, wake: () => void) {
    this.#stage = stage;
    this.#bridge = bridge;
    this.#wake = wake;
    this.measure();
    const on = (type: string, kind: PointerKind): void =>
      stage.addEventListener(type, (event) => this.#pointer(event as PointerEvent, kind));
    stage.addEventListener('pointerdown', (event) => this.#down(event));
    stage.addEventListener('pointermove', (event) => this.#move(event));
    on('pointerup', PointerKind.up);
    on('pointercancel', PointerKind.cancel);
    on('pointerleave', PointerKind.leave);
    stage.addEventListener('lostpointercapture', (event) => {
      // A finger is first captured by what it touches, and then by the stage.
      if (event.target === stage) this.#lift(event);
    });
    stage.addEventListener('pointerenter', () => this.measure());
    stage.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    addEventListener('scroll', () => this.measure(), { passive: true });
    // What stands above it may grow under a hand.
    const above = new ResizeObserver(() => this.realign());
    for (const element of document.querySelectorAll('.guide, .readout, .head'))
      above.observe(element);
  }

  /** The stage has moved with the page. */
  measure(): void {
    const { left, top } = this.#stage.getBoundingClientRect();
    // The drawing begins below the border.
    this.#origin = { left, top: top + this.#stage.clientTop };
  }

  /** The frame has another size, or what stands above the stage, and so the stage perhaps another place. */
  realign(): void {
    const { left, top } = this.#origin;
    this.measure();
    const [right, down] = [this.#origin.left - left, this.#origin.top - top];
    if (this.#held.size === 0 || (right === 0 && down === 0)) return;
    this.#bridge.shift(right, down);
    this.#wake();
  }

  #down(event: PointerEvent): void {
    const target = event.target;
    if (target instanceof Element && target.closest('form, button, .notice, .board-settings'))
      return;
    this.measure();
    const touch = event.pointerType === 'touch';
    if (touch !== this.#touch) {
      this.#touch = touch;
      this.#bridge.setTouch(touch);
    }
    this.#held.add(event.pointerId);
    this.#stage.setPointerCapture(event.pointerId);
    this.#pointer(event, PointerKind.down);
  }

  // A release may go to a dialog of the browser, or to another window.
  #move(event: PointerEvent): void {
    if (event.buttons === 0) this.#lift(event);
    this.#pointer(event, PointerKind.move);
  }

  // What it did up to now stays done.
  #lift(event: PointerEvent): void {
    if (this.#held.has(event.pointerId)) this.#pointer(event, PointerKind.up);
  }

  #pointer(event: PointerEvent, kind: PointerKind): void {
    if (kind === PointerKind.up || kind === PointerKind.cancel) this.#held.delete(event.pointerId);
    this.#send(event, kind, event.pointerType, event.pointerId, 0);
  }

  #wheel(event: WheelEvent): void {
    // A plain wheel scrolls the panel or the page. The figure takes it with Ctrl or Cmd, and in full screen where there
    // is no page.
    const panel = event.target instanceof Element && event.target.closest('.panel-area') !== null;
    const zooms = event.ctrlKey || event.metaKey || (!panel && document.fullscreenElement !== null);
    if (!zooms) return;
    event.preventDefault();
    const unit = [1, LINE_PIXELS, PAGE_PIXELS][event.deltaMode] ?? 1;
    this.#send(event, PointerKind.wheel, 'mouse', 0, event.deltaY * unit, true);
  }

  #send(
    event: MouseEvent,
    kind: PointerKind,
    type: string,
    id: number,
    wheel: number,
    zooming = event.ctrlKey || event.metaKey,
  ): void {
    const input = {
      kind,
      device: deviceOf(type),
      id,
      x: event.clientX - this.#origin.left,
      y: event.clientY - this.#origin.top,
      wheel,
      time: event.timeStamp,
      primary: event.button <= 0,
      precise: event.shiftKey || event.altKey,
      zooming,
    };
    const give = (): void => {
      this.#bridge.pointer(input);
      this.#wake();
    };
    // The panel needs it. Fetched synchronously within a frame, it would make Firefox drop presses that come meanwhile.
    if (this.#second === undefined && (event.target as Element).closest('.panel-area'))
      this.#second = this.#bridge
        .whole()
        .catch(() => {})
        .finally(() => (this.#second = null));
    if (this.#second) void this.#second.then(give);
    else give();
  }
}

function deviceOf(type: string): PointerDevice {
  if (type === 'touch') return PointerDevice.touch;
  return type === 'pen' ? PointerDevice.pen : PointerDevice.mouse;
}
