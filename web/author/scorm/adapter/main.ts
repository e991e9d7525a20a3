// The script of a package: it listens to the figure in its frame and tells the learning platform.
import type { FromFigure, Values } from '../../../wire/messages';
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

/** What was kept for this very figure; the author may have replaced it since. */
function restored(kept: string, mark: string): string | null {
  const at = kept.indexOf(SEPARATOR);
  return at >= 0 && kept.slice(0, at) === mark ? kept.slice(at + 1) : null;
}

function start(frame: HTMLIFrameElement): void {
  const platform = Platform.find(read(frame, 'version') === '1.2' ? SCORM_1_2 : SCORM_2004);
  const figure = read(frame, 'figure');
  const mark = fingerprint(figure);
  const left = platform && restored(platform.kept, mark);
  const asked = left ? [left, read(frame, 'kept')].filter(Boolean).join('&') : figure;
  if (platform) listen(frame, platform, mark);
  frame.src = asked ? `${PAGE}?${asked}` : PAGE;
}

function listen(frame: HTMLIFrameElement, platform: Platform, mark: string): void {
  const exercise = read(frame, 'exercise') === 'on';
  const keep = (parameters: Values): void => {
    platform.keep(mark + SEPARATOR + query(parameters));
  };
  const hear = (report: FromFigure): void => {
    if (report.type === 'change') {
      keep(report.state.parameters);
      if (!exercise && report.source === 'person') {
        platform.report({ done: true, passed: null, share: null });
      }
    }
    if (report.type === 'exercise' && exercise && report.max > 0) {
      const { score, max, complete } = report;
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
