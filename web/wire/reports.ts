// What a figure says, as the page around reads it. A figure is believed no further than its message has the right shape
// and a bounded size.
import type { FromFigure } from './messages';
import { isRecord, isText, isValues, VERSION } from './messages';
import { isThreadMessage } from './thread';

const REPORTS: Record<string, (data: Record<string, unknown>) => boolean> = {
  loading: () => true,
  unload: () => true,
  ready: ({ state }) => isState(state),
  input: ({ state }) => isState(state),
  change: ({ state }) => isState(state),
  error: ({ complaint, fatal }) => isComplaint(complaint) && typeof fatal === 'boolean',
  height: ({ height }) => typeof height === 'number' && height > 0 && height < 1e5,
  exercise: ({ score, max, attempts, first, best, record }) =>
    [score, max, attempts, first, best].every((number) => typeof number === 'number') &&
    isShort(record),
  key: ({ key, code, keyCode, shiftKey }) =>
    isText(key) && isText(code) && typeof keyCode === 'number' && typeof shiftKey === 'boolean',
  thread: ({ message }) => isThreadMessage(message),
  answer: ({ id }) => typeof id === 'number',
  refusal: ({ id, complaints }) =>
    typeof id === 'number' && isShort(complaints) && complaints.every(isComplaint),
};

/** Longer than any list of vectors, or of the mistakes in all values of a message. */
const MOST_ENTRIES = 100_000;

function isShort(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= MOST_ENTRIES;
}

/** A complaint quotes what it is about, and adds a sentence. */
const LONGEST_COMPLAINT = 200_000;

function isComplaint(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value['parameter'], value['piece'], value['message']].every(
      (text) => typeof text === 'string' && text.length <= LONGEST_COMPLAINT,
    )
  );
}

function isState(value: unknown): boolean {
  return isRecord(value) && isValues(value['parameters']) && isShort(value['vectors']);
}

/** The message, if it is one of a figure; null for everything else. */
export function messageOfFigure(data: unknown): FromFigure | null {
  if (!isRecord(data) || data['cosineLab'] !== VERSION || typeof data['type'] !== 'string') {
    return null;
  }
  const right = Object.hasOwn(REPORTS, data['type']) && REPORTS[data['type']]?.(data) === true;
  return right ? (data as unknown as FromFigure) : null;
}
