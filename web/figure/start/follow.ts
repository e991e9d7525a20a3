// A figure takes part in the thread that its address names. Of what the first figure loads, nothing is imported here but
// what lies in a file of its own anyway: more would divide its one file.
import type { Bridge } from '../bridge/bridge';
import type { Given } from '../bridge/parameter';
import type { Notices } from '../page/notices';
import type { FigurePage } from '../page/page';
import { Siblings } from '../page/siblings';
import { Thread } from '../page/thread';
import type { Wire } from '../page/wire';
import type { Values } from '../../wire/messages';
import { VERSION } from '../../wire/messages';
import type { word } from '../say/words';

export interface Follower {
  readonly bridge: Bridge;
  readonly page: FigurePage;
  readonly wire: Wire;
  readonly notices: Notices;
  readonly givenOf: (values: Values) => Given;
  readonly word: typeof word;
}

export function follow(
  thread: string,
  { bridge, page, wire, notices, givenOf, word }: Follower,
): void {
  if (bridge.report().graded) {
    notices.show(word('thread.graded', { thread }));
    return;
  }
  let isSeen = true;
  const siblings = new Siblings((data) => {
    const { cosineLab, type, message } = (data ?? {}) as Record<string, unknown>;
    if (cosineLab === VERSION && type === 'thread') followed.hear(message);
  });
  const show = laterOnce(() => page.drawNow());
  const followed = new Thread(thread, {
    report: () => bridge.report(),
    share: () => bridge.share(),
    take(theirs, step) {
      bridge.takeShared(givenOf(theirs), step);
      show();
    },
    isSeen: () => isSeen,
    fits: (theirs) => bridge.fitsShared(givenOf(theirs)),
    join(position, undone) {
      bridge.joinThread(position, undone);
      show();
    },
    act(action) {
      bridge.act(action);
      show();
    },
    post(message) {
      wire.tell({ type: 'thread', message });
      const data = { cosineLab: VERSION, type: 'thread', message };
      if (message.about === 'hello') siblings.greet(data);
      else siblings.write(data);
    },
    misfit: () => notices.show(word('thread.misfit', { thread })),
  });
  new IntersectionObserver(([entry]) => {
    isSeen = entry?.isIntersecting === true;
    if (isSeen) followed.catchUp();
  }).observe(document.documentElement);
  wire.watchThread(followed.hear);
  page.follow(followed.tellStep);
}

// Frames of one site share one processor: drawn in the same frame, eight figures would make one task of over 50 ms. Nor do
// browsers always come to the next frame of what is out of sight.
function laterOnce(act: () => void): () => void {
  let later = 0;
  return () => {
    later ||= window.setTimeout(() => {
      later = 0;
      act();
    });
  };
}
