// A figure takes part in the thread that its address names.
import type { Bridge } from '../bridge/bridge';
import type { Notices } from '../page/notices';
import type { FigurePage } from '../page/page';
import { givenOf } from '../page/parameters';
import { hearSiblings, writeToSiblings } from '../page/siblings';
import { Thread } from '../page/thread';
import type { Wire } from '../page/wire';
import { VERSION } from '../../wire/messages';
import { word } from '../say/words';

export interface Follower {
  readonly bridge: Bridge;
  readonly page: FigurePage;
  readonly wire: Wire;
  readonly notices: Notices;
}

export function follow(thread: string, { bridge, page, wire, notices }: Follower): void {
  if (bridge.report().graded) {
    notices.show(word('thread.graded', { thread }));
    return;
  }
  const followed = new Thread(thread, {
    report: () => bridge.report(),
    share: () => bridge.share(),
    take(theirs, step) {
      bridge.takeShared(givenOf(theirs), step);
      page.changedElsewhere();
    },
    fits: (theirs) => bridge.fitsShared(givenOf(theirs)),
    join(position, undone) {
      bridge.joinThread(position, undone);
      page.changedElsewhere();
    },
    act(action) {
      bridge.act(action);
      page.changedElsewhere();
    },
    post: (message) => {
      wire.tell({ type: 'thread', message });
      writeToSiblings({ cosineLab: VERSION, type: 'thread', message });
    },
    misfit: () => void notices.show(word('thread.misfit', { thread })),
  });
  wire.watchThread(followed.hear);
  hearSiblings((data) => {
    const { cosineLab, type, message } = (data ?? {}) as Record<string, unknown>;
    if (cosineLab === VERSION && type === 'thread') followed.hear(message);
  });
  page.follow(followed.shown);
}
