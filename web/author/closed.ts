// Questions that count, as code holds them: what is right does not stand there for all to read. It is no secret either;
// the figure opens them, as src/lesson/link/questions_text.h says.
import type { Values } from '../wire/messages';

const CLOSED = '~';

export function closed(values: Values): Values {
  const { ask = '', graded } = values;
  if (graded !== 'on' || ask === '' || ask.startsWith(CLOSED)) return values;
  const bytes = [...new TextEncoder().encode(ask)].map((byte) => String.fromCharCode(byte));
  const text = btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return { ...values, ask: CLOSED + text };
}
