// The figure in its frame, as a page speaks with it.
import type { Complaint, FromFigure, Request } from '../wire/messages';
import { VERSION } from '../wire/messages';
import { messageOfFigure } from '../wire/reports';

export type Reply =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly complaints: readonly Complaint[] }
  /** The page in the frame went away before it answered. */
  | { readonly kind: 'gone' };

export class FigureLink {
  readonly #frame: HTMLIFrameElement;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #count = 0;

  constructor(frame: HTMLIFrameElement, hear: (report: FromFigure) => void) {
    this.#frame = frame;
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source === null || source !== frame.contentWindow) return;
      const report = messageOfFigure(data);
      if (report) this.#hear(report, hear);
    });
  }

  #hear(report: FromFigure, hear: (report: FromFigure) => void): void {
    if (report.type === 'answer') this.#settle(report.id, { kind: 'answer', value: report.value });
    else if (report.type === 'refusal') {
      this.#settle(report.id, { kind: 'refusal', complaints: report.complaints });
    } else {
      if (report.type === 'loading') this.#forget();
      hear(report);
    }
  }

  #forget(): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { kind: 'gone' });
  }

  #settle(id: number, reply: Reply): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }

  /** Opens an address in the frame, and leaves the history as it is. */
  open(address: string): void {
    this.#forget();
    // A frame that shows something already would add to the history by its `src`.
    if (this.#frame.getAttribute('src') === null) this.#frame.src = address;
    else this.#frame.contentWindow?.location.replace(new URL(address, location.href));
  }

  ask(request: Request): Promise<Reply> {
    const id = ++this.#count;
    const origin = location.origin === 'null' ? '*' : location.origin;
    return new Promise((done) => {
      this.#waiting.set(id, done);
      this.#frame.contentWindow?.postMessage({ ...request, cosineLab: VERSION, id }, origin);
    });
  }
}
