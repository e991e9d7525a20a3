// The program has stopped under a figure that was shown. What it showed can still be read, and a press starts it again
// from there.
import type { ProgramStopped } from '../bridge/guard';
import type { Notices } from '../page/notices';
import { reopen } from '../page/reopen';
import type { Wire } from '../page/wire';
import { englishWords } from '../say/languages';
import { isWordKey, learnEarlyWords, word } from '../say/words';

export interface Shown {
  readonly root: HTMLElement;
  readonly notices: Notices;
  readonly wire: Wire;
}

export async function tellStopped(
  { root, notices, wire }: Shown,
  why: ProgramStopped,
): Promise<void> {
  root.querySelector('dialog')?.close();
  for (const element of root.querySelectorAll<HTMLElement>('.drawing > :not(.notices), main > *'))
    element.inert = !element.querySelector('.notices');
  root.classList.remove('dragging', 'moving');
  // Other languages have it already.
  if (!isWordKey('bad.stopped')) learnEarlyWords(await englishWords());
  notices.tell('bad.stopped', why.message, { retry: () => again(wire) });
  wire.end(word('bad.stopped', { detail: why.message }));
}

// The tab keeps what was answered where it counts; see kept.ts.
function again({ shown }: Wire): void {
  if (shown['graded']) location.reload();
  else reopen(shown, {});
}
