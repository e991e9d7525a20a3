// What of Playwright's own browser is used for Firefox. It is no public interface, so its version is pinned.

type Params = Record<string, unknown>;
type Send = (method: string, params: Params) => Promise<Params>;

export interface Media {
  media: string;
  colorScheme: string;
  reducedMotion: string;
  forcedColors: string;
}

export interface Session {
  sessionId: string;
  send: Send;
  emit(event: string, params: Params): boolean;
}

export interface Size {
  width: number;
  height: number;
}

type Act = (...given: unknown[]) => Promise<void>;

export interface Mouse {
  move(progress: unknown, x: number, y: number, ...rest: unknown[]): Promise<void>;
  down: Act;
  up: Act;
}

export interface BidiPage {
  _session: Session;
  _page: { emulatedMedia(): Media; emulatedSize(): { viewport: Size } | undefined };
  rawKeyboard: { sendText(progress: unknown, text: string): Promise<void> };
  rawMouse: Mouse;
  rawTouchscreen: { tap(progress: unknown, x: number, y: number): Promise<void> };
  updateEmulateMedia(): Promise<void>;
}

/** What messages come by. */
interface Wire {
  on(event: 'message', heard: () => void): void;
  pong(): void;
}

export interface BidiBrowser {
  _browserSession: Session & { connection: { _transport: { _ws: Wire } } };
  _bidiPages: Map<string, BidiPage>;
}
