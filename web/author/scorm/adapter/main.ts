// The script of a package: it listens to the figure in its frame and tells the learning platform.
import type { FromFigure } from '../../../wire/messages';
import { messageOfFigure } from '../../../wire/messages';
import { query } from '../../../wire/address';
import { fingerprint } from '../fingerprint';
import { SCORM_1_2, SCORM_2004 } from './dialects';
import { Platform } from './platform';

const PAGE = 'cosine-lab.single.html';
const SEPARATOR = ' ';

function read(frame: HTMLIFrameElement, name: string): string {
  return frame.dataset[name] ?? '';
}

interface Kept {
  readonly parameters: string;
  readonly attempts: number;
}

/** What was kept for this very figure; the author may have replaced it since. */
function restored(kept: string, mark: string): Kept | null {
  const [of, parameters, attempts = '0'] = kept.split(SEPARATOR);
  return of === mark && parameters !== undefined
    ? { parameters, attempts: Number.parseInt(attempts, 10) || 0 }
    : null;
}

function start(frame: HTMLIFrameElement): void {
  const platform = Platform.find(read(frame, 'version') === '1.2' ? SCORM_1_2 : SCORM_2004);
  const figure = read(frame, 'figure');
  const mark = fingerprint(figure);
  const left = platform && restored(platform.kept, mark);
  const asked = left ? [left.parameters, read(frame, 'kept')].filter(Boolean).join('&') : figure;
  if (platform) listen(frame, platform, mark, left ?? { parameters: figure, attempts: 0 });
  frame.src = asked ? `${PAGE}?${asked}` : PAGE;
}

/** `begin`: what is shown at first, and the attempts of earlier launches. */
function listen(frame: HTMLIFrameElement, platform: Platform, mark: string, begin: Kept): void {
  let { parameters, attempts } = begin;
  const exercise = read(frame, 'exercise') === 'on';
  const keep = (): void => {
    platform.keep([mark, parameters, attempts].join(SEPARATOR));
    platform.commit();
  };
  const hear = (report: FromFigure): void => {
    if (report.type === 'change') {
      parameters = query(report.state.parameters);
      keep();
      if (!exercise && report.source === 'person') {
        platform.report({ done: true, passed: null, share: null });
      }
    }
    if (report.type === 'exercise' && exercise && report.max > 0) {
      const { score, max, complete } = report;
      platform.record({ number: ++attempts, score, max, complete, at: new Date() });
      keep();
      platform.report({ done: true, passed: complete, share: score / max });
    }
  };
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const report = source === frame.contentWindow ? messageOfFigure(data) : null;
    if (report) hear(report);
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
