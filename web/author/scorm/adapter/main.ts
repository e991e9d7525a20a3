// The script of a package: it listens to the figure in its frame and tells the learning platform.
import type { FromFigure, State } from '../../../wire/messages';
import { messageOfFigure } from '../../../wire/reports';
import { query } from '../../../wire/address';
import { fingerprint } from '../fingerprint';
import type { Kind } from '../kind';
import { SCORM_1_2, SCORM_2004 } from './dialects';
import { Platform } from './platform';

const PAGE = 'cosine-lab.single.html';
const SEPARATOR = ' ';

/** What the author put into the package. */
interface Work {
  readonly kind: Kind;
  readonly figure: string;
  /** The author's parameters that a learner cannot change in an ungraded figure. */
  readonly kept: string;
}

const COUNTS: readonly Kind[] = ['graded', 'quiz'];
const ONE_BY_ONE: readonly Kind[] = ['quiz', 'questions'];

/** What is kept of a learner's work: of a graded exercise the state alone, for the rest is the author's. */
function keptOf({ kind }: Work, { parameters }: State): string {
  return COUNTS.includes(kind) ? query({ state: parameters['state'] ?? '' }) : query(parameters);
}

function addressOf({ kind, figure, kept }: Work, left: string | null): string {
  // With a state in its address, even an empty one, the figure leaves it to the platform to keep it.
  if (COUNTS.includes(kind)) return `${PAGE}?${figure}&${left ?? 'state='}`;
  const asked = left === null ? figure : [left, kept].filter(Boolean).join('&');
  return asked ? `${PAGE}?${asked}` : PAGE;
}

/** What was kept for this very figure; the author may have replaced it since. */
function restored(kept: string, mark: string): string | null {
  const [of, left] = kept.split(SEPARATOR);
  return of === mark ? (left ?? null) : null;
}

class Package {
  readonly #frame: HTMLIFrameElement;
  readonly #work: Work;
  readonly #mark: string;
  #left: string | null;
  #opened = '';

  constructor(frame: HTMLIFrameElement, work: Work, platform: Platform | null) {
    this.#frame = frame;
    this.#work = work;
    this.#mark = fingerprint(work.figure);
    this.#left = platform && restored(platform.kept, this.#mark);
  }

  open(): void {
    this.#opened = addressOf(this.#work, this.#left);
    this.#frame.src = this.#opened;
  }

  hear(report: FromFigure, platform: Platform): void {
    const { kind } = this.#work;
    // The learner had the frame alone loaded again. It goes on where it was.
    if (report.type === 'loading' && addressOf(this.#work, this.#left) !== this.#opened)
      this.open();
    if (report.type === 'change') {
      this.#left = keptOf(this.#work, report.state);
      platform.keep([this.#mark, this.#left].join(SEPARATOR));
      platform.commit();
      const { steps } = report.state;
      const done = kind === 'steps' ? steps?.done === steps?.all : report.source === 'person';
      if (done && (kind === 'steps' || kind === 'figure')) platform.complete();
    }
    const answers = kind !== 'steps' && kind !== 'figure';
    if (report.type === 'exercise' && answers && report.max > 0)
      platform.record(report, ONE_BY_ONE.includes(kind));
  }
}

function start(frame: HTMLIFrameElement): void {
  const { version, kind = 'figure', figure = '', kept = '' } = frame.dataset;
  const platform = Platform.find(version === '1.2' ? SCORM_1_2 : SCORM_2004);
  const made = new Package(frame, { kind: kind as Kind, figure, kept }, platform);
  if (platform) listen(frame, made, platform);
  made.open();
}

function listen(frame: HTMLIFrameElement, made: Package, platform: Platform): void {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const report = source === frame.contentWindow ? messageOfFigure(data) : null;
    if (report) made.hear(report, platform);
  });
  // A phone may close a page that is out of sight without any further event.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') platform.commit();
  });
  addEventListener('pagehide', () => platform.finish());
  // A finished session can only be resumed by a new launch.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

const frame = document.querySelector('iframe');
if (frame) start(frame);
