// What the figures of a thread tell each other. It may come from any sender, so everything about it is checked.
import type { ThreadMessage } from './messages';
import { isRecord, isText, isValues } from './messages';

/**
 * `hello`: who is there? `welcome`: I am. `under_way`, `more` and `step`: what a hand does, what goes on with the last
 * step, and what is a step of undo. `travel`: a step was undone or redone. `lost`: how does it look at this place? `scene`: this is how.
 */
const ABOUT = ['hello', 'welcome', 'under_way', 'more', 'step', 'travel', 'lost', 'scene'] as const;
export type About = (typeof ABOUT)[number];

/** What a message has, and nothing else that would be kept or handed on with it. */
const FIELDS = 7;
const LONGEST_SENDER = 40;
const MOST_STEPS = 1e9;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

export function isThreadMessage(value: unknown): value is ThreadMessage {
  if (!isRecord(value) || Object.keys(value).length !== FIELDS) return false;
  const { thread, from, turn, about, position, undone, parameters } = value;
  return (
    isText(thread) &&
    isText(from) &&
    from.length <= LONGEST_SENDER &&
    isCount(turn) &&
    ABOUT.some((one) => one === about) &&
    [position, undone].every((steps) => isCount(steps) && Number(steps) <= MOST_STEPS) &&
    (parameters === null || isValues(parameters))
  );
}
