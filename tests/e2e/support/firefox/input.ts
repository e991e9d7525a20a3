// Mouse, keys and fingers for Firefox, where Playwright's own do less than a person's.
import { cannot } from '../engine';
import type { BidiPage, Mouse, Session } from './bidi';

export function supplementInput(page: BidiPage): void {
  // Playwright's own way leaves a field that does not know that it was changed.
  page.rawKeyboard.sendText = async (_, text) => {
    let target: string | undefined = page._session.sessionId;
    while (target) target = await typeInto(page._session, target, text);
  };
  const { rawMouse: mouse } = page;
  const move = mouse.move.bind(mouse);
  const moveWithin: Mouse['move'] = (progress, x, y, ...rest) =>
    move(progress, x, y, ...rest).catch((error: unknown) => {
      const { width, height } = page._page.emulatedSize()?.viewport ?? { width: 1, height: 1 };
      if (!/out of bounds/i.test(String(error))) throw error;
      const inside = (value: number, end: number): number => Math.min(Math.max(value, 0), end - 1);
      return move(progress, inside(x, width), inside(y, height), ...rest);
    });
  // Playwright clicks without a pause, and Firefox loses a press that comes while the move before is under way.
  let moving: Promise<unknown> = Promise.resolve();
  mouse.move = (...given) => {
    const moved = moveWithin(...given);
    moving = moved.catch(() => undefined);
    return moved;
  };
  const [down, up] = [mouse.down.bind(mouse), mouse.up.bind(mouse)];
  mouse.down = (...given) => moving.then(() => down(...given));
  mouse.up = (...given) => moving.then(() => up(...given));
  page.rawTouchscreen.tap = async (_, x, y) => {
    const at = { x: Math.round(x), y: Math.round(y) };
    await touch(page, { 0: [{ type: 'pointerMove', ...at }, DOWN, UP] });
  };
}

/** Types where the focus is, or says in which frame that is. */
async function typeInto(
  session: Session,
  context: string,
  text: string,
): Promise<string | undefined> {
  const answer = await session.send('script.callFunction', {
    functionDeclaration: insertText,
    arguments: [{ type: 'string', value: text }],
    target: { context },
    awaitPromise: false,
  });
  const { value } = answer['result'] as { value?: { context?: string } };
  return value?.context;
}

const insertText = `(text) => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at?.localName === 'iframe') return at.contentWindow;
  document.execCommand(text ? 'insertText' : 'delete', false, text);
}`;

const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };

/** What each finger does, by its number. */
async function touch(page: BidiPage, fingers: Record<number, object[]>): Promise<void> {
  const { sessionId, send } = page._session;
  const parameters = { pointerType: 'touch' };
  const sources = Object.entries(fingers).map(([number, actions]) => ({
    type: 'pointer',
    id: `finger-${number}`,
    parameters,
    actions,
  }));
  await send.call(page._session, 'input.performActions', { context: sessionId, actions: sources });
}

interface Touch {
  type: string;
  touchPoints: { x: number; y: number; id?: number }[];
}

/** The one command of Chrome's protocol that the tests move fingers by. */
export function fingersOf(delegate: BidiPage): object {
  let down = new Set<number>();
  const dispatch = async ({ type, touchPoints }: Touch): Promise<void> => {
    if (type === 'touchCancel') cannot('cancelling');
    const fingers: Record<number, object[]> = {};
    touchPoints.forEach(({ x, y, id }, index) => {
      const finger = id ?? index;
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
      fingers[finger] = down.has(finger) ? [move] : [move, DOWN];
    });
    for (const finger of down) fingers[finger] ??= [UP];
    down = new Set(
      type === 'touchEnd' && touchPoints.length === 0
        ? []
        : touchPoints.map(({ id }, at) => id ?? at),
    );
    await touch(delegate, fingers);
  };
  return {
    send: (method: string, params: Touch) =>
      method === 'Input.dispatchTouchEvent' ? dispatch(params) : cannot('cdp'),
  };
}
