// A figure takes part in the thread that its address names. Nothing is imported here that the first figure loads, or
// its files would come in more pieces.
import type { Bridge } from '../bridge/bridge';
import type { Given } from '../bridge/parameter';
import type { Notices } from '../page/notices';
import type { FigurePage } from '../page/page';
import { Siblings } from '../page/siblings';
import { Thread } from '../page/thread';
import type { Wire } from '../page/wire';
import type { Values } from '../../wire/messages';
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
    if (cosineLab === 1 && type === 'thread') followed.hear(message);
  });
  // Frames of one site share one processor: those out of sight are drawn one by one, between the frames of the others.
  const show = (): void => page.changedElsewhere(isSeen);
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
      const data = { cosineLab: 1, type: 'thread', message };
      if (message.about === 'hello') siblings.greet(data);
      else siblings.write(data);
    },
    misfit: () => void notices.show(word('thread.misfit', { thread })),
  });
  new IntersectionObserver(([entry]) => {
    isSeen = entry?.isIntersecting === true;
    if (isSeen) followed.seen();
  }).observe(document.documentElement);
  wire.watchThread(followed.hear);
  page.follow(followed.shown);
}
