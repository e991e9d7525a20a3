// Keys. The windowing library listens on the window too and would swallow Tab, Backspace and the page's
// shortcuts, so this listener comes first and lets nothing through to it. What the browser itself does with a
// key (Tab, typing, pressing a button) still happens.
import { nextCell } from '../board/matrix';
import { KeyStep } from '../bridge/boundary';
import type { Bridge } from '../bridge/bridge';
import type { Handles } from './handles';
import type { Help } from '../page/help';
import type { Share } from '../page/share';
import { isUnused } from './unused';
import type { PageKey } from '../../wire/page-key';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const LENGTHS: Record<string, number> = { PageUp: 1, PageDown: -1 };
const TURNS: Record<string, number> = { Home: 1, End: -1 };

/** The page around the figure. */
interface PageAround {
  /** Takes a key that nothing uses here. */
  key(key: PageKey): void;
  /** Takes the keyboard back. */
  focus(): void;
}

export interface KeyTargets {
  bridge: Bridge;
  handles: Handles;
  share: Share;
  page: PageAround;
  help: Help;
  /** Opens the numbers of a vector for typing. */
  type(vector: number): void;
  wake(): void;
}

/** To be called before the module starts; the targets come once there are any. */
export class Keys {
  #targets: KeyTargets | null = null;

  constructor() {
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      addEventListener(
        type,
        (event) => {
          event.stopImmediatePropagation();
          if (type === 'keydown') this.#down(event);
        },
        { capture: true },
      );
    }
  }

  attach(targets: KeyTargets): void {
    this.#targets = targets;
  }

  #down(event: KeyboardEvent): void {
    const targets = this.#targets;
    if (!targets) return;
    if (targets.help.open) {
      targets.help.closes(event);
      return;
    }
    if (event.key === 'Escape' && targets.share.open) {
      targets.share.close();
      return;
    }
    const target = event.target;
    const types = target instanceof HTMLInputElement && target.type === 'text';
    if (types || target instanceof HTMLTextAreaElement) {
      // Listeners on the form no longer hear the key, so Escape is passed on here.
      if (event.key === 'Escape') target.form?.dispatchEvent(new Event('cancel'));
      return;
    }
    const cell = nextCell(target, event.key);
    if (cell) {
      cell.focus();
      event.preventDefault();
    } else if (this.#shortcut(event, targets) || this.#handleKey(event, targets)) {
      event.preventDefault();
      targets.wake();
    } else if (isUnused(event)) {
      targets.page.key(event);
    }
  }

  #shortcut(event: KeyboardEvent, { bridge, help, page }: KeyTargets): boolean {
    if (help.opens(event)) return true;
    if (event.key === 'Escape') {
      const { activeElement, body } = document;
      const nothing = activeElement === body && !bridge.report().dragging;
      bridge.act('escape');
      if (nothing) page.focus();
      else if (activeElement instanceof HTMLElement) activeElement.blur();
      return true;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
    const key = event.key.toLowerCase();
    if (key === 'z') bridge.act(event.shiftKey ? 'redo' : 'undo');
    else if (key === 'y') bridge.act('redo');
    else return false;
    return true;
  }

  #handleKey(event: KeyboardEvent, { bridge, handles, type }: KeyTargets): boolean {
    const vector = handles.vectorOf(event.target);
    if (vector === null || event.ctrlKey || event.metaKey) return false;
    const arrow = ARROWS[event.key];
    if (arrow) {
      bridge.nudge(vector, arrow[0], arrow[1], stepOf(event));
      return true;
    }
    const length = LENGTHS[event.key];
    if (length) {
      bridge.lengthen(vector, length, stepOf(event));
      return true;
    }
    const turn = TURNS[event.key];
    if (turn) {
      bridge.turn(vector, turn, stepOf(event));
      return true;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      type(vector);
      return true;
    }
    if (event.key === '+' || event.key === '=') bridge.zoom(1.25);
    else if (event.key === '-') bridge.zoom(0.8);
    else if (event.key === '0') bridge.act('fit');
    else return false;
    return true;
  }
}

function stepOf(event: KeyboardEvent): KeyStep {
  if (event.altKey) return KeyStep.finest;
  return event.shiftKey ? KeyStep.fine : KeyStep.normal;
}
