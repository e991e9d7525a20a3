// What is wrong with parameters, in words. It is loaded where something is.
import type { Complaint } from '../../wire/messages';
import type { BadParameter } from '../bridge/parameter';
import { isWordKey, word } from '../say/words';

/** What is wrong with a parameter, where, and what would be right. */
function textOf({ parameter, piece, reason, known: right }: BadParameter): string {
  const where = word('bad.where', { parameter });
  const at = piece ? `, ${word('bad.at', { piece })}` : '';
  const ignored = reason === 'bad.unknown_parameter';
  const why = isWordKey(reason) ? word(reason, { known: right }) : reason;
  if (reason === 'bad.contrast') return `${where}${at}: ${why}`;
  const kept = word(reason.startsWith('quiz.') ? 'quiz.bad.instead' : 'bad.instead');
  return ignored ? `${where} ${why}` : `${where}${at}: ${why} ${kept}`;
}

/** The same as a page hears it; the words for it must be there. */
export function complaintOf(bad: BadParameter): Complaint {
  return { parameter: bad.parameter, piece: bad.piece, message: textOf(bad) };
}
