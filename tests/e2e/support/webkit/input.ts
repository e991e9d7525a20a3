// Mouse and keys for WebKitGTK. Its driver knows whole pixels within the window, and takes a finger for a mouse.
import type { Path } from './frame';

/** What a page is to its mouse and its keyboard. */
export interface InputPage {
  perform(source: object): Promise<void>;
  viewportSize(): { readonly width: number; readonly height: number };
  run(path: Path, source: string, argument: unknown): Promise<unknown>;
  readonly keyboard: Keyboard;
}

export class Mouse {
  private at = { x: 0, y: 0 };
  private turned = { deltaX: 0, deltaY: 0 };

  constructor(private readonly page: InputPage) {}

  async move(x: number, y: number, { steps = 1 } = {}): Promise<void> {
    const { x: fromX, y: fromY } = this.at;
    // Moves within one frame are one move to WebKit.
    const frame = { type: 'pause', duration: 20 };
    const moves = Array.from({ length: steps }, (_, index) => {
      const part = (index + 1) / steps;
      const move = this.moveTo(fromX + (x - fromX) * part, fromY + (y - fromY) * part);
      return index > 0 ? [frame, move] : [move];
    });
    await this.perform(...moves.flat());
  }
  async down(): Promise<void> {
    await this.perform({ type: 'pointerDown', button: 0 });
  }
  async up(): Promise<void> {
    await this.perform({ type: 'pointerUp', button: 0 });
  }
  async click(x: number, y: number, { clickCount = 1 } = {}): Promise<void> {
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.perform(
      this.moveTo(x, y),
      ...Array.from({ length: clickCount }, () => press).flat(),
    );
  }
  async dblclick(x: number, y: number): Promise<void> {
    await this.click(x, y, { clickCount: 2 });
  }
  async wheel(deltaX: number, deltaY: number): Promise<void> {
    const { held } = this.page.keyboard;
    if (held.size > 0) {
      const keys = { ctrlKey: held.has('Control'), shiftKey: held.has('Shift') };
      await this.page.run([], turnWithKeys, { ...this.at, deltaX, deltaY, ...keys });
      return;
    }
    // The page is told by how much it differs from what was asked for last.
    this.turned.deltaX += deltaX;
    this.turned.deltaY += deltaY;
    const action = { type: 'scroll', ...this.at, ...this.turned };
    await this.page.perform({ type: 'wheel', id: 'wheel', actions: [action] });
  }

  private moveTo(x: number, y: number): object {
    const { width, height } = this.page.viewportSize();
    const within = (value: number, end: number): number =>
      Math.min(Math.max(Math.round(value), 0), end - 1);
    this.at = { x: within(x, width), y: within(y, height) };
    return { type: 'pointerMove', duration: 0, ...this.at };
  }
  private async perform(...actions: object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    await this.page.perform({ type: 'pointer', id: 'mouse', parameters, actions });
  }
}

/** The driver's wheel knows no keys. */
const turnWithKeys = `({ x, y, ...how }) => {
  const event = { ...how, clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true };
  document.elementFromPoint(x, y).dispatchEvent(new WheelEvent('wheel', event));
}`;

const keys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  ControlOrMeta: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function valueOf(key: string): string {
  const value = keys[key] ?? key;
  if (value.length !== 1) throw new Error(`WebKit's keyboard has no key ${key}.`);
  return value;
}

export class Keyboard {
  /** The keys that stay down. */
  readonly held = new Set<string>();

  constructor(private readonly page: InputPage) {}

  down(key: string): Promise<void> {
    this.held.add(key);
    return this.perform([{ type: 'keyDown', value: valueOf(key) }]);
  }
  up(key: string): Promise<void> {
    this.held.delete(key);
    return this.perform([{ type: 'keyUp', value: valueOf(key) }]);
  }
  async press(chord: string): Promise<void> {
    const all = chord === '+' ? ['+'] : chord.split('+').map((key) => key || '+');
    const values = all.map(valueOf);
    await this.perform([
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }
  async type(text: string): Promise<void> {
    for (const key of text) await this.press(key === '\n' ? 'Enter' : key);
  }
  async insertText(text: string, path: Path = []): Promise<void> {
    const source = `(text) => { document.execCommand(text ? 'insertText' : 'delete', false, text); }`;
    await this.page.run(path, source, text);
  }

  private async perform(actions: object[]): Promise<void> {
    await this.page.perform({ type: 'key', id: 'keyboard', actions });
  }
}
